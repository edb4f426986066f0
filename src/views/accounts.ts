/**
 * The accounts of one meeting, side by side: what they both say, what only one says, where they differ.
 *
 * In:  a dossier, and the id of a meeting.
 * Out: two comparisons, for there are two kinds of sides.
 *
 * - By report. A side is an origin: a report with its copies, under the outlet that had it first, since wire copy under
 *   five names is one account. What it says of the meeting's fields is taken from its step in the history, from
 *   `support`, and from the conflicts.
 * - By party. A side is a state, organization or group with all who speak for it, or a person who speaks for nobody,
 *   if it took part, was host or mediator. It is compared in what reports of this meeting hold of it: the stances it
 *   takes on issues and the commitments it makes or claims. Its statements are laid beside the others' as they are:
 *   whether free words agree is for the reader to say.
 */
import type {
  Commitment,
  Dossier,
  DossierDocument,
  Evidence,
  EvidenceList,
  Meeting,
  PartyId,
  Statement,
} from '../domain/dossier.js';
import type { IsoDay } from '../domain/report.js';
import { byDays } from './days.js';
import { gatherEvidence } from './gather-evidence.js';
import { groupBy } from './group-by.js';
import { issueOf } from './position-grid.js';

export interface Accounts {
  readonly meeting: Meeting;
  /** Ids of the documents that came first, by day of publishing. */
  readonly reports: readonly ReportSide[];
  /** What they tell of the meeting's fields. */
  readonly fields: readonly Compared[];
  readonly parties: readonly PartySide[];
  /** What the sides hold of each issue spoken of. */
  readonly issues: readonly Compared[];
}

export interface ReportSide {
  /** The report that came first. */
  readonly id: string;
  readonly outlet?: string;
  readonly published: IsoDay | null;
  /** Those that printed the same. */
  readonly copies: readonly string[];
}

export interface PartySide {
  /** Who is spoken for. */
  readonly id: PartyId;
  readonly speakers: readonly PartyId[];
  readonly statements: readonly Statement[];
  /** What it promises, or says that others promised. */
  readonly commitments: readonly Commitment[];
}

/**
 * `all`: every side says the same. `some`: one value, not from all. `one`: from one side alone.
 * `changed`: told on different days, each as it was then: a meeting that was planned and then held is no disagreement.
 * `differ`: told on one day, or a conflict of the dossier.
 */
export type Agreement = 'all' | 'some' | 'one' | 'changed' | 'differ';

export interface Compared {
  /** A field of the meeting, or an issue's id. */
  readonly what: string;
  readonly agreement: Agreement;
  readonly values: readonly Told[];
}

export interface Told {
  readonly value: unknown;
  /** Ids of the sides that say so. */
  readonly sides: readonly string[];
  readonly evidence: EvidenceList;
}

/** null: the dossier has no such meeting. */
export function compareAccounts(dossier: Dossier, meetingId: string): Accounts | null {
  const meeting = dossier.meetings.find(({ id }) => id === meetingId);
  if (!meeting) return null;
  const words = [
    meeting.evidence,
    ...meeting.history.map(({ evidence }) => evidence),
    ...conflictsOf(dossier, meeting),
  ].flat();
  const telling = new Set(words.map(({ document }) => document));
  const originOf = new Map(dossier.documents.map(({ id, origin }) => [id, origin ?? id]));
  const reports = listReports(dossier, telling, originOf);
  const parties = listParties(dossier, meeting, telling);
  return {
    meeting,
    reports,
    fields: compareFields(dossier, meeting, originOf, reports.length),
    parties,
    issues: compareStances(dossier, parties, telling),
  };
}

const conflictsOf = ({ conflicts }: Dossier, { id }: Meeting): readonly EvidenceList[] =>
  conflicts.filter(({ record }) => record === id).flatMap(({ values }) => values.map(({ evidence }) => evidence));

// By report

function listReports(
  { documents }: Dossier,
  telling: ReadonlySet<string>,
  originOf: ReadonlyMap<string, string>,
): readonly ReportSide[] {
  const byId = new Map(documents.map((document) => [document.id, document]));
  const sides = groupBy(
    documents.filter(({ id }) => telling.has(id)),
    ({ id }) => originOf.get(id) ?? id,
  );
  return [...sides]
    .map(([id, copies]) => reportSide(byId.get(id) ?? copies[0], id, copies))
    .sort((a, b) => byDays(a.published, b.published) || byDays(a.id, b.id));
}

function reportSide(
  { outlet, published }: DossierDocument,
  id: string,
  copies: readonly DossierDocument[],
): ReportSide {
  const others = copies.map((copy) => copy.id).filter((copy) => copy !== id);
  return { id, ...(outlet ? { outlet } : {}), published, copies: others };
}

/** Fields whose value is told in words of its own. */
const SUPPORTED = ['participants', 'host', 'mediator', 'mode', 'about'] as const;

