/** The library as the README and `src/index.ts` show it, run as a user would: from the built package. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type * as Readout from '../src/index.js';

const { freezeReport, mergeClaims, openReader } = (await import(
  new URL('../dist/index.js', import.meta.url).href
)) as typeof Readout;

it('reads a report into a dossier', async () => {
  const text = readFileSync(new URL('../examples/geneva-2021.txt', import.meta.url), 'utf8');
  const report = freezeReport({ id: 'geneva', text, published: '2021-06-16', language: 'en', problems: [] });

  const claims = [];
  for await (const read of openReader().read([report])) claims.push(read);
  const dossier = mergeClaims(claims);

  const names = new Map(dossier.parties.map((party) => [party.id, party.name]));
  const summit = dossier.meetings.find((m) => m.time?.value === '2021-06-16');
  expect(summit?.participants.map((id) => names.get(id))).toEqual(
    expect.arrayContaining(['Joe Biden', 'Vladimir Putin']),
  );
  for (const { quote, start, end } of summit?.evidence ?? []) expect(text.slice(start, end)).toBe(quote);
});

it('gives back a report that has nothing in it as an empty dossier', async () => {
  const report = freezeReport({ id: 'weather', text: 'Rain.', published: null, language: 'en', problems: [] });
  for await (const claims of openReader({ workers: 1 }).read([report])) {
    expect(mergeClaims([claims])).toMatchObject({ meetings: [], statements: [], parties: [] });
  }
});
