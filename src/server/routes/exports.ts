/** The brief, and the dossier in the forms other programs take. */
import { createRoute } from '@hono/zod-openapi';
import * as z from 'zod';
import type { Dossier } from '../../domain/dossier.js';
import { documentSchema } from '../../domain/schema.js';
import { EXPORT_FORMATS, type ExportFormatName } from '../../export/formats.js';
import { makeBrief } from '../../views/brief.js';
import { answers, tag } from '../answers.js';
import type { Desk } from '../desk.js';
import { aboutOf, asOfQuery, withAbout } from '../lists.js';
import { newRoutes, ProblemError, problemAnswer } from '../problems.js';
import { sectionSchema } from '../shapes.js';

const NAMES = Object.keys(EXPORT_FORMATS) as [ExportFormatName, ...ExportFormatName[]];
const CHOSEN = [
  'meetings',
  'statements',
  'positions',
  'commitments',
  'nextSteps',
  'parties',
  'conflicts',
  'judgements',
] as const;

const chosenQuery = {
  ...asOfQuery,
  parts: z
    .string()
    .regex(new RegExp(`^(${CHOSEN.join('|')})(,(${CHOSEN.join('|')}))*$`), `some of ${CHOSEN.join(', ')}, with commas`)
    .optional()
    .meta({ description: `Only these, with commas between them: ${CHOSEN.join(', ')}.` }),
};

const brief = createRoute({
  method: 'get',
  path: '/brief',
  tags: ['Brief'],
  summary: 'The brief, as data: sections, and the sources their quotes are numbered by',
  request: { query: z.object(chosenQuery) },
  responses: answers(
    withAbout('Brief', {
      sources: z.array(documentSchema),
      sections: z.array(sectionSchema),
      absent: z.array(z.string()).describe('Titles of the sections with nothing in them.'),
    }),
    'The brief.',
  ),
});

const formats = createRoute({
  method: 'get',
  path: '/exports',
  tags: ['Brief'],
  summary: 'The forms a dossier is given away in',
  responses: answers(
    z
      .strictObject({
        formats: z.array(z.strictObject({ name: z.enum(NAMES), extension: z.string(), says: z.string() })),
      })
      .meta({ id: 'ExportFormats' }),
    'Their names, and what each is.',
  ),
});

const give = createRoute({
  method: 'get',
  path: '/exports/{format}',
  tags: ['Brief'],
  summary: 'The dossier as a file',
  request: {
    params: z.object({ format: z.enum(NAMES) }),
    query: z.object({
      ...chosenQuery,
      file: z
        .string()
        .max(100)
        .optional()
        .meta({ description: 'Of a format of many files (csv), the one that is wanted.' }),
    }),
  },
  responses: {
    200: {
      description: 'The file.',
      content: { 'application/octet-stream': { schema: z.string().meta({ type: 'string', format: 'binary' }) } },
    },
    default: problemAnswer,
  },
});

const TYPES: { readonly [name in ExportFormatName]: string } = {
  json: 'application/json',
  csv: 'text/csv; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  html: 'text/html; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  ics: 'text/calendar; charset=utf-8',
  graphml: 'application/graphml+xml',
  jsonld: 'application/ld+json',
};

export const exportRoutes = (desk: Desk) =>
  newRoutes()
    .openapi(brief, async (c) => {
      const { asOf, parts } = c.req.valid('query');
      const at = await desk.snapshots.at(asOf);
      tag(c, at);
      const { sources, sections, absent } = makeBrief(choose(at.dossier, parts));
      return c.json(
        { ...aboutOf(at, []), sources: [...sources], sections: [...sections], absent: parts ? [] : [...absent] },
        200,
      );
    })
    .openapi(formats, (c) => {
      const all = NAMES.map((name) => ({
        name,
        extension: EXPORT_FORMATS[name].extension,
        says: EXPORT_FORMATS[name].says,
      }));
      return c.json({ formats: all }, 200);
    })
    .openapi(give, async (c) => {
      const { format } = c.req.valid('param');
      const { asOf, parts, file } = c.req.valid('query');
      const at = await desk.snapshots.at(asOf);
      tag(c, at);
      const chosen = choose(at.dossier, parts);
      const texts = format === 'jsonld' ? await readTexts(desk, chosen) : new Map<string, string>();
      const files = await EXPORT_FORMATS[format].render(chosen, { textOf: (document) => texts.get(document) });
      const wanted = files.length === 1 ? files[0] : files.find(({ name }) => name === file);
      if (!wanted)
        throw new ProblemError(
          'bad-input',
          `query "file": ${format} is many files: ${files.map(({ name }) => name).join(', ')}`,
        );
      c.header('Content-Type', TYPES[format]);
      c.header('Content-Disposition', `attachment; filename="${wanted.name}"`);
      return c.body(typeof wanted.content === 'string' ? wanted.content : new Uint8Array(wanted.content));
    });

/** What is not chosen is left out; the parties that a chosen record speaks of stay with it. */
function choose(dossier: Dossier, parts: string | undefined): Dossier {
  if (parts === undefined) return dossier;
  const chosen = new Set(parts.split(','));
  const left = Object.fromEntries(CHOSEN.filter((part) => !chosen.has(part)).map((part) => [part, []]));
  const kept: Dossier = { ...dossier, ...left };
  if (chosen.has('parties')) return kept;
  const { documents, issues, problems, ...records } = kept;
  const spoken = JSON.stringify(records);
  return { ...kept, parties: dossier.parties.filter(({ id }) => spoken.includes(JSON.stringify(id))) };
}

async function readTexts(desk: Desk, { documents }: Dossier): Promise<ReadonlyMap<string, string>> {
  const newest = new Map(documents.map(({ id, sha256 }) => [id, sha256]));
  const texts = new Map<string, string>();
  for await (const { document, sha256, text } of desk.store.texts())
    if (newest.get(document) === sha256) texts.set(document, text);
  return texts;
}
