/** What can be wrong with a file, each told in one line. */
import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { collect, makeClaims, makeReport } from '../../../test/kept-reports.js';
import { MIGRATIONS } from '../migrations/all.js';
import type { Migration } from '../migrations/migration.js';
import { initStore, openStore } from '../open.js';
import { StoreError } from '../store.js';
import { openSqlite } from './open.js';

const report = makeReport('geneva', 'Biden and Putin met in Geneva on Wednesday.');
let folder = '';
let path = '';
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'readout-dossier-'));
  path = join(folder, 'talks.dossier');
  await initStore(path);
});
afterEach(() => {
  chmodSync(folder, 0o755);
  rmSync(folder, { recursive: true });
});

/** The line of a StoreError, less the folder; any other error fails. */
async function told(work: () => Promise<unknown>): Promise<string> {
  const error = await work().then(
    () => null,
    (error: unknown) => error,
  );
  expect(error).toBeInstanceOf(StoreError);
  return (error as StoreError).message.replaceAll(`${folder}/`, '');
}

async function fill(): Promise<void> {
  const store = await openStore(path);
  await store.keepReports([report], '2021-06-16T08:00:00.000Z');
  await store.keepClaims([makeClaims(report)]);
  await store.close();
}

describe('a new dossier', () => {
  it('is one file of its own kind, with all settings', () => {
    const file = new Database(path, { readonly: true });
    try {
      expect(file.pragma('application_id', { simple: true })).toBe(0x52646f73);
      expect(file.pragma('user_version', { simple: true })).toBe(MIGRATIONS.length);
      expect(file.pragma('journal_mode', { simple: true })).toBe('wal');
    } finally {
      file.close();
    }
  });

  it.each([
    ['over a file', 'notes.dossier', 'it is there already, and is left as it is'],
    ['over a folder', 'folder.dossier', 'it is there already, and is left as it is'],
    ['in no folder', 'nowhere/talks.dossier', 'its folder does not exist: make the folder first'],
    ['in a file', 'notes.dossier/talks.dossier', 'its folder is a file: choose another place'],
    ['under another ending', 'talks.db', 'the name of a dossier ends in .dossier: '],
  ])('is not made %s', async (_, name, message) => {
    writeFileSync(join(folder, 'notes.dossier'), 'my notes');
    mkdirSync(join(folder, 'folder.dossier'));
    expect(await told(() => initStore(join(folder, name)))).toContain(`${name}: ${message}`);
    expect(readFileSync(join(folder, 'notes.dossier'), 'utf8')).toBe('my notes');
  });

  it('is refused at an address of another kind', async () => {
    expect(await told(() => initStore('mysql://root:secret@host/talks'))).toBe(
      'mysql://…: it is no address of a dossier: name.dossier, or postgres://host/database#name',
    );
  });
});

describe('is no dossier:', () => {
  it.each([
    ['a text', 'it is no dossier: make a new one with `readout init`, under another name'],
    ['', 'it is empty, no dossier: remove it, then `readout init other.dossier`'],
  ])('a file with "%s"', async (content, message) => {
    const other = join(folder, 'other.dossier');
    writeFileSync(other, content.repeat(1000));
    for (const readOnly of [false, true]) {
      expect(await told(() => openStore(other, { readOnly }))).toBe(`other.dossier: ${message}`);
    }
    expect(readFileSync(other, 'utf8')).toBe(content.repeat(1000));
  });

  it('another database', async () => {
    const other = join(folder, 'other.sqlite');
    new Database(other).exec('create table notes (note text)').close();
    const before = readFileSync(other);
    expect(await told(() => openStore(other))).toBe(
      'other.sqlite: it is a database, but no dossier: make a new one with `readout init`, under another name',
    );
    expect(readFileSync(other).equals(before)).toBe(true);
  });

  it('a folder', async () => {
    expect(await told(() => openStore(folder))).toContain('it is a folder: a dossier is a file, name.dossier');
  });

  it('nothing', async () => {
    const nothing = join(folder, 'none.dossier');
    expect(await told(() => openStore(nothing))).toBe(
      'none.dossier: there is no such file: make a new dossier with `readout init none.dossier`',
    );
    expect(existsSync(nothing)).toBe(false);
  });
});

