#!/usr/bin/env node
/**
 * Where the program begins. Heavy modules are imported by the command that needs them: `readout --help` loads none.
 */
import { CommanderError } from 'commander';
import { say } from './output.js';
import { createProgram, describeUsageError } from './program.js';

const COULD_NOT_START = 2;

try {
  await createProgram().parseAsync();
} catch (error) {
  if (error instanceof CommanderError) {
    const line = describeUsageError(error);
    if (line !== null) {
      say(line);
      process.exitCode = COULD_NOT_START;
    }
  } else {
    process.exitCode = COULD_NOT_START;
    throw error;
  }
}
