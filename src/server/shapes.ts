/**
 * The shapes of what views/ makes, as the API gives them. Records themselves are those of domain/schema.ts.
 *
 * Each is held against its type: an answer that is of another shape than the published one does not compile.
 */
import * as z from 'zod';
import { COMMITMENT_STATUSES, STANCES } from '../domain/document.js';
import type { Evidence } from '../domain/dossier.js';
import {
  commitmentSchema,
  conflictSchema,
  documentSchema,
  evidenceList,
  evidenceSchema,
  issueSchema,
  judgementSchema,
  meetingSchema,
  meetingStepSchema,
  nextStepSchema,
  partySchema,
  positionSchema,
  stanceStepSchema,
  statementSchema,
} from '../domain/schema.js';
import type { Suggestion } from '../merge/workbench.js';
import type * as accounts from '../views/accounts.js';
import type { Change } from '../views/changes.js';
import { CHANGE_KINDS } from '../views/changes.js';
import type * as due from '../views/commitments-due.js';
import type { Awaited } from '../views/overview.js';
import type * as grid from '../views/position-grid.js';
import type * as sheet from '../views/sheet.js';
import type { Learned } from '../views/timeline.js';
import type { Link } from '../views/who-met-whom.js';
import type { ExplainedField } from '../views/why.js';
import type { Kind } from './snapshots.js';

const text = z.string();
const day = z.string().nullable();
const recordKind = z.enum(['party', 'meeting', 'statement', 'position', 'commitment', 'next-step']);

export const kindSchema: z.ZodType<Kind> = z.enum([...recordKind.options, 'issue', 'judgement']);

export const anyRecord = z
  .union([
    partySchema,
    meetingSchema,
    statementSchema,
    issueSchema,
    positionSchema,
    commitmentSchema,
    nextStepSchema,
    judgementSchema,
  ])
  .meta({ id: 'AnyRecord', description: 'A record of the kind told beside it.' });

// Today

export const awaitedSchema: z.ZodType<Awaited> = z
  .discriminatedUnion('of', [
    z.strictObject({ of: z.literal('meeting'), when: day, record: meetingSchema, evidence: evidenceList }),
    z.strictObject({ of: z.literal('commitment'), when: day, record: commitmentSchema, evidence: evidenceList }),
    z.strictObject({ of: z.literal('next-step'), when: day, record: nextStepSchema, evidence: evidenceList }),
  ])
  .meta({ id: 'Awaited', description: 'Something that is to come, or was to have come.' });

const learned = { record: text, asOf: day, evidence: evidenceList };
export const learnedSchema: z.ZodType<Learned> = z
  .discriminatedUnion('of', [
    z.strictObject({
      of: z.literal('meeting'),
      from: meetingStepSchema.nullable(),
      to: meetingStepSchema,
      ...learned,
    }),
    z.strictObject({
      of: z.literal('position'),
      from: z.enum(STANCES).nullable(),
      to: z.enum(STANCES),
      ...learned,
    }),
    z.strictObject({
      of: z.literal('commitment'),
      from: z.enum(COMMITMENT_STATUSES).nullable(),
      to: z.enum(COMMITMENT_STATUSES),
      ...learned,
    }),
    z.strictObject({ of: z.literal('next-step'), from: z.null(), to: z.literal('done'), ...learned }),
  ])
  .meta({ id: 'Learned', description: 'One step of a record’s history that changed something.' });

export const changeSchema: z.ZodType<Change> = z
  .strictObject({
    kind: z.enum(CHANGE_KINDS),
    of: recordKind,
    record: text.describe('Its id now; of one that went away, its old one.'),
    field: z.exactOptional(text),
    old: z.exactOptional(z.unknown()),
    new: z.exactOptional(z.unknown()),
    evidence: evidenceList,
  })
  .meta({ id: 'Change', description: 'What is otherwise than it was on an earlier day.' });

export const countsSchema = z.record(text, z.int());

// Meetings

const comparedSchema: z.ZodType<accounts.Compared> = z.strictObject({
  what: text.describe('A field of the meeting, or the id of an issue.'),
  agreement: z.enum(['all', 'some', 'one', 'changed', 'differ']),
  values: z.array(z.strictObject({ value: z.unknown(), sides: z.array(text), evidence: evidenceList })),
});

export const accountsSchema: z.ZodType<accounts.Accounts> = z
  .strictObject({
    meeting: meetingSchema,
    reports: z.array(
      z.strictObject({
        id: text,
        outlet: z.exactOptional(text),
        published: day,
        copies: z.array(text),
      }),
    ),
    fields: z.array(comparedSchema),
    parties: z.array(
      z.strictObject({
        id: text,
        speakers: z.array(text),
        statements: z.array(statementSchema),
        commitments: z.array(commitmentSchema),
      }),
    ),
    issues: z.array(comparedSchema),
  })
  .meta({
    id: 'Accounts',
    description: 'The sides’ accounts of one meeting: what all say, what one says, what differs.',
  });

// Positions

const contradictionSchema: z.ZodType<grid.Contradiction> = z.strictObject({
  kind: z.enum(['turned', 'both']),
  from: stanceStepSchema,
  to: stanceStepSchema,
});

const evidencedPositions: z.ZodType<grid.Cell['positions']> = z.tuple([positionSchema], positionSchema);

