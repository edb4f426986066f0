/** Any record by its id, why it says what it says, and the search over everything. */
import { createRoute } from '@hono/zod-openapi';
import * as z from 'zod';
import { conflictSchema, judgementSchema } from '../../domain/schema.js';
import { assembleWithReasons } from '../../jobs/assemble.js';
import { foldWords } from '../../store/search-words.js';
import { explain } from '../../views/why.js';
import { answers, notFound, tag } from '../answers.js';
import type { Desk } from '../desk.js';
import { aboutOf, asOfQuery, cutPage, listQuery, pageOf, withAbout, wordsSchema } from '../lists.js';
import { newRoutes, ProblemError } from '../problems.js';
import { hasWords, listSearchable } from '../search-records.js';
import { anyRecord, explainedSchema, kindSchema } from '../shapes.js';

const one = createRoute({
  method: 'get',
  path: '/records/{id}',
  tags: ['Records'],
  summary: 'Any record by its id, or by one it had before it was joined with another',
  request: { params: z.object({ id: wordsSchema }), query: z.object(asOfQuery) },
  responses: answers(
    withAbout('RecordPage', {
      kind: kindSchema,
      record: anyRecord,
      conflicts: z.array(conflictSchema),
      judgements: z.array(judgementSchema).describe('What persons said of it.'),
    }),
    'The record with all that bears on it.',
  ),
});

const why = createRoute({
  method: 'get',
  path: '/records/{id}/why',
  tags: ['Records'],
  summary: 'Which words and rules made a record',
  request: {
    params: z.object({ id: wordsSchema }),
    query: z.object({ field: wordsSchema.optional().meta({ description: 'One field alone.' }) }),
  },
  responses: answers(
    withAbout('Why', { record: z.string(), fields: z.array(explainedSchema) }),
    'Each value that was read, with its reasons.',
  ),
});

const snippetSchema = z.array(z.strictObject({ text: z.string(), hit: z.boolean() }));
const hitSchema = z.strictObject({
  kind: z.enum(['party', 'meeting', 'statement', 'issue', 'position', 'commitment', 'next-step', 'report']),
  id: z.string(),
  name: z.string(),
  snippet: snippetSchema.describe('Of a report, the words around the first hit; empty for records.'),
});

const search = createRoute({
  method: 'get',
  path: '/search',
  tags: ['Records'],
  summary: 'Search over everything',
  request: {
    query: z.object({
      ...listQuery,
      q: wordsSchema.meta({ description: 'Words; of records also the beginnings of words.' }),
      kind: hitSchema.shape.kind.optional(),
    }),
  },
  responses: answers(pageOf('Hits', hitSchema), 'Records by kind, then reports that have all the words between them.'),
});

export const recordRoutes = (desk: Desk) => {
  const reasons = new ReasonsKept(desk);
  return newRoutes()
    .openapi(one, async (c) => {
      const { id } = c.req.valid('param');
      const at = await desk.snapshots.at(c.req.valid('query').asOf);
      tag(c, at);
      const found = await at.find(id);
      if (!found) throw notFound('record', id, 'GET /api/search');
      const { kind, record } = found;
      const { leadsTo } = await at.making();
      const told = {
        kind,
        record: record as z.output<typeof anyRecord>,
        conflicts: [...at.conflictsOf(record.id)],
        judgements: at.dossier.judgements.filter(({ about }) =>
          about.some((other) => other === record.id || leadsTo.get(other) === record.id),
        ),
      };
      return c.json({ ...aboutOf(at, told), ...told }, 200);
    })
    .openapi(why, async (c) => {
      const { id } = c.req.valid('param');
      const { field } = c.req.valid('query');
      const at = await desk.snapshots.present();
      tag(c, at);
      const found = await at.find(id);
      if (!found) throw notFound('record', id, 'GET /api/search');
      const { dossier, because, leadsTo } = await reasons.of(at.stamp, found.record.id);
      const asked = field === undefined ? found.record.id : `${found.record.id}.${field}`;
      const explanation = explain(dossier, because, asked, (other) => leadsTo.get(other) ?? null);
      if ('message' in explanation) throw new ProblemError('not-found', explanation.message);
      const { record, fields } = explanation;
      return c.json({ ...aboutOf(at, record), record, fields: [...fields] }, 200);
    })
    .openapi(search, async (c) => {
      const { asOf, limit, cursor, q, kind } = c.req.valid('query');
      const at = await desk.snapshots.at(asOf);
      // Reports are found as soon as they are kept, before any record of them changes the snapshot.
      tag(c, at, await desk.arrivals());
      const words = foldWords(q);
      const records =
        kind === 'report' || words.length === 0
          ? []
          : at
              .view(listSearchable)
              .filter((record) => (kind === undefined || record.kind === kind) && hasWords(record.folded, words))
              .map(({ kind: of, id, name }) => ({ kind: of, id, name, snippet: [] }));
      const hits = kind === undefined || kind === 'report' ? await findReports(desk, at, q) : [];
      const page = cutPage([...records, ...hits], { limit, cursor }, (hit) => `${hit.kind} ${hit.id}`);
      return c.json({ ...aboutOf(at, []), ...page }, 200);
    });
};

/** No text has them: they are set apart for private use, and where one does, a word more is marked. */
const MARKS = ['\uE000', '\uE001'] as const;
const MOST_REPORTS = 20;

async function findReports(
  desk: Desk,
  { dossier, asOf }: { dossier: { documents: readonly Document[] }; asOf: string | null },
  q: string,
) {
  const documents = new Map(dossier.documents.map((document) => [document.id, document]));
  const hits = await desk.store.search(q, { limit: MOST_REPORTS, marks: MARKS });
  return hits
    .filter(({ report }) => asOf === null || documents.has(report))
    .map(({ report, snippet }) => ({
      kind: 'report' as const,
      id: report,
      name: documents.get(report)?.title ?? report,
      snippet: splitSnippet(snippet),
    }));
}

interface Document {
  readonly id: string;
  readonly title?: string;
}

/** Pieces instead of marks: whoever shows them needs no markup, and a text can bring none in. */
function splitSnippet(snippet: string): { text: string; hit: boolean }[] {
  return snippet
    .split(MARKS[0])
    .flatMap((part, i) => {
      if (i === 0) return [{ text: part, hit: false }];
      const [hit = '', ...rest] = part.split(MARKS[1]);
      return [
        { text: hit, hit: true },
        { text: rest.join(''), hit: false },
      ];
    })
    .filter(({ text }) => text !== '');
}

/** Reasons are read from the reports of one record at a time: those asked for last are kept. */
class ReasonsKept {
  readonly #desk: Desk;
  readonly #kept = new Map<string, ReturnType<typeof assembleWithReasons>>();

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  of(stamp: string, record: string): ReturnType<typeof assembleWithReasons> {
    const key = `${stamp} ${record}`;
    const merged = this.#kept.get(key) ?? assembleWithReasons(this.#desk.store, record);
    merged.catch(() => this.#kept.delete(key));
    this.#kept.delete(key);
    this.#kept.set(key, merged);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > 4 && oldest !== undefined) this.#kept.delete(oldest);
    return merged;
  }
}
