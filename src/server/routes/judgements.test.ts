import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Answer, openDesk, type RunningDesk, removeThreads } from '../../../test/running-desk.js';
import { initStore } from '../../store/open.js';

let running: RunningDesk;
beforeEach(async () => {
  running = await openDesk();
});
afterEach(async () => {
  await running.close();
  removeThreads();
});

/** The talks of Riyadh, which three reports tell. */
const riyadh = async (): Promise<{ id: string; time: { value: string }; [field: string]: unknown }> =>
  (await running.ask('/api/meetings?from=2025-02-18&to=2025-02-18')).body.items[0];
const say = async (word: object, version?: string): Promise<Answer> =>
  running.send('/api/judgements', word, version ?? (await running.version()));
const log = async (query = ''): Promise<{ judgement: { id: string }; state: string }[]> =>
  (await running.ask(`/api/judgements${query}`)).body.items;

describe('what a person says', () => {
  it('puts a value right, and is taken back', async () => {
    const { id, time } = await riyadh();
    const said = await say({ kind: 'value', record: id, field: 'time', value: '2025-02-19', reason: 'my notes' });
    expect(said.status).toBe(201);
    expect(said.body.judgement).toMatchObject({
      kind: 'value',
      author: 'desk officer',
      at: expect.stringMatching(/^2025-04-01T09:/),
      reason: 'my notes',
    });
    const meeting = async () => (await running.ask(`/api/meetings/${id}`)).body.meeting;
    expect((await meeting()).time.value).toBe('2025-02-19');
    expect(said.body.version).toBe(await running.version());
    const undone = await running.send(`/api/judgements/${said.body.judgement.id}/undo`, undefined, said.body.version);
    expect(undone.status).toBe(200);
    expect((await meeting()).time).toEqual(time);
    // The log keeps both.
    expect(await log()).toMatchObject([{ state: 'undone', judgement: { undone: { author: 'desk officer' } } }]);
  });

  it('is kept in the name of whoever says it', async () => {
    const { id } = await riyadh();
    const said = await say({ kind: 'confirm', record: id, field: 'status', author: 'a colleague' });
    expect(said.body.judgement.author).toBe('a colleague');
  });

  it.each([
    ['confirm', (id: string) => ({ kind: 'confirm', record: id, field: 'place' })],
    ['reject of a record', (id: string) => ({ kind: 'reject', record: id })],
    ['reject of a value', (id: string) => ({ kind: 'reject', record: id, field: 'place' })],
    ['speaks-for', () => ({ kind: 'speaks-for', party: 'Donald Trump', whom: 'United States' })],
    ['speaks for nobody', () => ({ kind: 'speaks-for', party: 'Donald Trump', whom: null })],
    ['issue', () => ({ kind: 'issue', about: ['ceasefire'], label: 'a ceasefire of thirty days' })],
    ['part', (id: string) => ({ kind: 'part', record: id, report: 'told' })],
  ])('%s', async (_, word: (id: string) => object) => {
    const { id } = await riyadh();
    const issue = (await running.ask('/api/issues')).body.items[0].id;
    const said = await say(JSON.parse(JSON.stringify(word(id)).replace('"ceasefire"', JSON.stringify(issue))));
    expect(said.body).toMatchObject({ lost: [], overruled: [] });
    expect(said.status).toBe(201);
    expect(await log()).toMatchObject([{ state: 'holds' }]);
  });

  it('joins two records, and parts them again', async () => {
    const [first, second] = (await running.ask('/api/meetings')).body.items;
    const said = await say({ kind: 'same', about: [first.id, second.id] });
    expect(said.status).toBe(201);
    const total = async () => (await running.ask('/api/meetings')).body.total;
    const joined = await total();
    // The id that went leads to the record that took its place.
    const both = await Promise.all([first, second].map(({ id }) => running.ask(`/api/records/${id}`)));
    expect(new Set(both.map(({ body }) => body.record.id)).size).toBe(1);
    await say({ kind: 'different', about: [first.id, second.id] }, '*').then(({ status }) => expect(status).toBe(422));
    await running.send(`/api/judgements/${said.body.judgement.id}/undo`, undefined, '*');
    expect(await total()).toBe(joined + 1);
  });

  it('tells a report’s words apart from a record that was put together of several', async () => {
    const { id } = await riyadh();
    const before = (await running.ask('/api/meetings')).body.total;
    await say({ kind: 'part', record: id, report: 'told' });
    expect((await running.ask('/api/meetings')).body.total).toBe(before + 1);
  });

  it('reaches a record by an id that went away', async () => {
    const [first, second] = (await running.ask('/api/meetings')).body.items;
    await say({ kind: 'same', about: [first.id, second.id] });
    for (const { id } of [first, second])
      expect((await say({ kind: 'value', record: id, field: 'place', value: 'Doha' }, '*')).status).toBe(201);
  });
});

