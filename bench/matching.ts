/**
 * Which records of a dossier are right: the matching of gold/score.py, record by record, which score.py only counts.
 *
 * In:  the marked records of a text, and the dossier read from it.
 * Out: for each kind, for each record of the dossier, whether it has a partner among the marked ones. Each marked record
 *      has one partner at most, the best pairs first.
 */
import type { Dossier } from '../src/domain/dossier.js';
import type { Span } from '../src/domain/span.js';

export const KINDS = ['party', 'meeting', 'statement', 'position', 'commitment', 'nextStep'] as const;
export type Kind = (typeof KINDS)[number];

/** A list of accepted values where the text is open to more than one reading. */
type Accepted<Value> = readonly Value[];

/** The records of one text, as far as the matching asks about them. */
export interface Marked {
  readonly parties: readonly { readonly id: string; readonly names: ReadonlySet<string> }[];
  readonly meetings: readonly {
    readonly evidence: readonly Span[];
    readonly participants: readonly string[];
    readonly status: Accepted<string>;
    readonly time: Accepted<string | null>;
  }[];
  readonly statements: readonly { readonly content: readonly Span[]; readonly speaker: Accepted<string | null> }[];
  readonly positions: readonly {
    readonly evidence: readonly Span[];
    readonly party: Accepted<string>;
    readonly stance: Accepted<string>;
  }[];
  readonly commitments: readonly {
    readonly evidence: readonly Span[];
    readonly by: readonly string[];
    readonly status: Accepted<string>;
  }[];
  readonly nextSteps: readonly { readonly evidence: readonly Span[] }[];
}

export function findRight(gold: Marked, found: Marked): Record<Kind, readonly boolean[]> {
  const parties = pairBest(gold.parties, found.parties, (a, b) => shared(a.names, b.names));
  const toGold = new Map(parties.map(([i, j]) => [found.parties[j]?.id, gold.parties[i]?.id as string]));
  // A second fragment of the same party still leads to it.
  for (const { id, names } of found.parties) {
    const party = toGold.has(id) ? undefined : gold.parties.find((p) => shared(p.names, names) > 0);
    if (party) toGold.set(id, party.id);
  }
  const who = (ids: readonly string[]): string[] => [...new Set(ids.map((id) => toGold.get(id) ?? `?${id}`))];
  const meetings = pairBest(gold.meetings, found.meetings, (a, b) => {
    const [left, right] = [new Set(a.participants), new Set(who(b.participants))];
    const both = shared(left, right);
    const all = left.size + right.size - both;
    const jaccard = all ? both / all : 0;
    const overlap = pointsAt(a.evidence, b.evidence);
    const sameStatus = a.status.includes(b.status[0] as string);
    const sameTime = Boolean(a.time[0]) && isSameTime(a.time, b.time[0] ?? null);
    const isOne = (overlap && (jaccard > 0 || left.size === 0)) || (jaccard >= 0.5 && (sameStatus || sameTime));
    return isOne ? jaccard + Number(overlap) + 0.25 * Number(sameStatus) : 0;
  });
  const statements = pairBest(gold.statements, found.statements, (a, b) => {
    const jaccard = jaccardOf(a.content, b.content);
    const speaker = toGold.get(b.speaker[0] ?? '') ?? null;
    return jaccard >= 0.5 ? jaccard + 0.5 * Number(a.speaker.includes(speaker)) : 0;
  });
  const positions = pairBest(gold.positions, found.positions, (a, b) => {
    const party = toGold.get(b.party[0] as string);
    if (!party || !a.party.includes(party) || !pointsAt(a.evidence, b.evidence)) return 0;
    return 1 + Number(a.stance.includes(b.stance[0] as string));
  });
  const commitments = pairBest(gold.commitments, found.commitments, (a, b) => {
    const both = shared(new Set(a.by), new Set(who(b.by)));
    if (both === 0 || !pointsAt(a.evidence, b.evidence)) return 0;
    return 1 + Number(a.status.includes(b.status[0] as string)) + both;
  });
  const nextSteps = pairBest(gold.nextSteps, found.nextSteps, (a, b) => Number(pointsAt(a.evidence, b.evidence)));
  return {
    party: rightOf(found.parties, parties),
    meeting: rightOf(found.meetings, meetings),
    statement: rightOf(found.statements, statements),
    position: rightOf(found.positions, positions),
    commitment: rightOf(found.commitments, commitments),
    nextStep: rightOf(found.nextSteps, nextSteps),
  };
}

/** Half of the characters of either stand in both. */
export function sharesHalf(a: readonly Span[], b: readonly Span[]): boolean {
  return jaccardOf(a, b) >= 0.5;
}

function jaccardOf(a: readonly Span[], b: readonly Span[]): number {
  const both = sharedLength(a, b);
  return both / (length(a) + length(b) - both || 1);
}

type Pair = readonly [gold: number, found: number];

const rightOf = (found: readonly unknown[], pairs: readonly Pair[]): boolean[] =>
  found.map((_, j) => pairs.some(([, k]) => k === j));

function pairBest<A, B>(gold: readonly A[], found: readonly B[], score: (a: A, b: B) => number): Pair[] {
  const pairs = gold
    .flatMap((a, i) => found.map((b, j) => ({ score: score(a, b), i, j })))
    .filter((pair) => pair.score > 0)
    .sort((x, y) => y.score - x.score || x.i - y.i || x.j - y.j);
  const [usedGold, usedFound] = [new Set<number>(), new Set<number>()];
  return pairs.flatMap(({ i, j }): Pair[] => {
    if (usedGold.has(i) || usedFound.has(j)) return [];
    usedGold.add(i);
    usedFound.add(j);
    return [[i, j]];
  });
}

