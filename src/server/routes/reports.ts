/** Reports: the list, one with its text and all that rests on it, and the ways a new one comes in. */
import { createRoute } from '@hono/zod-openapi';
import * as z from 'zod';
import type { DossierDocument } from '../../domain/dossier.js';
import { documentSchema, problemSchema } from '../../domain/schema.js';
import { foldWords } from '../../store/search-words.js';
import { answers, notFound, tag } from '../answers.js';
import type { Desk } from '../desk.js';
import { aboutOf, asOfQuery, cutPage, daySchema, listQuery, pageOf, withAbout, wordsSchema } from '../lists.js';
import { markReports } from '../marks.js';
import { newRoutes, ProblemError, problemAnswer } from '../problems.js';
import { type Incoming, nameAddress, nameFile, namePaste, receive } from '../receive.js';
import { ReportStates } from '../report-states.js';
import { foldForSearch, hasWords } from '../search-records.js';
import { markSchema, reportEntrySchema } from '../shapes.js';

const list = createRoute({
  method: 'get',
  path: '/reports',
  tags: ['Reports'],
  summary: 'Reports, the newest first',
  request: {
    query: z.object({
      ...listQuery,
      q: wordsSchema.optional().meta({ description: 'Words of its title, outlet or id, or beginnings of them.' }),
      state: z.enum(['waiting', 'read', 'failed']).optional(),
      outlet: wordsSchema.optional(),
      with: z.enum(['problems', 'copies', 'versions']).optional().meta({ description: 'Only those that have some.' }),
    }),
  },
  responses: answers(
    pageOf('Reports', reportEntrySchema),
    'Those not read yet first, then by the day they were published.',
  ),
});

const one = createRoute({
  method: 'get',
  path: '/reports/{id}',
  tags: ['Reports'],
  summary: 'One report: its text, and every record marked in it',
  request: {
    params: z.object({ id: z.string().min(1).max(1_000) }),
    query: z.object({
      ...asOfQuery,
      sha256: z
        .string()
        .regex(/^[0-9a-f]{64}$/, 'the hash of one of its versions')
        .optional()
        .meta({
          description: 'An earlier text of it; nothing is marked in that.',
        }),
    }),
  },
  responses: answers(
    withAbout('ReportPage', {
      id: z.string(),
      sha256: z.string(),
      text: z.string().describe('Exactly as it came; offsets of marks count its UTF-16 units.'),
      document: documentSchema.nullable().describe('null: it was not read yet.'),
      problems: z.array(problemSchema),
      marks: z.array(markSchema).describe('By their beginning.'),
      copies: z.array(documentSchema).describe('Other reports with the same text.'),
    }),
    'The text that was read, and what rests on which words of it.',
  ),
});

const said = {
  published: daySchema.optional().meta({ description: 'The day it was published, whatever it says itself.' }),
  outlet: z.string().trim().min(1).max(200).optional(),
};

const receivedSchema = z
  .strictObject({
    reports: z.array(
      z.strictObject({ id: z.string(), title: z.string().nullable(), published: z.string().nullable() }),
    ),
    kept: z.strictObject({ new: z.int(), changed: z.int(), known: z.int() }),
    problems: z.array(problemSchema).describe('What was not taken in, and why.'),
  })
  .meta({
    id: 'Received',
    description: 'What became of what came in. It is being read: GET /api/events tells how far.',
  });

const received = {
  202: { description: 'Kept, and being read.', content: { 'application/json': { schema: receivedSchema } } },
  default: problemAnswer,
} as const;

const paste = createRoute({
  method: 'post',
  path: '/reports',
  tags: ['Reports'],
  summary: 'Add a report by its text',
  request: {
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z
            .strictObject({
              text: z.string().min(1),
              id: z.string().trim().min(1).max(200).optional(),
              title: z.string().trim().min(1).max(500).optional(),
              url: z
                .url({ protocol: /^https?$/ })
                .max(2_000)
                .optional(),
              ...said,
            })
            .meta({ id: 'PastedReport' }),
        },
      },
    },
  },
  responses: received,
});

const fileSchema = z
  .custom<File>((value) => value instanceof File, 'a file')
  .meta({ type: 'string', format: 'binary' });
const drop = createRoute({
  method: 'post',
  path: '/reports/file',
  tags: ['Reports'],
  summary: 'Add reports by their files: text, HTML, JSON Lines',
  request: {
    body: {
      required: true,
      content: {
        'multipart/form-data': { schema: z.object({ file: z.union([fileSchema, z.array(fileSchema)]), ...said }) },
      },
    },
  },
  responses: received,
});

