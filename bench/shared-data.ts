/**
 * Where the data for measuring lie: `../shared` beside the checkout, or $READOUT_SHARED (bench/README.md says what is in
 * it and where the public originals come from).
 */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
export const shared = resolve(root, process.env.READOUT_SHARED ?? '../shared');

/**
 * The files and folders that a person named, else those of the shared data.
 * Ends the command with one line and exit code 2 where one of them is missing.
 */
export function findInputs(command: string, named: readonly string[], places: readonly string[]): string[] {
  const inputs = named.length > 0 ? [...named] : places.map((place) => join(shared, place));
  const missing = inputs.filter((path) => !existsSync(path));
  if (missing.length === 0) return inputs;
  console.error(`${command}: no ${missing.join(', ')}; set READOUT_SHARED to the shared data (bench/README.md)`);
  process.exit(2);
}
