/** What every reader of this comparison is asked, and what it gives back. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const folder = fileURLToPath(new URL('.', import.meta.url));

export interface Text {
  readonly id: string;
  readonly text: string;
  /** ISO day; '' where no question needs it. */
  readonly published: string;
}

/** One reader's answers to one question, or why there are none: a reader that is not there keeps its row. */
export type Reading<Answer> = { readonly reader: string } & (
  | {
      /** In the order of the texts. */
      readonly answers: readonly Answer[];
      /** Processor time of the reading alone: loading is left out, and a busy machine shows less than on the clock. */
      readonly seconds: number;
      readonly note?: string;
    }
  | { readonly skipped: string }
);

/** Reads the texts one by one in this process; the first is read once beforehand, so that loading is left out. */
export async function readEach<Answer>(
  reader: string,
  texts: readonly Text[],
  read: (text: Text) => Answer | Promise<Answer>,
): Promise<Reading<Answer>> {
  if (texts[0]) await read(texts[0]);
  const begin = process.cpuUsage();
  const answers: Answer[] = [];
  for (const text of texts) answers.push(await read(text));
  const { user, system } = process.cpuUsage(begin);
  return { reader, answers, seconds: (user + system) / 1e6 };
}

/** The same reading, each answer as another question wants it. */
export function mapReading<From, To>(reading: Reading<From>, as: (answer: From) => To): Reading<To> {
  return 'skipped' in reading ? reading : { ...reading, answers: reading.answers.map(as) };
}

/**
 * A package of this folder's package.json; null where it is not installed. It is named at run time and typed by its
 * caller, so that the checks of this tree need no peer.
 */
export async function loadPackage<Module>(name: string): Promise<Module | null> {
  try {
    return (await import(name)) as Module;
  } catch (error) {
    if ((error as { code?: string }).code === 'ERR_MODULE_NOT_FOUND') return null;
    throw error;
  }
}

/** `chrono-node 2.10.3`, by what is installed; the name alone where nothing is. */
export function packageTitle(name: string): string {
  try {
    const { version } = JSON.parse(readFileSync(`${folder}node_modules/${name}/package.json`, 'utf8'));
    return `${name} ${version}`;
  } catch {
    return name;
  }
}

export const NOT_INSTALLED = 'not installed: `npm ci` in bench/reading';
