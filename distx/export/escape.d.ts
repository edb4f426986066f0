/**
 * Words of reports made safe for where they are shown.
 *
 * A report is data: what it holds never moves a cursor, colours a line, turns the direction of writing or becomes
 * markup. What is taken from it is shown, not hidden: an escape character is seen as `\u001b`.
 */
/** One line for the terminal: white space of any kind is one space. */
export declare function escapeForTerminal(text: string): string;
/** The same value, in characters that no terminal obeys: JSON may write any character as an escape. */
export declare function escapeInJson(json: string): string;
/** One line of Markdown in which nothing is markup, a link or the start of a block. */
export declare function escapeForMarkdown(text: string): string;
