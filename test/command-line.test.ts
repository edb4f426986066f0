import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Evidence } from '../src/domain/dossier.js';
import { dossierSchema } from '../src/domain/schema.js';
import type { Reading } from '../src/views/reading.js';
import { GENEVA_TEXT } from './fixtures/geneva-summit.js';

/** The program as it is installed, run as a person runs it; `npm test` builds it first. */

interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly said: readonly string[];
}

function readout(args: readonly string[], stdin: string | Buffer = '', env: NodeJS.ProcessEnv = {}): Promise<Ran> {
  return new Promise((resolve) => {
    const program = spawn(process.execPath, ['dist/cli/main.js', ...args], { env: { ...process.env, ...env } });
    const [out, said]: [Buffer[], Buffer[]] = [[], []];
    program.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    program.stderr.on('data', (chunk: Buffer) => said.push(chunk));
    program.on('close', (code) => {
      const lines = Buffer.concat(said).toString().split('\n').filter(Boolean);
      resolve({ code, out: Buffer.concat(out).toString(), said: lines });
    });
    program.stdin.on('error', () => {});
    program.stdin.end(stdin);
  });
}

const GENEVA_REPORT = GENEVA_TEXT.replace('GENEVA, June 16 —', 'GENEVA, June 16, 2021 —');

let folder = '';
let geneva = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'readout-cli-'));
  // With the day in its opening: a report that leaves nothing to be said.
  geneva = write('geneva.txt', GENEVA_REPORT);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const jsonLines = (...reports: readonly object[]): string => reports.map((r) => `${JSON.stringify(r)}\n`).join('');

const REPORTS = jsonLines(
  { id: 'geneva', published: '2021-06-17', text: GENEVA_TEXT },
  { id: 'reykjavik', published: '2021-05-20', text: 'Antony Blinken met Sergey Lavrov in Reykjavik on Wednesday.' },
  { id: 'call', published: '2021-04-14', text: 'Joe Biden called Vladimir Putin on Tuesday and proposed a summit.' },
  {
    id: 'vienna',
    published: '2015-07-15',
    text: 'Iran and six powers agreed in Vienna on Tuesday to limit its programme.',
  },
  { id: 'paris', published: '2015-12-13', text: 'Laurent Fabius said: “I hear no objection in the room.”' },
);

