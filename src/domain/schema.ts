/**
 * The dossier's JSON, `readout/dossier@1`, as a schema: what docs/reference/ is generated from and tests validate with.
 *
 * Each shape is held against its type in dossier.ts by `satisfies Shape<…>`: a field added there and forgotten here, or
 * the other way round, does not compile. Loaded by the reference, the server and tests alone: reading a report never needs zod.
 */
import * as z from 'zod';
import { COMMITMENT_STATUSES, MEETING_MODES, MEETING_STATUSES, STANCES, STATEMENT_MODES } from './document.js';
import type * as dossier from './dossier.js';
import type { Problem } from './problem.js';
import type { DocumentVersion } from './report.js';

/** One schema for every field of `T`, optional ones included. */
type Shape<T> = { readonly [Field in keyof T]-?: z.ZodType<T[Field]> };

const text = z.string().min(1);
const isoDay = z.string().regex(/^\d{4}-\d\d-\d\d$/);
const days = z.string().regex(/^\d{4}(-\d\d){0,2}(\/\d{4}(-\d\d){0,2})?$/);
const offset = z.int().nonnegative();
const recordId = text.describe('Made from what the record says: reading again gives the same one.');
const asOf = isoDay.nullable().describe('Day the report that says so was published; null: not known.');

export const problemSchema: z.ZodType<Problem> = z
  .strictObject({
    rule: text.describe('Who noticed and what: `intake/no-date`.'),
    message: text.describe('One sentence: what is wrong, and what would work.'),
    where: z.exactOptional(text).describe('A file with its line (`march.jsonl:14`) or the id of a document.'),
    level: z.enum(['error', 'note']).describe('`error`: something was left out. `note`: read all the same.'),
  } satisfies Shape<Problem>)
  .meta({ id: 'Problem', description: 'Something wrong or missing in a report.' });

export const evidenceSchema: z.ZodType<dossier.Evidence> = z
  .strictObject({
    document: text.describe('Id of the document.'),
    start: offset.describe('UTF-16 code units from the first character of the text.'),
    end: offset.describe('End, exclusive.'),
    quote: text.describe('The text from `start` to `end`, exactly.'),
  } satisfies Shape<dossier.Evidence>)
  .meta({ id: 'Evidence', description: 'The exact words a record, or one of its values, rests on.' });

export const evidenceList: z.ZodType<dossier.EvidenceList> = z.tuple([evidenceSchema], evidenceSchema);

/** What every record carries beside its own fields. */
const grounds = {
  evidence: evidenceList.describe('The shortest stretches that state the record; at least one.'),
  support: z
    .exactOptional(z.record(text, z.array(evidenceSchema)))
    .describe('The words of single values, by field, where they are not all of the evidence.'),
  origins: z
    .exactOptional(z.strictObject({ reports: z.int().positive(), independent: z.int().positive() }))
    .describe('How many reports tell it, and how many of them are not copies of another.'),
  confidence: z
    .exactOptional(z.number().min(0).max(1))
    .describe('Probability that the record is right, 0…1: what a person would mark in the same text, too.'),
} satisfies Shape<dossier.Grounds>;

export const partySchema: z.ZodType<dossier.Party> = z
  .strictObject({
    id: recordId,
    name: text,
    kind: z.enum(['person', 'state', 'organization', 'group']),
    role: z.exactOptional(text).describe('The office as the text words it.'),
    speaksFor: z.exactOptional(text).describe('Id of the party this one speaks for.'),
    aliases: z.array(text).describe('Every other string the reports use for it, pronouns left out.'),
    ...grounds,
  } satisfies Shape<dossier.Party>)
  .meta({ id: 'Party', description: 'A person, state, organization or group that takes part.' });

const placeSchema = z
  .strictObject({
    text: z.exactOptional(text).describe('The place as the text words it.'),
    tbd: z.boolean().describe('The text says that it is to be determined.'),
  } satisfies Shape<dossier.Place>)
  .meta({ id: 'Place', description: 'A place that is known, or told to be open.' });

const whenSchema = z
  .strictObject({
    value: z.exactOptional(days).describe('A day, month, year or interval, both ends included.'),
    clock: z.exactOptional(z.string().regex(/^\d\d:\d\d$/)).describe('The hour, where one is told.'),
    text: z.exactOptional(text).describe('The words.'),
    tbd: z.boolean().describe('The text says that it is to be determined.'),
  } satisfies Shape<dossier.When>)
  .meta({ id: 'When', description: 'A time that is known, told to be open, or told in words that give no day.' });

export const meetingStepSchema: z.ZodType<dossier.MeetingStep> = z
  .strictObject({
    asOf,
    status: z.enum(MEETING_STATUSES),
    time: z.exactOptional(whenSchema),
    place: z.exactOptional(placeSchema),
    evidence: evidenceList,
  } satisfies Shape<dossier.MeetingStep>)
  .meta({ id: 'MeetingStep', description: 'What was known of a meeting on a day.' });

