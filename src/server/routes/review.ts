/** Review: suggestions that wait for a person, and where reports differ. */
import { createRoute } from '@hono/zod-openapi';
import * as z from 'zod';
import { conflictSchema } from '../../domain/schema.js';
import { answers, tag } from '../answers.js';
import type { Desk } from '../desk.js';
import { aboutOf, cutPage, listQuery, pageOf, wordsSchema } from '../lists.js';
import { newRoutes } from '../problems.js';
import { anyRecord, kindSchema, suggestionSchema } from '../shapes.js';
import type { Found } from '../snapshots.js';

const suggestions = createRoute({
  method: 'get',
  path: '/suggestions',
  tags: ['Review'],
  summary: 'Records that may be one, and such as may be two, the surest first',
  request: { query: z.object({ ...listQuery, kind: kindSchema.optional() }) },
  responses: answers(
    pageOf(
      'Suggestions',
      z.strictObject({
        suggestion: suggestionSchema,
        records: z.array(anyRecord).describe('As they stand: both, or the one that may be two.'),
      }),
    ),
    'Answered by POST /api/judgements: same or different; of one that may be two, part with the report of its words.',
  ),
});

const conflicts = createRoute({
  method: 'get',
  path: '/conflicts',
  tags: ['Review'],
  summary: 'Where reports differ',
  request: {
    query: z.object({
      ...listQuery,
      kind: kindSchema.optional(),
      record: wordsSchema.optional().meta({ description: 'Id of one record.' }),
    }),
  },
  responses: answers(
    pageOf('Conflicts', z.strictObject({ kind: kindSchema, conflict: conflictSchema })),
    'One field of one record each; the value that is shown stands first.',
  ),
});

export const reviewRoutes = (desk: Desk) =>
  newRoutes()
    .openapi(suggestions, async (c) => {
      const { asOf, limit, cursor, kind } = c.req.valid('query');
      const at = await desk.snapshots.at(asOf);
      tag(c, at);
      const fitting = (await at.making()).suggestions.filter((s) => kind === undefined || s.kind === kind);
      const { items, ...rest } = cutPage(fitting, { limit, cursor }, ({ about }) => about.join(' '));
      const told = items.map((suggestion) => ({
        suggestion,
        records: (suggestion.asks === 'same' ? suggestion.about : suggestion.about.slice(0, 1)).flatMap((id) =>
          recordOf(at.record(id)),
        ),
      }));
      return c.json({ ...aboutOf(at, told), ...rest, items: told }, 200);
    })
    .openapi(conflicts, async (c) => {
      const { asOf, limit, cursor, kind, record } = c.req.valid('query');
      const at = await desk.snapshots.at(asOf);
      tag(c, at);
      const all = at.dossier.conflicts.map((conflict) => ({
        kind: at.record(conflict.record)?.kind ?? 'party',
        conflict,
      }));
      const fitting = all.filter(
        ({ kind: of, conflict }) =>
          (kind === undefined || of === kind) && (record === undefined || conflict.record === record),
      );
      const page = cutPage(fitting, { limit, cursor }, ({ conflict }) => `${conflict.record}.${conflict.field}`);
      return c.json({ ...aboutOf(at, page.items), ...page }, 200);
    });

const recordOf = (found: Found | null) => (found ? [found.record as z.output<typeof anyRecord>] : []);
