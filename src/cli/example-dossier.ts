/**
 * The bundled example as a dossier of its own, in a temporary folder: to be looked at and tried on, and gone afterwards.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Report } from '../domain/report.js';
import type { Rejected } from '../intake/draft.js';

export interface ExampleDossier {
  readonly address: string;
  remove(): Promise<void>;
}

/** Its reports are kept, and wait to be read. */
export async function makeExampleDossier(): Promise<ExampleDossier> {
  const [{ readReports }, { takeIn }, { initStore, openStore }] = await Promise.all([
    import('../intake/read-reports.js'),
    import('../jobs/add.js'),
    import('../store/open.js'),
  ]);
  const folder = await mkdtemp(join(tmpdir(), 'readout-example-'));
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true });
  try {
    const address = join(folder, 'example.dossier');
    await initStore(address);
    const store = await openStore(address);
    try {
      const thread = fileURLToPath(new URL('../../examples/alaska-2025.jsonl', import.meta.url));
      await takeIn(store, reportsOf(readReports([thread], {})), new Date().toISOString());
    } finally {
      await store.close();
    }
    return { address, remove };
  } catch (error) {
    await remove();
    throw error;
  }
}

async function* reportsOf(entries: AsyncIterable<Report | Rejected>): AsyncGenerator<Report> {
  for await (const entry of entries) if (!('problem' in entry)) yield entry;
}
