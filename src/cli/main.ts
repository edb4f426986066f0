#!/usr/bin/env node
/**
 * Where the program begins. Heavy modules are imported by the command that needs them: `readout --help` loads none.
 */
import { CommanderError } from 'commander';
import { say } from './output.js';
import { createProgram, describeUsageError } from './program.js';

const COULD_NOT_START = 2;
/** What a person can put right; anything else is a fault of ours. */
const SAID: ReadonlySet<string> = new Set(['Error', 'StoreError']);

try {
  await createProgram().parseAsync();
} catch (error) {
  process.exitCode = explain(error);
}

/** One line for what was asked wrongly, or what the machine lacks (a model, a permission); a fault of ours keeps its stack. */
function explain(error: unknown): number {
  if (error instanceof CommanderError) {
    const line = describeUsageError(error);
    if (line === null) return 0;
    say(line);
  } else if (error instanceof Error && SAID.has(error.name)) say(error.message);
  else console.error(error);
  return COULD_NOT_START;
}
