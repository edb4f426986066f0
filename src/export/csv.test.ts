import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyDossier } from '../../test/any-dossier.js';
import { GENEVA_DOSSIER } from '../../test/fixtures/geneva-summit.js';
import { readCsv } from '../../test/read-csv.js';
import type { Dossier } from '../domain/dossier.js';
import { renderCsv } from './csv.js';
import { escapeControls } from './escape.js';
import { listEvidence } from './evidence-list.js';

/** The rows of one table, by the names of their columns. */
function rowsOf(table: string, dossier: Dossier): readonly { readonly [column: string]: string }[] {
  const found = renderCsv(dossier).find(({ name }) => name === table);
  if (!found) throw new Error(`no table ${table}`);
  const [columns = [], ...rows] = readCsv(found.text.slice(1));
  return rows.map((row) => Object.fromEntries(columns.map((column, i) => [column, row[i] as string])));
}

const [biden, ...others] = GENEVA_DOSSIER.parties as [Dossier['parties'][number]];
const named = (name: string): Dossier => ({ ...GENEVA_DOSSIER, parties: [{ ...biden, name }, ...others] });

describe('the tables', () => {
  it('are one for each kind', () => {
    expect(renderCsv(GENEVA_DOSSIER).map(({ name }) => name)).toEqual([
      ...['documents', 'parties', 'meetings', 'meeting-history', 'statements', 'issues', 'positions'],
      ...['position-history', 'commitments', 'commitment-history', 'next-steps', 'conflicts', 'judgements', 'evidence'],
    ]);
  });

  it('have their headings where there is nothing in them', () => {
    const conflicts = renderCsv(GENEVA_DOSSIER).find(({ name }) => name === 'conflicts')?.text;
    expect(conflicts).toBe('\ufeffrecord_id,record,field,rank,value\r\n');
  });

  it('give records by id and by name', () => {
    expect(rowsOf('meetings', GENEVA_DOSSIER)[0]).toMatchObject({
      id: 'summit',
      days: '2021-06-16',
      participant_ids: 'biden; putin',
      participants: 'Joe Biden; Vladimir Putin',
      host_id: 'parmelin',
      host: 'Guy Parmelin',
      after_ids: 'call',
      after: 'the call of Joe Biden and Vladimir Putin on 2021-04-13 Tue',
    });
  });

  it('keep apart what is open and what is unknown', () => {
    const [, , dialogue] = rowsOf('meetings', GENEVA_DOSSIER);
    expect(dialogue).toMatchObject({ days: '', time_tbd: '', place: '', place_tbd: 'yes' });
  });

  it('tell each step of a history', () => {
    const { evidence } = GENEVA_DOSSIER.positions[0] as Dossier['positions'][number];
    const history = [
      { asOf: '2021-05-25', stance: 'open', evidence } as const,
      { asOf: null, stance: 'opposes', evidence } as const,
    ];
    const positions = GENEVA_DOSSIER.positions.map((position) => ({ ...position, history }));
    expect(rowsOf('position-history', { ...GENEVA_DOSSIER, positions })).toEqual([
      { position_id: 'off-limits', step: '1', as_of: '2021-05-25', stance: 'open' },
      { position_id: 'off-limits', step: '2', as_of: '', stance: 'opposes' },
    ]);
  });

  it('lead from each record and value to its words', () => {
    const rows = rowsOf('evidence', GENEVA_DOSSIER).filter((row) => row.record_id === 'summit');
    expect(rows.map(({ table, field, step, quote }) => [table, field, step, quote])).toEqual([
      ['meetings', 'evidence', '', 'met at the Villa La Grange on Wednesday'],
      ['meetings', 'host', '', 'with Swiss President Guy Parmelin as their host'],
      ['meetings', 'history', '1', 'met at the Villa La Grange on Wednesday'],
    ]);
    expect(rows[0]).toMatchObject({ document_id: 'geneva-summit', published: '2021-06-16' });
  });
});

describe('a cell', () => {
  it.each([
    ['=cmd|x', "'=cmd|x"],
    ['+1', "'+1"],
    ['-2+3', "'-2+3"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['two\nlines, "quoted"', 'two\nlines, "quoted"'],
    ['bell\u0007', 'bell\\u0007'],
    ['\u202eover', '\\u202eover'],
  ])('%j is written %j', (name, cell) => {
    expect(rowsOf('parties', named(name))[0]?.name).toBe(cell);
  });

  it('with a negative amount stays a number', () => {
    const commitments = GENEVA_DOSSIER.commitments.map((c) => ({ ...c, amount: { value: -5 } }));
    expect(rowsOf('commitments', { ...GENEVA_DOSSIER, commitments })[0]?.amount).toBe('-5');
  });
});

describe('whatever the dossier', () => {
  it('every table reads back, with no formula in it and as many rows as there are records', () => {
    fc.assert(
      fc.property(anyDossier, ({ dossier }) => {
        const tables = new Map(renderCsv(dossier).map(({ name, text }) => [name, readCsv(text.slice(1))]));
        for (const rows of tables.values()) {
          expect(new Set(rows.map(({ length }) => length)).size).toBe(1);
          const cells = rows.flat().filter((cell) => !/^-?[\d.e+-]+$/.test(cell));
          expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
        }
        expect(tables.get('parties')).toHaveLength(dossier.parties.length + 1);
        expect(tables.get('meeting-history')).toHaveLength(dossier.meetings.flatMap((m) => m.history).length + 1);
      }),
      { numRuns: 50 },
    );
  });

  it('every quote is in the evidence, and the same dossier gives the same bytes', () => {
    fc.assert(
      fc.property(anyDossier, ({ dossier }) => {
        const quotes = rowsOf('evidence', dossier).map(({ quote }) => quote?.replace(/^'/, ''));
        const told = listEvidence(dossier).map(({ evidence }) => escapeControls(evidence.quote).replace(/^'/, ''));
        expect(quotes).toEqual(told);
        expect(renderCsv(structuredClone(dossier))).toEqual(renderCsv(dossier));
      }),
      { numRuns: 50 },
    );
  });
});
