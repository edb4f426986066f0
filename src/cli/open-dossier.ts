/**
 * What the commands on a dossier have in common: it is opened, worked on, and closed whatever happens.
 */
import { userInfo } from 'node:os';
import type { Command } from 'commander';
import type { Store } from '../store/store.js';
import { say } from './output.js';

/** @throws Error with one line where the dossier cannot be opened: none there, newer, locked, on a full disk */
export async function withDossier<Result>(
  address: string,
  options: { readonly readOnly?: boolean },
  work: (store: Store) => Promise<Result>,
): Promise<Result> {
  const { openStore } = await import('../store/open.js');
  const store = await openStore(address, options);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

export const takeDossier = (command: Command): Command =>
  command.argument('<dossier>', 'a file name.dossier, or an address postgres://…#name');

/** An address as it is said to a person: without the password. */
export const showAddress = (address: string): string =>
  address.replace(/^(postgres(?:ql)?:\/\/[^/@:]*:)[^/@]*@/, '$1…@');

/** What is shown is not all that was added: said, so that nobody takes it for all. */
export async function tellWaiting(store: Store, address: string): Promise<void> {
  const { waiting, failed } = await store.count();
  const many = (number: number): string => `${number} report${number === 1 ? '' : 's'}`;
  if (waiting > 0) say(`${many(waiting)} not read yet: "readout add ${showAddress(address)}" reads them`);
  if (failed > 0)
    say(`${many(failed)} could not be read: "readout add ${showAddress(address)} --again" tries once more`);
}

export const isDossier = (input: string): boolean => input.endsWith('.dossier') || /^postgres(ql)?:\/\//.test(input);

/** Putting a large dossier together takes seconds: said, so that nobody waits in the dark. */
export const tellRebuild = (): void => {
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
