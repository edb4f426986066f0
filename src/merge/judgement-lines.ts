/**
 * Judgements as they travel: JSON Lines, one judgement a line.
 *
 * In:  the text of such a file.
 * Out: the judgements. @throws Error with one line, naming file and line, for what is none
 */
import type { Judgement, JudgementKind } from '../domain/dossier.js';

const KINDS: ReadonlySet<unknown> = new Set<JudgementKind>([
  'same',
  'different',
  'value',
  'reject',
  'speaks-for',
  'issue',
]);

export function parseJudgements(text: string, file: string): Judgement[] {
  return text.split('\n').flatMap((line, i) => {
    if (line.trim() === '') return [];
    const where = `${file}:${i + 1}`;
    let told: unknown;
    try {
      told = JSON.parse(line);
    } catch {
      throw new Error(`${where}: this is no JSON; "readout judge DOSSIER export" writes one judgement a line`);
    }
    const wrong = whatIsWrong(told);
    if (wrong) throw new Error(`${where}: ${wrong}`);
    return [told as Judgement];
  });
}

function whatIsWrong(told: unknown): string | null {
  if (told === null || typeof told !== 'object' || Array.isArray(told)) return 'a judgement is an object';
  const { id, kind, about, author, at, undone } = told as Record<string, unknown>;
  if (!KINDS.has(kind)) return `"kind" is one of ${[...KINDS].join(', ')}`;
  if (!isText(id)) return '"id" is missing';
  if (!Array.isArray(about) || about.length === 0 || !about.every(isText)) return '"about" is a list of ids';
  if (!isText(author)) return '"author" is missing';
  if (!isInstant(at)) return '"at" is a moment: 2025-11-25T18:00:00.000Z';
  if (undone === undefined) return null;
  const { author: by, at: when } = (undone ?? {}) as Record<string, unknown>;
  return isText(by) && isInstant(when) ? null : '"undone" tells its author and moment';
}

const isText = (value: unknown): boolean => typeof value === 'string' && value !== '';
const isInstant = (value: unknown): boolean =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value) && !Number.isNaN(Date.parse(value));
