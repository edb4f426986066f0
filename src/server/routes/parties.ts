/** Parties: the list, one with all it took part in, and the network of who met whom. */
import { createRoute } from '@hono/zod-openapi';
import * as z from 'zod';
import type { Dossier, Meeting, Party } from '../../domain/dossier.js';
import {
  commitmentSchema,
  conflictSchema,
  meetingSchema,
  nextStepSchema,
  partySchema,
  positionSchema,
  statementSchema,
} from '../../domain/schema.js';
import { foldWords } from '../../store/search-words.js';
import { overlaps } from '../../views/days.js';
import { makeNetwork, pairParties } from '../../views/who-met-whom.js';
import { answers, notFound, tag } from '../answers.js';
import type { Desk } from '../desk.js';
import { aboutOf, asOfQuery, cutPage, daySchema, listQuery, pageOf, withAbout, wordsSchema } from '../lists.js';
import { newRoutes } from '../problems.js';
import { foldForSearch, hasWords } from '../search-records.js';
import { linkSchema } from '../shapes.js';

const KINDS = ['person', 'state', 'organization', 'group'] as const;

const list = createRoute({
  method: 'get',
  path: '/parties',
  tags: ['Parties'],
  summary: 'Parties, those most is told of first',
  request: {
    query: z.object({
      ...listQuery,
      kind: z.enum(KINDS).optional(),
      q: wordsSchema.optional().meta({ description: 'Words of a name, or beginnings of them.' }),
    }),
  },
  responses: answers(
    pageOf('Parties', z.strictObject({ party: partySchema, records: z.int().describe('In how many it takes part.') })),
    'Parties with how much is told of each.',
  ),
});

const network = createRoute({
  method: 'get',
  path: '/parties/network',
  tags: ['Parties'],
  summary: 'Who met whom',
  request: {
    query: z.object({
      ...listQuery,
      from: daySchema.optional().meta({ description: 'Only meetings that were not over before that day.' }),
      to: daySchema.optional().meta({ description: 'Only meetings that had begun by that day.' }),
    }),
  },
  responses: answers(
    pageOf('Network', linkSchema),
    'Links, the strongest first; meetings to come held apart from held ones.',
  ),
});

const some = <Item>(item: z.ZodType<Item>) => z.strictObject({ total: z.int(), items: z.array(item) });

const one = createRoute({
  method: 'get',
  path: '/parties/{id}',
  tags: ['Parties'],
  summary: 'One party, with what it took part in',
  request: {
    params: z.object({ id: wordsSchema }),
    query: z.object({ ...asOfQuery, limit: listQuery.limit.describe('Entries of each list.') }),
  },
  responses: answers(
    withAbout('PartyPage', {
      party: partySchema,
      conflicts: z.array(conflictSchema),
      speakers: z.array(partySchema).describe('Who speaks for it.'),
      meetings: some(meetingSchema),
      positions: some(positionSchema),
      commitments: some(commitmentSchema),
      nextSteps: some(nextStepSchema),
      statements: some(statementSchema),
    }),
    'The party; of each list its beginning, the whole is had by the filter `party` or `speaker` of that list.',
  ),
});

export const partyRoutes = (desk: Desk) =>
  newRoutes()
    .openapi(list, async (c) => {
      const { asOf, limit, cursor, kind, q } = c.req.valid('query');
      const at = await desk.snapshots.at(asOf);
      tag(c, at);
      const words = q === undefined ? [] : foldWords(q);
      const fitting = at
        .view(weighParties)
        .filter(({ party, folded }) => (kind === undefined || party.kind === kind) && hasWords(folded, words));
      const page = cutPage(
        fitting.map(({ party, records }) => ({ party, records })),
        { limit, cursor },
        ({ party }) => party.id,
      );
      return c.json({ ...aboutOf(at, page.items), ...page }, 200);
    })
    .openapi(network, async (c) => {
      const { asOf, limit, cursor, from, to } = c.req.valid('query');
      const at = await desk.snapshots.at(asOf);
      tag(c, at);
      const links =
        from === undefined && to === undefined
          ? at.view(linkAll)
          : linkParties(at.dossier.meetings.filter((meeting) => liesIn(meeting, from, to)));
      const page = cutPage(links, { limit, cursor }, ({ source, target }) => `${source} ${target}`);
      return c.json({ ...aboutOf(at, page.items), ...page }, 200);
    })
    .openapi(one, async (c) => {
      const { id: asked } = c.req.valid('param');
      const { asOf, limit } = c.req.valid('query');
      const at = await desk.snapshots.at(asOf);
      tag(c, at);
      const found = await at.find(asked);
      if (found?.kind !== 'party') throw notFound('party', asked, 'GET /api/parties');
      const party = found.record as Party;
      const { id } = party;
      const { dossier } = at;
      const begin = <Item>(items: readonly Item[]) => ({ total: items.length, items: items.slice(0, limit) });
      const told = {
        party,
        conflicts: [...at.conflictsOf(id)],
        speakers: dossier.parties.filter(({ speaksFor }) => speaksFor === id),
        meetings: begin(
          dossier.meetings.filter(({ participants, host, mediator }) => [...participants, host, mediator].includes(id)),
        ),
        positions: begin(dossier.positions.filter((position) => position.party === id)),
        commitments: begin(
          dossier.commitments.filter(({ by, to, claimedBy }) => [...by, ...to, claimedBy].includes(id)),
        ),
        nextSteps: begin(dossier.nextSteps.filter(({ who }) => who.includes(id))),
        statements: begin(dossier.statements.filter(({ speaker, addressee }) => speaker === id || addressee === id)),
      };
      return c.json({ ...aboutOf(at, told), ...told }, 200);
    });

function weighParties(dossier: Dossier) {
  const counts = new Map<string, number>();
  const count = (ids: readonly (string | null | undefined)[]): void => {
    for (const id of new Set(ids)) if (id) counts.set(id, (counts.get(id) ?? 0) + 1);
  };
  for (const { participants, host, mediator } of dossier.meetings) count([...participants, host, mediator]);
  for (const { speaker } of dossier.statements) count([speaker]);
  for (const { party } of dossier.positions) count([party]);
  for (const { by, to, claimedBy } of dossier.commitments) count([...by, ...to, claimedBy]);
  for (const { who } of dossier.nextSteps) count(who);
  return dossier.parties
    .map((party) => ({
      party,
      records: counts.get(party.id) ?? 0,
      folded: foldForSearch([party.name, party.role, ...party.aliases]),
    }))
    .sort((a, b) => b.records - a.records);
}

const linkAll = ({ meetings }: Dossier) => linkParties(meetings);

const linkParties = (meetings: readonly Meeting[]) => makeNetwork(pairParties({ meetings })).links;

const liesIn = ({ time }: Meeting, from: string | undefined, to: string | undefined): boolean =>
  time?.value !== undefined && !time.tbd && overlaps(time.value, from, to);
