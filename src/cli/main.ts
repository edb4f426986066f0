#!/usr/bin/env node
/**
 * Where the program begins. Heavy modules are imported by the command that needs them: `readout --help` loads none.
 */
import { CommanderError } from 'commander';
import { StoreError } from '../store/store.js';
import { say } from './output.js';
import { createProgram, describeUsageError } from './program.js';

const COULD_NOT_START = 2;

try {
  await createProgram().parseAsync();
} catch (error) {
  process.exitCode = explain(error);
}

/**
 * One line for what was asked wrongly, or what the machine or the dossier lacks (a model, a permission, room); a fault of
 * ours keeps its stack.
 */
function explain(error: unknown): number {
  if (error instanceof CommanderError) {
    const line = describeUsageError(error);
    if (line === null) return 0;
    say(line);
  } else if (error instanceof StoreError || (error instanceof Error && error.name === 'Error')) say(error.message);
  else console.error(error);
  return COULD_NOT_START;
}
