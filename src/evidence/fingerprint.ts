/**
 * What tells a copy of a text from another text: the hashes of its runs of words, sorted.
 *
 * In:  a report's text.
 * Out: 32-bit numbers, each once, ascending; none where the text is shorter than a run.
 */

/** Words in a run: five agree by chance in a common phrase, eight hardly. */
const RUN = 8;

export function fingerprint(text: string): number[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const runs = new Set<number>();
  for (let at = 0; at + RUN <= words.length; at += 1) runs.add(hash(words.slice(at, at + RUN).join(' ')));
  return [...runs].sort((a, b) => a - b);
}

/** FNV-1a. */
function hash(words: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < words.length; i += 1) value = Math.imul(value ^ words.charCodeAt(i), 0x01000193);
  return value >>> 0;
}
