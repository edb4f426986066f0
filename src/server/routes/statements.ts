/** Statements: everything said, searched by its words, its speaker, addressee, channel and day. */
import { createRoute } from '@hono/zod-openapi';
import * as z from 'zod';
import type { Dossier, Statement } from '../../domain/dossier.js';
import { conflictSchema, statementSchema } from '../../domain/schema.js';
import { foldWords } from '../../store/search-words.js';
import { orderStatements } from '../../views/brief.js';
import { overlaps } from '../../views/days.js';
import { answers, notFound, tag } from '../answers.js';
import type { Desk } from '../desk.js';
import { aboutOf, asOfQuery, cutPage, daySchema, listQuery, pageOf, withAbout, wordsSchema } from '../lists.js';
import { newRoutes } from '../problems.js';
import { foldForSearch, hasWords } from '../search-records.js';

const list = createRoute({
  method: 'get',
  path: '/statements',
  tags: ['Statements'],
  summary: 'Everything said, the newest first',
  request: {
    query: z.object({
      ...listQuery,
      q: wordsSchema
        .optional()
        .meta({ description: 'Words it has, or beginnings of them; case and accents do not count.' }),
      speaker: wordsSchema.optional().meta({ description: 'Id of a party.' }),
      addressee: wordsSchema.optional().meta({ description: 'Id of a party.' }),
      channel: wordsSchema.optional().meta({ description: 'How it reached the public, in the words of the report.' }),
      from: daySchema.optional().meta({ description: 'Said, or where that is not known told, on that day or later.' }),
      to: daySchema.optional().meta({ description: 'Said, or told, on that day or earlier.' }),
    }),
  },
  responses: answers(pageOf('Statements', statementSchema), 'Statements with the chain they came by.'),
});

const channels = createRoute({
  method: 'get',
  path: '/statements/channels',
  tags: ['Statements'],
  summary: 'The channels statements came through',
  request: { query: z.object(asOfQuery) },
  responses: answers(
    withAbout('Channels', { channels: z.array(z.strictObject({ channel: z.string(), statements: z.int() })) }),
    'The most used first.',
  ),
});

const one = createRoute({
  method: 'get',
  path: '/statements/{id}',
  tags: ['Statements'],
  summary: 'One statement',
  request: { params: z.object({ id: wordsSchema }), query: z.object(asOfQuery) },
  responses: answers(
    withAbout('StatementPage', { statement: statementSchema, conflicts: z.array(conflictSchema) }),
    'The statement with its words.',
  ),
});

export const statementRoutes = (desk: Desk) =>
  newRoutes()
    .openapi(list, async (c) => {
      const { asOf, limit, cursor, q, channel, ...rest } = c.req.valid('query');
      const at = await desk.snapshots.at(asOf);
      tag(c, at);
      const filter = { ...rest, words: q === undefined ? [] : foldWords(q), channel: channel?.toLowerCase() };
      const fitting = at.view(listSayings).filter((saying) => fits(saying, filter));
      const page = cutPage(
        fitting.map(({ statement }) => statement),
        { limit, cursor },
        ({ id }) => id,
      );
      return c.json({ ...aboutOf(at, page.items), ...page }, 200);
    })
    .openapi(channels, async (c) => {
      const at = await desk.snapshots.at(c.req.valid('query').asOf);
      tag(c, at);
      return c.json({ ...aboutOf(at, []), channels: [...at.view(countChannels)] }, 200);
    })
    .openapi(one, async (c) => {
      const { id } = c.req.valid('param');
      const at = await desk.snapshots.at(c.req.valid('query').asOf);
      tag(c, at);
      const found = await at.find(id);
      if (found?.kind !== 'statement') throw notFound('statement', id, 'GET /api/statements');
      const told = { statement: found.record as Statement, conflicts: [...at.conflictsOf(found.record.id)] };
      return c.json({ ...aboutOf(at, told), ...told }, 200);
    });

interface Saying {
  readonly statement: Statement;
  /** Its own days, else that of the report that tells it. */
  readonly days: string | null;
  readonly folded: string;
}

interface Filter {
  readonly words: readonly string[];
  readonly speaker?: string | undefined;
  readonly addressee?: string | undefined;
  readonly channel?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** The newest first; what has no day last. */
function listSayings(dossier: Dossier): readonly Saying[] {
  const published = new Map(dossier.documents.map(({ id, published }) => [id, published]));
  const sayings = orderStatements(dossier).map((statement) => ({
    statement,
    days: statement.date ?? published.get(statement.evidence[0].document) ?? null,
    folded: foldForSearch([...statement.content, ...statement.evidence].map(({ quote }) => quote)),
  }));
  const startOf = ({ days }: Saying): string => days?.split('/', 1)[0] ?? '';
  return sayings.sort((a, b) => (startOf(a) > startOf(b) ? -1 : startOf(a) < startOf(b) ? 1 : 0));
}

function fits({ statement, days, folded }: Saying, { words, speaker, addressee, channel, from, to }: Filter): boolean {
  if (speaker !== undefined && statement.speaker !== speaker) return false;
  if (addressee !== undefined && statement.addressee !== addressee) return false;
  if (channel !== undefined && statement.channel?.toLowerCase() !== channel) return false;
  if ((from !== undefined || to !== undefined) && (days === null || !overlaps(days, from, to))) return false;
  return hasWords(folded, words);
}

function countChannels({ statements }: Dossier) {
  const counts = new Map<string, number>();
  for (const { channel } of statements) if (channel) counts.set(channel, (counts.get(channel) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([channel, count]) => ({ channel, statements: count }));
}
