/**
 * Reports in JSON Lines: one object a line, read as the lines come.
 *
 * In:  the bytes of a file.
 * Out: a draft for each line, in order; a rejection for each line that is none. Fields that a report does not have are
 *      passed over, with one note for the file; one that looks misspelt is named with its line.
 *
 * The text is kept exactly as given, but for halves of a surrogate pair (`"\ud800"`): no UTF-8 has them, so each
 * becomes U+FFFD, which is as long, and every offset stays.
 */
import { isUtf8 } from 'node:buffer';
import { splitLines } from './byte-stream.js';
import { readByteOrderMark } from './decode.js';
import { note, reject } from './draft.js';
import { parseDay } from './published.js';
import { REPORT_FIELDS, suggestField } from './report-fields.js';
export async function* readJsonLines(bytes, { where, name, limit }) {
    const strange = new Set();
    let number = 0;
    for await (const line of splitLines(toUtf8(bytes), limit)) {
        number += 1;
        const place = `${where}:${number}`;
        if (line === null) {
            yield reject('intake/too-large', place, `is longer than ${limit / 2 ** 20} MB, the limit for one report.`);
            continue;
        }
        if (isBlank(line))
            continue;
        // A line without an id takes the file's name and its own number; the first one the name alone.
        yield readLine(line, { where: place, name: number === 1 ? name : `${name}-${number}`, strange });
    }
    const unknown = [...strange].filter((field) => suggestField(field) === null);
    if (unknown.length > 0)
        yield { problem: note('intake/field', where, describeUnknown(unknown)) };
}
/** Standard JSON is UTF-8; what some programs write with a UTF-16 mark is turned into it. */
async function* toUtf8(bytes) {
    let decoder;
    for await (const chunk of bytes) {
        if (decoder === undefined) {
            const marked = readByteOrderMark(chunk);
            decoder = marked && marked !== 'utf-8' ? new TextDecoder(marked) : null;
        }
        yield decoder ? Buffer.from(decoder.decode(chunk, { stream: true })) : chunk;
    }
}
function isBlank(line) {
    return line.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d);
}
function readLine(line, place) {
    const { where, name } = place;
    const problems = [];
    if (!isUtf8(line)) {
        const message = 'some bytes are not valid UTF-8; each was read as U+FFFD (\uFFFD). Save the file as UTF-8 to keep them.';
        problems.push(note('intake/encoding', where, message));
    }
    const data = parseObject(new TextDecoder().decode(line));
    if (typeof data === 'string')
        return reject('intake/json', where, data);
    problems.push(...noteMisspelt(data, place));
    const wrong = findWrongType(data) ?? findMissingText(data);
    if (wrong)
        return reject('intake/field', where, wrong);
    const string = (field) => mend(data[field]) || undefined;
    const given = string('published') ?? string('date');
    const published = given && parseDay(given);
    if (given && !published) {
        return reject('intake/date', where, `"${given}" is not a day that exists; write it as 2021-06-16.`);
    }
    const outlets = Array.isArray(data.outlets) ? data.outlets.map(mend).filter(Boolean).join(', ') : undefined;
    const fields = {
        id: string('id'),
        title: string('title'),
        outlet: string('outlet') ?? outlets,
        url: string('url'),
        published,
    };
    const given_ = Object.fromEntries(Object.entries(fields).filter(([, value]) => value));
    const text = mend(data.text);
    if (text !== data.text) {
        const message = 'the text has half of a surrogate pair, which is no character; read as U+FFFD (\uFFFD).';
        problems.push(note('intake/encoding', where, message));
    }
    return { ...given_, name, where, text, problems };
}
/** The object of a line, or what is wrong with it. */
function parseObject(line) {
    try {
        const value = JSON.parse(line);
        if (typeof value === 'object' && value !== null && !Array.isArray(value))
            return value;
        return `is ${nameType(value)}, not a report; write {"id": …, "published": …, "text": …} on one line.`;
    }
    catch {
        return 'is not valid JSON; write one whole report a line, as {"id": …, "published": …, "text": …}.';
    }
}
function noteMisspelt(data, { where, strange }) {
    const known = REPORT_FIELDS;
    const fresh = Object.keys(data).filter((field) => !known.includes(field) && !strange.has(field));
    for (const field of fresh)
        strange.add(field);
    return fresh.flatMap((field) => {
        const meant = suggestField(field);
        return meant ? [note('intake/field', where, describeMisspelt(field, meant))] : [];
    });
}
const describeMisspelt = (field, meant) => `"${field}" is not a field of a report; did you mean "${meant}"?`;
/** The beginning of the list is enough to know the file by. */
const NAMED_FIELDS = 6;
function describeUnknown(fields) {
    const named = fields.slice(0, NAMED_FIELDS).map((field) => `"${field}"`).join(', ');
    const more = fields.length > NAMED_FIELDS ? ` and ${fields.length - NAMED_FIELDS} more` : '';
    const verb = fields.length === 1 ? 'is not a field of a report and was' : 'are not fields of a report and were';
    return `${named}${more} ${verb} passed over.`;
}
/** null stands for a field left out, as in the dossier's own `"published": null`; the text cannot be left out. */
function findWrongType(data) {
    for (const field of REPORT_FIELDS) {
        const value = data[field];
        if (value === undefined || (value === null && field !== 'text'))
            continue;
        if (field === 'outlets') {
            if (Array.isArray(value) && value.every((outlet) => typeof outlet === 'string'))
                continue;
            return `"outlets" is ${nameType(value)}; give a list of names, as ["Reuters", "AFP"].`;
        }
        if (typeof value !== 'string')
            return `"${field}" is ${nameType(value)}; give a string.`;
    }
    return null;
}
function findMissingText(data) {
    if (typeof data.text === 'string')
        return data.text.trim() === '' ? '"text" is empty; nothing to read.' : null;
    const misspelt = Object.keys(data).find((field) => suggestField(field) === 'text');
    return misspelt ? `has no "text"; ${describeMisspelt(misspelt, 'text')}` : 'has no "text"; nothing to read.';
}
function nameType(value) {
    if (value === null)
        return 'null';
    if (Array.isArray(value))
        return value.every((item) => typeof item === 'string') ? 'a list' : 'a list of other things than strings';
    return typeof value === 'object' ? 'an object' : typeof value === 'boolean' ? 'true or false' : `a ${typeof value}`;
}
/** Under `u`, a surrogate matches only where its other half is missing. */
const mend = (value) => (typeof value === 'string' ? value.replace(/\p{Surrogate}/gu, '\uFFFD') : '');
