/**
 * Kind by kind: the claims of many reports into records, with what persons said of them.
 *
 * Each method takes the claims of one kind, puts those together that are one (records/<kind>/), heeds the person's word on
 * which are and on their values, and notes what gathers on the way: where every id leads, where reports differ, what is
 * doubtful, and why each value stands.
 */
import type {
  Because,
  CommitmentClaim,
  Explained,
  NextStepClaim,
  PositionClaim,
  Reason,
  ReportClaims,
  StatementClaim,
} from '../domain/claim.js';
import type {
  Commitment,
  Conflict,
  Evidence,
  Grounds,
  Meeting,
  NextStep,
  PartyId,
  Position,
  Statement,
} from '../domain/dossier.js';
import type { IsoDay } from '../domain/report.js';
import type { Agreement } from '../records/agreement.js';
import { differInCommitments } from '../records/commitment/differ.js';
import { joinCommitments } from '../records/commitment/merge.js';
import { blockCommitment, compareCommitments } from '../records/commitment/same.js';
import type { Attendees, Told } from '../records/meeting/across.js';
import { differMeeting, joinMeeting } from '../records/meeting/choose.js';
import { groupMeetings } from '../records/meeting/merge.js';
import { markRisks } from '../records/meeting/risk.js';
import { differInNextSteps, type Happened, joinNextSteps } from '../records/next-step/merge.js';
import { blockNextStep, compareNextSteps } from '../records/next-step/same.js';
import { type MergedParties, mergeParties, toldParties } from '../records/party/merge.js';
import type { ToldParty } from '../records/party/same.js';
import { type FiledPosition, fileUnderIssues, type LabelFor } from '../records/position/issues.js';
import { differInPositions, joinPositions } from '../records/position/merge.js';
import { blockPosition, comparePositions } from '../records/position/same.js';
import type { SpeaksFor } from '../records/sides.js';
import { blockStatement, compareStatements, joinStatements } from '../records/statement/same.js';
import { cluster, type Kind } from './clusters.js';
import { indexIds, type Judged, type PersonsWord, type RecordKind } from './persons-word.js';
import { renameParties, renameValue } from './rename.js';
import { becauseOf, findVerdicts, verdictOn, withoutWrong, withRight } from './verdicts.js';

/** What a person should say. */
export interface Suggestion {
  readonly kind: RecordKind;
  /** Whether two records may be one, or one telling of a record (the second id, a claim's) may be of another. */
  readonly asks: 'same' | 'different';
  /** Of a telling that may be of another record: its words. */
  readonly words?: Evidence;
  readonly about: readonly [string, string];
  /** 0…1. */
  readonly score: number;
  readonly reasons: readonly string[];
}

