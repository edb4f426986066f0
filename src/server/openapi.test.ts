import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDesk, type RunningDesk, removeThreads } from '../../test/running-desk.js';
import { PROBLEMS } from './problems.js';

/** That answers keep to it is held by api.test.ts; here, that it is whole. */
let running: RunningDesk;
// biome-ignore lint/suspicious/noExplicitAny: a document of any shape
let described: any;
beforeAll(async () => {
  running = await openDesk();
  described = (await running.ask('/api/openapi.json')).body;
});
afterAll(async () => {
  await running.close();
  removeThreads();
});

type Operation = {
  summary: string;
  tags: string[];
  responses: Record<string, { description: string }>;
  parameters?: { name: string; in: string; required?: boolean }[];
};
const operations = (): [path: string, method: string, Operation][] =>
  Object.entries(described.paths as Record<string, Record<string, Operation>>).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]): [string, string, Operation] => [path, method, operation]),
  );

it('is OpenAPI 3.1 of this program, and says how to get in', () => {
  expect(described).toMatchObject({ openapi: '3.1.0', info: { title: 'Readout', version: '1.0.0' } });
  for (const scheme of described.security.flatMap(Object.keys))
    expect(described.components.securitySchemes).toHaveProperty(scheme);
});

it('has every route', () => {
  expect(
    operations()
      .map(([path, method]) => `${method} ${path}`)
      .sort(),
  ).toMatchInlineSnapshot(`
    [
      "get /api/brief",
      "get /api/changes",
      "get /api/changes/reports",
      "get /api/commitments",
      "get /api/commitments/sums",
      "get /api/commitments/{id}",
      "get /api/conflicts",
      "get /api/events",
      "get /api/exports",
      "get /api/exports/{format}",
      "get /api/issues",
      "get /api/judgements",
      "get /api/look",
      "get /api/meetings",
      "get /api/meetings/{id}",
      "get /api/next-steps",
      "get /api/parties",
      "get /api/parties/network",
      "get /api/parties/{id}",
      "get /api/positions",
      "get /api/positions/cell",
      "get /api/positions/grid",
      "get /api/records/{id}",
      "get /api/records/{id}/why",
      "get /api/reports",
      "get /api/reports/{id}",
      "get /api/search",
      "get /api/statements",
      "get /api/statements/channels",
      "get /api/statements/{id}",
      "get /api/suggestions",
      "get /api/today",
      "post /api/judgements",
      "post /api/judgements/{id}/undo",
      "post /api/reports",
      "post /api/reports/address",
      "post /api/reports/file",
      "put /api/look",
    ]
  `);
});

it('says of every route what it is for, what it takes and what it answers, problems included', () => {
  for (const [path, method, { summary, tags, responses, parameters = [] }] of operations()) {
    expect([path, method, summary?.length > 5, tags?.length]).toEqual([path, method, true, 1]);
    expect(Object.keys(responses)).toContain('default');
    for (const [, name] of path.matchAll(/\{(\w+)\}/g))
      expect(parameters).toContainEqual(expect.objectContaining({ name, in: 'path', required: true }));
    for (const { description } of Object.values(responses)) expect(description).not.toBe('');
  }
});

it('refers to nothing that is not in it', () => {
  const refs = [...JSON.stringify(described).matchAll(/"\$ref":"([^"]+)"/g)].map(([, ref]) => ref as string);
  expect(refs.length).toBeGreaterThan(50);
  const names = Object.keys(described.components.schemas).map((name) => `#/components/schemas/${name}`);
  expect(refs.filter((ref) => !names.includes(ref))).toEqual([]);
});

it('can be browsed on a page that runs nothing and fetches nothing, with a place for each kind of problem', async () => {
  const { text, headers } = await running.ask('/api');
  expect(headers.get('content-type')).toBe('text/html; charset=UTF-8');
  expect(text).not.toMatch(/<script|<link|<img|\son\w+=|style="|https?:\/\//i);
  for (const [path] of operations()) expect(text).toContain(path);
  for (const kind of Object.keys(PROBLEMS)) expect(text).toContain(`id="${kind}"`);
});
