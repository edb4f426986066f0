import { hc, type InferResponseType } from 'hono/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { openDesk, type RunningDesk, removeThreads, TODAY, TOKEN } from '../../test/running-desk.js';
import type { Api } from './app.js';

/** What each list is for, asked of one dossier that stays as it is. */
let running: RunningDesk;
beforeAll(async () => {
  running = await openDesk();
});
afterAll(async () => {
  await running.close();
  removeThreads();
});

// biome-ignore lint/suspicious/noExplicitAny: answers are told apart by the tests that ask for them
async function get(path: string): Promise<any> {
  const { status, body, text } = await running.ask(`/api/${path}`);
  expect([path, status, status === 200 ? '' : text]).toEqual([path, 200, '']);
  return body;
}
const idsOf = ({ items }: { items: { id: string }[] }): string[] => items.map(({ id }) => id);

describe('today', () => {
  it('tells what is next, overdue and contradicted, from the day of the desk', async () => {
    const today = await get('today');
    expect(today).toMatchObject({ day: TODAY, asOf: null, waiting: expect.any(Number) });
    expect(today.counts.meetings).toBe((await get('meetings')).total);
    // Ukraine accepted a ceasefire, then rejected it.
    expect(today.contradictions.items).toMatchObject([
      { cell: { party: 'ukraine', contradiction: { kind: 'turned' } } },
    ]);
  });

  it('names every record it speaks of', async () => {
    const { names } = await get('today');
    expect(names.ukraine).toBe('Ukraine');
  });

  it('tells, as of a day, only what was known then', async () => {
    const then = await get('today?asOf=2025-02-17');
    expect(then).toMatchObject({ day: '2025-02-17', asOf: '2025-02-17' });
    expect(then.next.items).toMatchObject([{ of: 'meeting', when: '2025-02-18' }]);
    expect(then.contradictions.total).toBe(0);
  });
});

describe('what changed', () => {
  it('since a day: what reports published after it tell', async () => {
    const { items } = await get('changes?since=2025-03-15');
    expect(items.map(({ kind, of }: { kind: string; of: string }) => `${kind} ${of}`)).toEqual(
      expect.arrayContaining(['new meeting', 'position position']),
    );
  });

  it('since the last look: what was added after it, whatever its day', async () => {
    expect(await get('look')).toEqual({ at: null });
    // All of it is new to whoever never looked.
    expect((await get('changes/reports?since=last')).total).toBe(8);
    expect((await get('changes?since=2025-03-20T00:00:00Z')).total).toBeGreaterThan(8);
    expect((await get('changes?since=2025-03-22T00:00:00Z')).total).toBe(0);
    const { status, body } = await running.ask('/api/look', { method: 'PUT' });
    expect([status, body]).toEqual([200, await get('look')]);
    expect((await get('changes?since=last')).total).toBe(0);
  });

  it.each(['changes', 'changes?since=soon', 'changes?since=2025-04-02', 'changes?since=2025-02-01&asOf=2025-01-01'])(
    '%s is refused',
    async (path) => {
      expect((await running.ask(`/api/${path}`)).status).toBe(400);
    },
  );
});

describe('meetings', () => {
  it('come by day', async () => {
    const days = (await get('meetings')).items.map(({ time }: { time: { value: string } }) => time?.value);
    expect(days).toEqual([...days].sort());
  });

  it.each([
    ['party=vladimir-putin', 1],
    ['mode=call', 1],
    ['status=cancelled', 0],
    ['from=2025-02-19&to=2025-02-28', 1],
    ['when=day', 3],
    ['when=tbd', 0],
  ])('%s: %i', async (query, total) => {
    expect((await get(`meetings?${query}`)).total).toBe(total);
  });

  it('have a page with their history, and the accounts of all sides', async () => {
    const [{ id }] = (await get('meetings')).items;
    const page = await get(`meetings/${id}`);
    expect(page.meeting.history.map(({ status }: { status: string }) => status)).toEqual([
      'planned',
      'ongoing',
      'held',
    ]);
    expect(page.accounts.reports.map((report: { id: string }) => report.id)).toEqual(['plan', 'talks', 'told']);
    expect(page).toMatchObject({ before: [], after: [] });
  });
});

describe('positions', () => {
  it('stand in a grid of parties and issues', async () => {
    const [row] = (await get('positions/grid?party=ukraine')).items;
    expect(row.cells).toMatchObject([
      { party: 'ukraine', stance: 'opposes', since: '2025-03-20', contradiction: true, changes: 1 },
    ]);
    const { cell } = await get(`positions/cell?party=ukraine&issue=${row.issue.id}`);
    expect(cell.steps.map(({ stance }: { stance: string }) => stance)).toEqual(['supports', 'opposes']);
    expect(cell.steps[0].evidence[0].quote).toContain('accepts a 30-day ceasefire');
  });

  it('are listed one by one, and by issue', async () => {
    expect((await get('positions?party=ukraine')).total).toBeGreaterThan(0);
    expect((await get('positions?party=russia')).total).toBe(0);
    expect(idsOf(await get('issues'))).toHaveLength(1);
  });

  it('of a party that has none on the issue are not there', async () => {
    expect((await running.ask('/api/positions/cell?party=russia&issue=none')).status).toBe(404);
  });
});

