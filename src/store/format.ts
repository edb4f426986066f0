/** The format of a dossier: how many migrations it has made. */
import type { EngineKind, Migration } from './migrations/migration.js';
import { StoreError } from './store.js';
import type { Db } from './tables.js';

/** @throws StoreError where the dossier was made by a newer program */
export function refuseNewer(place: string, format: number, migrations: readonly Migration[]): void {
  if (format <= migrations.length) return;
  throw new StoreError(
    `${place}: made by a newer Readout (format ${format}, this one knows ${migrations.length}): update Readout`,
  );
}

/** Makes the migrations that the dossier has not made. To be called in the transaction that notes its new format. */
export async function migrate(
  db: Db,
  engine: EngineKind,
  format: number,
  migrations: readonly Migration[],
): Promise<void> {
  for (const migration of migrations.slice(format)) await migration.up(db as never, engine);
}
