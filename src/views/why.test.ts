import { describe, expect, it } from 'vitest';
import { attribution, commitment, documentOf, meeting } from '../../test/build-document.js';
import { merge } from '../merge/merge.js';
import { readClaims } from '../pipeline.js';
import { explain } from './why.js';

const { dossier, because } = merge([
  readClaims(
    documentOf(
      'Angela Merkel met Vladimir Putin in Moscow on Friday. She said talks would go on. Germany will send a list within 10 days.',
      {
        on: '2021-08-21',
        frames: [
          meeting('met', { participant: ['Angela Merkel', 'Vladimir Putin'], place: ['Moscow'], time: ['Friday'] }),
          attribution('said', { source: ['She'], content: ['talks would go on'] }),
          commitment('send', { by: ['Germany'], what: ['a list'], due: ['within 10 days'] }),
        ],
      },
    ),
  ),
]);

/** Each reason of a field as "words → words: says [rule]". */
function why(kind: 'meetings' | 'statements' | 'commitments', field: string): readonly string[] {
  const told = explain(dossier, because, `${dossier[kind][0]?.id}.${field}`);
  if ('message' in told) throw new Error(told.message);
  return told.fields.flatMap(({ reasons }) =>
    reasons.map(({ words, says, rule }) => `${words.map((w) => w.quote).join(' → ')}: ${says} [${rule}]`),
  );
}

describe('why a record says what it says', () => {
  it('is a rule of time, with the day it counts from', () => {
    expect(why('meetings', 'time')).toEqual([
      'Friday: 2021-08-20, counted from the day of publishing, 2021-08-21 [src/reading/time/weekdays]',
    ]);
    expect(why('commitments', 'due')).toEqual([
      'within 10 days: 2021-08-31, counted from the day of publishing, 2021-08-21 [src/reading/time/distances]',
    ]);
  });

  it('is a pronoun’s link to a name', () => {
    expect(why('statements', 'speaker')).toEqual([
      'She: in the role “source” of “said” [src/reading/encoder]',
      'She → Angela Merkel: Angela Merkel, the likeliest one before it by number, gender, kind, place and how lately it was spoken of [src/reading/coreference/features]',
    ]);
  });

  it('is what the encoder read of a word', () => {
    expect(why('meetings', 'status')).toEqual(['met: read as held [src/reading/encoder]']);
  });

  it('has the value beside it, with names for ids', () => {
    const id = dossier.meetings[0]?.id;
    expect(explain(dossier, because, `${id}.participants`)).toMatchObject({
      record: id,
      fields: [{ field: 'participants', value: 'Angela Merkel, Vladimir Putin' }],
    });
  });

  it('rests on words that stand in the report', () => {
    const text = 'Angela Merkel met Vladimir Putin in Moscow on Friday.';
    for (const reasons of because.values())
      for (const { words } of Object.values(reasons).flat())
        for (const { start, end, quote } of words) if (end <= text.length) expect(text.slice(start, end)).toBe(quote);
  });

  it('is not asked of a record or a field that is not there: what is near is named', () => {
    expect(explain(dossier, because, 'merkel')).toEqual({
      message: expect.stringMatching(/^there is no record "merkel"; near it: angela-merkel, /),
    });
    const id = dossier.meetings[0]?.id;
    expect(explain(dossier, because, `${id}.date`)).toEqual({
      message: `"${id}" has no field "date" that was read; it has status, mode, participants, time, place.`,
    });
    expect(explain(dossier, new Map(), 'x')).toEqual({ message: 'there is no record "x": the dossier is empty.' });
  });
});

it('keeps reasons out of the dossier', () => {
  expect(JSON.stringify(dossier)).not.toMatch(/"(?:because|basis)"/);
});
