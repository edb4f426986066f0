/**
 * What the commands on a dossier have in common: it is opened, worked on, and closed whatever happens.
 */
import { userInfo } from 'node:os';
import type { Command } from 'commander';
import type { Dossier } from '../domain/dossier.js';
import type { Part, Store } from '../store/store.js';
import { say } from './output.js';

/** @throws Error with one line where the dossier cannot be opened: none there, newer, locked, on a full disk */
export async function withDossier<Result>(
  address: string,
  options: { readonly readOnly?: boolean },
  work: (store: Store) => Promise<Result>,
): Promise<Result> {
  const store = await open(address, options);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/** One of an older format is brought to the present one first, also where it is only to be shown. */
async function open(address: string, options: { readonly readOnly?: boolean }): Promise<Store> {
  const [{ openStore }, { OlderFormat }] = await Promise.all([import('../store/open.js'), import('../store/store.js')]);
  try {
    return await openStore(address, options);
  } catch (error) {
    if (!(error instanceof OlderFormat)) throw error;
    await (await openStore(address)).close();
    return openStore(address, options);
  }
}

/**
 * The dossier to be shown, or those parts of it. Records that have to be put together first are kept for the next time,
 * where the dossier can be written.
 */
export async function loadDossier(
  address: string,
  { asOf, parts }: { readonly asOf?: string | undefined; readonly parts?: readonly Part[] | undefined } = {},
): Promise<Dossier> {
  const { assemble, assembleAsOf, MAKER } = await import('../jobs/assemble.js');
  const kept = await withDossier(address, { readOnly: true }, async (store) => {
    await tellWaiting(store, address);
    return asOf === undefined ? store.dossier(MAKER, parts) : (await assembleAsOf(store, asOf)).dossier;
  });
  if (kept) return kept;
  tellRebuild();
  try {
    return await withDossier(address, {}, (store) => assemble(store, parts));
  } catch (error) {
    if (!(error instanceof Error && error.name === 'StoreError')) throw error;
    return withDossier(address, { readOnly: true }, (store) => assemble(store, parts, { readOnly: true }));
  }
}

export const takeDossier = (command: Command): Command =>
  command.argument('<dossier>', 'a file name.dossier, or an address postgres://…#name');

/** An address as it is said to a person: without the password. */
export const showAddress = (address: string): string =>
  address.replace(/^(postgres(?:ql)?:\/\/[^/@:]*:)[^/@]*@/, '$1…@');

/** What is shown is not all that was added: said, so that nobody takes it for all. */
async function tellWaiting(store: Store, address: string): Promise<void> {
  const { waiting, failed } = await store.count();
  const many = (number: number): string => `${number} report${number === 1 ? '' : 's'}`;
  if (waiting > 0) say(`${many(waiting)} not read yet: "readout add ${showAddress(address)}" reads them`);
  if (failed > 0)
    say(`${many(failed)} could not be read: "readout add ${showAddress(address)} --again" tries once more`);
}

export const isDossier = (input: string): boolean => input.endsWith('.dossier') || /^postgres(ql)?:\/\//.test(input);

/** Putting a large dossier together takes seconds: said, so that nobody waits in the dark. */
const tellRebuild = (): void => {
  if (process.stderr.isTTY === true) say('putting the records together …');
};

/** Who says so: the option, else the account. */
export function authorOf(given: string | undefined): string {
  if (given) return given;
  try {
    return userInfo().username;
  } catch {
    // Accounts without a name: containers.
    return 'unknown';
  }
}
