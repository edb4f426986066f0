/**
 * A dossier by its address: a file `name.dossier` (SQLite), or `postgres://…#name`, where the name is that of a schema
 * of its own in that database. Each engine is loaded when it is needed: the drivers take longer than most commands.
 */
import { type Store, StoreError } from './store.js';

/** Makes a new, empty dossier. @throws StoreError where something of that name is there already, or none can be made */
export async function initStore(address: string): Promise<void> {
  if (isPostgres(address)) return (await import('./postgres/open.js')).initPostgres(address);
  refuseOtherScheme(address);
  if (!address.endsWith('.dossier')) {
    throw new StoreError(`${address}: the name of a dossier ends in .dossier: ${address}.dossier`);
  }
  return (await import('./sqlite/open.js')).initSqlite(address);
}

/**
 * Opens a dossier that is there; one of an older format is brought to the present one.
 * @param options.readOnly nothing can be kept, and nothing of it is changed: for what may only be read
 * @throws StoreError where there is none, it is newer than this program, or cannot be opened
 */
export async function openStore(address: string, options: { readonly readOnly?: boolean } = {}): Promise<Store> {
  if (isPostgres(address)) return (await import('./postgres/open.js')).openPostgres(address, options);
  refuseOtherScheme(address);
  return (await import('./sqlite/open.js')).openSqlite(address, options);
}

function isPostgres(address: string): boolean {
  return /^postgres(ql)?:\/\//.test(address);
}

function refuseOtherScheme(address: string): void {
  if (!/^\w+:\/\//.test(address)) return;
  throw new StoreError(
    `${address.split('//')[0]}//…: it is no address of a dossier: name.dossier, or postgres://host/database#name`,
  );
}
