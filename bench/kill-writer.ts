/**
 * Adds reports to a store until it has `COUNT` under the prefix, going on where an earlier run was killed.
 *
 * usage: tsx bench/kill-writer.ts ADDRESS PREFIX COUNT
 * A line on standard output for what is kept: `opened`, `reports 5`, `claims 5`, `judgements 1`; each only after the
 * store has said so.
 */
import { writeSync } from 'node:fs';
import { openStore } from '../src/store/open.js';
import { makeClaims, makeDossier, makeJudgement } from '../test/kept-reports.js';
import { BATCH, judgementId, makeRound } from './kill-rounds.js';

const [address = '', prefix = '', wanted = ''] = process.argv.slice(2);
// Written at once: what lies in a buffer dies with the process.
const say = (line: string): void => void writeSync(1, `${line}\n`);

const store = await openStore(address);
say('opened');
const added = await store.additions();
let reports = added.filter(({ report }) => report.startsWith(prefix)).length;
for (;;) {
  const waiting = [];
  for await (const report of store.waiting()) if (report.id.startsWith(prefix)) waiting.push(report);
  if (waiting.length > 0) {
    await store.keepClaims(waiting.map(makeClaims));
    say(`claims ${reports}`);
  }
  const batches = reports / BATCH;
  if (batches > 0) {
    await store.keepJudgements([makeJudgement(judgementId(prefix, batches), '2021-06-16T00:00:00.000Z')]);
    say(`judgements ${batches}`);
    await store.keepDossier(makeDossier(waiting.map(makeClaims)), await store.stamp(), 'kill');
  }
  if (reports >= Number(wanted)) break;
  const batch = Array.from({ length: BATCH }, (_, at) => makeRound(prefix, reports + at));
  await store.keepReports(batch, '2021-06-16T00:00:00.000Z');
  reports += BATCH;
  say(`reports ${reports}`);
}
await store.close();
