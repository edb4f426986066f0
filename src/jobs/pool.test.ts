import { describe, expect, it } from 'vitest';
import { mapInOrder, type Outcome } from './pool.js';

interface Input {
  readonly value: number;
  readonly does?: 'crash' | 'throw out of turn' | 'fail' | 'slow' | 'hang';
}

const WORKER = new URL('./pool.fixture.js', import.meta.url);

const inputs = (count: number, does: { readonly [value: number]: Input['does'] } = {}): Input[] =>
  Array.from({ length: count }, (_, value) => (does[value] ? { value, does: does[value] } : { value }));

async function collect<T>(stream: AsyncIterable<T>): Promise<T[]> {
  const items: T[] = [];
  for await (const item of stream) items.push(item);
  return items;
}

const run = (given: readonly Input[], workers: number): Promise<Outcome<Input, number>[]> =>
  collect(mapInOrder<Input, number>(WORKER, given, { workers }));

const done = (output: number) => ({ kind: 'done', output });

describe('a pool', () => {
  it.each([1, 2, 5])('gives results in the order of the inputs, with %i workers', async (workers) => {
    const outcomes = await run(inputs(20, { 0: 'slow', 7: 'slow' }), workers);
    expect(outcomes).toEqual(inputs(20).map(({ value }) => done(2 * value)));
  });

  it('gives nothing for nothing, and starts nobody', async () => {
    expect(await run([], 3)).toEqual([]);
  });

  it('tells a job that failed and goes on', async () => {
    const [, second, third] = await run(inputs(3, { 1: 'fail' }), 1);
    expect(second).toEqual({ kind: 'failed', input: { value: 1, does: 'fail' }, reason: 'cannot read 1' });
    expect(third).toEqual(done(4));
  });

  it.each(['crash', 'throw out of turn'] as const)(
    'replaces a worker that dies (%s) and tells its job',
    async (does) => {
      const outcomes = await run(inputs(12, { 0: does, 4: does }), 2);
      expect(outcomes.map(({ kind }) => kind)).toEqual(
        inputs(12).map(({ value }) => (value === 0 || value === 4 ? 'failed' : 'done')),
      );
      expect(outcomes[11]).toEqual(done(22));
    },
  );

  it('throws when its workers cannot start', async () => {
    const stream = mapInOrder<Input, number>(WORKER, inputs(3), { workers: 2, workerData: { cannotStart: true } });
    await expect(collect(stream)).rejects.toThrow('no model here');
  });

  it('takes few inputs in advance', async () => {
    let taken = 0;
    async function* source(): AsyncGenerator<Input> {
      for (const input of inputs(1000)) {
        taken++;
        yield input;
      }
    }
    const stream = mapInOrder<Input, number>(WORKER, source(), { workers: 2 });
    await stream.next();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(taken).toBeLessThan(20);
    await stream.return(undefined);
  });

  it('gives a result before the next input is there', async () => {
    let release = (): void => {};
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    async function* source(): AsyncGenerator<Input> {
      yield { value: 1 };
      await gate;
      yield { value: 2 };
    }
    const stream = mapInOrder<Input, number>(WORKER, source(), { workers: 2 });
    expect((await stream.next()).value).toEqual(done(2));
    release();
    expect((await stream.next()).value).toEqual(done(4));
    expect((await stream.next()).done).toBe(true);
  });

  it('stops at a signal, also while a worker never answers', async () => {
    const controller = new AbortController();
    const stream = mapInOrder<Input, number>(WORKER, inputs(50, { 3: 'throw out of turn', 5: 'slow' }), {
      workers: 2,
      signal: controller.signal,
    });
    await stream.next();
    controller.abort(new Error('stopped by hand'));
    await expect(collect(stream)).rejects.toThrow('stopped by hand');
  });

  it('passes on what its inputs throw', async () => {
    async function* source(): AsyncGenerator<Input> {
      yield { value: 1 };
      throw new Error('the folder is gone');
    }
    await expect(collect(mapInOrder<Input, number>(WORKER, source(), { workers: 1 }))).rejects.toThrow(
      'the folder is gone',
    );
  });
});
