import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Evidence, Grounds } from '../domain/dossier.js';
import { fingerprint } from '../evidence/fingerprint.js';
import { freezeReport } from '../intake/freeze.js';
import { countOrigins, type Fingerprinted, findOrigins } from './origins.js';

const LEAD =
  'Officials of the United States and Russia met in the Saudi capital to speak about an end of the war in Ukraine.';
const BODY =
  'Marco Rubio led one side and Sergei Lavrov the other, and both had advisers with them. They settled on naming teams that are to prepare further rounds. Neither side brought anybody from Kyiv to the table.';
const END =
  'It was the first such round since the invasion began. Saudi hosts sat with the guests at the beginning and left afterwards. No day was named for a meeting of the two presidents.';
const AGENCY = `${LEAD} ${BODY} ${END}`;
const OTHER =
  'Volodymyr Zelenskyy put off his visit to Saudi Arabia and said that nothing decided behind his back would hold. In Paris, European heads of government could not settle whether to offer soldiers for a truce.';

function report(id: string, published: string | null, text: string): Fingerprinted {
  const { text: frozen, ...head } = freezeReport({ id, text, published, language: 'en', problems: [] });
  return { report: head, fingerprint: fingerprint(frozen) };
}

describe('origins', () => {
  it('lead each copy to the earliest report of its text', () => {
    const origins = findOrigins([
      report('weekly', '2025-02-20', `${LEAD} ${BODY}`),
      report('agency', '2025-02-18', AGENCY),
      report('daily', '2025-02-19', `Talks in Riyadh\n${AGENCY}`),
      report('kyiv', '2025-02-19', OTHER),
    ]);
    expect([...origins]).toEqual([
      ['daily', 'agency'],
      ['weekly', 'agency'],
    ]);
  });

  it('stay those of a copy whose origin was changed since', () => {
    const [before, copy] = [report('agency', '2025-02-18', AGENCY), report('daily', '2025-02-19', AGENCY)];
    const now = report('agency', '2025-02-18', OTHER);
    const { sha256, published } = before.report;
    const changed = { ...now, report: { ...now.report, versions: [{ sha256, published }] } };
    expect(findOrigins([copy, changed])).toEqual(new Map([['daily', 'agency']]));
    expect(findOrigins([copy, now])).toEqual(new Map());
  });

  it('are the first by id on one day, and reports without a day come last', () => {
    const [a, b, undated] = [
      report('b', '2025-02-18', AGENCY),
      report('c', '2025-02-18', AGENCY),
      report('a', null, AGENCY),
    ];
    expect(findOrigins([undated, b, a])).toEqual(
      new Map([
        ['c', 'b'],
        ['a', 'b'],
      ]),
    );
  });

  it('join the same few words on one day alone', () => {
    const words = 'A missile is launched at Israel and intercepted.';
    const origins = findOrigins([
      report('a', '2025-09-03', words),
      report('b', '2025-09-03', words),
      report('c', '2025-09-09', words),
    ]);
    expect(origins).toEqual(new Map([['b', 'a']]));
  });

  it('do not make one text of two that a third one holds', () => {
    const [first, second] = [`${LEAD} ${BODY}`, OTHER];
    const origins = findOrigins([
      report('first', '2025-02-18', first),
      report('second', '2025-02-18', second),
      report('round-up', '2025-02-19', `${first}\n${second}`),
    ]);
    expect(origins.get('second')).toBeUndefined();
    expect(origins.get('round-up')).toBe('first');
  });

  it('are found among many that share stock phrases', () => {
    const stock = 'it was not clear on that evening when the next round of these talks would be held or who would come';
    const others = Array.from({ length: 60 }, (_, n) =>
      report(`other-${n}`, '2025-02-01', `Round number ${n} of talks on matter ${n} is over, and ${stock}.`),
    );
    expect(
      findOrigins([
        ...others,
        report('agency', '2025-02-18', AGENCY),
        report('copy', '2025-02-19', `${AGENCY} And ${stock}.`),
      ]),
    ).toEqual(new Map([['copy', 'agency']]));
  });

  it('are never copies themselves, in whatever order the reports come', () => {
    const sentences = `${AGENCY} ${OTHER}`.split(/(?<=\.) /);
    const text = fc.uniqueArray(fc.constantFrom(...sentences), { minLength: 2 }).map((some) => some.join(' '));
    const day = fc.constantFrom('2025-02-18', '2025-02-19', null);
    const reports = fc
      .array(fc.tuple(text, day), { minLength: 2, maxLength: 12 })
      .map((all) => all.map(([text, day], at) => report(`r${at}`, day, text)));
    const shuffled = reports.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    fc.assert(
      fc.property(shuffled, ([all, other]) => {
        const origins = findOrigins(all);
        expect([...findOrigins(other)]).toEqual([...origins]);
        for (const origin of origins.values()) expect(origins.has(origin)).toBe(false);
      }),
    );
  });
});

it('a record counts each origin once', () => {
  const count = countOrigins(new Map([['copy', 'agency']]));
  const evidence = (document: string): Evidence => ({ document, start: 0, end: 4, quote: 'They' });
  const record: Grounds = {
    evidence: [evidence('agency'), evidence('copy'), evidence('kyiv'), evidence('copy')],
  };
  expect(count(record).origins).toEqual({ reports: 3, independent: 2 });
});
