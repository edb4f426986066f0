import { Command, type CommanderError } from 'commander';
export declare function createProgram(): Command;
/**
 * "error: unknown option '--fromat'\n(Did you mean --format?)" on one line, with where to look next;
 * null where nothing is wrong: help and version end the program by an error, too.
 */
export declare function describeUsageError({ code, message, exitCode }: CommanderError): string | null;