describe('commitments', () => {
  it('are a ledger, and summed by rung and currency', async () => {
    const [{ record, due }] = (await get('commitments?party=ukraine')).items;
    expect([record.amount, due]).toEqual([{ value: 2_260_000_000, currency: 'GBP' }, 'undated']);
    expect((await get('commitments/sums')).rungs.flatMap(({ sums }: { sums: object[] }) => sums)).toMatchObject([
      { value: 2_260_000_000, currency: 'GBP', commitments: 1 },
    ]);
    expect((await get(`commitments/${record.id}`)).commitment).toEqual(record);
    expect((await get('commitments?due=overdue')).total).toBe(0);
    expect((await get('next-steps')).total).toBe(0);
  });
});

describe('parties', () => {
  it('come with how much is told of each, those most is told of first', async () => {
    const counts = (await get('parties')).items.map(({ records }: { records: number }) => records);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
    expect((await get('parties?q=putin')).items).toMatchObject([{ party: { id: 'vladimir-putin' } }]);
    expect(
      (await get('parties?kind=state')).items.map(({ party }: { party: { kind: string } }) => party.kind),
    ).not.toContain('person');
  });

  it('have a page with all they took part in', async () => {
    const page = await get('parties/ukraine');
    expect(page).toMatchObject({ party: { name: 'Ukraine' }, meetings: { total: 0 }, commitments: { total: 1 } });
  });

  it('are linked by their meetings, over time', async () => {
    expect((await get('parties/network?from=2025-03-01')).items).toMatchObject([
      { source: 'donald-trump', target: 'vladimir-putin', held: 1, planned: 0, off: 0 },
    ]);
    expect((await get('parties/network')).total).toBeGreaterThan(1);
  });
});

describe('records and search', () => {
  it('a word finds records of every kind and reports', async () => {
    const kinds = new Set((await get('search?q=ukraine')).items.map(({ kind }: { kind: string }) => kind));
    expect([...kinds]).toEqual(expect.arrayContaining(['party', 'position', 'commitment', 'report']));
    expect((await get('search?q=istanbul&kind=report')).items).toMatchObject([
      { id: 'istanbul', snippet: [{ hit: false }, { text: 'Istanbul', hit: true }, { hit: false }] },
    ]);
  });

  it.each(['"', '*', '-', 'AND OR NOT', 'a" OR 1=1 --', '\u0000', '(', 'text:x'])(
    '%j finds what it says, or nothing',
    async (q) => {
      expect((await running.ask(`/api/search?q=${encodeURIComponent(q)}`)).status).toBe(200);
    },
  );

  it('any record is had by its id, and says why', async () => {
    const [{ id }] = (await get('meetings')).items;
    expect(await get(`records/${id}`)).toMatchObject({
      kind: 'meeting',
      record: { id },
      conflicts: expect.any(Array),
      judgements: [],
    });
    const why = await get(`records/${id}/why?field=time`);
    expect(why.fields[0].reasons.length).toBeGreaterThan(0);
    expect((await running.ask(`/api/records/${id}/why?field=weather`)).status).toBe(404);
  });

  it.each([
    'records/none',
    'meetings/ukraine',
    'parties/none',
    'statements/none',
    'commitments/none',
    'reports/none',
    'none',
  ])('%s is not there', async (path) => {
    const { status, body, headers } = await running.ask(`/api/${path}`);
    expect([status, body.type, headers.get('content-type')]).toEqual([
      404,
      '/api#not-found',
      'application/problem+json',
    ]);
  });
});

it('review has suggestions with the records they ask about, and conflicts', async () => {
  for (const { suggestion, records } of (await get('suggestions')).items)
    expect(records.map(({ id }: { id: string }) => id)).toEqual(
      suggestion.asks === 'same' ? suggestion.about : [suggestion.about[0]],
    );
  expect(await get('conflicts')).toMatchObject({ items: expect.any(Array) });
});

