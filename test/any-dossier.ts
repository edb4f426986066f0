/**
 * Dossiers of any kind, for tests that must hold for all: texts, names and ids that try to be markup, formulas or
 * control sequences, references that lead nowhere, days that are none; but each quote is in its text.
 */
import fc from 'fast-check';
import {
  COMMITMENT_STATUSES,
  MEETING_MODES,
  MEETING_STATUSES,
  STANCES,
  STATEMENT_MODES,
} from '../src/domain/document.js';
import type { Dossier, Evidence, EvidenceList, JudgementKind } from '../src/domain/dossier.js';

export interface AnyDossier {
  readonly dossier: Dossier;
  readonly textOf: (document: string) => string | undefined;
}

const HOSTILE = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  `it's "quoted"; a, b\\c`,
  "=cmd|' /C calc'!A0",
  '+1',
  '-2+3',
  '@SUM(A1)',
  '\t=1',
  '\uff1d1',
  'two\r\nlines\nand\rmore',
  '\r\nBEGIN:VEVENT\r\nSUMMARY:forged',
  ']]>&amp;<!--',
  '\u0000\u0007\u001b[31m\u009b2J',
  '\u202egnp.exe\u2066',
  '\ud83d',
  '\ude00',
  '😀 a face',
  '\uffff\ufffe',
  'Зеленский и 习近平',
  '**loud** [a](javascript:alert(1)) # head',
  'w'.repeat(10_000),
  '',
  '__proto__',
];

