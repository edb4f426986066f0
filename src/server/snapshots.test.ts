import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { makeJudgement } from '../../test/kept-reports.js';
import { openDesk, type RunningDesk, removeThreads, TODAY } from '../../test/running-desk.js';
import { assembleAsOf, MAKER, rebuild } from '../jobs/assemble.js';
import { Snapshots } from './snapshots.js';

let running: RunningDesk;
let snapshots: Snapshots;
beforeEach(async () => {
  running = await openDesk();
  snapshots = new Snapshots(running.store, () => TODAY);
});
afterEach(async () => {
  await running.close();
  removeThreads();
});

const judge = (id: string) => running.store.keepJudgements([makeJudgement(id, `${TODAY}T10:00:00.000Z`)]);

it('takes the kept records where they stand, and merges nothing', async () => {
  const claims = vi.spyOn(running.store, 'claims');
  const present = await snapshots.present();
  expect(present.dossier).toEqual(await running.store.dossier(MAKER));
  expect(claims).not.toHaveBeenCalled();
  // What only the merging tells is made once, when it is asked for.
  const { suggestions, leadsTo } = await present.making();
  await present.making();
  expect(claims).toHaveBeenCalledTimes(1);
  expect({ suggestions, leadsTo }).toEqual(
    await rebuild(running.store).then((m) => ({ suggestions: m.suggestions, leadsTo: m.leadsTo })),
  );
});

it('puts the records together anew where somebody else wrote to the dossier, and keeps them', async () => {
  const before = await snapshots.present();
  await judge('judgement-1');
  const after = await snapshots.present();
  expect(after.dossier.judgements).toHaveLength(1);
  expect(before.dossier.judgements).toEqual([]);
  expect(await running.store.dossier(MAKER)).toEqual(after.dossier);
});

it('is one for all who ask at the same time, until something changes', async () => {
  const [one, other] = await Promise.all([snapshots.present(), snapshots.present()]);
  expect(one).toBe(other);
  expect(await snapshots.present()).toBe(one);
  expect(one.version).toMatch(new RegExp(`^\\d+@${TODAY}$`));
});

it.each(['2025-02-16', '2025-03-10', '2025-03-20', TODAY])('is, as of %s, what could be known then', async (day) => {
  const { dossier } = await snapshots.asOf(day);
  expect(dossier).toEqual((await assembleAsOf(running.store, day)).dossier);
});

it('remembers what a record was, for edits made on an older version', async () => {
  const { stamp } = await snapshots.present();
  await judge('judgement-1');
  await judge('judgement-2');
  expect(await snapshots.changedSince(stamp, 'judgement-1')).toBeNull();
  expect(await snapshots.changedSince(stamp, 'ukraine')).toBeUndefined();
  expect(await snapshots.changedSince('of-another-start', 'ukraine')).toBe('forgotten');
});
