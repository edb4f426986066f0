import { spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { dossierSchema } from '../src/domain/schema.js';

/** A dossier that is kept, in a real file, by the program as a person runs it; `npm test` builds it first. */

interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly said: readonly string[];
}

function readout(...args: readonly string[]): Promise<Ran> {
  return new Promise((resolve) => {
    const program = spawn(process.execPath, ['dist/cli/main.js', ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
    const [out, said]: [Buffer[], Buffer[]] = [[], []];
    program.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    program.stderr.on('data', (chunk: Buffer) => said.push(chunk));
    program.on('close', (code) => {
      const lines = Buffer.concat(said).toString().split('\n').filter(Boolean);
      resolve({ code, out: Buffer.concat(out).toString(), said: lines });
    });
  });
}

// Every step starts the program anew, and some of them load the model.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 60_000 });

const EXAMPLE = 'examples/alaska-2025.jsonl';
const LINES = readFileSync(EXAMPLE, 'utf8').trimEnd().split('\n');

let folder = '';
/** The example, added all at once. */
let whole = '';
let names = 0;

const place = (name: string): string => join(folder, name);

async function newDossier(): Promise<string> {
  const path = place(`talks-${++names}.dossier`);
  expect((await readout('init', path)).code).toBe(0);
  return path;
}

function write(name: string, content: string): string {
  writeFileSync(place(name), content);
  return place(name);
}

/** A dossier of its own, as it stands after the example was added. */
function copyOfWhole(): string {
  const path = place(`talks-${++names}.dossier`);
  copyFileSync(whole, path);
  return path;
}

const exported = async (dossier: string): Promise<string> => {
  const { code, out } = await readout('export', dossier, '--format', 'json');
  expect(code).toBe(0);
  return out;
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'readout-dossier-'));
  whole = await newDossier();
  expect(await readout('add', whole, EXAMPLE)).toMatchObject({ code: 0, said: ['readout: 8 new reports'] });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the same dossier, to the byte,', () => {
  it('is kept of reports added one by one, from the last to the first, on four workers', async () => {
    const dossier = await newDossier();
    for (const [i, line] of LINES.toReversed().entries()) {
      await readout('add', dossier, write(`one-${i}.jsonl`, `${line}\n`), '--workers', i % 2 === 0 ? '4' : '1');
    }
    expect(await exported(dossier)).toBe(await exported(whole));
  });

  it('is that of `readout read`', async () => {
    const { out } = await readout('read', EXAMPLE, '--format', 'json');
    expect(await exported(whole)).toBe(out);
  });

  it('stays when the same reports are added again', async () => {
    const dossier = copyOfWhole();
    const { code, said } = await readout('add', dossier, EXAMPLE);
    expect({ code, said }).toEqual({ code: 0, said: ['readout: 0 new reports, 8 known already'] });
    expect(await exported(dossier)).toBe(await exported(whole));
  });

  it('comes out of an adding that was killed and gone on with', async () => {
    const dossier = await newDossier();
    const program = spawn(process.execPath, ['dist/cli/main.js', 'add', dossier, EXAMPLE], { stdio: 'ignore' });
    setTimeout(() => program.kill('SIGKILL'), 600);
    await new Promise((resolve) => program.on('close', resolve));
    expect((await readout('add', dossier, EXAMPLE)).code).toBe(0);
    expect(await exported(dossier)).toBe(await exported(whole));
    expect(await readout('verify', dossier)).toMatchObject({ code: 0, said: [] });
  });
});

it('a report whose text changed is a new version, and the text before stays', async () => {
  const dossier = copyOfWhole();
  const changed = write('changed.jsonl', `${(LINES[0] as string).replace('on August 15', 'on August 16')}\n`);
  expect((await readout('add', dossier, changed)).said).toEqual(['readout: 0 new reports, 1 changed (august-08)']);
  const { documents } = dossierSchema.parse(JSON.parse(await exported(dossier)));
  const [before] = dossierSchema.parse(JSON.parse(await exported(whole))).documents;
  expect(documents[0]).toMatchObject({ id: before?.id, versions: [{ sha256: before?.sha256 }] });
  // The earlier text once more: it is the newest again, and everything is read from it.
  await readout('add', dossier, EXAMPLE);
  const back = dossierSchema.parse(JSON.parse(await exported(dossier)));
  expect(back.meetings).toEqual(dossierSchema.parse(JSON.parse(await exported(whole))).meetings);
});

it('a report whose day is told later is read anew from that day', async () => {
  const dossier = await newDossier();
  const report = write('moscow.txt', 'Angela Merkel met Vladimir Putin in Moscow on Friday.\n');
  expect((await readout('add', dossier, report)).said[0]).toMatch(/no day of publishing found/);
  const dated = await readout('add', dossier, report, '--published', '2015-02-06', '--outlet', 'Reuters');
  expect(dated.said).toEqual(['readout: 0 new reports, 1 changed (moscow)']);
  // Without the day once more: what was told of it stays.
  expect((await readout('add', dossier, report)).said).toEqual(['readout: 0 new reports, 1 known already']);
  const { documents, meetings } = dossierSchema.parse(JSON.parse(await exported(dossier)));
  expect(documents).toMatchObject([{ published: '2015-02-06', outlet: 'Reuters', problems: [] }]);
  expect(meetings[0]?.time?.value).toBe('2015-02-06');
});

