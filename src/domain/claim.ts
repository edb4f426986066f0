import type { Frame } from './document.js';
import type { Commitment, Evidence, Meeting, NextStep, Party, PartyKind, Position, Statement } from './dossier.js';
import type { ReportHead } from './report.js';

/**
 * What one report says of one thing: the record's fields as this report gives them, each resting on its words.
 * History, origins and conflicts are not claimed; they come of putting claims together (merge/).
 */
export type PartyClaim = Omit<Party, 'origins'> & Making<PartyBasis>;
export type MeetingClaim = Omit<Meeting, 'history' | 'origins' | 'risk'> &
  Making<RecordBasis> & { readonly telling: MeetingTelling };
export type StatementClaim = Omit<Statement, 'origins'> & Making<RecordBasis>;
export type PositionClaim = Omit<Position, 'history' | 'issueId' | 'origins'> & Making<RecordBasis>;
export type CommitmentClaim = Omit<Commitment, 'history' | 'origins'> & Making<RecordBasis>;
export type NextStepClaim = Omit<NextStep, 'done' | 'origins'> & Making<RecordBasis>;

/** What the words tell of a meeting that is no value of its record, but tells it from others. */
export interface MeetingTelling {
  /** The word for it, in the singular: summit, meeting, call. */
  readonly noun: string;
  /** How many sides the words say it has: "bilateral" 2, "three-way" 3. */
  readonly sides: number | null;
  /** The state that the place is the name, the capital or the seat of. */
  readonly placeState: string | null;
  /** It does not say who met whom: no record of its own, but one more telling of a meeting that another report tells. */
  readonly isPartial: boolean;
  /** Of such a telling: the states that its words and the sentences beside them name. */
  readonly states?: readonly string[];
}

/** How a claim came to be; the dossier leaves it out. */
export interface Making<Of extends Basis = Basis> extends Explained {
  /** What its confidence was worked out from. */
  readonly basis: Of;
}

export interface Explained {
  readonly because: Because;
}

/** Of each value of a record, by field, what made it. */
export type Because = { readonly [field: string]: readonly Reason[] };

/** One step that led to a value. */
export interface Reason {
  /** In plain words, to be read behind the quoted ones: "held: the encoder reads it so (0.93)". */
  readonly says: string;
  /** The words of the report it looked at. */
  readonly words: readonly Evidence[];
  /** The file that decided: `src/records/meeting/date`. */
  readonly rule: string;
}

export type Basis = RecordBasis | PartyBasis;

export interface RecordBasis {
  readonly kind: Frame['type'];
  /** The encoder's probability of the surest trigger. */
  readonly trigger: number;
  /** That of the least sure words among those the record cannot do without. */
  readonly roles: number;
  /** How many mentions tell it. */
  readonly told: number;
  readonly wording: Wording;
}

/** How the words tell a party. */
export type Wording = 'name' | 'description' | 'pronoun';

export interface PartyBasis {
  readonly kind: 'party';
  readonly of: PartyKind;
  /** Those of the records that refer to it. */
  readonly records: readonly RecordBasis[];
}

/** All claims of one report. Ids of parties inside them are those of `parties` beside them. */
export interface ReportClaims<Of extends ReportHead = ReportHead> {
  readonly report: Of;
  /** What tells a copy of its text, cut or edited, from another (evidence/fingerprint.ts). */
  readonly fingerprint: readonly number[];
  readonly parties: readonly PartyClaim[];
  readonly meetings: readonly MeetingClaim[];
  readonly statements: readonly StatementClaim[];
  readonly positions: readonly PositionClaim[];
  readonly commitments: readonly CommitmentClaim[];
  readonly nextSteps: readonly NextStepClaim[];
}