export const cellSchema: z.ZodType<grid.Cell> = z
  .strictObject({
    party: text,
    stance: z.enum(STANCES),
    since: day,
    steps: z.array(stanceStepSchema),
    contradiction: contradictionSchema.nullable(),
    silent: z.boolean(),
    positions: evidencedPositions,
    evidence: evidenceList,
  })
  .meta({ id: 'Cell', description: 'Where one party stands on one issue.' });

export interface GridCell {
  readonly party: string;
  readonly stance: grid.Cell['stance'];
  readonly since: string | null;
  readonly contradiction: boolean;
  readonly silent: boolean;
  readonly changes: number;
}

/** A cell as the grid draws it; its words come when it is opened. */
const gridCellSchema: z.ZodType<GridCell> = z.strictObject({
  party: text,
  stance: z.enum(STANCES),
  since: day.describe('The day it was first told to be so.'),
  contradiction: z.boolean(),
  silent: z.boolean(),
  changes: z.int().describe('How often the stance changed.'),
});

export const gridRowSchema = z
  .strictObject({
    issue: issueSchema,
    within: z.array(issueSchema).describe('The issues it is a part of, the widest first.'),
    cells: z.array(gridCellSchema),
  })
  .meta({ id: 'GridRow', description: 'Where each party stands on one issue.' });

// Commitments

export const rungSchema: z.ZodType<due.Rung> = z
  .strictObject({
    status: z.enum(COMMITMENT_STATUSES),
    commitments: z.int(),
    sums: z.array(
      z.strictObject({
        value: z.number(),
        currency: z.exactOptional(text),
        unit: z.exactOptional(text),
        commitments: z.int(),
        disputed: z.int().describe('How many have an amount that reports differ on.'),
        evidence: evidenceList,
      }),
    ),
  })
  .meta({ id: 'Rung', description: 'One rung of the ladder, with sums by currency or unit: no sum crosses either.' });

export const DUE_STATES = ['overdue', 'due', 'due-in-words', 'undated', 'settled'] as const;
export const ledgerEntrySchema = z
  .strictObject({ due: z.enum(DUE_STATES), record: commitmentSchema, conflicts: z.array(conflictSchema) })
  .meta({ id: 'LedgerEntry', description: 'A commitment, and whether it waits for a day.' });

// Parties

export const linkSchema: z.ZodType<Link> = z
  .strictObject({ source: text, target: text, held: z.int(), planned: z.int(), off: z.int() })
  .meta({ id: 'Link', description: 'Two parties, and how many meetings they share.' });

// Reports

export const reportEntrySchema = z
  .strictObject({
    state: z.enum(['waiting', 'read', 'failed']),
    added: z.string().nullable().describe('When its newest text came in.'),
    document: documentSchema.nullable().describe('null: it was not read yet.'),
    id: text,
    records: z.int().describe('How many records rest on it.'),
  })
  .meta({ id: 'ReportEntry', description: 'A report of the dossier, and how far its reading is.' });

export interface Mark {
  readonly record: string;
  readonly kind: Kind;
  readonly field: string | null;
  readonly start: number;
  readonly end: number;
}

export const markSchema: z.ZodType<Mark> = z
  .strictObject({
    record: text,
    kind: kindSchema,
    field: text.nullable().describe('The value these words give; null: they tell the record.'),
    start: z.int(),
    end: z.int(),
  })
  .meta({ id: 'Mark', description: 'A stretch of a report’s text, and the record that rests on it.' });

// Review

export const suggestionSchema: z.ZodType<Suggestion> = z
  .strictObject({
    kind: recordKind,
    asks: z.enum(['same', 'different']).describe('Whether two records may be one, or one may be two.'),
    words: z.exactOptional(evidenceSchema).describe('Of a telling that may be of another record: what it says.'),
    about: z.tuple([text, text]).describe('Two records; or a record, and the claim that may be of another.'),
    score: z.number(),
    reasons: z.array(text),
  })
  .meta({ id: 'Suggestion', description: 'Two records that may be one, or one that may be two: for a person to say.' });

export const explainedSchema: z.ZodType<ExplainedField> = z
  .strictObject({
    field: text,
    value: text,
    reasons: z.array(z.strictObject({ says: text, words: z.array(evidenceSchema), rule: text })),
  })
  .meta({ id: 'ExplainedField', description: 'A value, and the words and rules that made it.' });

// Brief

const phraseSchema: z.ZodType<sheet.Phrase> = z.strictObject({ text, tone: z.enum(['known', 'open', 'unknown']) });
const entrySchema: z.ZodType<sheet.Entry> = z.strictObject({
  key: phraseSchema,
  headline: text.nullable(),
  facts: z.array(phraseSchema),
  quotes: z.array(evidenceSchema as z.ZodType<Evidence>),
  id: z.exactOptional(text),
  trail: z.exactOptional(z.array(phraseSchema)),
});
export const sectionSchema: z.ZodType<sheet.Section> = z
  .strictObject({
    title: text,
    groups: z.array(
      z.strictObject({ title: text.nullable(), entries: z.array(entrySchema), more: z.exactOptional(z.int()) }),
    ),
  })
  .meta({ id: 'Section', description: 'A section of the brief.' });
