/**
 * Readout beside other readers, question by question, all in one run on one core.
 *
 * usage: tsx bench/reading/main.ts [QUESTION…] [--python PYTHON] [--spacy MODEL]… [--gender-gap FOLDER] [--sutime] [--keep]
 *   QUESTION      attributions, names, boundaries, times: all of them by default
 *   --python      a Python with bench/reading/requirements.txt
 *   --spacy       a name or a folder that spacy.load takes; the quotation readers stand on the first
 *   --gender-gap  a checkout of sfu-discourse-lab/GenderGapTracker
 *   --sutime      Stanford's SUTime too: wants Java and Maven, and fetches 480 MB the first time
 *   --keep        writes bench/results/reading.md
 * Wants the shared data (bench/README.md). A reader that is not there keeps its row and says why it was skipped.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findInputs, root } from '../shared-data.js';
import { compareAttributions } from './attributions.js';
import { compareBoundaries } from './boundaries.js';
import { readGum } from './gum.js';
import { compareNames } from './names.js';
import { folder } from './peer.js';
import { compareTimes } from './times.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    python: { type: 'string' },
    spacy: { type: 'string', multiple: true, default: [] },
    'gender-gap': { type: 'string' },
    sutime: { type: 'boolean', default: false },
    keep: { type: 'boolean', default: false },
  },
});
findInputs('reading', [], ['polnear/dev', 'coref/dev.jsonl', 'times/timebank-aquaint.jsonl']);
installPackages();

const options = { python: values.python, genderGap: values['gender-gap'], sutime: values.sutime };
// A spaCy that nobody named has its row all the same.
const models = values.spacy.length > 0 ? values.spacy : ['en_core_web_md'];
const gum = readGum();

/** In the order of the report: what is measured and how, then the table. */
const QUESTIONS: Readonly<
  Record<string, { readonly title: string; readonly how: string; compare(): Promise<string> }>
> = {
  attributions: {
    title: 'Who said what: attributions, PolNeAR dev',
    how: 'Content and source right, by PolNeAR’s scorer; “direct” are those with a quotation. Beliefs and intentions count in “all”; the quotation readers do not look for them.',
    compare: () => compareAttributions(options, models),
  },
  names: {
    title: 'Who and where: names, GUM dev',
    how: 'F1. GUM marks every nominal mention; those count here whose words, but for the small ones inside, are all capitalised, no pronouns, and no single word that the text also writes small; articles and “’s” left out. An office written large (“Chief Justice”) thus counts as a person’s name, which the readers of names leave alone. Of names inside each other the outer one is asked for; finding the inner one is not wrong. What a reader finds is held to the same rule. “Overlap” shares a character with a name of its type, “exact” is the same words: GUM takes titles into a name (“President Biden”), spaCy’s data does not.',
    compare: () => compareNames(gum, options, models),
  },
  boundaries: {
    title: 'Sentences and tokens, GUM dev',
    how: 'Places where a sentence begins, a text’s first left out. GUM’s file has no tokens: counted instead is how many edges of its mentions lie inside a token, where nothing can be marked; tokens a word shows what that costs (compromise counts no punctuation).',
    compare: () => compareBoundaries(gum, options, models),
  },
  times: {
    title: 'When: time expressions, TimeBank and AQUAINT',
    how: 'The fifth of the texts that was never looked at while Readout’s rules were written, by TempEval-3’s measures (bench/times-score.ts): “value” is the same words or some of them with the same TIMEX3 value, “relaxed” some of the words, “strict” the same. chrono-node and compromise-dates have values of their own, told again in TIMEX3 (bench/reading/timex.ts); wink-nlp and spaCy have none.',
    compare: () => compareTimes(options, models),
  },
};

const asked = positionals.length > 0 ? positionals : Object.keys(QUESTIONS);
const unknown = asked.find((name) => !(name in QUESTIONS));
if (unknown !== undefined || (values.keep && positionals.length > 0)) {
  const questions = Object.keys(QUESTIONS).join(', ');
  console.error(
    unknown === undefined ? 'reading: --keep keeps all questions' : `reading: no ${unknown}; there are ${questions}`,
  );
  process.exit(2);
}
const parts = [
  '# Readout beside other readers',
  `Made by \`npm run bench:reading\` (bench/README.md) in one run, every reader as it comes, on one thread of ${cpus()[0]?.model.trim()}. Words a second are words between blanks by processor time, loading left out. Readout learned from the training parts of PolNeAR and GUM and knows their ways; the others do not.`,
];
for (const name of asked) {
  const { title, how, compare } = QUESTIONS[name] as (typeof QUESTIONS)[string];
  parts.push(`## ${title}`, how, await compare());
}
const report = parts.join('\n\n');
console.log(report);
if (values.keep) writeFileSync(join(root, 'bench/results/reading.md'), `${report}\n`);

/** The JavaScript peers, once, into this folder's own node_modules: they are no part of the product. */
function installPackages(): void {
  if (existsSync(join(folder, 'node_modules'))) return;
  try {
    execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: folder, stdio: ['ignore', 2, 2] });
  } catch {
    console.error('reading: the JavaScript peers could not be installed and are skipped');
  }
}