it('says what of it is not read yet', async () => {
  const dossier = copyOfWhole();
  const file = new Database(dossier);
  file.exec("update reports set state = 'waiting' where id in ('august-08', 'august-13')");
  file.close();
  const { code, said } = await readout('show', dossier);
  expect(code).toBe(0);
  expect(said).toEqual([`readout: 2 reports not read yet: "readout add ${dossier}" reads them`]);
});

describe("a person's word", () => {
  it('outlives another reading, travels to another dossier, and is taken back', async () => {
    const dossier = copyOfWhole();
    const { meetings } = dossierSchema.parse(JSON.parse(await exported(dossier)));
    const held = meetings.find(({ time }) => time?.value === '2025-08-15')?.id as string;
    const judged = await readout('judge', dossier, 'value', held, 'time', '2025-08-14', '--reason', 'local time');
    const judgement = /kept as (judgement-\w+)/.exec(judged.said.join())?.[1] as string;
    const said = await exported(dossier);
    const timeOf = (json: string) =>
      dossierSchema.parse(JSON.parse(json)).meetings.find(({ id }) => id === held)?.time?.value;
    expect(timeOf(said)).toBe('2025-08-14');

    await readout('add', dossier, '--again');
    expect(await exported(dossier)).toBe(said);

    const file = write('words.jsonl', (await readout('judge', dossier, 'export')).out);
    const other = copyOfWhole();
    expect((await readout('judge', other, 'import', file)).said).toEqual(['readout: 1 of 1 judgements were new']);
    expect(await exported(other)).toBe(said);

    expect((await readout('judge', dossier, 'undo', judgement)).code).toBe(0);
    expect(timeOf(await exported(dossier))).toBe('2025-08-15');
    expect((await readout('judge', dossier, 'list')).out).toMatch(/local time.*taken back/);
  });
});

it('an id that went away still leads to its record: one more word may be said of it', async () => {
  const dossier = copyOfWhole();
  const { meetings } = dossierSchema.parse(JSON.parse(await exported(dossier)));
  const [stays, goes] = [meetings[0]?.id, meetings[1]?.id] as [string, string];
  expect((await readout('judge', dossier, 'same', stays, goes)).code).toBe(0);
  expect((await readout('judge', dossier, 'value', goes, 'host', 'Germany')).code).toBe(0);
  expect((await readout('why', dossier, `${goes}.host`)).code).toBe(0);
  const after = dossierSchema.parse(JSON.parse(await exported(dossier))).meetings;
  expect(after.find(({ host }) => host === 'germany')?.id).toMatch(new RegExp(`^(?:${stays}|${goes})$`));
  expect(after).toHaveLength(meetings.length - 1);
});

describe('what cannot be done is refused in one line, with what would work, and nothing is lost:', () => {
  const refused = async (says: RegExp, ...args: readonly string[]): Promise<void> => {
    const { code, out, said } = await readout(...args);
    expect([code, out, said.length]).toEqual([2, '', 1]);
    expect(said[0]).toMatch(says);
  };

  it('no dossier', async () => {
    const nowhere = place('nowhere.dossier');
    for (const args of [
      ['show', nowhere],
      ['add', nowhere, EXAMPLE],
      ['verify', nowhere],
      ['judge', nowhere, 'list'],
    ])
      await refused(/nowhere\.dossier: there is no such file: .*readout init/, ...args);
  });

  it('a dossier that is there already', () => refused(/it is there already/, 'init', whole));

  it('a file that is none', async () => {
    const text = write('text.dossier', 'Donald Trump and Vladimir Putin met in Anchorage on Friday.\n');
    await refused(/text\.dossier: it is no dossier/, 'show', text);
    expect(readFileSync(text, 'utf8')).toContain('Anchorage');
  });

  it('a dossier of a newer version', async () => {
    const newer = copyOfWhole();
    const file = new Database(newer);
    file.pragma('user_version = 99');
    file.close();
    await refused(/made by a newer Readout .*update Readout/, 'add', newer, EXAMPLE);
  });

  it('a judgement about nothing', async () => {
    await refused(/no record "meeting-000000000000"/, 'judge', whole, 'reject', 'meeting-000000000000');
    await refused(/no judgement "judgement-000000000000"/, 'judge', whole, 'undo', 'judgement-000000000000');
  });

  it('an export over a dossier, or to where none can be', async () => {
    const before = readFileSync(whole);
    await refused(/the name of a dossier, .*--out talks\.json/, 'export', whole, '--format', 'json', '--out', whole);
    expect(readFileSync(whole).equals(before)).toBe(true);
    mkdirSync(place('tables'));
    await refused(/it is a folder/, 'export', whole, '--format', 'json', '--out', place('tables'));
    await refused(/its folder does not exist/, 'export', whole, '--format', 'md', '--out', place('no/brief.md'));
  });

  it.each([
    [['show'], /no dossier given/],
    [['judge', 'talks.dossier'], /nothing said/],
    [['diff', 'talks.dossier', '2025-02-01'], /give two days/],
    [['export', 'talks.dossier'], /say which format/],
  ])('%j', (args, says) => refused(says, ...args));
});
