/**
 * Claims of many reports, and what persons said of them → one dossier.
 *
 * In:  the claims of each report, in any order; the judgements kept with the dossier, in any order.
 * Out: the dossier: parties first, since all else refers to them; then each kind by its own rule (records/<kind>/). What is
 *      not certainly the same stays apart, and is listed for a person to say.
 *
 * Reports are taken by day of publishing, then by id: the order they were given in changes nothing (invariant 7).
 */
import type { Because, Explained, Making, ReportClaims } from '../domain/claim.js';
import type {
  Conflict,
  Dossier,
  DossierDocument,
  Grounds,
  Issue,
  Judgement,
  Meeting,
  PartyId,
} from '../domain/dossier.js';
import type { Problem } from '../domain/problem.js';
import type { IsoDay, ReportHead } from '../domain/report.js';
import { mergeCommitments } from '../records/commitment/merge.js';
import type { Attendees, Told } from '../records/meeting/across.js';
import { differMeeting, joinMeeting } from '../records/meeting/choose.js';
import { groupMeetings } from '../records/meeting/merge.js';
import { type MergedParties, mergeParties, toldParties } from '../records/party/merge.js';
import { gatherIssues, mergePositions } from '../records/position/merge.js';
import { countOrigins } from './origins.js';
import { type Judged, PersonsWord, type RecordKind } from './persons-word.js';
import { renameParties, renameValue } from './rename.js';
import { becauseOf, findVerdicts, verdictOn, withoutWrong, withRight } from './verdicts.js';

export interface Given {
  readonly judgements?: readonly Judgement[];
  /** Of reports that were left out. */
  readonly problems?: readonly Problem[];
}

export interface Merged {
  readonly dossier: Dossier;
  /** What made the values of each record, by its id. */
  readonly because: ReadonlyMap<string, Because>;
  /** Where the id of every claim leads to: the record it is part of, null where a person called that false. */
  readonly leadsTo: ReadonlyMap<string, string | null>;
  readonly suggestions: readonly Suggestion[];
  /** Judgements that hold and found nothing they speak of, and those that a later one contradicts. */
  readonly lost: readonly Judgement[];
  readonly overruled: readonly Judgement[];
}

/** Two records that may be one. */
export interface Suggestion {
  readonly kind: RecordKind;
  readonly about: readonly [string, string];
  /** 0…1. */
  readonly score: number;
  readonly reasons: readonly string[];
}

export function mergeClaims(claims: readonly ReportClaims[], given: Given = {}): Dossier {
  return merge(claims, given).dossier;
}

export function merge(claims: readonly ReportClaims[], { judgements = [], problems = [] }: Given = {}): Merged {
  const inOrder = [...claims].sort((a, b) => byPublishing(a.report, b.report));
  const work = new Work(inOrder, new PersonsWord(judgements));
  const { parties, attendees, renamed } = work.parties();
  const meetings = work.meetings(
    renamed.flatMap((c) => c.meetings),
    attendees,
  );
  const published = work.published;
  const issues: readonly Issue[] = gatherIssues(renamed.flatMap((c) => c.positions));
  const origins = countOrigins(inOrder);
  const finish = <Rec extends Grounds & { readonly id: string }>(made: Rec & Explained): Rec => {
    const { because, basis, ...record } = made as Rec & Explained & Partial<Making>;
    work.because.set(made.id, because);
    return origins.count(record as unknown as Rec);
  };
  const dossier: Dossier = {
    schema: 'readout/dossier@1',
    documents: inOrder.map((c) => describe(c.report, origins.of(c.report.id))),
    parties: parties.map(finish),
    meetings: meetings.map(finish),
    statements: renamed.flatMap((c) => c.statements).map(finish),
    issues,
    positions: mergePositions(
      renamed.flatMap((c) => c.positions),
      issues,
      published,
    ).map(finish),
    commitments: mergeCommitments(
      renamed.flatMap((c) => c.commitments),
      published,
    ).map(finish),
    nextSteps: renamed.flatMap((c) => c.nextSteps).map(finish),
    conflicts: work.conflicts,
    judgements: [...judgements].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : 1)),
    problems,
  };
  return {
    dossier,
    because: work.because,
    leadsTo: work.leadsTo,
    suggestions: [...work.suggestions].sort((a, b) => b.score - a.score || (a.about.join() < b.about.join() ? -1 : 1)),
    lost: work.word.lost(),
    overruled: work.word.overruled(),
  };
}

/** What gathers on the way from kind to kind. */
class Work {
  readonly because = new Map<string, Because>();
  readonly leadsTo = new Map<string, string | null>();
  readonly conflicts: Conflict[] = [];
  readonly suggestions: Suggestion[] = [];
  readonly published: ReadonlyMap<string, IsoDay | null>;

  constructor(
    readonly claims: readonly ReportClaims[],
    readonly word: PersonsWord,
  ) {
    this.published = new Map(claims.map(({ report }) => [report.id, report.published]));
  }

