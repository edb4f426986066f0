/**
 * Bytes → text.
 *
 * In:  the bytes of a file, and the character set that a page declares for itself.
 * Out: their text, and a word on how it was told where that was a guess or bytes were lost.
 * Believed in this order: a byte order mark, the page's own word, UTF-8 where every byte fits, a guess from the bytes.
 *
 * A byte order mark is no part of the text: offsets count from the character after it.
 * Node 20's own decoder is used for UTF-8 and UTF-16 alone: it turns the curly quotes of windows-1252 (0x93, 0x94)
 * into control characters, and quotations would be lost.
 */
import { isUtf8 } from 'node:buffer';

export interface Decoded {
  readonly text: string;
  /** What a person should know: the character set was guessed, or bytes fit none. */
  readonly doubt: string | null;
}

export type Utf = 'utf-8' | 'utf-16le' | 'utf-16be';

export async function decodeText(bytes: Uint8Array, declared: string | null = null): Promise<Decoded> {
  const marked = readByteOrderMark(bytes) ?? unmarkedUtf16(bytes);
  if (marked) return decodeUtf(bytes, marked);
  if (declared && !isUtf8Label(declared)) {
    const text = await decodeAs(bytes, declared);
    if (text !== null) return { text, doubt: null };
  }
  if (isUtf8(bytes) || isMostlyUtf8(bytes)) return decodeUtf(bytes, 'utf-8');
  return (await decodeGuessed(bytes)) ?? decodeUtf(bytes, 'utf-8');
}

export function readByteOrderMark(bytes: Uint8Array): Utf | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** English in UTF-16 without a mark: nearly every other byte is zero, always on the same side. */
export function unmarkedUtf16(bytes: Uint8Array): Utf | null {
  const sides = [0, 0];
  const looked = Math.min(bytes.length, 4096);
  for (let at = 0; at < looked; at += 1) if (bytes[at] === 0) sides[at % 2] = (sides[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = sides;
  if (even === 0 && odd > looked * 0.3) return 'utf-16le';
  if (odd === 0 && even > looked * 0.3) return 'utf-16be';
  return null;
}

function decodeUtf(bytes: Uint8Array, encoding: Utf): Decoded {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), doubt: null };
  } catch {
    const name = encoding.replace('utf', 'UTF').toUpperCase();
    const doubt = `some bytes are not valid ${name}; each was read as U+FFFD (\uFFFD). Save the file as UTF-8 to keep them.`;
    return { text: new TextDecoder(encoding).decode(bytes), doubt };
  }
}

const isUtf8Label = (label: string): boolean => /^(unicode-1-1-)?utf-?8$|^utf-?16/i.test(label);

/**
 * Broken UTF-8, or another character set? In a text that is UTF-8 but for a few bytes, the letters beyond ASCII that
 * do fit are in the majority; in windows-1252 they hardly ever fit.
 */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes);
  let lost = 0;
  let kept = 0;
  for (const [character] of text.matchAll(/[^\p{ASCII}]/gu)) {
    if (character === '\uFFFD') lost += 1;
    else kept += 1;
  }
  return kept >= lost;
}

/** A charset's guess needs only a part of a long text. */
const SAMPLE_BYTES = 64 * 1024;

async function decodeGuessed(bytes: Uint8Array): Promise<Decoded | null> {
  const { detect } = await import('chardet');
  const guess = detect(bytes.subarray(0, SAMPLE_BYTES));
  if (guess === null || /^utf|^ascii/i.test(guess)) return null;
  const text = await decodeAs(bytes, guess);
  if (text === null) return null;
  const { labelToName } = await import('@exodus/bytes/encoding.js');
  const doubt = `is not UTF-8 and was read as ${labelToName(guess) ?? guess}, a guess; if letters look wrong, save it as UTF-8.`;
  return { text, doubt };
}

async function decodeAs(bytes: Uint8Array, label: string): Promise<string | null> {
  const { TextDecoder: WebDecoder, labelToName } = await import('@exodus/bytes/encoding.js');
  return labelToName(label) === null ? null : new WebDecoder(label).decode(bytes);
}
