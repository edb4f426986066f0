/** spaCy, and textacy and the Gender Gap Tracker on it: one run of spacy_peers.py over a set of texts. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Span } from '../../src/domain/span.js';
import { folder, type Reading, type Text } from './peer.js';

/** Spans as PolNeAR's scorer takes them. */
export interface ScoredAttribution {
  readonly source: readonly (readonly [number, number])[] | null;
  readonly cue: readonly (readonly [number, number])[] | null;
  readonly content: readonly (readonly [number, number])[] | null;
}

export interface SpacyAnswer {
  readonly sentences: readonly Span[];
  readonly tokens: readonly Span[];
  readonly entities: readonly (Span & { readonly label: string })[];
}

export interface SpacyOptions {
  /** A Python with requirements.txt; undefined where the person named none. */
  readonly python: string | undefined;
  /** A checkout of GenderGapTracker. */
  readonly genderGap: string | undefined;
}

interface Head {
  readonly model: string;
  readonly seconds: Readonly<Record<string, number>>;
  readonly notes: Readonly<Record<string, string>>;
  readonly missing: Readonly<Record<string, string>>;
}

interface Line {
  readonly sentences: readonly [number, number][];
  readonly tokens: readonly [number, number][];
  readonly entities: readonly [number, number, string][];
  readonly textacy?: readonly ScoredAttribution[];
  readonly genderGap?: readonly ScoredAttribution[];
}

/** Sentences, tokens and entities of one model. */
export function readWithSpacy(options: SpacyOptions, model: string, texts: readonly Text[]): Reading<SpacyAnswer> {
  const run = runSpacy(options, model, texts, []);
  if (typeof run === 'string') return { reader: `spaCy ${shortName(model)}`, skipped: run };
  const { head, lines } = run;
  return {
    reader: `spaCy ${head.model}`,
    seconds: head.seconds.spacy as number,
    answers: lines.map(({ sentences, tokens, entities }) => ({
      sentences: sentences.map(([start, end]) => ({ start, end })),
      tokens: tokens.map(([start, end]) => ({ start, end })),
      entities: entities.map(([start, end, label]) => ({ start, end, label })),
    })),
  };
}

/** Attributions of textacy and of the Gender Gap Tracker, both on one model. */
export function readQuotes(
  options: SpacyOptions,
  model: string | undefined,
  texts: readonly Text[],
): Reading<readonly ScoredAttribution[]>[] {
  const { genderGap } = options;
  const run = model
    ? runSpacy(options, model, texts, ['--quotes', ...(genderGap ? ['--gender-gap', genderGap] : [])])
    : 'no model: --spacy MODEL';
  return [
    ['textacy', "textacy's direct quotations", 'not asked for'],
    ['genderGap', "Gender Gap Tracker's quotes", 'no checkout of it: --gender-gap FOLDER'],
  ].map(([field, title, absent]) => {
    if (typeof run === 'string') return { reader: title as string, skipped: run };
    const { head, lines } = run;
    const reader = `${title} (spaCy ${head.model})`;
    const seconds = head.seconds[field as string];
    if (seconds === undefined) return { reader, skipped: head.missing[field as string] ?? (absent as string) };
    const note = head.notes[field as string];
    const answers = lines.map((line) => line[field as 'textacy' | 'genderGap'] ?? []);
    return { reader, seconds, answers, ...(note === undefined ? {} : { note }) };
  });
}

/** The run's output, or why there is none. */
function runSpacy(
  { python }: SpacyOptions,
  model: string,
  texts: readonly Text[],
  flags: readonly string[],
): { readonly head: Head; readonly lines: readonly Line[] } | string {
  if (!python) return 'no Python with requirements.txt: --python PYTHON';
  if (model.includes('/') && !existsSync(model)) return `no model ${shortName(model)}`;
  try {
    const output = execFileSync(python, [join(folder, 'spacy_peers.py'), model, ...flags], {
      input: texts.map(({ id, text }) => `${JSON.stringify({ id, text })}\n`).join(''),
      encoding: 'utf8',
      maxBuffer: 1e9,
      stdio: ['pipe', 'pipe', 'pipe'],
      // One core for every reader.
      env: { ...process.env, OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1' },
    });
    const [head, ...lines] = output
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    return { head, lines };
  } catch (error) {
    // Python's last line says what went wrong.
    const { stderr, message } = error as { stderr?: string; message: string };
    return stderr?.trimEnd().split('\n').pop() || message;
  }
}

const shortName = (model: string): string => model.split('/').filter(Boolean).pop() ?? model;
