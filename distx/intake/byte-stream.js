/**
 * Bytes as they come from a file or from standard input, never more of them in memory than is needed.
 */
/** Looks at the beginning without losing it. */
export async function peek(bytes, size) {
    const rest = bytes[Symbol.asyncIterator]();
    const chunks = [];
    for (let length = 0; length < size;) {
        const next = await rest.next();
        if (next.done)
            break;
        chunks.push(next.value);
        length += next.value.length;
    }
    const head = Buffer.concat(chunks);
    return { head, all: replay(head, rest) };
}
async function* replay(head, rest) {
    try {
        if (head.length > 0)
            yield head;
        for (let next = await rest.next(); !next.done; next = await rest.next())
            yield next.value;
    }
    finally {
        await rest.return?.();
    }
}
/** All of it as one; null as soon as it is more than `limit`. */
export async function readAll(bytes, limit) {
    const chunks = [];
    let length = 0;
    for await (const chunk of bytes) {
        length += chunk.length;
        if (length > limit)
            return null;
        chunks.push(chunk);
    }
    return Buffer.concat(chunks);
}
const NEWLINE = 0x0a;
/** Line by line, without the newlines; null in the place of a line longer than `limit`. */
export async function* splitLines(bytes, limit) {
    let pending = [];
    let length = 0;
    const add = (part) => {
        length += part.length;
        if (length > limit)
            pending = [];
        else
            pending.push(part);
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
        if (start < chunk.length)
            add(chunk.subarray(start));
    }
    if (length > 0)
        yield take();
}