export const meetingSchema: z.ZodType<dossier.Meeting> = z
  .strictObject({
    id: recordId,
    status: z.enum(MEETING_STATUSES),
    participants: z.array(text).describe('Ids of parties.'),
    host: z.exactOptional(text).describe('Id of a party.'),
    mediator: z.exactOptional(text).describe('Id of a party.'),
    mode: z.enum(MEETING_MODES),
    place: placeSchema.nullable().describe('null: no report gives one.'),
    time: whenSchema.nullable().describe('null: no report gives one.'),
    after: z.array(text).describe('Ids of meetings that must come first.'),
    risk: z
      .exactOptional(z.array(text))
      .describe('Of those that must come first, the ones that are postponed, cancelled or declined.'),
    about: z.exactOptional(text).describe('In the words of the report.'),
    history: z.array(meetingStepSchema).describe('What was known when, oldest first.'),
    ...grounds,
  } satisfies Shape<dossier.Meeting>)
  .meta({ id: 'Meeting', description: 'One encounter, held, to come or called off.' });

export const statementSchema: z.ZodType<dossier.Statement> = z
  .strictObject({
    id: recordId,
    speaker: text.nullable().describe('Id of a party; null where the text hides the speaker.'),
    speakerText: z.exactOptional(text).describe('The words for a hidden speaker ("sources").'),
    content: evidenceList.describe('What is said.'),
    cue: z.exactOptional(evidenceSchema).describe('The words that say that it is said.'),
    mode: z.enum(STATEMENT_MODES).describe('In quotation marks wholly, not at all, or in part.'),
    addressee: z.exactOptional(text).describe('Id of a party.'),
    channel: z.exactOptional(text).describe('How it reached the public: `Truth Social`, `reporters`.'),
    relayedBy: z.exactOptional(text).describe('The outlet or person credited for knowing it.'),
    date: z.exactOptional(days).describe('When it was said.'),
    ...grounds,
  } satisfies Shape<dossier.Statement>)
  .meta({ id: 'Statement', description: 'Something somebody is reported to have said.' });

export const issueSchema: z.ZodType<dossier.Issue> = z
  .strictObject({
    id: recordId,
    label: text,
    aliases: z.array(text).describe('Other words the reports have for it.'),
    parent: z.exactOptional(text).describe('Id of the issue it is a part of.'),
  } satisfies Shape<dossier.Issue>)
  .meta({ id: 'Issue', description: 'What positions are about.' });

export const stanceStepSchema: z.ZodType<dossier.StanceStep> = z
  .strictObject({
    asOf,
    stance: z.enum(STANCES),
    evidence: evidenceList,
  } satisfies Shape<dossier.StanceStep>)
  .meta({ id: 'StanceStep', description: 'Where a party stood on a day.' });

export const positionSchema: z.ZodType<dossier.Position> = z
  .strictObject({
    id: recordId,
    party: text.describe('Id of the party.'),
    issue: text.describe('A short noun phrase.'),
    issueId: z.exactOptional(text).describe('Id of the issue of that label.'),
    stance: z.enum(STANCES).describe('`silent` only where a text says that a demand was dropped or not repeated.'),
    condition: z.exactOptional(text),
    date: isoDay.nullable().describe('Since when, as far as the reports tell; null: not known.'),
    history: z.array(stanceStepSchema).describe('Where it stood when, oldest first.'),
    ...grounds,
  } satisfies Shape<dossier.Position>)
  .meta({ id: 'Position', description: 'Where a party stands on an issue.' });

const dueSchema = z
  .strictObject({
    value: z.exactOptional(days).describe('A day, month, year or interval, both ends included.'),
    text: text.describe('The words: "within 10 days".'),
  } satisfies Shape<dossier.Due>)
  .meta({ id: 'Due', description: 'By when.' });

export const commitmentSchema: z.ZodType<dossier.Commitment> = z
  .strictObject({
    id: recordId,
    by: z.array(text).describe('Ids of the parties that promise.'),
    to: z.array(text).describe('Ids of the parties it is promised to.'),
    what: text.describe('In the words of the report.'),
    amount: z
      .exactOptional(
        z.strictObject({
          value: z.number(),
          currency: z.exactOptional(text),
          unit: z.exactOptional(text),
        } satisfies Shape<dossier.CommitmentAmount>),
      )
      .describe('Money (`currency`, ISO 4217) or a counted noun (`unit`, singular).'),
    due: z.exactOptional(dueSchema),
    condition: z.exactOptional(text),
    status: z.enum(COMMITMENT_STATUSES),
    claimedBy: z.exactOptional(text).describe('Id of the party that says so, where it is not the promisor.'),
    history: z
      .array(
        z
          .strictObject({
            asOf,
            status: z.enum(COMMITMENT_STATUSES),
            evidence: evidenceList,
          } satisfies Shape<dossier.CommitmentStep>)
          .meta({ id: 'CommitmentStep', description: 'How far a commitment had come on a day.' }),
      )
      .describe('How far it had come when, oldest first.'),
    ...grounds,
  } satisfies Shape<dossier.Commitment>)
  .meta({ id: 'Commitment', description: 'Who promised what to whom.' });

