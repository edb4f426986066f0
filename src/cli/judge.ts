/**
 * readout judge DOSSIER …: a person's word on any of it.
 */
import { readFile } from 'node:fs/promises';
import { Command } from 'commander';
import type { Judgement } from '../domain/dossier.js';
import type { Word } from '../merge/judge.js';
import type { Store } from '../store/store.js';
import { authorOf, takeDossier, withDossier } from './open-dossier.js';
import { say, writeResult } from './output.js';

const HELP = `
What can be said:
  same ID ID…                these records are one
  different ID ID…           no two of these are
  part ID REPORT             what the report tells of the record is another one
  value ID FIELD VALUE       the field is this: a day, a name, a status …;
                             - for not known, tbd for left open
  confirm ID FIELD           the value shown is right
  reject ID [FIELD [VALUE]]  the record is false; or this value of it is wrong
  speaks-for PARTY PARTY     the first speaks for the second; - for nobody
  issue LABEL ID…            these issues, or single positions, go under LABEL
  undo JUDGEMENT             takes a judgement back
  list                       all judgements, those taken back too
  export                     the same as JSON Lines, to be kept or carried
  import FILE                judgements of such a file

Ids are those that "readout show" prints, and may be shortened; parties go by
their names, too. Nothing is lost: a judgement that is taken back stays listed.

Examples:
  readout judge talks.dossier same meeting-4f1c02 meeting-90ab11
  readout judge talks.dossier value meeting-4f1c02 time 2025-02-18 --reason "my notes"
  readout judge talks.dossier speaks-for "Steve Witkoff" "United States"
  readout judge talks.dossier issue "ceasefire before talks" position-1a2b3c position-4d5e6f
  readout judge talks.dossier undo judgement-77aa01
`;

interface JudgeOptions {
  readonly author?: string;
  readonly reason?: string;
}

export function judgeCommand(): Command {
  return takeDossier(new Command('judge'))
    .argument('<word...>', 'what is said, as below')
    .option('--author <name>', 'who says so; else the name of the account')
    .option('--reason <text>', 'why')
    .summary('a person’s word on records, and undo')
    .description(
      'Puts the dossier right: joins and parts records, corrects values, rejects what is false, or takes that back.',
    )
    .addHelpText('after', HELP)
    .action(async (address: string, words: readonly string[], options: JudgeOptions) => {
      process.exitCode = await judge(address, words, options);
    });
}

async function judge(address: string, [act = '', ...rest]: readonly string[], options: JudgeOptions): Promise<number> {
  const said = {
    author: authorOf(options.author),
    at: new Date().toISOString(),
    ...(options.reason ? { reason: options.reason } : {}),
  };
  if (act === 'list' || act === 'export') {
    return withDossier(address, { readOnly: true }, async (store) => {
      const judgements = await store.judgements();
      await writeResult(judgements.map(act === 'export' ? toLine : toText).join(''));
      return 0;
    });
  }
  return withDossier(address, {}, async (store) => {
    if (act === 'import') return importFile(store, one(rest, 'import FILE'));
    if (act === 'undo') return undo(store, one(rest, 'undo JUDGEMENT'), said);
    const word = parseWord(act, rest);
    const [{ rebuild }, { makeJudgement }] = await Promise.all([
      import('../jobs/assemble.js'),
      import('../merge/judge.js'),
    ]);
    const { dossier, tellings } = await rebuild(store, { readOnly: true });
    const judgement = makeJudgement(dossier, await follow(word, store), said, tellings);
    await store.keepJudgements([judgement]);
    await putTogether(store);
    say(`kept as ${judgement.id}`);
    return 0;
  });
}

/** Ids that went away, as by an earlier judgement, lead to the records that took their place. */
async function follow(word: Word, store: Store): Promise<Word> {
  const now = async (id: string): Promise<string> => (await store.resolve(id)) ?? id;
  if ('about' in word) return { ...word, about: await Promise.all(word.about.map(now)) };
  if ('record' in word) return { ...word, record: await now(word.record) };
  return { ...word, party: await now(word.party), whom: word.whom === null ? null : await now(word.whom) };
}

async function putTogether(store: Store): Promise<void> {
  const { rebuild } = await import('../jobs/assemble.js');
  const { lost, overruled } = await rebuild(store);
  for (const { id, about } of lost) say(`${id} finds none of what it speaks of (${about.join(', ')}); it is kept`);
  for (const { id } of overruled) say(`${id} is contradicted by a later judgement, which holds`);
}

