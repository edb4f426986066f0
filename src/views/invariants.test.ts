/**
 * What holds of every view and every dossier: nothing is added up across rungs, currencies or units, no day is made up,
 * and every line rests on words of the dossier.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryDossier } from '../../test/fixtures/arbitrary-dossier.js';
import type { Dossier, Evidence } from '../domain/dossier.js';
import { compareAccounts } from './accounts.js';
import { makeCalendar } from './calendar.js';
import { findChanges } from './changes.js';
import { listCommitmentsDue } from './commitments-due.js';
import { makeOverview } from './overview.js';
import { makePositionGrid } from './position-grid.js';
import { listSilences } from './silent-since.js';
import { makeTimeline } from './timeline.js';
import { pairParties } from './who-met-whom.js';

const DAY = '2025-03-10';

/** Every view; accounts of the first meeting, changes from nothing and from a dossier that lost half its records. */
const viewsOf = (dossier: Dossier): Readonly<Record<string, unknown>> => ({
  calendar: makeCalendar(dossier),
  timeline: makeTimeline(dossier),
  pairs: pairParties(dossier),
  grid: makePositionGrid(dossier),
  commitments: listCommitmentsDue(dossier, DAY),
  silences: listSilences(dossier, DAY),
  overview: makeOverview(dossier, DAY),
  accounts: compareAccounts(dossier, 'meeting-0'),
  changes: findChanges(halve(dossier), dossier, { from: '2025-03-04', to: DAY }),
});

const halve = (dossier: Dossier): Dossier => ({
  ...dossier,
  meetings: dossier.meetings.filter((_, i) => i % 2 === 0),
  positions: dossier.positions.filter((_, i) => i % 2 === 0).map((p) => ({ ...p, stance: 'open' as const })),
  commitments: dossier.commitments.map((c) => ({ ...c, status: 'offered' as const })),
  conflicts: [],
});

/** Every object in a value, those inside others included. */
function* objectsIn(value: unknown): Generator<Readonly<Record<string, unknown>>> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield value as Readonly<Record<string, unknown>>;
  for (const inner of Object.values(value)) yield* objectsIn(inner);
}

const isEvidence = (value: Readonly<Record<string, unknown>>): boolean => 'quote' in value;
const key = ({ document, start, end, quote }: Evidence): string => JSON.stringify([document, start, end, quote]);
const wordsIn = (value: unknown): readonly string[] =>
  [...objectsIn(value)].filter(isEvidence).map((words) => key(words as unknown as Evidence));

const daysIn = (value: unknown): readonly string[] => JSON.stringify(value).match(/\d{4}-\d\d(-\d\d)?/g) ?? [];

describe('every view of every dossier', () => {
  it('names no day that stands nowhere in it', () => {
    fc.assert(
      fc.property(arbitraryDossier, (dossier) => {
        const known = new Set([...daysIn(dossier), DAY, '2025-03-04']);
        expect(daysIn(viewsOf(dossier)).filter((day) => !known.has(day))).toEqual([]);
      }),
    );
  });

  it('rests on the words of the dossier, and has some on every line', () => {
    fc.assert(
      fc.property(arbitraryDossier, (dossier) => {
        const known = new Set(wordsIn(dossier));
        const views = viewsOf(dossier);
        expect(wordsIn(views).filter((words) => !known.has(words))).toEqual([]);
        for (const line of objectsIn(views)) {
          if ('evidence' in line) expect(line.evidence).not.toHaveLength(0);
        }
      }),
    );
  });

  it('tells of a record by the words of that record', () => {
    fc.assert(
      fc.property(arbitraryDossier, (dossier) => {
        const { meetings, positions, commitments, nextSteps, statements, parties, conflicts } = dossier;
        const records = [...meetings, ...positions, ...commitments, ...nextSteps, ...statements, ...parties];
        const own = (id: string): readonly string[] => [
          ...wordsIn(records.find((record) => record.id === id)),
          ...wordsIn(conflicts.filter(({ record }) => record === id)),
        ];
        for (const line of objectsIn(viewsOf(dossier))) {
          if (typeof line.record !== 'string' || !('evidence' in line)) continue;
          const words = own(line.record);
          expect(wordsIn(line.evidence).filter((quote) => !words.includes(quote))).toEqual([]);
        }
      }),
    );
  });

  it('adds up one rung and one currency or unit at a time, and counts each commitment once', () => {
    fc.assert(
      fc.property(arbitraryDossier, (dossier) => {
        const { rungs, ...lists } = listCommitmentsDue(dossier, DAY);
        for (const { status, commitments, sums } of rungs) {
          const on = dossier.commitments.filter((c) => c.status === status);
          expect(commitments).toBe(on.length);
          for (const { value, currency, unit } of sums) {
            const same = on.filter(({ amount }) => amount?.currency === currency && amount?.unit === unit);
            expect(value).toBe(same.reduce((sum, { amount }) => sum + (amount?.value ?? 0), 0));
            expect([currency, unit].filter(Boolean)).toHaveLength(1);
          }
          expect(new Set(sums.map(({ currency, unit }) => `${currency} ${unit}`)).size).toBe(sums.length);
        }
        const { overdue, due, dueInWords, undated, settled } = lists;
        const ids = [overdue, due, dueInWords, undated, settled].flat().map(({ id }) => id);
        expect(ids.sort()).toEqual(dossier.commitments.map(({ id }) => id).sort());
      }),
    );
  });

  it('has each meeting on the calendar once', () => {
    fc.assert(
      fc.property(arbitraryDossier, (dossier) => {
        const { days, windows, toBeDetermined, untold } = makeCalendar(dossier);
        const lanes = [...[...days, ...windows].flatMap(({ meetings }) => meetings), ...toBeDetermined, ...untold];
        expect(lanes.map(({ meeting }) => meeting.id).sort()).toEqual(dossier.meetings.map(({ id }) => id).sort());
      }),
    );
  });
});
