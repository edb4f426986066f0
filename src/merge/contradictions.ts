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
import {
  type ContentWords,
  contentWords,
  countTelling,
  isTelling,
  overlapOf,
  sharedWords,
} from '../records/content-words.js';
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
  isNamedIn(party: PartyId, document: string): boolean;
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

/** "said that no meeting was planned", "there were no plans for …", "had not been agreed" */
const NEGATES =
  /^(?:that\s+)?(?:there\s+(?:is|are|was|were|had been|have been)\s+)?no\b|\b(?:is|are|was|were|has|have|had)\s+not\s+(?:yet\s+)?(?:been\s+)?(?:planned|agreed|set|decided|scheduled|reached|signed|discussed)\b/i;

/** Most of the denied words stand in the record, and they are not two words that any report has. */
const SHARED = 0.6;
const FEWEST = 3;
const WEEKS_BACK = 30;

function findDenials(
  statements: readonly Statement[],
  records: readonly Deniable[],
  { published, name }: Sources,
): Conflict[] {
  const byWord = new Map<string, Deniable[]>();
  const denials = statements.filter((s) => (s.cue && DENIES.test(s.cue.quote)) || NEGATES.test(textOf(s)));
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
      // All of a short record ("a meeting between Putin and Zelenskyy"), most of a longer one.
      const telling = countTelling(sharedWords(denied, words));
      if (shared < SHARED || telling < (shared === 1 ? FEWEST - 1 : FEWEST)) continue;
      if (!best || shared > best.shared) best = { record, shared };
    }
    if (!best) return [];
    const { record } = best;
    const values = [
      { value: record.value, evidence: record.evidence },
      { value: `denied${denial.speaker ? ` by ${name(denial.speaker)}` : ''}`, evidence: denial.evidence },
    ];
    return [{ record: record.id, field: record.field, values }];
  });
}

const ACCUSES = /\b(?:accus(?:es?|ed|ing)|blam(?:es?|ed|ing)|alleg(?:es?|ed|ing))\b/i;
const BLAMES =
  /\b(?:violat(?:es?|ed|ing|ions?)|breach(?:es|ed|ing)?|sabotag\w+|undermin\w+|discredit\w*|obstruct\w*|responsible for|broken?)\b/i;
/** Blame goes to and fro; after a month of silence it is another quarrel. */
const DAYS_OF_A_QUARREL = 30;

function findMutualBlame(statements: readonly Statement[], sources: Sources): Conflict[] {
  const quarrels = new Map<string, Statement[][]>();
  const blames = statements.filter(
    (s) => s.speaker !== null && ((s.cue && ACCUSES.test(s.cue.quote)) || BLAMES.test(textOf(s))),
  );
  const sides = [...new Set(blames.map((s) => sources.side(s.speaker as PartyId)))];
  for (const statement of blames) {
    const own = sources.side(statement.speaker as PartyId);
    for (const other of sides) {
      if (other === own || !(speaksOf(statement, other, sources) || isAnswered(statement, other, blames, sources)))
        continue;
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

/** By name, or as the other of a report that names both: "both sides accuse each other". */
function speaksOf(statement: Statement, party: PartyId, { name, isNamedIn }: Sources): boolean {
  const words = textOf(statement);
  if (EACH_OTHER.test(words)) return isNamedIn(party, statement.evidence[0].document);
  return sharedWords(contentWords(words), contentWords(name(party))).size > 0;
}

/** "The army and the movement accuse each other of breaching the ceasefire": whoever answers it about the same. */
function isAnswered(statement: Statement, party: PartyId, blames: readonly Statement[], sources: Sources): boolean {
  if (!EACH_OTHER.test(textOf(statement))) return false;
  const words = contentWords(textOf(statement));
  const own = sources.side(statement.speaker as PartyId);
  const day = (s: Statement): IsoDay | null => sources.published.get(s.evidence[0].document) ?? null;
  return blames.some(
    (other) =>
      sources.side(other.speaker as PartyId) === party &&
      daysApart(day(statement), day(other)) <= DAYS_OF_A_QUARREL &&
      speaksOf(other, own, sources) &&
      isTelling(sharedWords(words, contentWords(textOf(other)))),
  );
}

const EACH_OTHER = /\b(?:each other|one another|the other side)\b/i;

const textOf = ({ content }: Statement): string => content.map(({ quote }) => quote).join(' ');

const wordsOf = (evidence: readonly { readonly quote: string }[]): ContentWords =>
  new Set(evidence.flatMap(({ quote }) => [...contentWords(quote)]));