function compareFields(
  dossier: Dossier,
  meeting: Meeting,
  originOf: ReadonlyMap<string, string>,
  sides: number,
): readonly Compared[] {
  const told: Saying[] = [];
  /** `asOf` undefined: the value does not change with the days. */
  const say = (what: string, value: unknown, evidence: readonly Evidence[], asOf?: IsoDay | null): void => {
    for (const words of evidence) {
      const side = originOf.get(words.document) ?? words.document;
      told.push({ what, value, side, ...(asOf ? { asOf } : {}), evidence: words });
    }
  };
  const disputed = dossier.conflicts.filter(({ record }) => record === meeting.id);
  for (const { field, values } of disputed) for (const { value, evidence } of values) say(field, value, evidence);
  const isDisputed = (field: string): boolean => disputed.some((conflict) => conflict.field === field);
  // A conflict has weighed the steps already: what was so before the meeting moved is not in it.
  for (const { asOf, status, time, place, evidence } of latestOfEach(meeting, originOf)) {
    if (!isDisputed('status')) say('status', status, evidence, asOf);
    if (time && !isDisputed('time')) say('time', time.tbd ? { tbd: true } : (time.value ?? time.text), evidence, asOf);
    if (place && !isDisputed('place')) say('place', place.tbd ? { tbd: true } : place.text, evidence, asOf);
  }
  for (const field of SUPPORTED) {
    if (meeting[field] && !isDisputed(field)) say(field, meeting[field], meeting.support?.[field] ?? []);
  }
  return compare(told, sides);
}

/** What each origin said last: its earlier words are no account that differs from its own. */
function latestOfEach(meeting: Meeting, originOf: ReadonlyMap<string, string>): readonly Meeting['history'][number][] {
  const last = new Map(
    meeting.history.map((step) => [originOf.get(step.evidence[0].document) ?? step.evidence[0].document, step]),
  );
  return [...last.values()];
}

// By party

function listParties(dossier: Dossier, meeting: Meeting, telling: ReadonlySet<string>): readonly PartySide[] {
  const present = [...meeting.participants, meeting.host, meeting.mediator].filter((id) => id !== undefined);
  const sideOf = findSides(dossier);
  const speakers = groupBy(dossier.parties, ({ id }) => sideOf(id));
  const isTold = ({ evidence }: { readonly evidence: EvidenceList }) => evidence.some((e) => telling.has(e.document));
  const statements = groupBy(dossier.statements.filter(isTold), ({ speaker }) => speaker && sideOf(speaker));
  const commitments = dossier.commitments.filter(isTold);
  return [...new Set(present.map(sideOf))].map((id) => ({
    id,
    speakers: (speakers.get(id) ?? []).map((party) => party.id).filter((party) => party !== id),
    statements: statements.get(id) ?? [],
    commitments: commitments.filter(({ by, claimedBy }) => [...by, claimedBy].some((p) => p && sideOf(p) === id)),
  }));
}

/** The party spoken for in the end. */
function findSides({ parties }: Dossier): (id: PartyId) => PartyId {
  const speaksFor = new Map(parties.map((party) => [party.id, party.speaksFor]));
  return (id) => {
    const passed = new Set([id]);
    let side = id;
    for (let next = speaksFor.get(side); next && !passed.has(next); next = speaksFor.get(side)) {
      passed.add(next);
      side = next;
    }
    return side;
  };
}

function compareStances(
  dossier: Dossier,
  sides: readonly PartySide[],
  telling: ReadonlySet<string>,
): readonly Compared[] {
  const sideOf = findSides(dossier);
  const present = new Set(sides.map(({ id }) => id));
  const told = dossier.positions
    .filter(({ party }) => present.has(sideOf(party)))
    .flatMap((position) =>
      position.history.flatMap(({ stance, evidence }) =>
        evidence
          .filter(({ document }) => telling.has(document))
          .map((words) => ({ what: issueOf(position), value: stance, side: sideOf(position.party), evidence: words })),
      ),
    );
  return compare(told, sides.length);
}

// Comparing

interface Saying {
  readonly what: string;
  readonly value: unknown;
  readonly side: string;
  /** The day it was told of, where that can be why it is another value. */
  readonly asOf?: IsoDay;
  readonly evidence: Evidence;
}

function compare(told: readonly Saying[], sides: number): readonly Compared[] {
  return [...groupBy(told, ({ what }) => what)].map(([what, sayings]) => {
    const values = [...groupBy(sayings, ({ value }) => JSON.stringify(value)).values()].map((same) => ({
      value: same[0].value,
      sides: [...new Set(same.map(({ side }) => side))],
      evidence: gatherEvidence(same, ({ evidence }) => [evidence]),
    }));
    return { what, agreement: agree(sayings, values.length, sides), values };
  });
}

function agree(sayings: readonly Saying[], values: number, sides: number): Agreement {
  const saying = new Set(sayings.map(({ side }) => side)).size;
  if (saying === 1) return 'one';
  if (values === 1) return saying < sides ? 'some' : 'all';
  const onOneDay = groupBy(sayings, ({ asOf }) => asOf ?? null);
  const isTold = [...onOneDay.values()].some(
    (same) => new Set(same.map(({ value }) => JSON.stringify(value))).size > 1,
  );
  return isTold ? 'differ' : 'changed';
}