describe('formats', () => {
  const more: Migration = {
    up: async (db) => void (await db.schema.createTable('more').addColumn('n', 'integer').execute()),
  };
  const breaks: Migration = {
    up: async (db) => {
      await more.up(db, 'sqlite');
      throw new Error('this migration fails');
    },
  };
  const format = (): unknown => {
    const file = new Database(path, { readonly: true });
    try {
      return file.pragma('user_version', { simple: true });
    } finally {
      file.close();
    }
  };

  it('of a newer program are refused', async () => {
    await (await openSqlite(path, { migrations: [...MIGRATIONS, more, { up: async () => {} }] })).close();
    const known = MIGRATIONS.length;
    for (const readOnly of [false, true]) {
      expect(await told(() => openStore(path, { readOnly }))).toBe(
        `talks.dossier: made by a newer Readout (format ${known + 2}, this one knows ${known}): update Readout`,
      );
    }
  });

  it('of an older one are brought to the present one, with all that is kept', async () => {
    await fill();
    const migrations = [...MIGRATIONS, more];
    expect(await told(() => openSqlite(path, { readOnly: true, migrations }))).toContain('made by an older Readout');
    const store = await openSqlite(path, { migrations });
    expect(await store.report('geneva')).toEqual(report);
    await store.close();
    expect(format()).toBe(MIGRATIONS.length + 1);
  });

  it('stay as they were where a migration fails', async () => {
    await fill();
    await expect(openSqlite(path, { migrations: [...MIGRATIONS, breaks] })).rejects.toThrow('this migration fails');
    expect(format()).toBe(MIGRATIONS.length);
    // The table of the migration that failed has gone with it: there is room for it.
    await (await openSqlite(path, { migrations: [...MIGRATIONS, more] })).close();
  });
});

it('a file that another program is writing to is told as locked, and read all the same', {
  timeout: 20_000,
}, async () => {
  await fill();
  const other = new Database(path);
  other.exec('begin immediate');
  const store = await openStore(path);
  try {
    expect(await collect(store.claims())).toHaveLength(1);
    expect(await told(() => store.readAgain())).toBe(
      'talks.dossier: another program has been writing to it for 5 seconds: try again when it is done',
    );
    other.exec('rollback');
    await store.readAgain();
    expect(await store.count()).toMatchObject({ waiting: 1 });
  } finally {
    other.close();
    await store.close();
  }
});

it('a damaged file is told by its check', async () => {
  await fill();
  const file = new Database(path);
  const page = file.pragma('page_size', { simple: true }) as number;
  const { rootpage } = file.prepare("select rootpage from sqlite_schema where name = 'versions'").get() as {
    readonly rootpage: number;
  };
  file.close();
  const bytes = readFileSync(path);
  bytes.fill(0xff, (rootpage - 1) * page, rootpage * page);
  writeFileSync(path, bytes);
  const store = await openStore(path, { readOnly: true });
  try {
    expect((await store.check()).length).toBeGreaterThan(0);
    expect(await told(() => store.report('geneva'))).toBe(
      'talks.dossier: the file is damaged: take the last copy of it that is whole',
    );
  } finally {
    await store.close();
  }
});

it('claims that went missing are told by its check', async () => {
  await fill();
  new Database(path).exec('delete from claims').close();
  const store = await openStore(path);
  try {
    expect(await store.check()).toEqual(['report geneva is marked as read, but its claims are missing']);
  } finally {
    await store.close();
  }
});

/**
 * What comes of opening the dossier with each of the options and doing the work, a line each: its value, or the error's
 * line. Done in a process of somebody who may not write where root may.
 */
function tryAsNobody(tries: readonly (readonly [options: string, work: string])[], at = path): readonly string[] {
  const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
  const script = `import { initStore, openStore } from ${JSON.stringify(join(import.meta.dirname, '../open.ts'))};
    const attempt = (work) => work().catch((error) => error.name + ': ' + error.message).then((line) => console.log(line));
    ${tries
      .map(
        ([options, work]) => `await attempt(async () => {
          const store = await openStore(${JSON.stringify(at)}, ${options});
          try { return ${work}; } finally { await store.close(); }
        });`,
      )
      .join('')}
    await attempt(() => initStore(${JSON.stringify(join(folder, 'new.dossier'))}));`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
    ...nobody,
    encoding: 'utf8',
    // What tsx keeps of compiled files is root's.
    env: { ...process.env, TSX_DISABLE_CACHE: '1' },
  });
  expect(stderr).toBe('');
  return stdout.replaceAll(`${folder}/`, '').trim().split('\n');
}

