/**
 * Where sources contradict each other outright: somebody denies what a report tells, or two sides say the same of each
 * other.
 *
 * In:  the statements of a dossier and the records that may be denied, with the days of publishing.
 * Out: conflicts: the record with the words that tell it and the words that deny it; or two statements side by side.
 *
 * A denial is a version of what it denies ("Moscow denied that a date was set"), and never the end of it. It belongs to the
 * record told by another report within some weeks before it whose words it repeats. An accusation stands against another
 * where each speaker blames the other's side for the same within days.
 */
import type { Conflict, EvidenceList, Grounds, PartyId, Statement } from '../domain/dossier.js';
import type { IsoDay } from '../domain/report.js';
import { type ContentWords, contentWords, countTelling, overlapOf, sharedWords } from '../records/content-words.js';
import { daysApart } from '../records/days.js';

export interface Deniable extends Grounds {
  readonly id: string;
  /** What it comes to: a status or stance. */
  readonly value: unknown;
  readonly field: 'status' | 'stance' | 'content';
}

export interface Sources {
  readonly published: ReadonlyMap<string, IsoDay | null>;
  /** The state or body a party speaks for, or the party itself. */
  side(party: PartyId): PartyId;
  name(party: PartyId): string;
}

export function findContradictions(
  statements: readonly Statement[],
  records: readonly Deniable[],
  sources: Sources,
): Conflict[] {
  return [...findDenials(statements, records, sources), ...findMutualBlame(statements, sources)];
}

/** "denies reports that", "disputes": not "refuses", which denies no fact. */
const DENIES =
  /\b(?:den(?:y|ies|ied|ying)|disput(?:es?|ed|ing)|refut(?:es?|ed|ing)|contradict(?:s|ed)?|(?:dismiss|reject)(?:es|ed|s)? (?:the |these |such )?(?:claims?|reports?|allegations?|accusations?))\b/i;

/** Most of the denied words stand in the record, and they are not two words that any report has. */
const SHARED = 0.6;
const FEWEST = 3;
const WEEKS_BACK = 30;

function findDenials(
  statements: readonly Statement[],
  records: readonly Deniable[],
  { published }: Sources,
): Conflict[] {
  const byWord = new Map<string, Deniable[]>();
  const denials = statements.filter(({ cue }) => cue && DENIES.test(cue.quote));
  if (denials.length === 0) return [];
  for (const record of records) {
    for (const word of wordsOf(record.evidence)) byWord.set(word, [...(byWord.get(word) ?? []), record]);
  }
  return denials.flatMap((denial): Conflict[] => {
    const denied = wordsOf(denial.content);
    const day = published.get(denial.evidence[0].document) ?? null;
    let best: { record: Deniable; shared: number } | null = null;
    for (const record of new Set([...denied].flatMap((word) => byWord.get(word) ?? []))) {
      const told = record.evidence[0];
      const days = daysApart(published.get(told.document) ?? null, day);
      if (record.id === denial.id || told.document === denial.evidence[0].document || days > WEEKS_BACK) continue;
      const words = wordsOf([told]);
      const shared = overlapOf(denied, words);
      if (shared < SHARED || countTelling(sharedWords(denied, words)) < FEWEST) continue;
      if (!best || shared > best.shared) best = { record, shared };
    }
    if (!best) return [];
    const { record } = best;
    const values = [
      { value: record.value, evidence: record.evidence },
      { value: `denied${denial.speaker ? ` by ${denial.speaker}` : ''}`, evidence: denial.evidence },
    ];
    return [{ record: record.id, field: record.field, values }];
  });
}

const BLAMES =
  /\b(?:accus(?:es?|ed|ing)|blam(?:es?|ed|ing)|alleg(?:es?|ed|ing)|violat\w+|breach\w*|sabotag\w+|undermin\w+|discredit\w*|obstruct\w*|responsible for|broke)\b/i;
/** Blame goes to and fro; after a month of silence it is another quarrel. */
const DAYS_OF_A_QUARREL = 30;

function findMutualBlame(statements: readonly Statement[], sources: Sources): Conflict[] {
  const quarrels = new Map<string, Statement[][]>();
  const blames = statements.filter((s) => s.speaker !== null && BLAMES.test(`${s.cue?.quote ?? ''} ${textOf(s)}`));
  const sides = [...new Set(blames.map((s) => sources.side(s.speaker as PartyId)))];
  for (const statement of blames) {
    const own = sources.side(statement.speaker as PartyId);
    for (const other of sides) {
      if (other === own || !speaksOf(statement, sources.name(other))) continue;
      const pair = [own, other].sort().join('\n');
      const known = quarrels.get(pair) ?? [];
      const last = known.at(-1)?.at(-1);
      const day = (s: Statement): IsoDay | null => sources.published.get(s.evidence[0].document) ?? null;
      if (last && daysApart(day(last), day(statement)) <= DAYS_OF_A_QUARREL) known.at(-1)?.push(statement);
      else known.push([statement]);
      quarrels.set(pair, known);
    }
  }
  return [...quarrels.values()].flat().flatMap((quarrel): Conflict[] => {
    const [first, ...answers] = quarrel;
    const speakers = new Set(quarrel.map((s) => sources.side(s.speaker as PartyId)));
    if (!first || answers.length === 0 || speakers.size < 2) return [];
    const values = quarrel.map((s) => ({
      value: `${sources.name(s.speaker as PartyId)}: ${textOf(s)}`,
      evidence: s.evidence as EvidenceList,
    }));
    return [{ record: first.id, field: 'content', values }];
  });
}

/** "Both sides accuse each other" speaks of either. */
const speaksOf = (statement: Statement, name: string): boolean =>
  /\b(?:each other|one another|the other side)\b/i.test(textOf(statement)) ||
  sharedWords(contentWords(textOf(statement)), contentWords(name)).size > 0;

const textOf = ({ content }: Statement): string => content.map(({ quote }) => quote).join(' ');

const wordsOf = (evidence: readonly { readonly quote: string }[]): ContentWords =>
  new Set(evidence.flatMap(({ quote }) => [...contentWords(quote)]));