export const nextStepSchema: z.ZodType<dossier.NextStep> = z
  .strictObject({
    id: recordId,
    what: text.describe('In the words of the report.'),
    who: z.array(text).describe('Ids of parties.'),
    due: z.exactOptional(dueSchema),
    done: z
      .exactOptional(z.strictObject({ asOf, evidence: evidenceList }))
      .describe('A later report tells that it happened.'),
    ...grounds,
  } satisfies Shape<dossier.NextStep>)
  .meta({ id: 'NextStep', description: 'What is to come that is neither a meeting nor an undertaking.' });

export const conflictSchema: z.ZodType<dossier.Conflict> = z
  .strictObject({
    record: text.describe('Id of the record.'),
    field: text.describe('Name of the field.'),
    values: z
      .array(z.strictObject({ value: z.unknown(), evidence: evidenceList }))
      .describe('Each value that is given, with the words that give it.'),
  } satisfies Shape<dossier.Conflict>)
  .meta({ id: 'Conflict', description: 'One field of a record for which reports give different values.' });

const versionSchema = z.strictObject({
  sha256: z.string(),
  published: isoDay.nullable(),
} satisfies Shape<DocumentVersion>);

export const judgementSchema: z.ZodType<dossier.Judgement> = z
  .strictObject({
    id: text.describe('Made from what it says, by whom and when.'),
    kind: z.enum(['same', 'different', 'value', 'reject', 'speaks-for', 'issue']),
    about: z.array(text).min(1).describe('Ids of records.'),
    field: z.exactOptional(text).describe('Name of the field that is judged.'),
    value: z.exactOptional(z.unknown()).describe('What the field is, or what it is not; the label of an issue.'),
    author: text,
    at: z.iso.datetime().describe('When it was given.'),
    reason: z.exactOptional(text),
    undone: z.exactOptional(z.strictObject({ author: text, at: z.iso.datetime() })).describe('Taken back.'),
    anchors: z
      .exactOptional(z.array(evidenceSchema.nullable()))
      .describe('For each of `about` the first words of the record.'),
  } satisfies Shape<dossier.Judgement>)
  .meta({ id: 'Judgement', description: 'The word of a person on the records of a dossier.' });

export const documentSchema: z.ZodType<dossier.DossierDocument> = z
  .strictObject({
    id: text.describe("The data's own, else the file's name without its ending; `-`: `stdin`."),
    title: z.exactOptional(text),
    outlet: z.exactOptional(text),
    url: z.exactOptional(text),
    published: isoDay.nullable().describe('null: neither the data nor the text say it.'),
    language: text.describe('ISO 639-1; `und` where the text is too short to tell.'),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .describe('Of the text, as UTF-8.'),
    origin: z.exactOptional(text).describe('Id of the earliest report with this text, where this one is a copy of it.'),
    versions: z.exactOptional(z.array(versionSchema)).describe('Texts it had before it was changed, oldest first.'),
    problems: z.array(problemSchema),
  } satisfies Shape<dossier.DossierDocument>)
  .meta({ id: 'Document', description: 'A report that was read, all but its text.' });

export const dossierSchema: z.ZodType<dossier.Dossier> = z
  .strictObject({
    schema: z.literal('readout/dossier@1').describe('The name and version of this format.'),
    documents: z.array(documentSchema).describe('The reports that were read.'),
    parties: z.array(partySchema).describe('Who takes part.'),
    meetings: z.array(meetingSchema).describe('Who met whom, and who is to meet next.'),
    statements: z.array(statementSchema).describe('Who said what to whom, and through which channel.'),
    issues: z.array(issueSchema).describe('What positions are about.'),
    positions: z.array(positionSchema).describe('Where each party stands on each issue.'),
    commitments: z.array(commitmentSchema).describe('Who promised what to whom by when.'),
    nextSteps: z.array(nextStepSchema).describe('What else is to come.'),
    conflicts: z.array(conflictSchema).describe('Where reports differ.'),
    judgements: z.array(judgementSchema).describe('The words of people on any of this.'),
    problems: z.array(problemSchema).describe('What was left out altogether, and why.'),
  } satisfies Shape<dossier.Dossier>)
  .meta({
    title: 'readout/dossier@1',
    description: 'Everything kept on one negotiation. Days are ISO; offsets count UTF-16 code units, end exclusive.',
  });
