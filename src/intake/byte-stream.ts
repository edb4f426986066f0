/**
 * Bytes as they come from a file or from standard input, never more of them in memory than is needed.
 */

export type Bytes = AsyncIterable<Uint8Array>;

export interface Peeked {
  /** The first bytes, `size` of them or a little more; all there are, where there are fewer. */
  readonly head: Buffer;
  /** Everything, the head included. To be gone through once. */
  readonly all: Bytes;
  /** Lets go of the source where `all` is not gone through. */
  close(): Promise<void>;
}

/** Looks at the beginning without losing it. */
export async function peek(bytes: Bytes, size: number): Promise<Peeked> {
  const rest = bytes[Symbol.asyncIterator]();
  const chunks: Uint8Array[] = [];
  for (let length = 0; length < size; ) {
    const next = await rest.next();
    if (next.done) break;
    chunks.push(next.value);
    length += next.value.length;
  }
  const head = Buffer.concat(chunks);
  const close = async () => void (await rest.return?.());
  return { head, all: replay(head, rest), close };
}

async function* replay(head: Buffer, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    if (head.length > 0) yield head;
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}

/** All of it as one; null as soon as it is more than `limit`. */
export async function readAll(bytes: Bytes, limit: number): Promise<Buffer | null> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of bytes) {
    length += chunk.length;
    if (length > limit) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

const NEWLINE = 0x0a;

/** Line by line, without the newlines; null in the place of a line longer than `limit`. */
export async function* splitLines(bytes: Bytes, limit: number): AsyncGenerator<Buffer | null> {
  let pending: Uint8Array[] = [];
  let length = 0;
  const add = (part: Uint8Array) => {
    length += part.length;
    if (length > limit) pending = [];
    else pending.push(part);
  };
  const take = () => {
    const line = length > limit ? null : Buffer.concat(pending);
    pending = [];
    length = 0;
    return line;
  };
  for await (const chunk of bytes) {
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, start)) {
      add(chunk.subarray(start, end));
      yield take();
      start = end + 1;
    }
    if (start < chunk.length) add(chunk.subarray(start));
  }
  if (length > 0) yield take();
}