const fetchOne = createRoute({
  method: 'post',
  path: '/reports/address',
  tags: ['Reports'],
  summary: 'Add a report by its address; only where the desk was opened with --allow-fetch',
  request: {
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z.strictObject({ url: z.string().min(1).max(2_000), ...said }).meta({ id: 'ReportAddress' }),
        },
      },
    },
  },
  responses: received,
});

export const reportRoutes = (desk: Desk) => {
  const states = new ReportStates(desk.store);
  const take = (sources: readonly Incoming[], options: Parameters<typeof receive>[2]) =>
    receive(desk, sources, options);
  return newRoutes()
    .openapi(list, async (c) => {
      const { asOf, limit, cursor, q, ...filter } = c.req.valid('query');
      const at = await desk.snapshots.at(asOf);
      const arrivals = await desk.arrivals();
      tag(c, at, arrivals);
      const entries = await states.list(at, arrivals);
      const words = q === undefined ? [] : foldWords(q);
      const marks = at.view(markReports);
      const fitting = entries.filter(
        ({ state, id, document }) =>
          (filter.state === undefined || state === filter.state) &&
          (filter.outlet === undefined || document?.outlet === filter.outlet) &&
          (filter.with === undefined || (document !== null && has(document, filter.with))) &&
          (words.length === 0 || hasWords(foldForSearch([id, document?.title, document?.outlet]), words)),
      );
      const { items, ...rest } = cutPage(fitting, { limit, cursor }, ({ id }) => id);
      const told = items.map((entry) => ({ ...entry, records: marks.get(entry.id)?.records ?? 0 }));
      return c.json({ ...aboutOf(at, []), ...rest, items: told }, 200);
    })
    .openapi(one, async (c) => {
      const { id } = c.req.valid('param');
      const { asOf, sha256 } = c.req.valid('query');
      const at = await desk.snapshots.at(asOf);
      const document = at.dossier.documents.find((other) => other.id === id) ?? null;
      if (asOf !== undefined && document === null)
        throw notFound(`report of ${asOf} or earlier`, id, 'GET /api/reports');
      // Where a newer text waits to be read, the one that was read is the one the marks belong to.
      const report = await desk.store.report(id, sha256 ?? document?.sha256);
      if (!report) throw notFound(sha256 ? 'such version of the report' : 'report', id, 'GET /api/reports');
      tag(c, at, report.sha256.slice(0, 12));
      // Its text may be another one any moment.
      if (!document) c.header('Cache-Control', 'no-store');
      const marks = document?.sha256 === report.sha256 ? [...(at.view(markReports).get(id)?.marks ?? [])] : [];
      const told = {
        id,
        sha256: report.sha256,
        text: report.text,
        document,
        problems: [...report.problems],
        marks,
        copies: copiesOf(document, at.dossier.documents),
      };
      return c.json({ ...aboutOf(at, marks), ...told }, 200);
    })
    .openapi(paste, async (c) => {
      const { text, published, outlet, ...rest } = c.req.valid('json');
      if (text.trim() === '')
        throw new ProblemError('bad-input', 'body "text": it is empty; paste the text of a report');
      // As one line of JSON Lines, so that the text is kept as it was given and the same rules hold as for files.
      const line = JSON.stringify({ id: namePaste(text), ...rest, text });
      return c.json(
        await take([{ name: 'paste', where: 'the pasted text', bytes: Buffer.from(line) }], { published, outlet }),
        202,
      );
    })
    .openapi(drop, async (c) => {
      const { file, published, outlet } = c.req.valid('form');
      const sources: Incoming[] = [];
      for (const one of Array.isArray(file) ? file : [file]) {
        const name = nameFile(one.name);
        sources.push({ name, where: name, bytes: Buffer.from(await one.arrayBuffer()) });
      }
      return c.json(await take(sources, { published, outlet }), 202);
    })
    .openapi(fetchOne, async (c) => {
      const { url, published, outlet } = c.req.valid('json');
      if (!desk.allowFetch)
        throw new ProblemError(
          'not-allowed',
          'nothing leaves this machine: open the desk with --allow-fetch, or save the page and add the file',
        );
      const page = await desk.fetch(url);
      return c.json(
        await take([{ name: nameAddress(page.url), where: page.url, bytes: page.bytes }], { published, outlet }),
        202,
      );
    });
};

function has({ problems, origin, versions }: DossierDocument, what: 'problems' | 'copies' | 'versions'): boolean {
  if (what === 'problems') return problems.length > 0;
  return what === 'copies' ? origin !== undefined : versions !== undefined;
}

function copiesOf(document: DossierDocument | null, documents: readonly DossierDocument[]): DossierDocument[] {
  if (!document) return [];
  const origin = document.origin ?? document.id;
  return documents.filter((other) => other.id !== document.id && (other.origin ?? other.id) === origin);
}
