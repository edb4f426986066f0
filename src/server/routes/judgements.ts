/**
 * Judgements: a person's word on any of it, the log of all of them, undo.
 *
 * An edit names the version it was made on (`If-Match`, the `version` or `ETag` of any answer). Where a record it speaks of
 * has changed since, it is refused with both versions, and nothing is kept or lost; else it goes through.
 */
import { createRoute } from '@hono/zod-openapi';
import * as z from 'zod';
import type { Judgement } from '../../domain/dossier.js';
import { judgementSchema } from '../../domain/schema.js';
import { makeJudgement, type Said, type Word } from '../../merge/judge.js';
import { answers, notFound, tag } from '../answers.js';
import type { Desk } from '../desk.js';
import { aboutOf, cutPage, listQuery, pageOf, wordsSchema } from '../lists.js';
import { newRoutes, ProblemError, problemAnswer } from '../problems.js';
import type { Making, Snapshot } from '../snapshots.js';

const STATES = ['holds', 'undone', 'lost', 'overruled'] as const;

const list = createRoute({
  method: 'get',
  path: '/judgements',
  tags: ['Review'],
  summary: 'The log of all judgements, the newest first',
  request: {
    query: z.object({
      ...listQuery,
      state: z.enum(STATES).optional(),
      about: wordsSchema.optional().meta({ description: 'Id of a record.' }),
    }),
  },
  responses: answers(
    pageOf(
      'Judgements',
      z.strictObject({
        judgement: judgementSchema,
        state: z
          .enum(STATES)
          .describe('`lost`: finds nothing it speaks of; `overruled`: a later one contradicts it; both are kept.'),
      }),
    ),
    'Each with whether it holds.',
  ),
});

const field = z
  .string()
  .regex(/^[a-z][A-Za-z]{0,40}$/, 'the name of a field of the record')
  .refine((name) => !(name in Object.prototype), 'the name of a field of the record');
const several = z.array(wordsSchema).max(100);
const said = {
  author: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .optional()
    .meta({ description: 'Who says so; else whoever opened the desk.' }),
  reason: z.string().trim().min(1).max(2_000).optional(),
};

const wordSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal(['same', 'different']), about: several.min(2), ...said }),
    z.strictObject({
      kind: z.literal('part').describe('What the report tells of the record is another one.'),
      record: wordsSchema,
      report: z.string().min(1).max(1_000).describe('Id of the report.'),
      ...said,
    }),
    z.strictObject({
      kind: z.literal('value'),
      record: wordsSchema,
      field,
      value: z.string().max(2_000).describe('As it is typed: a day, a name, a status; `-` not known, `tbd` left open.'),
      ...said,
    }),
    z.strictObject({ kind: z.literal('confirm'), record: wordsSchema, field, ...said }),
    z.strictObject({
      kind: z.literal('reject'),
      record: wordsSchema,
      field: field.optional(),
      value: z.string().max(2_000).optional(),
      ...said,
    }),
    z.strictObject({
      kind: z.literal('speaks-for'),
      party: wordsSchema,
      whom: wordsSchema.nullable().describe('null: nobody.'),
      ...said,
    }),
    z.strictObject({ kind: z.literal('issue'), about: several.min(1), label: wordsSchema, ...said }),
  ])
  .meta({ id: 'Word', description: 'What somebody says of records; ids, or names of parties.' });

const ifMatch = z.object({
  'if-match': z.string().max(200).optional().meta({ description: 'The version that was seen; `*`: whatever it is.' }),
});

const keptSchema = z
  .strictObject({
    judgement: judgementSchema,
    version: z.string().describe('Of the dossier with it.'),
    lost: z.array(z.string()).describe('Ids of judgements that find nothing they speak of now.'),
    overruled: z.array(z.string()).describe('Ids of judgements that a later one contradicts.'),
  })
  .meta({ id: 'KeptJudgement' });

const add = createRoute({
  method: 'post',
  path: '/judgements',
  tags: ['Review'],
  summary: 'Say that records are one or are not, put a value right, reject it, or take any of that further',
  request: {
    headers: ifMatch,
    body: { required: true, content: { 'application/json': { schema: wordSchema } } },
  },
  responses: {
    201: { description: 'Kept for ever.', content: { 'application/json': { schema: keptSchema } } },
    default: problemAnswer,
  },
});

const undo = createRoute({
  method: 'post',
  path: '/judgements/{id}/undo',
  tags: ['Review'],
  summary: 'Take a judgement back; it stays listed',
  request: { params: z.object({ id: wordsSchema }), headers: ifMatch },
  responses: answers(keptSchema, 'Taken back.'),
});