/** A stretch of the dossier longer than three times the gold's and 150 characters points nowhere. */
const pointsAt = (gold: readonly Span[], found: readonly Span[]): boolean =>
  gold.some((g) =>
    found.some((p) => g.start < p.end && p.start < g.end && p.end - p.start <= 3 * (g.end - g.start) + 150),
  );

const shared = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => [...a].filter((x) => b.has(x)).length;

function isSameTime(gold: Accepted<string | null>, found: string | null): boolean {
  return gold.some(
    (g) =>
      g === found ||
      (g !== null &&
        found !== null &&
        g.split('/')[0] === found.split('/')[0] &&
        g.includes('/') !== found.includes('/')),
  );
}

function length(spans: readonly Span[]): number {
  return united(spans).reduce((sum, { start, end }) => sum + end - start, 0);
}

function sharedLength(a: readonly Span[], b: readonly Span[]): number {
  let sum = 0;
  for (const x of united(a))
    for (const y of united(b)) sum += Math.max(0, Math.min(x.end, y.end) - Math.max(x.start, y.start));
  return sum;
}

/** The same characters in stretches that do not overlap. */
function united(spans: readonly Span[]): Span[] {
  const out: { start: number; end: number }[] = [];
  for (const { start, end } of [...spans].sort((x, y) => x.start - y.start)) {
    const last = out.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else out.push({ start, end });
  }
  return out;
}

// From the dossier and from the gold files into one form

export function markedOf(dossier: Dossier): Marked {
  return {
    parties: dossier.parties.map((p) => ({ id: p.id, names: namesOf([p.name, ...p.aliases]) })),
    meetings: dossier.meetings.map((m) => ({
      evidence: m.evidence,
      participants: m.participants,
      status: [m.status],
      time: [m.time?.tbd ? 'tbd' : (m.time?.value ?? null)],
    })),
    statements: dossier.statements.map((s) => ({ content: s.content, speaker: [s.speaker] })),
    positions: dossier.positions.map((p) => ({ evidence: p.evidence, party: [p.party], stance: [p.stance] })),
    commitments: dossier.commitments.map((c) => ({ evidence: c.evidence, by: c.by, status: [c.status] })),
    nextSteps: dossier.nextSteps.map((n) => ({ evidence: n.evidence })),
  };
}

type OneOrMany<Value> = Value | readonly Value[];
type GoldSpans = { readonly evidence?: readonly (readonly [number, number])[] };

/** A line of gold/articles.jsonl or gold/items.jsonl. */
export interface GoldDossier {
  readonly doc: string;
  readonly parties?: readonly { id: string; name: string; aliases?: readonly string[] }[];
  readonly meetings?: readonly (GoldSpans & {
    participants: readonly string[];
    status: OneOrMany<string>;
    time?: OneOrMany<string | null>;
  })[];
  readonly statements?: readonly {
    content?: readonly (readonly [number, number])[];
    speaker?: OneOrMany<string | null>;
  }[];
  readonly positions?: readonly (GoldSpans & { party: OneOrMany<string>; stance: OneOrMany<string> })[];
  readonly commitments?: readonly (GoldSpans & { by: readonly string[]; status: OneOrMany<string> })[];
  readonly next_steps?: readonly GoldSpans[];
}

export function markedInGold(gold: GoldDossier): Marked {
  const spans = (pairs: readonly (readonly [number, number])[] | undefined): Span[] =>
    (pairs ?? []).map(([start, end]) => ({ start, end }));
  const many = <Value>(value: OneOrMany<Value> | undefined): readonly Value[] =>
    Array.isArray(value) ? value : value === undefined ? [] : [value as Value];
  return {
    parties: (gold.parties ?? []).map((p) => ({ id: p.id, names: namesOf([p.name, ...(p.aliases ?? [])]) })),
    meetings: (gold.meetings ?? []).map((m) => ({
      evidence: spans(m.evidence),
      participants: m.participants,
      status: many(m.status),
      time: many(m.time),
    })),
    statements: (gold.statements ?? []).map((s) => ({ content: spans(s.content), speaker: many(s.speaker ?? null) })),
    positions: (gold.positions ?? []).map((p) => ({
      evidence: spans(p.evidence),
      party: many(p.party),
      stance: many(p.stance),
    })),
    commitments: (gold.commitments ?? []).map((c) => ({
      evidence: spans(c.evidence),
      by: c.by,
      status: many(c.status),
    })),
    nextSteps: (gold.next_steps ?? []).map((n) => ({ evidence: spans(n.evidence) })),
  };
}

const OFFICE =
  /^(?:the|a|an|mr|mrs|ms|dr|sir|king|queen|president|prime minister|foreign minister|chancellor|vice president|secretary of state|secretary[- ]general|special envoy|us|u\.s\.|u\.k\.|french|british|german|italian|finnish|russian|ukrainian|israeli|chinese|japanese)\s+/i;

function namesOf(names: readonly string[]): Set<string> {
  return new Set(names.map(plainName).filter((name) => name !== ''));
}

/** Letter case, articles, office words and a possessive aside. */
function plainName(name: string): string {
  let plain = name
    .trim()
    .replace(/['’]s?$/, '')
    .replaceAll('’', "'");
  for (let shorter = plain.replace(OFFICE, ''); shorter !== '' && shorter !== plain; ) {
    plain = shorter;
    shorter = plain.replace(OFFICE, '');
  }
  return plain
    .replace(/[^\p{L}\p{N}_]+/gu, ' ')
    .trim()
    .toLowerCase();
}