describe('where nothing can be written', { timeout: 60_000 }, () => {
  beforeEach(async () => {
    await fill();
    chmodSync(folder, 0o755);
  });
  const copy = 'copy it to where you may write, or open it for reading only';
  const notMade = 'StoreError: new.dossier: you may not write to its folder: choose another place';

  it.each([
    ['its folder', 0o555, 0o666, `its folder cannot be written to: ${copy}`, notMade],
    ['the file', 0o777, 0o444, `it cannot be written to: ${copy}`, 'undefined'],
  ])('to %s, it is refused, and can be read', (_, ofFolder, ofFile, message, made) => {
    chmodSync(folder, ofFolder);
    chmodSync(path, ofFile);
    expect(
      tryAsNobody([
        ['{}', '1'],
        ['{ readOnly: true }', "(await store.report('geneva')).text"],
        ['{ readOnly: true }', "(await store.search('putin'))[0].report"],
        ['{ readOnly: true }', 'await store.readAgain()'],
      ]),
    ).toEqual([
      `StoreError: talks.dossier: ${message}`,
      report.text,
      'geneva',
      `StoreError: talks.dossier: it cannot be written to: ${copy}`,
      made,
    ]);
    // Files of the reader beside it would keep its owner from writing.
    expect(existsSync(`${path}-shm`)).toBe(false);
  });

  it.each([
    ['the file', 0o755, 0o000],
    ['its folder', 0o700, 0o666],
  ])('and %s may not even be read, it is refused', (_, ofFolder, ofFile) => {
    chmodSync(folder, ofFolder);
    chmodSync(path, ofFile);
    const message = 'StoreError: talks.dossier: you may not read it: ask its owner for the right to';
    const [writing, reading] = tryAsNobody([
      ['{}', '1'],
      ['{ readOnly: true }', '1'],
    ]);
    expect([writing, reading]).toEqual([message, message]);
  });

  it('a file whose writer was cut off is told to be copied with its log', () => {
    const left = join(folder, 'left.dossier');
    copyFileSync(path, left);
    const writer = new Database(path);
    writer.prepare("insert into looks values ('desk', '2021-06-16')").run();
    // As a kill leaves it: the log is there, and nobody has put it into the file.
    copyFileSync(`${path}-wal`, `${left}-wal`);
    writer.close();
    chmodSync(folder, 0o555);
    const [line] = tryAsNobody([['{ readOnly: true }', "await store.lastLook('desk')"]], left);
    expect(line).toBe(
      'StoreError: left.dossier: a program that wrote to it was cut off: ' +
        'copy it with left.dossier-wal to where you may write, and open it there',
    );
  });
});

describe('on a full disk', () => {
  const small = (): string | null => {
    const disk = join(folder, 'disk');
    mkdirSync(disk);
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', disk], { stdio: 'ignore' });
      return disk;
    } catch {
      return null;
    }
  };

  it('nothing is kept in part, and what was kept stays whole', async ({ skip }) => {
    const disk = small();
    if (!disk) return skip('only root can mount a small disk');
    try {
      const full = join(disk, 'talks.dossier');
      await initStore(full);
      const store = await openStore(full);
      try {
        await store.keepReports([report], '2021-06-16T08:00:00.000Z');
        const many = Array.from({ length: 500 }, (_, at) => makeReport(`r${at}`, `Round ${at}. `.repeat(500)));
        expect(await told(() => store.keepReports(many, '2021-06-17T08:00:00.000Z'))).toBe(
          'disk/talks.dossier: the disk is full: what was kept so far is whole; make room, then run the same command again',
        );
        expect(await store.count()).toMatchObject({ reports: 1 });
        expect(await store.check()).toEqual([]);
      } finally {
        await store.close();
      }
    } finally {
      execFileSync('umount', [disk]);
    }
  });
});
