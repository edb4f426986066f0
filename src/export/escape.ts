/**
 * Words of reports made safe for where they are shown.
 *
 * A report is data: what it holds never moves a cursor, colours a line, turns the direction of writing or becomes
 * markup. What is taken from it is shown, not hidden: an escape character is seen as `\u001b`.
 */

/** Control characters (C0, C1, DEL), marks that override the direction of writing, and halves of characters. */
const UNSAFE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const escapeUnit = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** One line for the terminal: white space of any kind is one space. */
export function escapeForTerminal(text: string): string {
  return text.replace(/[\s\u0085]+/g, ' ').replace(UNSAFE, escapeUnit);
}

/** Text of several lines, for a cell or a note: line breaks and tabs stay. */
export function escapeControls(text: string): string {
  return text.replace(UNSAFE, (unit) => ('\n\r\t'.includes(unit) ? unit : escapeUnit(unit)));
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** One line of XML or HTML, between tags or in quotation marks: no markup, and no character that XML 1.0 forbids. */
export function escapeForXml(text: string): string {
  return escapeForTerminal(text)
    .replace(/[\ufffe\uffff]/g, escapeUnit)
    .replace(/[&<>"']/g, (sign) => ENTITIES[sign] as string);
}

/** The same value, in characters that no terminal obeys: JSON may write any character as an escape. */
export function escapeInJson(json: string): string {
  return json.replace(/[\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g, escapeUnit);
}

/** One line of Markdown in which nothing is markup, a link or the start of a block. */
export function escapeForMarkdown(text: string): string {
  return escapeForTerminal(text)
    .trim()
    .replace(/[\\`*_[\]<>|~&@$]/g, '\\$&')
    .replace(/:(?=\/\/)|(?<=\bwww)\./gi, '\\$&')
    .replace(/^([#+\-=:]|\d+(?=[.)]))/, (start) => (/^\d/.test(start) ? start : `\\${start}`))
    .replace(/^(\d+)([.)])/, '$1\\$2');
}
