import type { CommitmentStatus, MeetingMode, MeetingStatus, Stance, StatementMode } from './document.js';
import type { Problem } from './problem.js';
import type { DocumentVersion, IsoDay } from './report.js';
import type { Span } from './span.js';

/** The exact words a record rests on: `quote` is the text of `document` from `start` to `end`, byte for byte. */
export interface Evidence extends Span {
  readonly document: string;
  readonly quote: string;
}

/** At least one: a record without evidence cannot be written down. */
export type EvidenceList = readonly [Evidence, ...Evidence[]];

/** What every record carries beside its own fields. */
export interface Grounds {
  readonly evidence: EvidenceList;
  /** The words of single values, where they are not all of the record's evidence. */
  readonly support?: { readonly [field: string]: readonly Evidence[] };
  /** How many reports tell it, and how many of them are not copies of another. */
  readonly origins?: { readonly reports: number; readonly independent: number };
  /** The probability that the record is right: 0…1 (records/confidence.ts). */
  readonly confidence?: number;
}

export type PartyId = string;
export type PartyKind = 'person' | 'state' | 'organization' | 'group';

export interface Party extends Grounds {
  readonly id: PartyId;
  readonly name: string;
  readonly kind: PartyKind;
  /** The office as the text words it. */
  readonly role?: string;
  readonly speaksFor?: PartyId;
  /** Every other string the reports use for it, pronouns left out. */
  readonly aliases: readonly string[];
}

/** A day, month, year or interval of days: `2025-08-18`, `2025-08`, `2025-08-18/2025-08-20`. */
export type Days = string;

/** A time that is known, told to be open (`tbd`), or told in words that give no day. */
export interface When {
  readonly value?: Days;
  readonly clock?: string;
  readonly text?: string;
  readonly tbd: boolean;
}

export interface Place {
  readonly text?: string;
  readonly tbd: boolean;
}

export interface MeetingStep {
  readonly asOf: IsoDay | null;
  readonly status: MeetingStatus;
  readonly time?: When;
  readonly place?: Place;
  readonly evidence: EvidenceList;
}

export interface Meeting extends Grounds {
  readonly id: string;
  readonly status: MeetingStatus;
  readonly participants: readonly PartyId[];
  readonly host?: PartyId;
  readonly mediator?: PartyId;
  readonly mode: MeetingMode;
  readonly place: Place | null;
  readonly time: When | null;
  /** Meetings that must come first. */
  readonly after: readonly string[];
  /** Of those that must come first, the ones that are postponed, cancelled or declined. */
  readonly risk?: readonly string[];
  readonly about?: string;
  readonly history: readonly MeetingStep[];
}

export interface Statement extends Grounds {
  readonly id: string;
  /** null where the text hides the speaker; `speakerText` then has its words ("sources"). */
  readonly speaker: PartyId | null;
  readonly speakerText?: string;
  readonly content: EvidenceList;
  readonly cue?: Evidence;
  readonly mode: StatementMode;
  readonly addressee?: PartyId;
  /** How it reached the public: `Truth Social`, `told reporters`, `hot mic`. */
  readonly channel?: string;
  /** The outlet or person credited for knowing it. */
  readonly relayedBy?: string;
  readonly date?: Days;
}

export interface Issue {
  readonly id: string;
  readonly label: string;
  readonly aliases: readonly string[];
  /** Id of the issue it is a part of. */
  readonly parent?: string;
}

export interface StanceStep {
  readonly asOf: IsoDay | null;
  readonly stance: Stance;
  readonly evidence: EvidenceList;
}

export interface Position extends Grounds {
  readonly id: string;
  readonly party: PartyId;
  /** A short noun phrase; `issueId` leads to the issue of that label. */
  readonly issue: string;
  readonly issueId?: string;
  readonly stance: Stance;
  readonly condition?: string;
  readonly date: IsoDay | null;
  readonly history: readonly StanceStep[];
}

