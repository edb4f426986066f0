/**
 * The files a person named.
 *
 * In:  a file or a folder.
 * Out: the paths of its files, folders entered, in the order of their names; a rejection for what cannot be opened.
 *
 * Names are compared by their characters' numbers, not by a language's rules: the same order on every machine.
 * Hidden files (`.DS_Store`) are passed over inside a folder, and read where they are named.
 */
import { readdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { reject } from './draft.js';
export async function* findFiles(path) {
    try {
        if (!(await stat(path)).isDirectory())
            return yield path;
    }
    catch (error) {
        return yield rejectFile(path, error);
    }
    let found = 0;
    for await (const file of walk(path, new Set())) {
        found += 1;
        yield file;
    }
    if (found === 0)
        yield reject('intake/empty', path, 'no files in this folder; name one that holds reports.');
}
/** One line for a file that cannot be read: what is the matter, and what would work. */
export function rejectFile(path, error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    return reject('intake/unreadable', path, REASONS[code] ?? `could not be read (${code || String(error)}).`);
}
const REASONS = {
    ENOENT: 'no such file or folder; check the name.',
    ENOTDIR: 'no such file or folder; check the name.',
    EACCES: 'permission denied; allow reading it, or copy it to a place where you may.',
    EPERM: 'permission denied; allow reading it, or copy it to a place where you may.',
    ELOOP: 'a link that leads back to itself; name the file itself.',
    ENAMETOOLONG: 'the name is too long for a file.',
};
/** `entered` holds the folders above: a link that leads back up is not followed again. */
async function* walk(folder, entered) {
    try {
        const here = await realpath(folder);
        if (entered.has(here))
            return;
        const inside = new Set(entered).add(here);
        const names = (await readdir(folder)).filter((name) => !name.startsWith('.')).sort();
        for (const name of names)
            yield* visit(join(folder, name), inside);
    }
    catch (error) {
        yield rejectFile(folder, error);
    }
}
async function* visit(path, entered) {
    try {
        const found = await stat(path);
        if (found.isDirectory())
            yield* walk(path, entered);
        else if (found.isFile())
            yield path;
    }
    catch (error) {
        yield rejectFile(path, error);
    }
}
