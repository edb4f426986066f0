/**
 * The program: its commands, what it says of itself, and how it answers to what it cannot start.
 */
import { Command, type CommanderError } from 'commander';
import { addCommand } from './add.js';
import { diffCommand } from './diff.js';
import { exportCommand } from './export.js';
import { initCommand } from './init.js';
import { inspectCommand } from './inspect.js';
import { judgeCommand } from './judge.js';
import { readCommand } from './read.js';
import { serveCommand } from './serve.js';
import { showCommand } from './show.js';
import { suggestCommand } from './suggest.js';
import { verifyCommand } from './verify.js';
import { readVersion } from './version.js';
import { whyCommand } from './why.js';

const HELP = `
Examples:
  readout read report.txt            who met whom, who said and promised what
  readout read news/ --format json   one dossier of a whole folder, as data
  readout init talks.dossier         a dossier that is kept
  readout add talks.dossier news/    what they tell joins what is known
  readout show talks.dossier         what is next, due, changed, contradicted
  readout why report.txt RECORD      which words and rules made a record
  readout serve talks.dossier        the same over HTTP, for programs
  readout read --help                all about one command

Results go to standard output, everything else to standard error.
Exit code 0: all done; 1: done, but something was left out, each with its line;
2: could not start, with a line that says what would work; 130: Ctrl-C.
Nothing leaves this machine.
`;

export function createProgram(): Command {
  const program = new Command('readout')
    .description('Reads the public record of a negotiation and keeps its dossier; each line on the words it rests on.')
    .usage('COMMAND …')
    .version(readVersion(), '-V, --version', 'the version of this program')
    .helpOption('-h, --help', 'this help')
    .helpCommand(false)
    .addHelpText('after', HELP)
    .addCommand(readCommand())
    .addCommand(inspectCommand())
    .addCommand(initCommand())
    .addCommand(addCommand())
    .addCommand(showCommand())
    .addCommand(diffCommand())
    .addCommand(suggestCommand())
    .addCommand(judgeCommand())
    .addCommand(exportCommand())
    .addCommand(whyCommand())
    .addCommand(verifyCommand())
    .addCommand(serveCommand());
  for (const command of [program, ...program.commands]) {
    command
      .helpOption('-h, --help', 'this help')
      .configureOutput({ outputError: () => {}, writeErr: () => {} })
      .exitOverride();
  }
  return program;
}

/**
 * "error: unknown option '--fromat'\n(Did you mean --format?)" on one line, with where to look next;
 * null where nothing is wrong: help and version end the program by an error, too.
 */
export function describeUsageError({ code, message, exitCode }: CommanderError): string | null {
  if (exitCode === 0) return null;
  if (code === 'commander.help') return 'say what to do: read, add, show …; "readout --help" shows how.';
  const line = message
    .replace(/^error: /, '')
    .replace(/\s*\n\s*/g, ' ')
    .replace("missing required argument 'report'", 'no report given: name a file, a folder, or - for standard input')
    .replace(
      "missing required argument 'record'",
      'no record given: name the id of one, as "readout show" or "readout read --format json" prints it',
    )
    .replace(
      "missing required argument 'dossier'",
      'no dossier given: name its file, as in talks.dossier, or its address postgres://…#name',
    )
    .replace("missing required argument 'word'", 'nothing said: same, different, value, confirm, reject, undo …')
    .replace(/missing required argument '(from|to)'/, 'give two days, as in 2025-02-01 2025-02-28')
    .replace(
      "required option '--format <format>' not specified",
      'say which format: --format json, csv, md, html, docx, ics, graphml or jsonld',
    );
  return `${line}${/[.?)]$/.test(line) ? '' : '.'} "readout --help" shows what there is.`;
}