describe('what says nothing is refused, and nothing is kept', () => {
  it.each([
    ['no such record', { kind: 'reject', record: 'meeting-none' }, 422],
    ['no such field', { kind: 'value', record: 'RIYADH', field: 'weather', value: 'fine' }, 422],
    ['a day that is none', { kind: 'value', record: 'RIYADH', field: 'time', value: 'yesterday' }, 422],
    ['no such kind', { kind: 'forget', record: 'RIYADH' }, 400],
    ['one record that is the same', { kind: 'same', about: ['RIYADH'] }, 400],
    ['the same record twice', { kind: 'same', about: ['RIYADH', 'RIYADH'] }, 422],
    ['records of two kinds', { kind: 'same', about: ['RIYADH', 'ukraine'] }, 422],
    ['a report that does not tell of it', { kind: 'part', record: 'RIYADH', report: 'loan' }, 422],
    ['more than it asks for', { kind: 'reject', record: 'RIYADH', also: 1 }, 400],
    ['a field of every object', { kind: 'value', record: 'RIYADH', field: '__proto__', value: 'x' }, 400],
    ['another', { kind: 'value', record: 'RIYADH', field: 'constructor', value: 'x' }, 400],
    ['a book', { kind: 'reject', record: 'RIYADH', reason: 'x'.repeat(2_001) }, 400],
  ])('%s', async (_, word, status) => {
    const { id } = await riyadh();
    const answer = await say(JSON.parse(JSON.stringify(word).replaceAll('RIYADH', id)));
    expect([answer.status, answer.headers.get('content-type')]).toEqual([status, 'application/problem+json']);
    expect(answer.body).toMatchObject({ status, title: expect.any(String), type: expect.stringMatching(/^\/api#/) });
    expect(answer.body.detail).not.toMatch(/\n/);
    expect(await running.store.judgements()).toEqual([]);
  });

  it('an undo of what was never said', async () => {
    expect((await running.send('/api/judgements/judgement-none/undo', undefined, '*')).status).toBe(404);
  });

  it('an undo twice', async () => {
    const { id } = await riyadh();
    const { body } = await say({ kind: 'reject', record: id });
    const undo = () => running.send(`/api/judgements/${body.judgement.id}/undo`, undefined, '*');
    expect([(await undo()).status, (await undo()).status]).toEqual([200, 422]);
  });
});

describe('an edit says which version it saw', () => {
  it('and is refused without', async () => {
    const { id } = await riyadh();
    const answer = await running.send('/api/judgements', { kind: 'reject', record: id });
    expect([answer.status, answer.body.type]).toEqual([428, '/api#version-missing']);
    expect(await running.store.judgements()).toEqual([]);
  });

  it.each([
    ['as an answer gave it', (version: string) => version],
    ['as the tag of an answer', (version: string) => `"${version}"`],
    ['as a tag that became weak on the way', (version: string) => `W/"${version}"`],
  ])('%s', async (_, write) => {
    const { id } = await riyadh();
    expect((await say({ kind: 'reject', record: id }, write(await running.version()))).status).toBe(201);
  });

  it('of a record that another window changed meanwhile: both versions are told, and nothing is lost', async () => {
    const seen = await running.version();
    const { id, ...before } = await riyadh();
    const first = await say({ kind: 'value', record: id, field: 'place', value: 'Jeddah' }, seen);
    const second = await say({ kind: 'value', record: id, field: 'place', value: 'Diriyah' }, seen);
    expect([first.status, second.status]).toEqual([201, 409]);
    expect(second.body).toMatchObject({
      type: '/api#clash',
      record: id,
      seen: before,
      present: { id, place: { text: 'Jeddah' } },
      version: first.body.version,
    });
    expect(await running.store.judgements()).toHaveLength(1);
    // Whoever has seen both may say it again.
    const again = await say({ kind: 'value', record: id, field: 'place', value: 'Diriyah' }, second.body.version);
    expect(again.status).toBe(201);
    expect((await riyadh()).place).toMatchObject({ text: 'Diriyah' });
    expect(await log()).toHaveLength(2);
  });

  it('and goes through where another record was changed', async () => {
    const seen = await running.version();
    const [first, second] = (await running.ask('/api/meetings')).body.items;
    await say({ kind: 'value', record: first.id, field: 'place', value: 'Jeddah' }, seen);
    expect((await say({ kind: 'value', record: second.id, field: 'place', value: 'Jeddah' }, seen)).status).toBe(201);
  });

  it('also where it shortens the id', async () => {
    const seen = await running.version();
    const { id } = await riyadh();
    await say({ kind: 'value', record: id, field: 'place', value: 'Jeddah' }, seen);
    expect((await say({ kind: 'reject', record: id.slice(0, 16) }, seen)).status).toBe(409);
  });

  it('of a judgement that another window took back', async () => {
    const { id } = await riyadh();
    const { body } = await say({ kind: 'reject', record: id });
    const path = `/api/judgements/${body.judgement.id}/undo`;
    const answers = [
      await running.send(path, undefined, body.version),
      await running.send(path, undefined, body.version),
    ];
    expect(answers.map(({ status }) => status)).toEqual([200, 409]);
    expect(answers[1]?.body).toMatchObject({ seen: { id: body.judgement.id }, present: { undone: {} } });
  });

  it('that lies too far back, or is of another start of the server', async () => {
    const { id } = await riyadh();
    const answer = await say({ kind: 'reject', record: id }, '99@2025-04-01');
    expect(answer.status).toBe(409);
    expect(answer.body.detail).toContain('too old');
  });
});

describe('many windows at once', () => {
  it('of one desk: one of them is first, and each of the others is told', async () => {
    const seen = await running.version();
    const { id } = await riyadh();
    const places = ['Jeddah', 'Diriyah', 'Doha', 'Muscat', 'Cairo'];
    const answers = await Promise.all(
      places.map((value) => say({ kind: 'value', record: id, field: 'place', value }, seen)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409]);
    expect(await running.store.judgements()).toHaveLength(1);
  });

  it('of two servers on one dossier: each sees what the other keeps, and a clash is a clash', async () => {
    const other = await openDesk({ author: 'the other desk' }, Promise.resolve(running.address));
    try {
      const seen = await running.version();
      const { id } = await riyadh();
      const word = (value: string) => ({ kind: 'value', record: id, field: 'place', value });
      expect((await other.send('/api/judgements', word('Jeddah'), seen)).status).toBe(201);
      expect((await riyadh()).place).toMatchObject({ text: 'Jeddah' });
      const clash = await running.send('/api/judgements', word('Doha'), seen);
      expect([clash.status, clash.body.present.place.text]).toEqual([409, 'Jeddah']);
      expect(await log()).toMatchObject([{ judgement: { author: 'the other desk' } }]);
    } finally {
      await other.close();
    }
  });
});

it('the log tells what each became, and finds those of one record', async () => {
  const { id } = await riyadh();
  await say({ kind: 'value', record: id, field: 'place', value: 'Jeddah' });
  await say({ kind: 'speaks-for', party: 'Donald Trump', whom: 'United States' });
  expect(await log(`?about=${id}`)).toMatchObject([{ judgement: { kind: 'value' }, state: 'holds' }]);
  expect(await log('?state=undone')).toEqual([]);
});

it('a dossier with nothing in it is judged by nobody', async () => {
  const empty = `${running.address}.empty.dossier`;
  await initStore(empty);
  const desk = await openDesk({}, Promise.resolve(empty));
  try {
    expect((await desk.send('/api/judgements', { kind: 'reject', record: 'meeting-1' }, '*')).status).toBe(422);
  } finally {
    await desk.close();
  }
});