/** @throws Error with one line for words that say nothing */
function parseWord(act: string, rest: readonly string[]): Word {
  const [first, second, ...more] = rest;
  const third = more.length > 0 ? more.join(' ') : undefined;
  switch (act) {
    case 'same':
    case 'different':
      if (second === undefined) break;
      return { kind: act, about: rest };
    case 'part':
      if (first === undefined || second === undefined) break;
      return { kind: 'part', record: first, report: rest.slice(1).join(' ') };
    case 'value':
      if (first === undefined || second === undefined || third === undefined) break;
      return { kind: 'value', record: first, field: second, value: third };
    case 'confirm':
      if (first === undefined || second === undefined) break;
      return { kind: 'confirm', record: first, field: second };
    case 'reject':
      if (first === undefined) break;
      return {
        kind: 'reject',
        record: first,
        ...(second ? { field: second } : {}),
        ...(third ? { value: third } : {}),
      };
    case 'speaks-for':
      if (first === undefined || second === undefined) break;
      return { kind: 'speaks-for', party: first, whom: second === '-' ? null : second };
    case 'issue':
      if (first === undefined || second === undefined) break;
      return { kind: 'issue', label: first, about: rest.slice(1) };
    default:
      throw new Error(`"${act}" is nothing that can be said; there are: ${Object.keys(USAGE).join(', ')}`);
  }
  throw new Error(`say it in full: readout judge DOSSIER ${USAGE[act as keyof typeof USAGE]}`);
}

const USAGE = {
  same: 'same ID ID…',
  different: 'different ID ID…',
  part: 'part ID REPORT',
  value: 'value ID FIELD VALUE',
  confirm: 'confirm ID FIELD',
  reject: 'reject ID [FIELD [VALUE]]',
  'speaks-for': 'speaks-for PARTY PARTY',
  issue: 'issue LABEL ID…',
  undo: 'undo JUDGEMENT',
  list: 'list',
  export: 'export',
  import: 'import FILE',
};

function one(words: readonly string[], usage: string): string {
  const [word, ...more] = words;
  if (word === undefined || more.length > 0) throw new Error(`say it in full: readout judge DOSSIER ${usage}`);
  return word;
}

async function undo(
  store: Store,
  words: string,
  { author, at }: { readonly author: string; readonly at: string },
): Promise<number> {
  const found = (await store.judgements()).filter(
    ({ id }) => id === words || (words.length > 8 && id.startsWith(words)),
  );
  const [judgement, ...others] = found;
  if (!judgement) throw new Error(`there is no judgement "${words}"; "readout judge DOSSIER list" lists them`);
  if (others.length > 0) throw new Error(`"${words}" begins the id of ${found.length} judgements: give more of it`);
  if (judgement.undone) throw new Error(`${judgement.id} was taken back already, by ${judgement.undone.author}`);
  await store.keepJudgements([{ ...judgement, undone: { author, at } }]);
  await putTogether(store);
  say(`${judgement.id} is taken back`);
  return 0;
}

async function importFile(store: Store, file: string): Promise<number> {
  const { parseJudgements } = await import('../merge/judgement-lines.js');
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    throw new Error(
      `${file}: ${(error as NodeJS.ErrnoException).code === 'ENOENT' ? 'there is no such file' : (error as Error).message}`,
    );
  }
  const judgements = parseJudgements(text, file);
  const before = new Set((await store.judgements()).map(({ id }) => id));
  await store.keepJudgements(judgements);
  await putTogether(store);
  const added = judgements.filter(({ id }) => !before.has(id)).length;
  say(`${added} of ${judgements.length} judgements were new`);
  return 0;
}

const toLine = (judgement: Judgement): string => `${JSON.stringify(judgement)}\n`;

function toText({ id, kind, about, field, value, author, at, reason, undone }: Judgement): string {
  const what = [
    kind,
    ...about,
    ...(field ? [field] : []),
    ...(value === undefined ? [] : [JSON.stringify(value)]),
  ].join(' ');
  const back = undone ? ` · taken back by ${undone.author} on ${undone.at.slice(0, 10)}` : '';
  return `${id}  ${at.slice(0, 10)} ${author}: ${what}${reason ? ` (${reason})` : ''}${back}\n`;
}