  parties() {
    const told = toldParties(this.claims);
    const judged = told.map(({ claim }) => claim);
    const merged = mergeParties(told, this.word.bind('party', judged));
    for (const { about, score, reasons } of merged.doubtful)
      this.suggestions.push({ kind: 'party', about, score, reasons });
    const places = new Map(told.map((party, at) => [party, at]));
    const verdicts = findVerdicts('party', judged, this.word);
    const parties = merged.parties.flatMap(({ record, claims }) => {
      for (const { claim } of claims) if (!this.leadsTo.has(claim.id)) this.leadsTo.set(claim.id, record.id);
      const verdict = verdictOn(
        claims.map((party) => places.get(party) as number),
        verdicts,
      );
      if (!verdict) return [record];
      if (verdict.isFalse) return [];
      return [{ ...withRight(withoutWrong(record, verdict), verdict), because: becauseOf(verdict, record.because) }];
    });
    const spoken = this.#speakFor(parties, merged, judged);
    const of = new Map(spoken.map((party) => [party.id, party]));
    const attendees: Attendees = {
      kind: (id) => of.get(id)?.kind,
      standsFor: (id) => of.get(id)?.speaksFor,
      name: (id) => of.get(id)?.name,
    };
    return {
      parties: spoken,
      attendees,
      renamed: this.claims.map((c) => renameParties(c, (id) => merged.idOf(c.report.id, id))),
    };
  }

  /** A person's word on who speaks for whom. */
  #speakFor<P extends { readonly id: PartyId; readonly speaksFor?: PartyId }>(
    parties: readonly P[],
    merged: MergedParties,
    judged: readonly Judged[],
  ): P[] {
    const said = new Map<PartyId, PartyId | null>();
    const idAt = new Map<number, PartyId>();
    let at = 0;
    for (const { report, parties: told } of this.claims)
      for (const { id } of told) idAt.set(at++, merged.idOf(report.id, id));
    const index = new Map<string, number[]>();
    for (const [place, { id }] of judged.entries()) index.set(id, [...(index.get(id) ?? []), place]);
    for (const judgement of this.word.ofKind('speaks-for')) {
      const [who, whom] = this.word.places(judgement, 'party', judged, index);
      if (who == null || (judgement.about.length > 1 && whom == null)) continue;
      this.word.applied(judgement);
      const id = idAt.get(who) as PartyId;
      if (!said.has(id)) said.set(id, whom == null ? null : (idAt.get(whom) as PartyId));
    }
    return parties.map((party) => {
      const whom = said.get(party.id);
      if (whom === undefined) return party;
      const { speaksFor: _, ...alone } = party;
      return (whom === null ? alone : { ...alone, speaksFor: whom }) as P;
    });
  }

  meetings(claims: readonly Told['claim'][], attendees: Attendees) {
    const told = claims.map(
      (claim): Told => ({ claim, published: this.published.get(claim.evidence[0].document) ?? null }),
    );
    const { groups, doubtful } = groupMeetings(told, attendees, this.word.bind('meeting', claims));
    for (const {
      about: [a, b],
      ...doubt
    } of doubtful)
      this.suggestions.push({ kind: 'meeting', about: [(claims[a] as Judged).id, (claims[b] as Judged).id], ...doubt });
    const meetings = this.settle<Told, Meeting & Explained>(
      'meeting',
      told,
      groups,
      (group) => joinMeeting(group, attendees),
      differMeeting,
    );
    return meetings.map((meeting) => ({
      ...meeting,
      after: [...new Set(meeting.after.map((id) => this.leadsTo.get(id) ?? id))].filter((id) => id !== meeting.id),
    }));
  }

  /** Groups of claims → records, with what persons said of their values. */
  settle<One extends { readonly claim: Judged }, Rec extends Grounds & Explained & { readonly id: string }>(
    kind: RecordKind,
    told: readonly One[],
    groups: readonly (readonly number[])[],
    join: (group: readonly [One, ...One[]]) => Rec,
    differ: (group: readonly One[], shown: Rec) => readonly Pick<Conflict, 'field' | 'values'>[],
  ): Rec[] {
    const verdicts = findVerdicts(
      kind,
      told.map(({ claim }) => claim),
      this.word,
    );
    return groups.flatMap((places) => {
      const verdict = verdictOn(places, verdicts);
      const group = places.map((at) => told[at] as One) as [One, ...One[]];
      if (verdict?.isFalse) {
        for (const { claim } of group) this.leadsTo.set(claim.id, null);
        return [];
      }
      const cleaned = verdict
        ? (group.map((one) => ({ ...one, claim: withoutWrong(one.claim, verdict) })) as [One, ...One[]])
        : group;
      const joined = join(cleaned);
      for (const { claim } of group) this.leadsTo.set(claim.id, joined.id);
      for (const conflict of differ(cleaned, joined)) {
        // What a person has said is settled.
        if (!verdict?.right.has(conflict.field)) this.conflicts.push({ record: joined.id, ...conflict });
      }
      if (!verdict) return [joined];
      const right = {
        ...verdict,
        right: new Map(
          [...verdict.right].map(([field, said]) => [
            field,
            { ...said, value: renameValue(field, said.value, (party) => this.leadsTo.get(party) ?? party) },
          ]),
        ),
      };
      return [{ ...withRight(joined, right), because: becauseOf(right, joined.because) }];
    });
  }
}

function byPublishing(a: ReportHead, b: ReportHead): number {
  const [x, y] = [`${a.published ?? '9999'} ${a.id}`, `${b.published ?? '9999'} ${b.id}`];
  return x < y ? -1 : x > y ? 1 : 0;
}

function describe(report: ReportHead, origin: string | null): DossierDocument {
  const { id, title, outlet, url, published, language, sha256, versions, problems } = report;
  return {
    id,
    ...(title ? { title } : {}),
    ...(outlet ? { outlet } : {}),
    ...(url ? { url } : {}),
    published,
    language,
    sha256,
    ...(origin === null ? {} : { origin }),
    ...(versions && versions.length > 0 ? { versions } : {}),
    problems,
  };
}
