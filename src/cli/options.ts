/**
 * The values of options, checked: a wrong one is refused with what would work.
 */
import { type Command, InvalidArgumentError } from 'commander';

/** What every command that reads reports takes. */
export function takeReports(
  command: Command,
  argument: '<report...>' | '<report>' | '[report...]' = '<report...>',
): Command {
  return command
    .argument(argument, 'files (text, HTML, JSON Lines), folders, or - for standard input')
    .option('--published <date>', 'day they were published, whatever they say themselves', parseDay)
    .option('--outlet <name>', 'who published them, whatever they say themselves', parseName)
    .option('--workers <count>', 'how many readers work side by side', parseWorkers);
}

/** A day that exists: `2021-06-16`, not `2021-06-31`. */
export function parseDay(value: string): string {
  const day = new Date(`${value}T00:00:00Z`);
  const exists = /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(day.valueOf()) && day.toISOString().startsWith(value);
  if (!exists) throw new InvalidArgumentError('A day is written as 2021-06-16.');
  return value;
}

export function parseName(value: string): string {
  const name = value.trim();
  if (name === '') throw new InvalidArgumentError('Give the name of an outlet, as in --outlet Reuters.');
  return name;
}

const MOST_WORKERS = 64;

export function parseWorkers(value: string): number {
  const workers = Number(value);
  if (!/^\d+$/.test(value) || workers < 1 || workers > MOST_WORKERS) {
    throw new InvalidArgumentError(`Give a number from 1 to ${MOST_WORKERS}.`);
  }
  return workers;
}

/** 0…1, as a share and not in hundredths. */
export function parseProbability(value: string): number {
  const probability = Number(value);
  if (!/^(?:\d+(?:\.\d+)?|\.\d+)$/.test(value) || probability > 1) {
    throw new InvalidArgumentError('Give a number from 0 to 1, as in --min-confidence 0.5.');
  }
  return probability;
}

export function parseCount(value: string): number {
  if (!/^[1-9]\d{0,8}$/.test(value)) throw new InvalidArgumentError('Give a number from 1 on, as in --limit 20.');
  return Number(value);
}
