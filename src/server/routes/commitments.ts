/** Commitments: the ledger, its sums by rung; and next steps, which nobody has promised. */
import { createRoute } from '@hono/zod-openapi';
import * as z from 'zod';
import { COMMITMENT_STATUSES } from '../../domain/document.js';
import type { Commitment, Dossier } from '../../domain/dossier.js';
import type { IsoDay } from '../../domain/report.js';
import { commitmentSchema, conflictSchema, nextStepSchema } from '../../domain/schema.js';
import { listCommitmentsDue } from '../../views/commitments-due.js';
import { byDays } from '../../views/days.js';
import { answers, notFound, tag } from '../answers.js';
import type { Desk } from '../desk.js';
import { aboutOf, asOfQuery, cutPage, listQuery, pageOf, withAbout, wordsSchema } from '../lists.js';
import { newRoutes } from '../problems.js';
import { DUE_STATES, ledgerEntrySchema, rungSchema } from '../shapes.js';

const ledger = createRoute({
  method: 'get',
  path: '/commitments',
  tags: ['Promises'],
  summary: 'The ledger',
  request: {
    query: z.object({
      ...listQuery,
      status: z.enum(COMMITMENT_STATUSES).optional().meta({ description: 'One rung of the ladder.' }),
      due: z.enum(DUE_STATES).optional(),
      party: wordsSchema.optional().meta({ description: 'Id of one that promises, is promised to, or says so.' }),
    }),
  },
  responses: answers(
    pageOf('Ledger', ledgerEntrySchema),
    'What is overdue, then what is due, what has no day, what is settled.',
  ),
});

const sums = createRoute({
  method: 'get',
  path: '/commitments/sums',
  tags: ['Promises'],
  summary: 'Sums by rung and currency or unit',
  request: { query: z.object(asOfQuery) },
  responses: answers(withAbout('Sums', { rungs: z.array(rungSchema) }), 'No sum crosses a rung or a currency.'),
});

const one = createRoute({
  method: 'get',
  path: '/commitments/{id}',
  tags: ['Promises'],
  summary: 'One commitment',
  request: { params: z.object({ id: wordsSchema }), query: z.object(asOfQuery) },
  responses: answers(
    withAbout('CommitmentPage', { commitment: commitmentSchema, conflicts: z.array(conflictSchema) }),
    'The commitment with its history.',
  ),
});

const steps = createRoute({
  method: 'get',
  path: '/next-steps',
  tags: ['Promises'],
  summary: 'Next steps, by day',
  request: {
    query: z.object({ ...listQuery, party: wordsSchema.optional().meta({ description: 'Id of who is to act.' }) }),
  },
  responses: answers(pageOf('NextSteps', nextStepSchema), 'Those without a day last.'),
});

export const commitmentRoutes = (desk: Desk) =>
  newRoutes()
    .openapi(ledger, async (c) => {
      const { asOf, limit, cursor, status, due, party } = c.req.valid('query');
      const at = await desk.snapshots.at(asOf);
      tag(c, at);
      const fitting = at
        .view(listLedger)
        .filter(
          ({ due: state, record }) =>
            (due === undefined || state === due) &&
            (status === undefined || record.status === status) &&
            (party === undefined || [...record.by, ...record.to, record.claimedBy].includes(party)),
        );
      const { items, ...rest } = cutPage(fitting, { limit, cursor }, ({ record }) => record.id);
      const told = items.map((entry) => ({ ...entry, conflicts: [...at.conflictsOf(entry.record.id)] }));
      return c.json({ ...aboutOf(at, told), ...rest, items: told }, 200);
    })
    .openapi(sums, async (c) => {
      const at = await desk.snapshots.at(c.req.valid('query').asOf);
      tag(c, at);
      const { rungs } = at.view(listCommitmentsDue);
      return c.json({ ...aboutOf(at, []), rungs: [...rungs] }, 200);
    })
    .openapi(one, async (c) => {
      const { id } = c.req.valid('param');
      const at = await desk.snapshots.at(c.req.valid('query').asOf);
      tag(c, at);
      const found = await at.find(id);
      if (found?.kind !== 'commitment') throw notFound('commitment', id, 'GET /api/commitments');
      const told = { commitment: found.record as Commitment, conflicts: [...at.conflictsOf(found.record.id)] };
      return c.json({ ...aboutOf(at, told), ...told }, 200);
    })
    .openapi(steps, async (c) => {
      const { asOf, limit, cursor, party } = c.req.valid('query');
      const at = await desk.snapshots.at(asOf);
      tag(c, at);
      const fitting = at.view(orderSteps).filter(({ who }) => party === undefined || who.includes(party));
      const page = cutPage(fitting, { limit, cursor }, ({ id }) => id);
      return c.json({ ...aboutOf(at, page.items), ...page }, 200);
    });

interface LedgerLine {
  readonly due: (typeof DUE_STATES)[number];
  readonly record: Commitment;
}

function listLedger(dossier: Dossier, day: IsoDay): readonly LedgerLine[] {
  const { overdue, due, dueInWords, undated, settled } = listCommitmentsDue(dossier, day);
  const lines = { overdue, due, 'due-in-words': dueInWords, undated, settled };
  return DUE_STATES.flatMap((state) => lines[state].map((record) => ({ due: state, record })));
}

const orderSteps = ({ nextSteps }: Dossier) => [...nextSteps].sort((a, b) => byDays(a.due?.value, b.due?.value));
