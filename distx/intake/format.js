/**
 * What a file is, told by its first bytes and never by its ending.
 *
 * In:  the beginning of a file.
 * Out: plain text, a page, JSON Lines; or what else it is, in words, with what would work instead.
 */
import { readByteOrderMark, unmarkedUtf16 } from './decode.js';
/** How much of a file is looked at. */
export const HEAD_BYTES = 64 * 1024;
export function tellFormat(head) {
    const binary = tellBinary(head);
    if (binary)
        return other('intake/binary', `is ${binary}, not text; give its text, or the page it came from.`);
    const opening = readOpening(head).trimStart();
    if (/^\{\\rtf/.test(opening))
        return other('intake/binary', 'is an RTF document; save it as plain text.');
    if (/^\[\s*\{\s*"|^\{\s*\n\s*"/.test(opening)) {
        return other('intake/json', 'is JSON but not JSON Lines; put each report on one line, without brackets around them.');
    }
    if (isJsonLines(opening))
        return { kind: 'json-lines' };
    if (/^(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)*<(rss|feed|rdf:RDF)\b/i.test(opening)) {
        return other('intake/feed', 'is a feed; give the pages it leads to, or JSON Lines.');
    }
    return { kind: isPage(opening) ? 'page' : 'plain' };
}
const other = (rule, message) => ({ kind: 'other', rule, message });
const MAGIC = [
    ['%PDF-', 'a PDF'],
    ['PK\x03\x04', 'a ZIP archive or an Office document'],
    ['\xd0\xcf\x11\xe0', 'an old Office document'],
    ['\x1f\x8b', 'a gzip archive'],
    ['\x89PNG', 'an image'],
    ['\xff\xd8\xff', 'an image'],
    ['GIF8', 'an image'],
    ['SQLite format 3\0', 'a SQLite database'],
];
function tellBinary(head) {
    const beginning = head.toString('latin1', 0, 16);
    const known = MAGIC.find(([magic]) => beginning.startsWith(magic));
    if (known)
        return known[1];
    const utf16 = readByteOrderMark(head)?.startsWith('utf-16') || unmarkedUtf16(head);
    return !utf16 && head.includes(0) ? 'a binary file' : null;
}
/** Readable enough to tell a format: markup and JSON are ASCII in every character set met here but UTF-16. */
function readOpening(head) {
    const utf = readByteOrderMark(head) ?? unmarkedUtf16(head);
    return utf ? new TextDecoder(utf).decode(head) : head.toString('latin1');
}
/** Most lines open an object; so a broken first line does not hide the others. */
function isJsonLines(opening) {
    const lines = opening.split('\n').filter((line) => line.trim() !== '');
    const objects = lines.filter((line) => /^\s*\{\s*("|\})/.test(line)).length;
    // The last line may be the cut-off rest of the head, of a long line it is the only one.
    return objects > 0 && objects * 2 >= lines.length;
}
function isPage(opening) {
    if (/^(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)*<(!doctype html|html|head|body)\b/i.test(opening))
        return true;
    return opening.startsWith('<') && /<\/?(html|head|body|article|main|section|div|p|h1)\b[^>]*>/i.test(opening);
}