describe('readout read', () => {
  it('prints the dossier of a report, and nothing else', async () => {
    const { code, out, said } = await readout(['read', geneva]);
    expect(said).toEqual([]);
    expect(code).toBe(0);
    expect(out).toMatch(/^DOSSIER OF 1 REPORT · published 2021-06-16 Wed\n/);
    expect(out).toContain('2021-06-16 Wed');
    expect(out).toContain('Vladimir Putin');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: a pipe is no terminal, so there are no colours
    expect(out).not.toMatch(/\u001b/);
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  it('gives JSON that keeps to the published schema, each quote in its place', async () => {
    const { out } = await readout(['read', geneva, '--format', 'json']);
    const dossier = dossierSchema.parse(JSON.parse(out));
    expect(dossier.documents).toMatchObject([{ id: 'geneva', language: 'en', problems: [] }]);
    expect(dossier.meetings.length).toBeGreaterThan(0);
    const evidence = collectEvidence(dossier);
    expect(evidence.length).toBeGreaterThan(5);
    for (const { start, end, quote } of evidence) expect(GENEVA_REPORT.slice(start, end)).toBe(quote);
  });

  it('reads standard input as it reads a file', async () => {
    const { out } = await readout(['read', '-', '--format', 'json'], GENEVA_REPORT);
    const fromFile = await readout(['read', geneva, '--format', 'json']);
    const dossier = dossierSchema.parse(JSON.parse(out));
    expect(dossier.documents[0]?.id).toBe('stdin');
    expect(dossier.documents[0]?.sha256).toBe(dossierSchema.parse(JSON.parse(fromFile.out)).documents[0]?.sha256);
  });

  it('gives one dossier of many, or one a report in the order given', async () => {
    const reports = write('reports.jsonl', REPORTS);
    const together = await readout(['read', reports, '--format', 'jsonl']);
    expect(parseLines(together.out)).toHaveLength(1);
    const each = await readout(['read', reports, '--each', '--format', 'jsonl']);
    const dossiers = parseLines(each.out).map((dossier) => dossierSchema.parse(dossier));
    expect(dossiers.map(({ documents }) => documents.map(({ id }) => id))).toEqual([
      ['geneva'],
      ['reykjavik'],
      ['call'],
      ['vienna'],
      ['paris'],
    ]);
    const list = await readout(['read', reports, '--each', '--format', 'json']);
    expect(JSON.parse(list.out)).toEqual(dossiers);
  });

  it('takes the day and the outlet from the person where the report has none', async () => {
    const path = write('undated.txt', 'Antony Blinken met Sergey Lavrov in Reykjavik on Wednesday.');
    const { out } = await readout(['read', path, '--published', '2021-05-20', '--outlet', 'RÚV', '--format', 'json']);
    expect(dossierSchema.parse(JSON.parse(out)).documents).toMatchObject([{ published: '2021-05-20', outlet: 'RÚV' }]);
  });
});

describe('the same bytes', () => {
  it.each(['text', 'json', 'jsonl', 'md'])('come out as %s twice, with one worker and with four', async (format) => {
    const reports = write('same.jsonl', REPORTS);
    const args = ['read', geneva, reports, '--format', format];
    const first = await readout([...args, '--workers', '1']);
    expect(first.out).not.toBe('');
    expect((await readout([...args, '--workers', '1'])).out).toBe(first.out);
    expect((await readout([...args, '--workers', '4'])).out).toBe(first.out);
  });

  it('come out of reports in any order', async () => {
    const lines = REPORTS.trimEnd().split('\n');
    const forward = await readout(['read', '-', '--format', 'json'], REPORTS);
    const backward = await readout(['read', '-', '--format', 'json'], `${lines.reverse().join('\n')}\n`);
    expect(backward.out).toBe(forward.out);
  });
});

describe('readout inspect', () => {
  it('gives a line a report, whose spans lie in its text', async () => {
    const { code, out } = await readout(['inspect', geneva, '--format', 'jsonl']);
    expect(code).toBe(0);
    const [reading, ...others] = parseLines(out) as Reading[];
    expect(others).toEqual([]);
    expect(Object.keys(reading ?? {})).toEqual([
      'id',
      'published',
      'language',
      'text',
      'sentences',
      'mentions',
      'times',
      'frames',
      'attributions',
      'problems',
    ]);
    expect(reading).toMatchObject({ id: 'geneva', language: 'en', text: GENEVA_REPORT, problems: [] });
    const words = reading?.times.map(({ start, end }) => GENEVA_REPORT.slice(start, end));
    expect(words).toContain('Wednesday');
    expect(reading?.frames.length).toBeGreaterThan(0);
  });

  it('shows a reading to a person', async () => {
    const { out } = await readout(['inspect', geneva]);
    expect(out).toMatch(/^geneva\n/);
    expect(out).toContain('participant: ');
  });
});

describe('readout why', () => {
  const EXAMPLE = 'examples/geneva-2021.txt';

  it('tells the words and the rule behind a value', async () => {
    const { out } = await readout(['read', EXAMPLE, '--format', 'json']);
    const held = dossierSchema.parse(JSON.parse(out)).meetings.find(({ time }) => time?.value === '2021-06-16');
    const asText = await readout(['why', EXAMPLE, `${held?.id}.time`]);
    expect(asText).toMatchObject({ code: 0, said: [] });
    expect(asText.out).toContain('“Wednesday” (119–128)');
    expect(asText.out).toContain('src/reading/time/weekdays');
    const asJson = await readout(['why', EXAMPLE, `${held?.id}.time`, '--format', 'json']);
    expect(JSON.parse(asJson.out)).toMatchObject({
      record: held?.id,
      fields: [{ field: 'time', value: '2021-06-16', reasons: [{ words: [{ quote: 'Wednesday' }] }] }],
    });
  });

  it.each([
    ['biden', /no record "biden"; near it: joe-biden, /],
    ['joe-biden.age', /"joe-biden" has no field "age" that was read; it has name, /],
  ])('says in one line that there is no %s, and what is near', async (asked, says) => {
    const { code, out, said } = await readout(['why', EXAMPLE, asked]);
    expect([code, out, said.length]).toEqual([2, '', 1]);
    expect(said[0]).toMatch(says);
  });
});

describe('readout read --min-confidence', () => {
  it('leaves out what is doubtful, and nothing that the rest refers to', async () => {
    const all = dossierSchema.parse(JSON.parse((await readout(['read', geneva, '--format', 'json'])).out));
    const { out } = await readout(['read', geneva, '--format', 'json', '--min-confidence', '0.9']);
    const sure = dossierSchema.parse(JSON.parse(out));
    expect(sure.statements).toEqual(all.statements.filter(({ confidence }) => (confidence ?? 0) >= 0.9));
    expect(sure.statements.length).toBeLessThan(all.statements.length + all.positions.length);
    const parties = sure.parties.map(({ id }) => id);
    for (const { participants } of sure.meetings) expect(parties).toEqual(expect.arrayContaining([...participants]));
  });
});

describe('what cannot be started is refused in one line, with what would work', () => {
  it.each([
    { args: [], says: /read, add, show/ },
    { args: ['raed', 'report.txt'], says: /unknown command 'raed'.*Did you mean read\?/ },
    { args: ['read'], says: /name a file, a folder, or - for standard input/ },
    { args: ['read', 'report.txt', '--fromat', 'json'], says: /unknown option '--fromat'.*Did you mean --format\?/ },
    { args: ['read', 'report.txt', '--format', 'xml'], says: /'xml' is invalid.*text, json, jsonl, md/ },
    { args: ['inspect', 'report.txt', '--format', 'md'], says: /'md' is invalid.*text, jsonl/ },
    { args: ['read', 'report.txt', '--published', 'yesterday'], says: /'yesterday' is invalid.*2021-06-16/ },
    { args: ['read', 'report.txt', '--published', '2021-02-30'], says: /'2021-02-30' is invalid.*2021-06-16/ },
    { args: ['read', 'report.txt', '--workers', 'many'], says: /'many' is invalid.*from 1 to/ },
    { args: ['read', 'report.txt', '--outlet', ' '], says: /name of an outlet/ },
    { args: ['read', 'report.txt', '--min-confidence', '50%'], says: /'50%' is invalid.*from 0 to 1/ },
    { args: ['why', 'report.txt'], says: /no record given/ },
  ])('readout $args', async ({ args, says }) => {
    const { code, out, said } = await readout(args);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(/^readout: /);
    expect(said[0]).toMatch(says);
  });
});

describe('bad input gets its line, and the other reports are read', () => {
  const left = (name: string, content: string | Buffer | null, says: RegExp) => ({ name, content, says });
  const page =
    '<!doctype html><html><head><title>Menu</title></head><body><nav><a href="/">Home</a></nav></body></html>';

  it.each([
    left('no-such-file.txt', null, /no-such-file\.txt: /),
    left('photo.jpg', Buffer.from('ffd8ffe000104a46494600010100000100010000ffdb0043', 'hex'), /photo\.jpg: /),
    left('empty.txt', '', /empty\.txt: /),
    left('blank.txt', ' \n\n\t\n', /blank\.txt: /),
    left('huge.txt', Buffer.alloc(50 * 1024 * 1024, 'The talks went on. '), /huge\.txt: /),
    left('menu.html', page, /menu\.html: /),
    left('type.jsonl', '{"id": "a", "text": "They met."}\n{"id": "b", "text": 7}\n', /type\.jsonl:2: /),
    left('broken.jsonl', '{"id": "a", "text": "They met."}\n{"id": "b", "text": \n', /broken\.jsonl:2: /),
    left('day.jsonl', '{"id": "a", "published": "2021-02-30", "text": "They met."}\n', /day\.jsonl:1: /),
  ])('$name', async ({ name, content, says }) => {
    const path = content === null ? join(folder, name) : write(name, content);
    const { code, out, said } = await readout(['read', path, geneva, '--format', 'json']);
    expect(code).toBe(1);
    expect(said.filter((line) => says.test(line))).toHaveLength(1);
    for (const line of said) expect(line).toMatch(/^readout: \S.*: \S/);
    const dossier = dossierSchema.parse(JSON.parse(out));
    expect(dossier.documents.map(({ id }) => id)).toContain('geneva');
    expect(dossier.meetings.length).toBeGreaterThan(0);
  });

  it.each([
    { name: 'latin.txt', content: Buffer.concat([Buffer.from('Macron met Merz. '), Buffer.from([0xc3, 0x28, 0xff])]) },
    { name: 'half.jsonl', content: '{"id": "half", "text": "Biden met Putin \\ud83d in Geneva."}\n' },
    { name: 'french.txt', content: 'Le président et le chancelier se sont rencontrés mardi à Berlin afin de parler.' },
    { name: 'misspelt.jsonl', content: '{"id": "m", "publishd": "2021-06-17", "text": "Biden met Putin."}\n' },
  ])('$name is read with a remark', async ({ name, content }) => {
    const { said, out } = await readout(['read', write(name, content), geneva, '--format', 'json']);
    expect(said.length).toBeGreaterThan(0);
    expect(dossierSchema.parse(JSON.parse(out)).documents.map(({ id }) => id)).toContain('geneva');
  });

  it('a file of which nothing can be read leaves an empty dossier and exit code 1', async () => {
    const { code, out, said } = await readout(['read', join(folder, 'nowhere.txt')]);
    expect(code).toBe(1);
    expect(said).toHaveLength(1);
    expect(out).toContain('No report was read.');
  });

  it('never lets the words of a report command the terminal', async () => {
    const text = 'Joe Biden met \u001b[31mVladimir Putin\u001b[0m \u202ein Geneva\u202c on Wednesday.\u009b2J\u0007\n';
    const path = write('\u001b[2Jhostile.txt', text);
    for (const format of ['text', 'md', 'json', 'jsonl']) {
      const { out, said } = await readout(['read', path, join(folder, '\u001b[2Jmissing'), '--format', format]);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
      expect(out + said.join('')).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
    }
    const { out } = await readout(['read', path, '--format', 'json']);
    const dossier = dossierSchema.parse(JSON.parse(out));
    for (const { start, end, quote } of collectEvidence(dossier)) expect(text.slice(start, end)).toBe(quote);
  });
});

describe('a run that is cut short', () => {
  const many = (count: number): string =>
    jsonLines(
      ...Array.from({ length: count }, (_, i) => ({ id: `r${i}`, published: '2021-06-17', text: GENEVA_TEXT })),
    );

  it('ends quietly when nobody reads on', async () => {
    const path = write('many.jsonl', many(300));
    const command = `"${process.execPath}" dist/cli/main.js read "${path}" --each | head -n 1`;
    const { code, out, said } = await shell(command);
    expect({ code, said }).toEqual({ code: 0, said: [] });
    expect(out).toMatch(/^DOSSIER OF 1 REPORT .*\n$/);
  });

  it('prints what is finished on Ctrl-C', async () => {
    const path = write('long.jsonl', many(3000));
    const program = spawn(process.execPath, ['dist/cli/main.js', 'read', path, '--each', '--format', 'jsonl']);
    let [out, said] = ['', ''];
    program.stderr.on('data', (chunk: Buffer) => {
      said += chunk;
    });
    program.stdout.on('data', (chunk: Buffer) => {
      if (out === '') program.kill('SIGINT');
      out += chunk;
    });
    const code = await new Promise((resolve) => program.on('close', resolve));
    expect(code).toBe(130);
    expect(said).toMatch(/^readout: stopped after \d+ reports?/);
    const dossiers = parseLines(out);
    expect(dossiers.length).toBeGreaterThan(0);
    expect(dossiers.length).toBeLessThan(3000);
  });
});

it('leaves no trace outside: the runtime of the model makes itself no id and notes no use', async () => {
  const home = join(folder, 'home');
  mkdirSync(home);
  const fresh = { HOME: home, XDG_CACHE_HOME: '', ORT_DISABLE_TELEMETRY: '' };
  expect(await readout(['read', geneva], '', fresh)).toMatchObject({ code: 0, said: [] });
  expect(readdirSync(home, { recursive: true })).toEqual([]);
}, 120_000);

it('helps quickly: nothing heavy is loaded for it', async () => {
  const begun = performance.now();
  const { code, out } = await readout(['--help']);
  expect(code).toBe(0);
  expect(out).toContain('readout read --help');
  // Some 110 ms on a quiet machine; a model or a schema library loaded by mistake costs more than this allows.
  expect(performance.now() - begun).toBeLessThan(1000);
});

function shell(command: string): Promise<Ran> {
  return new Promise((resolve) => {
    const program = spawn('sh', ['-c', command]);
    let [out, said] = ['', ''];
    program.stdout.on('data', (chunk: Buffer) => {
      out += chunk;
    });
    program.stderr.on('data', (chunk: Buffer) => {
      said += chunk;
    });
    program.on('close', (code) => resolve({ code, out, said: said.split('\n').filter(Boolean) }));
  });
}

const parseLines = (out: string): readonly unknown[] =>
  out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);

/** Every stretch of evidence, wherever in the dossier it stands. */
function collectEvidence(value: unknown): readonly Evidence[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'quote' in value && 'start' in value ? [value as Evidence] : [];
  return [...own, ...Object.values(value).flatMap(collectEvidence)];
}
