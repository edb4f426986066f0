import { createHash } from 'node:crypto';
import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Report } from '../domain/report.js';
import { type IntakeOptions, type Rejected, readReports } from './read-reports.js';

const SUMMIT =
  '16 June 2021 - The presidents of the United States and Russia met in Geneva, and said that the talks were good.';

let root: string;
let folder: string;
let count = 0;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'intake-'));
});
afterAll(() => rm(root, { recursive: true }));
beforeEach(async () => {
  count += 1;
  folder = join(root, String(count));
  await mkdir(folder);
});

async function write(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

async function readAll(inputs: readonly string[], options: IntakeOptions = {}): Promise<(Report | Rejected)[]> {
  const entries: (Report | Rejected)[] = [];
  for await (const entry of readReports(inputs, options)) entries.push(entry);
  return entries;
}

const reportsOf = (entries: readonly (Report | Rejected)[]): Report[] =>
  entries.filter((entry): entry is Report => !('problem' in entry));

/** Every line a person would see: `march.jsonl:2: "text" is a number; …`. */
const linesOf = (entries: readonly (Report | Rejected)[]): string[] =>
  entries
    .flatMap((entry) => ('problem' in entry ? [entry.problem] : entry.problems))
    .map(({ where, message }) => `${where?.replace(`${folder}/`, '')}: ${message}`);

async function readOne(path: string, options?: IntakeOptions): Promise<Report> {
  const [entry, ...more] = await readAll([path], options);
  expect(more).toEqual([]);
  if (!entry || 'problem' in entry) throw new Error(`rejected: ${entry?.problem.message}`);
  return entry;
}

async function* streamOf(...chunks: (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const chunk of chunks) yield Buffer.from(chunk as string);
}

describe('plain text', () => {
  it('is kept exactly, with its hash, its day and its name', async () => {
    const text = ` ${SUMMIT}\r\n\tThey will meet again.\u0007\n\n`;
    expect(await readOne(await write('summit.v2.txt', text))).toEqual({
      id: 'summit.v2',
      published: '2021-06-16',
      language: 'en',
      text,
      sha256: createHash('sha256').update(text).digest('hex'),
      problems: [],
    });
  });

  it('a byte order mark is not counted', async () => {
    expect((await readOne(await write('marked.txt', `\uFEFF${SUMMIT}`))).text).toBe(SUMMIT);
  });

  it('in UTF-16', async () => {
    const path = await write('wide.txt', Buffer.from(`\uFEFF${SUMMIT} “Good.”`, 'utf16le'));
    expect((await readOne(path)).text).toBe(`${SUMMIT} “Good.”`);
  });

  it('from standard input, in pieces that part a letter', async () => {
    const bytes = Buffer.from(`${SUMMIT} Café.`);
    const entries = await readAll(['-'], { stdin: streamOf(bytes.subarray(0, -2), bytes.subarray(-2)) });
    expect(entries).toMatchObject([{ id: 'stdin', text: `${SUMMIT} Café.` }]);
  });

  it('without a day', async () => {
    const path = await write('undated.txt', 'The two presidents met in Geneva on Wednesday, and the talks went on.');
    const report = await readOne(path);
    expect(report.published).toBeNull();
    expect(report.problems).toMatchObject([{ rule: 'intake/no-date', level: 'note', where: path }]);
  });

  it("a person's word on day and outlet comes first", async () => {
    const path = await write('a.txt', SUMMIT);
    const report = await readOne(path, { published: '2021-06-17', outlet: 'Example Post' });
    expect(report).toMatchObject({ published: '2021-06-17', outlet: 'Example Post' });
  });

  it('in another language', async () => {
    const text = 'Les deux présidents se sont rencontrés à Genève mercredi, et ils ont parlé pendant trois heures.';
    const report = await readOne(await write('fr.txt', text), { published: '2021-06-16' });
    expect(report.language).toBe('fr');
    expect(linesOf([report])).toEqual([
      'fr.txt: the text is French, not English; Readout reads English, so records may be missing.',
    ]);
  });
});

describe('files and folders', () => {
  it('in the order given, folders by name, hidden files passed over', async () => {
    await mkdir(join(folder, 'news/b'), { recursive: true });
    for (const name of ['news/c.txt', 'news/b/z.txt', 'news/a.txt', 'news/.hidden.txt']) await write(name, SUMMIT);
    await symlink('..', join(folder, 'news/b/up'));
    const first = await write('zero.txt', SUMMIT);
    const entries = await readAll([first, join(folder, 'news')]);
    expect(reportsOf(entries).map(({ id }) => id)).toEqual(['zero', 'a', 'z', 'c']);
    expect(linesOf(entries)).toEqual([]);
  });

  it('two files of one name get two ids', async () => {
    await mkdir(join(folder, 'b'));
    const paths = [await write('a.txt', SUMMIT), await write('b/a.txt', SUMMIT)];
    const entries = await readAll(paths);
    expect(reportsOf(entries).map(({ id }) => id)).toEqual(['a', 'a-2']);
    expect(linesOf(entries)).toEqual(['b/a.txt: another report is called "a" already; this one is "a-2".']);
  });
});

describe('JSON Lines', () => {
  it('with all fields, told by content whatever the ending', async () => {
    const line = {
      id: 'x',
      published: '2021-06-16T23:00:00+02:00',
      title: 'T',
      outlet: 'O',
      url: 'https://example.org/x',
      text: ` ${SUMMIT} `,
    };
    const report = await readOne(await write('reports.txt', `${JSON.stringify(line)}\n`));
    expect(report).toMatchObject({ ...line, published: '2021-06-16', language: 'en', problems: [] });
  });

  it('date and outlets are understood; null is a field left out', async () => {
    const path = await write(
      'a.jsonl',
      JSON.stringify({
        date: '2021-06-16',
        outlets: ['AFP', 'AP'],
        title: null,
        text: 'Biden and Putin met, and that was the news.',
      }),
    );
    const report = await readOne(path);
    expect(report).toMatchObject({ id: 'a', published: '2021-06-16', outlet: 'AFP, AP' });
    expect(report).not.toHaveProperty('title');
  });

  it('each wrong line has its own word, and the others are read', async () => {
    const path = await write(
      'march.jsonl',
      [
        `{"id": "one", "text": "${SUMMIT}"}`,
        '{"id": "two", "text": ',
        '{"id": "three", "text": 3}',
        '',
        `{"id": "five", "published": "2025-02-30", "text": "${SUMMIT}"}`,
        `{"id": "six", "publishd": "2021-06-16", "text": "${SUMMIT}"}`,
        '{"id": "seven", "txt": "Something."}',
        '{"id": "eight", "text": " "}',
        `{"id": "nine", "outlets": "AFP", "text": "${SUMMIT}"}`,
        '["ten"]',
        `{"publishd": "x", "section": "World", "lang": "en", "text": "${SUMMIT}"}`,
      ].join('\n'),
    );
    const entries = await readAll([path]);
    expect(reportsOf(entries).map(({ id }) => id)).toEqual(['one', 'six', 'march-11']);
    expect(linesOf(entries)).toEqual([
      'march.jsonl:2: is not valid JSON; write one whole report a line, as {"id": …, "published": …, "text": …}.',
      'march.jsonl:3: "text" is a number; give a string.',
      'march.jsonl:5: "2025-02-30" is not a day that exists; write it as 2021-06-16.',
      'march.jsonl:6: "publishd" is not a field of a report; did you mean "published"?',
      'march.jsonl:7: has no "text"; "txt" is not a field of a report; did you mean "text"?',
      'march.jsonl:8: "text" is empty; nothing to read.',
      'march.jsonl:9: "outlets" is a string; give a list of names, as ["Reuters", "AFP"].',
      'march.jsonl:10: is a list, not a report; write {"id": …, "published": …, "text": …} on one line.',
      'march.jsonl: "section", "lang" are not fields of a report and were passed over.',
    ]);
    const levels = entries.map((entry) => ('problem' in entry ? entry.problem.level : 'report'));
    expect(levels.at(-1)).toBe('note');
  });

  it('a broken first line does not hide the others', async () => {
    const path = await write('a.jsonl', `{"id": "one", \n{"id": "two", "text": "${SUMMIT}"}\n`);
    expect(reportsOf(await readAll([path])).map(({ id }) => id)).toEqual(['two']);
  });

  it('half a surrogate pair becomes one U+FFFD; whole pairs and offsets stay', async () => {
    const path = await write(
      'a.jsonl',
      `{"published": "2021-06-16", "text": "😀 A\\ud800B and the talks that were said to go on with them"}`,
    );
    const report = await readOne(path);
    expect(report.text.startsWith('😀 A\uFFFDB and')).toBe(true);
    expect(report.problems).toMatchObject([{ rule: 'intake/encoding', level: 'note', where: `${path}:1` }]);
  });

  it('broken UTF-8 in one line', async () => {
    const line = Buffer.from(`{"published": "2021-06-16", "text": "#${SUMMIT}"}`);
    line[line.indexOf('#')] = 0xff;
    const report = await readOne(await write('a.jsonl', line));
    expect(report.text).toBe(`\uFFFD${SUMMIT}`);
    expect(linesOf([report])).toHaveLength(1);
  });

  it('line by line: the first is there before the rest was asked for', async () => {
    let asked = 0;
    async function* endless() {
      for (;;) {
        asked += 1;
        yield Buffer.from(`{"text": "${SUMMIT}"}\n`);
      }
    }
    const entries = readReports(['-'], { stdin: endless() });
    expect((await entries.next()).value).toMatchObject({ id: 'stdin' });
    expect((await entries.next()).value).toMatchObject({ id: 'stdin-2' });
    await entries.return(undefined);
    expect(asked).toBeLessThan(1000);
  });
});

const PAGE = `<!doctype html><html><head><title>Summit in Geneva | Example Post</title>
<meta charset="utf-8"><meta property="og:site_name" content="Example Post">
<meta property="og:title" content="Summit in Geneva"><meta property="article:published_time" content="2021-06-16T21:10:00-04:00">
<link rel="canonical" href="https://example.org/summit"></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav>
<article><h1>Summit in Geneva</h1>
<p>The presidents of the United States and Russia met in <b>Geneva</b> on
   Wednesday, in a villa above the lake, for more than three hours.</p>
<figure><img src="a.jpg"><figcaption>The villa, seen from the lake.</figcaption></figure>
<script>alert('<p>never read</p>')</script>
<p>“The tone was good,” the president of the United States said &amp; left.</p>
<p>Both sides agreed to send their ambassadors back.</p>
<blockquote><p>There has been no hostility, the Russian president told reporters.</p></blockquote>
</article><footer>© 2021 Example Post. All rights reserved.</footer></body></html>`;

const PARAGRAPHS = [
  'The presidents of the United States and Russia met in Geneva on Wednesday, in a villa above the lake, for more than three hours.',
  '“The tone was good,” the president of the United States said & left.',
  'Both sides agreed to send their ambassadors back.',
  'There has been no hostility, the Russian president told reporters.',
];

describe('pages', () => {
  it("the article's paragraphs, and what the page says of itself", async () => {
    const report = await readOne(await write('page.txt', PAGE));
    expect(report.text.split('\n\n')).toEqual(PARAGRAPHS);
    expect(report).toMatchObject({
      id: 'page',
      title: 'Summit in Geneva',
      outlet: 'Example Post',
      url: 'https://example.org/summit',
      published: '2021-06-16',
      problems: [],
    });
  });

  it('two line breaks part paragraphs, one a line', async () => {
    const page = `<html><body><div>${PARAGRAPHS[0]}<br><br>${PARAGRAPHS[3]}<br>Nobody else spoke.</div></body></html>`;
    const report = await readOne(await write('old.html', page), { published: '2021-06-16' });
    expect(report.text).toBe(`${PARAGRAPHS[0]}\n\n${PARAGRAPHS[3]}\nNobody else spoke.`);
  });

  it('JSON-LD is believed before meta tags', async () => {
    const data = {
      '@context': 'https://schema.org',
      '@graph': [
        { '@type': 'WebSite', name: 'Example' },
        {
          '@type': 'NewsArticle',
          headline: 'The summit',
          datePublished: '2021-06-17',
          publisher: { name: 'The Example Post' },
        },
      ],
    };
    const page = PAGE.replace('</head>', `<script type="application/ld+json">${JSON.stringify(data)}</script></head>`);
    const report = await readOne(await write('a.html', page));
    expect(report).toMatchObject({ title: 'The summit', outlet: 'The Example Post', published: '2021-06-17' });
  });

  it('a time element, where nothing else says the day; one in a list of other articles is none', async () => {
    const page = PAGE.replace(/<meta property="article[^>]*>/, '');
    const dated = page.replace('</h1>', '</h1><p>By our desk, <time datetime="2021-06-18T08:00Z">Friday</time></p>');
    expect((await readOne(await write('a.html', dated))).published).toBe('2021-06-18');
    const others = '<aside><time datetime="2020-01-01">1</time><time datetime="2020-01-02">2</time></aside></body>';
    expect((await readOne(await write('b.html', page.replace('</body>', others)))).published).toBeNull();
  });

  it('in windows-1252, with curly quotes', async () => {
    const page = PAGE.replace('"utf-8"', '"iso-8859-1"')
      .replace('“', '\x93')
      .replace('”', '\x94')
      .replaceAll('©', '\xa9');
    const report = await readOne(await write('old.html', Buffer.from(page, 'latin1')));
    expect(report.text).toContain('“The tone was good,” the president');
    expect(report.problems).toEqual([]);
  });

  it('without an article', async () => {
    const page = '<html><body><nav><a href="/">Home</a> <a href="/world">World news today</a></nav></body></html>';
    expect(linesOf(await readAll([await write('menu.html', page)]))).toEqual([
      'menu.html: no article found on this page; give its text as a plain file.',
    ]);
  });

  it('nested ten thousand deep, or of a million elements, is one line and takes no time', async () => {
    const paths = [
      await write('deep.html', `<html><body>${'<div>'.repeat(10_000)}${PAGE}`),
      await write('wide.html', `<html><body>${PAGE}${'<p>'.repeat(1_000_000)}`),
    ];
    expect(linesOf(await readAll(paths))).toEqual([
      'deep.html: no article found on this page; give its text as a plain file.',
      'wide.html: no article found on this page; give its text as a plain file.',
    ]);
  });
});

describe('what is no report gets its one line, and the next one is read', () => {
  const said = async (name: string, content: string | Uint8Array): Promise<string[]> => {
    const good = await write('good-one.txt', SUMMIT);
    const entries = await readAll([await write(name, content), good]);
    expect(reportsOf(entries).map(({ id }) => id)).toEqual(['good-one']);
    expect(entries.every((entry) => !('problem' in entry) || entry.problem.level === 'error')).toBe(true);
    return linesOf(entries);
  };

  it('a missing file', async () => {
    const entries = await readAll([join(folder, 'gone.txt'), await write('a.txt', SUMMIT)]);
    expect(linesOf(entries)).toEqual(['gone.txt: no such file or folder; check the name.']);
    expect(reportsOf(entries)).toHaveLength(1);
  });

  it('a folder without files', async () => {
    await mkdir(join(folder, 'empty'));
    expect(linesOf(await readAll([join(folder, 'empty')]))).toEqual([
      'empty: no files in this folder; name one that holds reports.',
    ]);
  });

  it.skipIf(process.getuid?.() === 0)('one that may not be read', async () => {
    const path = await write('secret.txt', SUMMIT);
    await chmod(path, 0);
    expect(linesOf(await readAll([path]))).toEqual([
      'secret.txt: permission denied; allow reading it, or copy it to a place where you may.',
    ]);
  });

  it('a PDF, an Office document, another binary', async () => {
    expect(await said('a.txt', '%PDF-1.7\n%âãÏÓ')).toEqual([
      'a.txt: is a PDF, not text; give its text, or the page it came from.',
    ]);
    expect(await said('a.docx', 'PK\x03\x04\x14\x00')).toEqual([
      'a.docx: is a ZIP archive or an Office document, not text; give its text, or the page it came from.',
    ]);
    expect(await said('a.bin', Buffer.from([1, 2, 0, 0, 7, 0, 0, 9]))).toEqual([
      'a.bin: is a binary file, not text; give its text, or the page it came from.',
    ]);
  });

  it('an empty file, one of blanks', async () => {
    expect(await said('a.txt', '')).toEqual(['a.txt: is empty; nothing to read.']);
    expect(await said('b.txt', ' \n\n')).toEqual(['b.txt: is empty; nothing to read.']);
  });

  it('JSON that is not JSON Lines', async () => {
    const line = 'is JSON but not JSON Lines; put each report on one line, without brackets around them.';
    expect(await said('a.json', '{\n  "text": "x"\n}')).toEqual([`a.json: ${line}`]);
    expect(await said('b.json', '[{"text": "x"}]')).toEqual([`b.json: ${line}`]);
  });

  it('a feed', async () => {
    expect(await said('a.xml', '<?xml version="1.0"?>\n<rss version="2.0"></rss>')).toEqual([
      'a.xml: is a feed; give the pages it leads to, or JSON Lines.',
    ]);
  });

  it('text without end', async () => {
    let given = 0;
    async function* endless() {
      for (; given < 100; given += 1) yield Buffer.alloc(2 ** 20, 'a b ');
    }
    expect(linesOf(await readAll(['-'], { stdin: endless() }))).toEqual([
      'standard input: is larger than 20 MB, the limit for one report; split it, or write one report a line (JSON Lines).',
    ]);
    expect(given).toBeLessThan(25);
  });

  it('one line without end among others', async () => {
    const long = `{"text": "${'a b '.repeat(6 * 2 ** 20)}"}\n`;
    const stdin = streamOf(`{"id": "a", "text": "${SUMMIT}"}\n`, long, `{"id": "c", "text": "${SUMMIT}"}`);
    const entries = await readAll(['-'], { stdin });
    expect(reportsOf(entries).map(({ id }) => id)).toEqual(['a', 'c']);
    expect(linesOf(entries)).toEqual(['standard input:2: is longer than 20 MB, the limit for one report.']);
  });

  it('standard input named twice', async () => {
    const entries = await readAll(['-', '-'], { stdin: streamOf(SUMMIT) });
    expect(linesOf(entries)).toEqual(['-: standard input can be read once only; name it once.']);
  });
});

it('a day that does not exist is refused before anything is read', async () => {
  await expect(readAll([], { published: '2025-02-30' })).rejects.toThrow('"2025-02-30" is not a day that exists');
});