export class Workbench {
  readonly because = new Map<string, Because>();
  readonly leadsTo = new Map<string, string | null>();
  readonly conflicts: Conflict[] = [];
  /** Fields that a person has settled: "record field". */
  readonly settled = new Set<string>();
  readonly suggestions: Suggestion[] = [];
  /** Of records that more than one claim tells: the claims. */
  readonly tellings = new Map<string, readonly Judged[]>();
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
      this.suggestions.push({ kind: 'party', asks: 'same', about, score, reasons });
    const places = new Map(told.map((party, at) => [party, at]));
    const verdicts = findVerdicts('party', judged, this.word);
    const refuted = new Set<PartyId>();
    const parties = merged.parties.flatMap(({ record, claims }) => {
      for (const { claim } of claims) if (!this.leadsTo.has(claim.id)) this.leadsTo.set(claim.id, record.id);
      const verdict = verdictOn(
        claims.map((party) => places.get(party) as number),
        verdicts,
      );
      if (!verdict) return [record];
      if (verdict.isFalse) {
        refuted.add(record.id);
        return [];
      }
      return [{ ...withRight(withoutWrong(record, verdict), verdict), because: becauseOf(verdict, record.because) }];
    });
    for (const [id, to] of this.leadsTo) if (to !== null && refuted.has(to)) this.leadsTo.set(id, null);
    const spoken = this.#speakFor(parties, told, merged.idOf);
    const of = new Map(spoken.map((party) => [party.id, party]));
    const attendees: Attendees = {
      kind: (id) => of.get(id)?.kind,
      standsFor: (id) => of.get(id)?.speaksFor,
      name: (id) => of.get(id)?.name,
    };
    return {
      parties: spoken,
      attendees,
      renamed: this.claims.map((c) =>
        renameParties(c, (id) => {
          const now = merged.idOf(c.report.id, id);
          return refuted.has(now) ? null : now;
        }),
      ),
    };
  }

  /** A person's word on who speaks for whom; nobody speaks for a party that is false. */
  #speakFor<P extends { readonly id: PartyId; readonly speaksFor?: PartyId }>(
    parties: readonly P[],
    told: readonly ToldParty[],
    idOf: MergedParties['idOf'],
  ): P[] {
    const judged = told.map(({ claim }) => claim);
    const index = indexIds(judged);
    const idAt = (place: number): PartyId => {
      const { report, claim } = told[place] as ToldParty;
      return idOf(report, claim.id);
    };
    const said = new Map<PartyId, PartyId | null>();
    for (const judgement of this.word.ofKind('speaks-for')) {
      const [who, whom] = this.word.places(judgement, 'party', judged, index);
      if (who == null || (judgement.about.length > 1 && whom == null)) continue;
      this.word.applied(judgement);
      // The latest comes first, and holds.
      if (!said.has(idAt(who))) said.set(idAt(who), whom == null ? null : idAt(whom));
    }
    const known = new Set(parties.map(({ id }) => id));
    return parties.map((party) => {
      const { speaksFor, ...alone } = party;
      const whom = said.has(party.id) ? said.get(party.id) : speaksFor;
      return (whom != null && known.has(whom) ? { ...party, speaksFor: whom } : alone) as P;
    });
  }

  meetings(claims: readonly Told['claim'][], attendees: Attendees) {
    const told = claims.map(
      (claim): Told => ({ claim, published: this.published.get(claim.evidence[0].document) ?? null }),
    );
    const { groups, links, doubtful } = groupMeetings(told, attendees, this.word.bind('meeting', claims));
    for (const {
      about: [a, b],
      ...doubt
    } of doubtful)
      this.suggestions.push({
        kind: 'meeting',
        asks: 'same',
        about: [(claims[a] as Judged).id, (claims[b] as Judged).id],
        ...doubt,
      });
    const until =
      [...this.published.values()]
        .filter((day) => day !== null)
        .sort()
        .at(-1) ?? null;
    const meetings = this.settle<Told, Meeting & Explained>(
      'meeting',
      told,
      { groups, links },
      (group) => joinMeeting(group, attendees, until),
      differMeeting,
    );
    return markRisks(
      meetings.map((meeting) => ({
        ...meeting,
        // One that a person called false comes before nothing.
        after: [...new Set(meeting.after.flatMap((id) => this.leadsTo.get(id) ?? []))].filter(
          (id) => id !== meeting.id,
        ),
      })),
    );
  }

  positions(claims: readonly PositionClaim[]) {
    const { issues, positions } = fileUnderIssues(claims, this.#labels(claims));
    const groups = this.#cluster({ name: 'position', block: blockPosition, compare: comparePositions }, positions);
    const told = positions.map((claim) => ({ claim }));
    const of = (group: readonly { readonly claim: FiledPosition }[]) =>
      group.map(({ claim }) => claim) as [FiledPosition, ...FiledPosition[]];
    const settled = this.settle<{ readonly claim: FiledPosition }, Position & Explained>(
      'position',
      told,
      groups,
      (group) => joinPositions(of(group), this),
      (group) => differInPositions(of(group), this),
    );
    return { issues, positions: settled };
  }

  /** The labels that persons gave to issues and to single positions. */
  #labels(claims: readonly PositionClaim[]): LabelFor {
    const labels = new Map<string, string>();
    const index = indexIds(claims);
    for (const judgement of this.word.ofKind('issue')) {
      const places = this.word.places(judgement, 'position', claims, index);
      for (const [i, id] of judgement.about.entries()) {
        const at = places[i];
        const about = at == null ? id : (claims[at] as Judged).id;
        if (!labels.has(about)) labels.set(about, String(judgement.value));
      }
    }
    const given = new Set<string>();
    return (position, issue) => {
      const about = labels.has(position) ? position : labels.has(issue) ? issue : null;
      if (about !== null && !given.has(about)) {
        given.add(about);
        for (const judgement of this.word.ofKind('issue'))
          if (judgement.about.includes(about)) this.word.applied(judgement);
      }
      return about === null ? null : (labels.get(about) as string);
    };
  }

  statements(claims: readonly StatementClaim[]) {
    const grouped = this.#cluster({ name: 'statement', block: blockStatement, compare: compareStatements }, claims);
    const of = (group: readonly { readonly claim: StatementClaim }[]) =>
      group.map(({ claim }) => claim) as [StatementClaim, ...StatementClaim[]];
    return this.settle<{ readonly claim: StatementClaim }, Statement & Explained>(
      'statement',
      claims.map((claim) => ({ claim })),
      grouped,
      (group) => joinStatements(of(group)),
      () => [],
    );
  }

  commitments(claims: readonly CommitmentClaim[], speaksFor: SpeaksFor) {
    const context = { published: this.published, speaksFor };
    const groups = this.#cluster(
      {
        name: 'commitment',
        block: (claim) => blockCommitment(claim, context),
        compare: (a, b) => compareCommitments(a, b, context),
      },
      claims,
    );
    const of = (group: readonly { readonly claim: CommitmentClaim }[]) =>
      group.map(({ claim }) => claim) as [CommitmentClaim, ...CommitmentClaim[]];
    return this.settle<{ readonly claim: CommitmentClaim }, Commitment & Explained>(
      'commitment',
      claims.map((claim) => ({ claim })),
      groups,
      (group) => joinCommitments(of(group), context),
      (group) => differInCommitments(of(group), context),
    );
  }

  nextSteps(claims: readonly NextStepClaim[], speaksFor: SpeaksFor, happened: Happened) {
    const context = { published: this.published, speaksFor };
    const groups = this.#cluster(
      { name: 'next-step', block: blockNextStep, compare: (a, b) => compareNextSteps(a, b, context) },
      claims,
    );
    const of = (group: readonly { readonly claim: NextStepClaim }[]) =>
      group.map(({ claim }) => claim) as [NextStepClaim, ...NextStepClaim[]];
    return this.settle<{ readonly claim: NextStepClaim }, NextStep & Explained>(
      'next-step',
      claims.map((claim) => ({ claim })),
      groups,
      (group) => joinNextSteps(of(group), context, happened),
      (group) => differInNextSteps(of(group), context),
    );
  }

  #cluster<Claim extends Judged>(kind: Kind<Claim>, claims: readonly Claim[]): Grouped {
    const { doubtful, ...grouped } = cluster(claims, kind, this.word);
    for (const doubt of doubtful) this.suggestions.push({ kind: kind.name, asks: 'same', ...doubt });
    return grouped;
  }

  /** Groups of claims → records, with what persons said of their values. */
  settle<One extends { readonly claim: Judged }, Rec extends Grounds & Explained & { readonly id: string }>(
    kind: RecordKind,
    told: readonly One[],
    { groups, links }: Grouped,
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
      const joined = withLinks(join(cleaned), kind, places, told, links);
      for (const { claim } of group) this.leadsTo.set(claim.id, joined.id);
      if (group.length > 1)
        this.tellings.set(
          joined.id,
          group.map(({ claim }) => claim),
        );
      for (const at of places) this.#doubtLink(kind, joined.id, (told[at] as One).claim, links.get(at));
      for (const conflict of differ(cleaned, joined)) {
        // What a person has said is settled.
        if (!verdict?.right.has(conflict.field)) this.conflicts.push({ record: joined.id, ...conflict });
      }
      if (!verdict) return [joined];
      for (const field of verdict.right.keys()) this.settled.add(`${joined.id} ${field}`);
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

  #doubtLink(kind: RecordKind, record: string, claim: Judged, link: Agreement | undefined): void {
    if (!link || link.score >= BEYOND_ASKING || claim.id === record) return;
    const { score, reasons } = link;
    const [words] = claim.evidence;
    this.suggestions.push({
      kind,
      asks: 'different',
      about: [record, claim.id],
      score: 1 - score,
      reasons,
      ...(words ? { words } : {}),
    });
  }
}

/** Links under this are certain enough to join, and not beyond asking. */
const BEYOND_ASKING = 0.85;

interface Grouped {
  readonly groups: readonly (readonly number[])[];
  readonly links: ReadonlyMap<number, Agreement>;
}

/** Why the claims of a record are one, for `readout why`. */
function withLinks<Rec extends Explained>(
  record: Rec,
  kind: RecordKind,
  places: readonly number[],
  told: readonly { readonly claim: Judged }[],
  links: ReadonlyMap<number, Agreement>,
): Rec {
  const same = places.flatMap((at): Reason[] => {
    const link = links.get(at);
    if (!link) return [];
    const says = `told here too: ${link.reasons.join(', ')} (${link.score.toFixed(2)})`;
    return [
      {
        says,
        words: (told[at] as { claim: Judged }).claim.evidence.slice(0, 1),
        rule: kind === 'meeting' ? 'src/records/meeting/across' : `src/records/${kind}/same`,
      },
    ];
  });
  return same.length === 0 ? record : { ...record, because: { ...record.because, same } };
}
