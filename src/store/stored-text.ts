/**
 * A text in two columns. Databases keep text as UTF-8 without NUL, so that a text with NUL or half a surrogate pair would
 * come back changed, or not go in at all. Such a text is kept as JSON beside one with those characters replaced.
 */
export interface StoredText {
  readonly text: string;
  readonly exact: string | null;
}

export function storeText(text: string): StoredText {
  return isStorable(text)
    ? { text, exact: null }
    : { text: toWellFormed(text).replaceAll('\0', '\uFFFD'), exact: JSON.stringify(text) };
}

export function restoreText({ text, exact }: StoredText): string {
  return exact === null ? text : (JSON.parse(exact) as string);
}

/** No NUL, no half of a surrogate pair. */
export function isStorable(text: string): boolean {
  return !/\0|\p{Cs}/u.test(text);
}

function toWellFormed(text: string): string {
  return text.replace(/\p{Cs}/gu, '\uFFFD');
}