describe('the brief and the exports', () => {
  it('is had in parts, with numbered sources', async () => {
    expect((await get('brief')).sections.length).toBeGreaterThan(2);
    expect((await get('brief?parts=meetings')).sections.map(({ title }: { title: string }) => title)).toEqual([
      'Meetings',
      // Those they speak of.
      'Parties',
    ]);
    expect((await running.ask('/api/brief?parts=weather')).status).toBe(400);
  });

  it('every format is a file to be kept, and never shown as a page of this desk', async () => {
    for (const { name, extension } of (await get('exports')).formats) {
      const { status, headers, text } = await running.ask(`/api/exports/${name}?file=meetings.csv`);
      expect([name, status]).toEqual([name, 200]);
      expect(text.length).toBeGreaterThan(100);
      expect(headers.get('content-disposition')).toMatch(new RegExp(`^attachment; filename="[a-z]+\\.${extension}"$`));
    }
    expect((await running.ask('/api/exports/csv')).body.detail).toContain('meetings.csv');
    expect((await running.ask('/api/exports/pdf')).status).toBe(400);
  });
});

describe('a list', () => {
  const LISTS = [
    'meetings',
    'positions',
    'positions/grid',
    'issues',
    'commitments',
    'next-steps',
    'statements',
    'parties',
    'parties/network',
    'reports',
    'suggestions',
    'conflicts',
    'judgements',
    'search?q=ukraine',
    'changes?since=2025-02-01',
    'changes/reports?since=2025-02-01',
  ];

  it.each(LISTS)('%s is had a page at a time, each entry once', async (path) => {
    const whole = await get(path);
    const join = path.includes('?') ? '&' : '?';
    const items: unknown[] = [];
    for (let next: string | null = ''; next !== null; ) {
      const page: { items: unknown[]; next: string | null } = await get(
        `${path}${join}limit=2${next && `&cursor=${next}`}`,
      );
      items.push(...page.items);
      next = page.next;
    }
    expect(items).toEqual(whole.items);
    expect(items).toHaveLength(whole.total);
  });

  it.each([
    'limit=0',
    'limit=501',
    'limit=1.5',
    'limit=x',
    'cursor=x',
    'asOf=2025-02-30',
    'asOf=tomorrow',
    'status=lost',
  ])('with %s is refused with one line', async (query) => {
    const { status, body } = await running.ask(`/api/meetings?${query}`);
    expect([status, body.type]).toEqual([400, '/api#bad-input']);
    expect(body.detail).toContain(query.split('=')[0]);
  });

  it('has a tag: the same is not sent twice', async () => {
    const first = await running.ask('/api/meetings');
    const tag = first.headers.get('etag') ?? '';
    expect(tag).toBe(`"${first.body.version}"`);
    const again = await running.ask('/api/meetings', { headers: { 'if-none-match': tag } });
    expect([again.status, again.text]).toEqual([304, '']);
  });
});

it('a client is made from its type', async () => {
  const { api } = hc<Api>(running.origin, { headers: { authorization: `Bearer ${TOKEN}` } });
  const answer = await api.meetings[':id'].$get({ param: { id: (await get('meetings')).items[0].id }, query: {} });
  if (!answer.ok) throw new Error(`answered ${answer.status}`);
  const { meeting } = (await answer.json()) as InferResponseType<(typeof api.meetings)[':id']['$get'], 200>;
  expect(meeting.history[0]?.status).toBe('planned');
});

it('every answer is of the shape that is published', async () => {
  const described = await get('openapi.json');
  const [{ id: meeting }] = (await get('meetings')).items;
  const [
    {
      record: { id: commitment },
    },
  ] = (await get('commitments')).items;
  const [
    {
      issue: { id: issue },
    },
  ] = (await get('positions/grid')).items;
  const examples: { readonly [path: string]: string } = {
    '/api/meetings/{id}': `meetings/${meeting}`,
    '/api/commitments/{id}': `commitments/${commitment}`,
    '/api/parties/{id}': 'parties/ukraine',
    '/api/reports/{id}': 'reports/told',
    '/api/records/{id}': `records/${meeting}`,
    '/api/records/{id}/why': `records/${meeting}/why`,
    '/api/positions/cell': `positions/cell?party=ukraine&issue=${issue}`,
    '/api/search': 'search?q=ukraine',
    '/api/changes': 'changes?since=2025-02-01',
    '/api/changes/reports': 'changes/reports?since=2025-02-01',
  };
  let held = 0;
  for (const [path, { get: operation }] of Object.entries(described.paths) as [
    string,
    { get?: { responses: Record<string, { content: Record<string, { schema: z.core.JSONSchema.JSONSchema }> }> } },
  ][]) {
    const schema = operation?.responses['200']?.content['application/json']?.schema;
    if (!schema || (path.includes('{') && !examples[path])) continue;
    const answer = await get((examples[path] ?? path).replace(/^\/api\//, ''));
    const result = z.fromJSONSchema(rename({ ...schema, $defs: described.components.schemas })).safeParse(answer);
    expect([path, result.error?.issues.slice(0, 2)]).toEqual([path, undefined]);
    held += 1;
  }
  expect(held).toBeGreaterThan(25);

  function rename(part: object): z.core.JSONSchema.JSONSchema {
    return JSON.parse(JSON.stringify(part).replaceAll('#/components/schemas/', '#/$defs/'));
  }
});
