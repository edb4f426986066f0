/** Today: what is next, due, at risk, contradicted; what changed since a day, or since somebody last looked. */
import { createRoute } from '@hono/zod-openapi';
import * as z from 'zod';
import { conflictSchema, documentSchema, meetingSchema } from '../../domain/schema.js';
import { type Changes, findChanges } from '../../views/changes.js';
import { makeOverview } from '../../views/overview.js';
import { answers, tag } from '../answers.js';
import type { Desk } from '../desk.js';
import { aboutOf, asOfQuery, cutPage, daySchema, listQuery, pageOf, withAbout } from '../lists.js';
import { newRoutes, ProblemError } from '../problems.js';
import { awaitedSchema, cellSchema, changeSchema, countsSchema, learnedSchema } from '../shapes.js';
import { type Making, NEVER, type Snapshot } from '../snapshots.js';

const cut = <Item>(item: z.ZodType<Item>) => z.strictObject({ total: z.int(), items: z.array(item) });

const today = createRoute({
  method: 'get',
  path: '/today',
  tags: ['Today'],
  summary: 'The dossier at a glance',
  request: { query: z.object({ ...asOfQuery, limit: listQuery.limit.describe('Entries of each list.') }) },
  responses: answers(
    withAbout('Today', {
      day: z.string(),
      counts: countsSchema,
      waiting: z.int().describe('Suggestions that wait for somebody’s word.'),
      next: cut(awaitedSchema),
      overdue: cut(awaitedSchema),
      atRisk: cut(meetingSchema),
      learned: cut(learnedSchema),
      conflicts: cut(conflictSchema),
      contradictions: cut(z.strictObject({ issue: z.string(), cell: cellSchema })),
    }),
    'What is next, overdue, at risk, learned last, and where reports differ.',
  ),
});

const changes = createRoute({
  method: 'get',
  path: '/changes',
  tags: ['Today'],
  summary: 'What changed since a day, or since you last looked',
  request: {
    query: z.object({
      ...listQuery,
      since: z
        .union([z.literal('last'), daySchema, z.iso.datetime()], 'a day as 2025-08-18, a moment, or "last"')
        .meta({
          type: 'string',
          description:
            'A day: what reports published after it tell. `last`, or a moment as `GET /api/look` gives it: what was added since, ' +
            'whatever its day.',
        }),
    }),
  },
  responses: answers(pageOf('Changes', changeSchema), 'Changes by record, as it was known at the end of both days.'),
});

const newReports = createRoute({
  method: 'get',
  path: '/changes/reports',
  tags: ['Today'],
  summary: 'Reports that came in since a day',
  request: { query: changes.request.query },
  responses: answers(
    pageOf('ChangedReports', z.strictObject({ document: documentSchema, was: z.enum(['new', 'changed']) })),
    'Reports published since, and those whose text changed.',
  ),
});

const lookSchema = z.strictObject({ at: z.string().nullable().describe('null: never.') }).meta({ id: 'Look' });
const look = createRoute({
  method: 'get',
  path: '/look',
  tags: ['Today'],
  summary: 'When you last looked',
  responses: answers(lookSchema, 'The moment.'),
});
const keepLook = createRoute({
  method: 'put',
  path: '/look',
  tags: ['Today'],
  summary: 'You have looked now',
  responses: answers(lookSchema, 'The moment that is kept.'),
});

export const todayRoutes = (desk: Desk) =>
  newRoutes()
    .openapi(today, async (c) => {
      const { asOf, limit } = c.req.valid('query');
      const at = await desk.snapshots.at(asOf);
      tag(c, at);
      const { day, counts, contradictions, ...lists } = at.view(makeOverview);
      const cutTo = <Item>(items: readonly Item[]) => ({ total: items.length, items: items.slice(0, limit) });
      const told = {
        next: cutTo(lists.next),
        overdue: cutTo(lists.overdue),
        atRisk: cutTo(lists.atRisk),
        learned: cutTo(lists.learned),
        conflicts: cutTo(lists.conflicts),
        contradictions: cutTo(contradictions.map(({ issue, ...cell }) => ({ issue, cell }))),
      };
      const waiting = (await at.making()).suggestions.length;
      return c.json({ ...aboutOf(at, told), day, counts: { ...counts }, waiting, ...told }, 200);
    })
    .openapi(changes, async (c) => {
      const { asOf, since, ...how } = c.req.valid('query');
      const { to, found } = await compareDays(desk, since, asOf);
      if (since !== 'last') tag(c, to);
      const page = cutPage(found.changes, how, ({ kind, record, field }) => `${kind} ${record} ${field ?? ''}`);
      return c.json({ ...aboutOf(to, page.items), ...page }, 200);
    })
    .openapi(newReports, async (c) => {
      const { asOf, since, ...how } = c.req.valid('query');
      const { to, found } = await compareDays(desk, since, asOf);
      if (since !== 'last') tag(c, to);
      const page = cutPage(found.reports, how, ({ document }) => document.id);
      return c.json({ ...aboutOf(to, []), ...page }, 200);
    })
    .openapi(look, async (c) => c.json({ at: await desk.store.lastLook(desk.author) }, 200))
    .openapi(keepLook, async (c) => {
      const at = desk.now();
      await desk.store.keepLook(desk.author, at);
      return c.json({ at }, 200);
    });

async function compareDays(desk: Desk, since: string, asOf: string | undefined) {
  const day = asOf ?? desk.now().slice(0, 10);
  if (since === 'last' || since.includes('T')) {
    const looked = since === 'last' ? await desk.store.lastLook(desk.author) : since;
    if (asOf === undefined) return compare(await desk.snapshots.addedBy(looked), await desk.snapshots.present());
    // As of a day there is no telling what was added when: the day of the look stands for it.
    const from = looked?.slice(0, 10) ?? NEVER;
    return compare(await desk.snapshots.asOf(from > day ? day : from), await desk.snapshots.asOf(day));
  }
  if (since > day)
    throw new ProblemError('bad-input', `query "since": ${since} lies after ${day}: give the earlier day`);
  return compare(await desk.snapshots.asOf(since), await desk.snapshots.asOf(day));
}

async function compare(before: Snapshot, to: Snapshot) {
  return { to, found: changesOf(before, to, (await to.making()).leadsTo) };
}

const known = new WeakMap<Snapshot, WeakMap<Snapshot, Changes>>();

/** Compared once, paged often. */
function changesOf(before: Snapshot, after: Snapshot, leadsTo: Making['leadsTo']): Changes {
  const found = known.get(after)?.get(before);
  if (found) return found;
  const period = { from: before.day, to: after.day };
  const changes = findChanges(before.dossier, after.dossier, period, (id) => leadsTo.get(id) ?? null);
  known.set(after, (known.get(after) ?? new WeakMap()).set(before, changes));
  return changes;
}
