/**
 * Bytes → reports.
 *
 * In:  files, folders, `-` for standard input; what a person says about all of them.
 * Out: a report for each, in the order given, and a rejection for each that could not be read. Nothing is thrown for
 *      what is wrong with a file: one line says where and what, and the next one is read.
 *
 * A person's word on the day and the outlet comes first, then the data's, the page's, and the text's own opening.
 */
import { createReadStream } from 'node:fs';
import { basename, extname } from 'node:path';
import { peek, readAll } from './byte-stream.js';
import { decodeText } from './decode.js';
import { note, reject } from './draft.js';
import { findFiles, rejectFile } from './files.js';
import { HEAD_BYTES, tellFormat } from './format.js';
import { freezeReport } from './freeze.js';
import { readJsonLines } from './json-lines.js';
import { languageName, tellLanguage } from './language.js';
import { ReportNames } from './names.js';
import { readPage } from './page.js';
import { findPublished, parseDay } from './published.js';
/** Twenty times the King James Bible's longest book; a file beyond it is an archive, not a report. */
const LIMIT_BYTES = 20 * 2 ** 20;
export async function* readReports(inputs, options) {
    if (options.published !== undefined && parseDay(options.published) !== options.published) {
        throw new RangeError(`"${options.published}" is not a day that exists; write it as 2021-06-16.`);
    }
    const names = new ReportNames();
    for await (const source of openSources(inputs, options.stdin)) {
        if ('problem' in source)
            yield source;
        else
            for await (const entry of readSource(source))
                yield 'problem' in entry ? entry : await finish(entry, options, names);
    }
}
async function* openSources(inputs, stdin) {
    let unread = stdin;
    for (const input of inputs) {
        if (input === '-') {
            if (unread)
                yield { where: 'standard input', name: 'stdin', bytes: unread };
            else
                yield reject('intake/unreadable', '-', 'standard input can be read once only; name it once.');
            unread = undefined;
            continue;
        }
        for await (const file of findFiles(input)) {
            if (typeof file !== 'string')
                yield file;
            else
                yield { where: file, name: basename(file, extname(file)), bytes: createReadStream(file, { highWaterMark: HEAD_BYTES }) };
        }
    }
}
async function* readSource({ where, name, bytes }) {
    try {
        const { head, all } = await peek(bytes, HEAD_BYTES);
        const format = tellFormat(head);
        switch (format.kind) {
            case 'other':
                await all[Symbol.asyncIterator]().return?.();
                yield reject(format.rule, where, format.message);
                break;
            case 'json-lines':
                yield* readJsonLines(all, { where, name, limit: LIMIT_BYTES });
                break;
            case 'page':
            case 'plain':
                yield await readWhole({ head, all }, format.kind, { where, name });
        }
    }
    catch (error) {
        yield rejectFile(where, error);
    }
}