export const judgementRoutes = (desk: Desk) =>
  newRoutes()
    .openapi(list, async (c) => {
      const { asOf, limit, cursor, state, about } = c.req.valid('query');
      const at = await desk.snapshots.at(asOf);
      tag(c, at);
      const fitting = listJudgements(at, await at.making()).filter(
        (entry) =>
          (state === undefined || entry.state === state) &&
          (about === undefined || entry.judgement.about.includes(about)),
      );
      const page = cutPage(fitting, { limit, cursor }, ({ judgement }) => judgement.id);
      return c.json({ ...aboutOf(at, page.items), ...page }, 200);
    })
    .openapi(add, async (c) => {
      const seen = seenStamp(c.req.valid('header')['if-match']);
      const { author = desk.author, reason, ...word } = c.req.valid('json');
      return c.json(
        await desk.edit(async () => {
          const present = await desk.snapshots.present();
          await refuseClash(desk, present, seen, idsOf(word as Word));
          const said = { author, at: desk.now(), ...(reason ? { reason } : {}) };
          const judgement = await judge(present, word as Word, said);
          // Ids may have been shortened.
          await refuseClash(desk, present, seen, judgement.about);
          return keep(desk, judgement);
        }),
        201,
      );
    })
    .openapi(undo, async (c) => {
      const { id } = c.req.valid('param');
      const seen = seenStamp(c.req.valid('header')['if-match']);
      return c.json(
        await desk.edit(async () => {
          const present = await desk.snapshots.present();
          const judgement = present.dossier.judgements.find((other) => other.id === id);
          if (!judgement) throw notFound('judgement', id, 'GET /api/judgements');
          await refuseClash(desk, present, seen, [id]);
          if (judgement.undone)
            throw new ProblemError('cannot-be-done', `it was taken back already, by ${judgement.undone.author}`);
          return keep(desk, { ...judgement, undone: { author: desk.author, at: desk.now() } });
        }),
        200,
      );
    });

function listJudgements({ dossier }: Snapshot, { lost: gone, overruled: beaten }: Making) {
  const lost = new Set(gone.map(({ id }) => id));
  const overruled = new Set(beaten.map(({ id }) => id));
  const stateOf = ({ id, undone }: Judgement): (typeof STATES)[number] =>
    undone ? 'undone' : lost.has(id) ? 'lost' : overruled.has(id) ? 'overruled' : 'holds';
  return dossier.judgements.map((judgement) => ({ judgement, state: stateOf(judgement) })).reverse();
}

/** `"17@2025-11-25"` → `17`; null: any. @throws ProblemError where none is told */
function seenStamp(ifMatch: string | undefined): string | null {
  if (ifMatch?.trim() === '*') return null;
  const stamp = /^\s*(?:W\/)?"?([^"@]+)(@[^"]*)?"?\s*$/.exec(ifMatch ?? '')?.[1];
  if (stamp !== undefined) return stamp;
  throw new ProblemError(
    'version-missing',
    'send the "version" of what you saw as If-Match: nobody’s work is to be lost',
  );
}

function idsOf(word: Word): readonly string[] {
  switch (word.kind) {
    case 'same':
    case 'different':
    case 'issue':
      return word.about;
    case 'part':
    case 'value':
    case 'confirm':
    case 'reject':
      return [word.record];
    case 'speaks-for':
      return word.whom === null ? [word.party] : [word.party, word.whom];
  }
}

async function refuseClash(desk: Desk, present: Snapshot, seen: string | null, ids: readonly string[]): Promise<void> {
  if (seen === null) return;
  for (const id of ids) {
    const was = await desk.snapshots.changedSince(seen, id);
    if (was === undefined) continue;
    const both = {
      record: id,
      seen: was === 'forgotten' ? null : (was?.record ?? null),
      present: (await present.find(id))?.record ?? null,
      version: present.version,
    };
    const detail =
      was === 'forgotten'
        ? 'the version that was seen is too old to tell what changed since: look at it again, then say it again'
        : `${id} has changed since it was seen: look at both versions, then say it again with the present one`;
    throw new ProblemError('clash', detail, both);
  }
}

async function judge(present: Snapshot, word: Word, said: Said): Promise<Judgement> {
  const { leadsTo, tellings } = await present.making();
  try {
    return makeJudgement(present.dossier, follow(word, leadsTo), said, tellings);
  } catch (error) {
    // What a person can put right comes as a plain error with one line.
    if (error instanceof Error && error.name === 'Error') throw new ProblemError('cannot-be-done', error.message);
    throw error;
  }
}

/** Ids that went away, as by an earlier judgement, lead to the records that took their place. */
function follow(word: Word, leadsTo: Making['leadsTo']): Word {
  const now = (id: string): string => leadsTo.get(id) ?? id;
  if ('about' in word) return { ...word, about: word.about.map(now) };
  if ('record' in word) return { ...word, record: now(word.record) };
  return { ...word, party: now(word.party), whom: word.whom === null ? null : now(word.whom) };
}

async function keep(desk: Desk, judgement: Judgement) {
  await desk.store.keepJudgements([judgement]);
  const present = await desk.snapshots.fresh();
  const { lost, overruled } = await present.making();
  await desk.look();
  return {
    judgement,
    version: present.version,
    lost: lost.map(({ id }) => id),
    overruled: overruled.map(({ id }) => id),
  };
}