const text = fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary', maxLength: 30 }));
const optional = <T>(values: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(values, { nil: undefined });

const day = fc.constantFrom('2025-08-18', '2024-02-29', '2025-12-31', '9999-12-31', '0001-01-01');
const days = fc.oneof(
  day,
  fc.constantFrom('2025-08', '2025', '2025-08-18/2025-08-20', '2025-08-01/2025-08-31', '2025-12-30/2026-01-02'),
  fc.constantFrom('2025-02-30', '2025-08-20/2025-08-18', 'soon', '', '2025-08-18/', '2025-08-18\nX:1'),
);
const maybeDay = fc.option(day, { nil: null });
const clock = fc.constantFrom('14:00', '00:00', '24:00', '2 pm\r\nX:1');

/** Leaves out what is undefined, as a dossier does. */
function compact<T extends object>(record: T): T {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T;
}

const DOCUMENTS: readonly string[] = ['wire-1', 'wire-2', 'a "report"\n<b>'];

/** Any dossier; the texts of some of its documents are not at hand. */
export const anyDossier: fc.Arbitrary<AnyDossier> = fc
  .tuple(...DOCUMENTS.map(() => fc.string({ unit: 'binary', minLength: 1, maxLength: 60 })))
  .chain((texts) => {
    const quote: fc.Arbitrary<Evidence> = fc
      .tuple(fc.nat(DOCUMENTS.length - 1), fc.nat(60), fc.nat(60))
      .map(([index, one, other]) => {
        const whole = texts[index] as string;
        const start = Math.min(one, other, whole.length - 1);
        const end = Math.min(Math.max(one, other, start + 1), whole.length);
        return { document: DOCUMENTS[index] as string, start, end, quote: whole.slice(start, end) };
      });
    return dossierWith(quote).map((dossier) => ({
      dossier,
      textOf: (id: string) => (id === 'wire-2' ? undefined : texts[DOCUMENTS.indexOf(id)]),
    }));
  });

function dossierWith(quote: fc.Arbitrary<Evidence>): fc.Arbitrary<Dossier> {
  const evidence = fc.array(quote, { minLength: 1, maxLength: 2 }) as unknown as fc.Arbitrary<EvidenceList>;
  const id = fc.oneof(fc.constantFrom('one', 'two', 'three'), text);
  const ids = fc.array(id, { maxLength: 3 });
  const grounds = {
    evidence,
    support: optional(fc.dictionary(fc.constantFrom('due', 'host', 'a <field>'), fc.array(quote, { maxLength: 2 }))),
    origins: optional(fc.record({ reports: fc.nat(9), independent: fc.nat(9) })),
    confidence: optional(fc.double({ min: 0, max: 1, noNaN: true })),
  };
  const when = fc
    .record({ value: optional(days), clock: optional(clock), text: optional(text), tbd: fc.boolean() })
    .map(compact);
  const place = fc.record({ text: optional(text), tbd: fc.boolean() }).map(compact);
  const due = optional(fc.record({ value: optional(days), text }).map(compact));
  const some = <T extends object>(fields: { [K in keyof T]: fc.Arbitrary<T[K]> }) =>
    fc.array(
      fc.record(fields).map((record) => compact(record as T)),
      { maxLength: 3 },
    );
  const step = { asOf: maybeDay, evidence };

  return fc.record({
    schema: fc.constant('readout/dossier@1' as const),
    documents: fc.tuple(
      ...DOCUMENTS.map((document, i) =>
        fc
          .record({
            id: fc.constant(document),
            title: optional(text),
            outlet: optional(text),
            url: optional(fc.constantFrom('https://example.org/a?b=1&c="2"', 'javascript:alert(1)')),
            published: maybeDay,
            language: fc.constant('en'),
            sha256: fc.constant('0'.repeat(64)),
            origin: fc.constant(i === 1 ? DOCUMENTS[0] : undefined),
            versions: optional(fc.constant([{ sha256: '1'.repeat(64), published: null }])),
            problems: fc.array(
              fc.record({ rule: text, message: text, level: fc.constantFrom('note' as const, 'error' as const) }),
              { maxLength: 1 },
            ),
          })
          .map(compact),
      ),
    ),
    parties: some({
      id,
      name: text,
      kind: fc.constantFrom('person', 'state', 'organization', 'group'),
      role: optional(text),
      speaksFor: optional(id),
      aliases: fc.array(text, { maxLength: 2 }),
      ...grounds,
    }),
    meetings: some({
      id,
      status: fc.constantFrom(...MEETING_STATUSES),
      participants: ids,
      host: optional(id),
      mediator: optional(id),
      mode: fc.constantFrom(...MEETING_MODES),
      place: fc.option(place),
      time: fc.option(when),
      after: ids,
      risk: optional(ids),
      about: optional(text),
      history: some({
        ...step,
        status: fc.constantFrom(...MEETING_STATUSES),
        time: optional(when),
        place: optional(place),
      }),
      ...grounds,
    }),
    statements: some({
      id,
      speaker: fc.option(id),
      speakerText: optional(text),
      content: evidence,
      cue: optional(quote),
      mode: fc.constantFrom(...STATEMENT_MODES),
      addressee: optional(id),
      channel: optional(text),
      relayedBy: optional(text),
      date: optional(days),
      ...grounds,
    }),
    issues: some({ id, label: text, aliases: fc.array(text, { maxLength: 2 }), parent: optional(id) }),
    positions: some({
      id,
      party: id,
      issue: text,
      issueId: optional(id),
      stance: fc.constantFrom(...STANCES),
      condition: optional(text),
      date: maybeDay,
      history: some({ ...step, stance: fc.constantFrom(...STANCES) }),
      ...grounds,
    }),
    commitments: some({
      id,
      by: ids,
      to: ids,
      what: text,
      amount: optional(fc.record({ value: fc.constantFrom(90e9, -1, 0.5), currency: optional(text) }).map(compact)),
      due,
      condition: optional(text),
      status: fc.constantFrom(...COMMITMENT_STATUSES),
      claimedBy: optional(id),
      history: some({ ...step, status: fc.constantFrom(...COMMITMENT_STATUSES) }),
      ...grounds,
    }),
    nextSteps: some({ id, what: text, who: ids, due, done: optional(fc.record(step)), ...grounds }),
    conflicts: some({
      record: id,
      field: text,
      values: fc.array(fc.record({ value: fc.oneof(text, fc.jsonValue({ maxDepth: 1 })), evidence }), { maxLength: 2 }),
    }),
    judgements: some({
      id,
      kind: fc.constantFrom<JudgementKind>('same', 'different', 'value', 'reject', 'speaks-for', 'issue'),
      about: ids,
      field: optional(text),
      value: optional(fc.oneof(text, fc.jsonValue({ maxDepth: 1 }))),
      author: text,
      at: fc.constant('2025-11-25T18:00:00.000Z'),
      reason: optional(text),
      undone: optional(fc.record({ author: text, at: fc.constant('2025-11-26T18:00:00.000Z') })),
      anchors: optional(fc.array(fc.option(quote), { maxLength: 2 })),
    }),
    problems: fc.constant([]),
  }) as unknown as fc.Arbitrary<Dossier>;
}