export interface Due {
  readonly value?: Days;
  readonly text: string;
}

export interface CommitmentStep {
  readonly asOf: IsoDay | null;
  readonly status: CommitmentStatus;
  readonly evidence: EvidenceList;
}

export interface CommitmentAmount {
  readonly value: number;
  readonly currency?: string;
  readonly unit?: string;
}

export interface Commitment extends Grounds {
  readonly id: string;
  readonly by: readonly PartyId[];
  readonly to: readonly PartyId[];
  readonly what: string;
  readonly amount?: CommitmentAmount;
  readonly due?: Due;
  readonly condition?: string;
  readonly status: CommitmentStatus;
  /** Who says so, where it is not the promisor. */
  readonly claimedBy?: PartyId;
  readonly history: readonly CommitmentStep[];
}

export interface NextStep extends Grounds {
  readonly id: string;
  readonly what: string;
  readonly who: readonly PartyId[];
  readonly due?: Due;
  /** A later report tells that it happened. */
  readonly done?: { readonly asOf: IsoDay | null; readonly evidence: EvidenceList };
}

/** One field for which reports give different values: all are kept, the one shown first stands first. */
export interface Conflict {
  readonly record: string;
  readonly field: string;
  readonly values: readonly { readonly value: unknown; readonly evidence: EvidenceList }[];
}

export type JudgementKind = 'same' | 'different' | 'value' | 'reject' | 'speaks-for' | 'issue';

/**
 * A person's word on the records: kept for ever, taken back but never deleted. It speaks of claims, not of what the
 * machine made of them: the id of a record is that of its earliest claim, so a judgement goes on to hold when reports
 * come in between or the machine puts records together in another way.
 *
 * same, different: the records of `about` (two or more) are one, or no two of them are.
 * value: `field` of the record is `value`, whatever the reports say; null: it is not known.
 * reject: the record is false; with a `field`, its `value` is wrong and the next best stands.
 * speaks-for: the first party of `about` speaks for the second; with one alone, for nobody.
 * issue: the issues, or single positions, of `about` go under the label `value`.
 */
export interface Judgement {
  /** Made from what it says, by whom and when: importing it twice changes nothing. */
  readonly id: string;
  readonly kind: JudgementKind;
  /** Ids of records. */
  readonly about: readonly string[];
  readonly field?: string;
  readonly value?: unknown;
  readonly author: string;
  /** `2025-11-25T18:00:00.000Z` */
  readonly at: string;
  readonly reason?: string;
  readonly undone?: { readonly author: string; readonly at: string };
  /** For each of `about` the first words of the record: it is found again by them when its id has changed. */
  readonly anchors?: readonly (Evidence | null)[];
}

/** A report as the dossier lists it: all but its text. */
export interface DossierDocument {
  readonly id: string;
  readonly title?: string;
  readonly outlet?: string;
  readonly url?: string;
  readonly published: IsoDay | null;
  readonly language: string;
  readonly sha256: string;
  /** Id of the earliest report with the same text, where this one is a copy of it: wire copy, an edited reprint. */
  readonly origin?: string;
  /** Earlier ones, oldest first. */
  readonly versions?: readonly DocumentVersion[];
  readonly problems: readonly Problem[];
}

/** Everything kept on one negotiation: the interchange format, stable from the first day. */
export interface Dossier {
  readonly schema: 'readout/dossier@1';
  readonly documents: readonly DossierDocument[];
  readonly parties: readonly Party[];
  readonly meetings: readonly Meeting[];
  readonly statements: readonly Statement[];
  readonly issues: readonly Issue[];
  readonly positions: readonly Position[];
  readonly commitments: readonly Commitment[];
  readonly nextSteps: readonly NextStep[];
  readonly conflicts: readonly Conflict[];
  readonly judgements: readonly Judgement[];
  readonly problems: readonly Problem[];
}
