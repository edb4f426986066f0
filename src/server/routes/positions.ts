/** Positions: the grid of parties and issues, one cell of it with its words, the list, the issues. */
import { createRoute } from '@hono/zod-openapi';
import * as z from 'zod';
import { STANCES } from '../../domain/document.js';
import type { Dossier } from '../../domain/dossier.js';
import { conflictSchema, issueSchema, positionSchema } from '../../domain/schema.js';
import { type Cell, issueOf, makePositionGrid } from '../../views/position-grid.js';
import { answers, notFound, tag } from '../answers.js';
import type { Desk } from '../desk.js';
import { aboutOf, asOfQuery, cutPage, listQuery, pageOf, withAbout, wordsSchema } from '../lists.js';
import { newRoutes } from '../problems.js';
import { cellSchema, gridRowSchema } from '../shapes.js';

const grid = createRoute({
  method: 'get',
  path: '/positions/grid',
  tags: ['Positions'],
  summary: 'Where each party stands on each issue',
  request: {
    query: z.object({ ...listQuery, party: wordsSchema.optional().meta({ description: 'Id of one party.' }) }),
  },
  responses: answers(
    pageOf('Grid', gridRowSchema),
    'A row an issue, those most spoken of first, each followed by its parts.',
  ),
});

const cell = createRoute({
  method: 'get',
  path: '/positions/cell',
  tags: ['Positions'],
  summary: 'One party on one issue, with its history',
  request: {
    query: z.object({
      ...asOfQuery,
      party: wordsSchema.meta({ description: 'Id of the party.' }),
      issue: wordsSchema.meta({ description: 'Id of the issue.' }),
    }),
  },
  responses: answers(
    withAbout('CellPage', { issue: issueSchema, cell: cellSchema, conflicts: z.array(conflictSchema) }),
    'Each change of its stance, with the words that tell it.',
  ),
});

const list = createRoute({
  method: 'get',
  path: '/positions',
  tags: ['Positions'],
  summary: 'Positions, one by one',
  request: {
    query: z.object({
      ...listQuery,
      party: wordsSchema.optional().meta({ description: 'Id of the party.' }),
      issue: wordsSchema.optional().meta({ description: 'Id of the issue.' }),
      stance: z.enum(STANCES).optional(),
    }),
  },
  responses: answers(pageOf('Positions', positionSchema), 'Positions with their histories.'),
});

const issues = createRoute({
  method: 'get',
  path: '/issues',
  tags: ['Positions'],
  summary: 'What positions are about',
  request: { query: z.object(listQuery) },
  responses: answers(pageOf('Issues', issueSchema), 'Issues with their other names and what they are a part of.'),
});

export const positionRoutes = (desk: Desk) =>
  newRoutes()
    .openapi(grid, async (c) => {
      const { asOf, limit, cursor, party } = c.req.valid('query');
      const at = await desk.snapshots.at(asOf);
      tag(c, at);
      const rows = at.view(drawGrid).flatMap((row) => {
        const cells = party === undefined ? row.cells : row.cells.filter((other) => other.party === party);
        return party !== undefined && cells.length === 0 ? [] : [{ ...row, cells }];
      });
      const page = cutPage(rows, { limit, cursor }, ({ issue }) => issue.id);
      return c.json({ ...aboutOf(at, page.items), ...page }, 200);
    })
    .openapi(cell, async (c) => {
      const { asOf, party, issue } = c.req.valid('query');
      const at = await desk.snapshots.at(asOf);
      tag(c, at);
      const row = at.view(gridOf).rows.find((other) => other.issue.id === issue);
      const found = row?.cells.find((other) => other.party === party);
      if (!row || !found) throw notFound('position of that party on the issue', issue, 'GET /api/positions/grid');
      const told = {
        issue: row.issue,
        cell: found,
        conflicts: found.positions.flatMap(({ id }) => [...at.conflictsOf(id)]),
      };
      return c.json({ ...aboutOf(at, told), ...told }, 200);
    })
    .openapi(list, async (c) => {
      const { asOf, limit, cursor, party, issue, stance } = c.req.valid('query');
      const at = await desk.snapshots.at(asOf);
      tag(c, at);
      const fitting = at.dossier.positions.filter(
        (position) =>
          (party === undefined || position.party === party) &&
          (issue === undefined || issueOf(position) === issue) &&
          (stance === undefined || position.stance === stance),
      );
      const page = cutPage(fitting, { limit, cursor }, ({ id }) => id);
      return c.json({ ...aboutOf(at, page.items), ...page }, 200);
    })
    .openapi(issues, async (c) => {
      const { asOf, ...how } = c.req.valid('query');
      const at = await desk.snapshots.at(asOf);
      tag(c, at);
      const page = cutPage(at.dossier.issues, how, ({ id }) => id);
      return c.json({ ...aboutOf(at, page.items), ...page }, 200);
    });

/** One name for it, so that a snapshot makes it once. */
const gridOf = (dossier: Dossier) => makePositionGrid(dossier);

const drawGrid = (dossier: Dossier) =>
  makePositionGrid(dossier).rows.map(({ issue, within, cells }) => ({
    issue,
    within: [...within],
    cells: cells.map(draw),
  }));

const draw = ({ party, stance, since, contradiction, silent, steps }: Cell) => ({
  party,
  stance,
  since,
  contradiction: contradiction !== null,
  silent,
  changes: Math.max(0, steps.length - 1),
});
