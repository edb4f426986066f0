import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { initStore, openStore } from '../src/store/open.js';
import { ENGINES, type Running } from '../test/stores.js';
import { compareWith, killOften, write } from './kill-often.js';

describe.each(ENGINES)('a store on $name', ({ start }) => {
  let running: Running;
  beforeAll(async () => {
    running = await start();
  });
  afterAll(() => running.stop());

  it('is whole after each of ten kills, and nothing is lost or twice', { timeout: 180_000 }, async () => {
    const address = running.newAddress();
    await initStore(address);
    const { faults, reports } = await killOften(address, 10);
    expect(faults).toEqual([]);
    expect(reports).toBeGreaterThan(10);
  });

  it('takes what two processes write at once', { timeout: 120_000 }, async () => {
    const address = running.newAddress();
    await initStore(address);
    await Promise.all([write(address, 'a-', 100), write(address, 'b-', 100)]);
    const store = await openStore(address);
    try {
      expect(
        await compareWith(store, [
          ['a-', 100],
          ['b-', 100],
        ]),
      ).toEqual([]);
    } finally {
      await store.close();
    }
  });

  it('that lost a report or has it twice is noticed', async () => {
    const address = running.newAddress();
    await initStore(address);
    const store = await openStore(address);
    try {
      expect(await compareWith(store, [['a-', 5]])).toContain('texts: 0, not the 5 that were given');
    } finally {
      await store.close();
    }
  });
});
