import type { IsoDay, Report } from './report.js';
import type { Span } from './span.js';

/** A report's text as it was read: what every record is made from. */
export interface Document {
  readonly report: Report;
  readonly sentences: readonly Span[];
  readonly tokens: readonly Span[];
  readonly mentions: readonly Mention[];
  readonly groups: readonly MentionGroup[];
  readonly times: readonly TimeExpression[];
  readonly amounts: readonly Amount[];
  readonly frames: readonly Frame[];
  readonly attributions: readonly Attribution[];
  /** Of a transcript: who has the word from where to where, in order of reading; else empty. */
  readonly turns: readonly Turn[];
  /** Of a joint statement: who makes it; else null. */
  readonly declaration: Declaration | null;
  /** Of a live blog, in order of reading; else empty. */
  readonly entries: readonly Entry[];
}

/** A stamped entry of a live blog. */
export interface Entry {
  /** "14:05 GMT", at the front of a line. */
  readonly stamp: Span;
  /** `14:05`, local to whatever the stamp means. */
  readonly clock: string;
  readonly day: IsoDay | null;
  /** Where the next one begins. */
  readonly end: number;
}

/** A stretch of a transcript that one person speaks. */
export interface Turn {
  /** "MR. PESKOV", "Q": without the mark behind it. */
  readonly label: Span;
  /** The colon, dash or stop behind the label; empty where there is none. */
  readonly mark: Span;
  /** From the first word behind the label to the last before the next one. */
  readonly words: Span;
  /** A reporter or an interviewer has the word: what is asked is nobody's statement. */
  readonly asks: boolean;
  /** The label names somebody: not "Q", "A". */
  readonly named: boolean;
  /** Words of the header that name the speaker in full. */
  readonly naming: Span | null;
  /** The label of whom it is spoken to: who asked, or who is asked. */
  readonly partner: Span | null;
}

/** A joint statement or communiqué: "we" in it are its signatories. */
export interface Declaration {
  /** The words that name them together: "the leaders of the Group of Seven (G7)". */
  readonly signatories: Span;
  /** Each of them: states, bodies, people with their office. At least one. */
  readonly members: readonly Span[];
  /** What they declare. */
  readonly words: Span;
}

/** GUM's entity types. */
export const MENTION_TYPES = [
  'person',
  'organization',
  'place',
  'time',
  'event',
  'object',
  'abstract',
  'substance',
  'animal',
  'plant',
] as const;
export type MentionType = (typeof MENTION_TYPES)[number];

/** Words that refer to something, with its kind, before it is known what they refer to. */
export interface TypedSpan extends Span {
  readonly type: MentionType;
  /** The encoder's own probability that this is a mention of its type: 0…1. */
  readonly confidence?: number;
}

/** Words that refer to something; all mentions of one thing in one document share a `chain`. */
export interface Mention extends Span {
  readonly type: MentionType;
  readonly chain: number;
  /** How it came to its chain; left out for the first mention, and for one that stands alone. */
  readonly link?: Link;
}

/** Why words refer to what they refer to. */
export interface Link {
  /** "the likeliest one before it that agrees in number, gender and kind" */
  readonly says: string;
  /** The file that decided. */
  readonly rule: string;
  /** Words of the chain that it was linked to: the nearest before it, else the first. */
  readonly to: Span;
}

/** A chain whose members are known: "the two presidents", "both sides", the "we" of a quotation. */
export interface MentionGroup {
  readonly chain: number;
  /** Chains, in order of their first mention. */
  readonly members: readonly number[];
}

/** Words that say when, in TIMEX3 notation, and what they mean for a dossier. */
export interface TimeExpression extends Span {
  readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET';
  /** TIMEX3: `2025-08-18`, `2025-W34`, `P10D`, `PRESENT_REF`; unknown parts are X (`XXXX-XX-XX`). */
  readonly value: string;
  /**
   * The same for a dossier: a day (`2025-08-18`), a month, a year, or an interval with both ends
   * (`2025-08-18/2025-08-24`); null where the text leaves it open or it is no date.
   */
  readonly days: string | null;
  /** The hour where one is told: `14:00`, local to whatever the text means. */
  readonly clock?: string;
  readonly reading?: TimeReading;
}

/** How a time expression was read. */
export interface TimeReading {
  /** The file that decided. */
  readonly rule: string;
  /** The day of publishing, where the days are counted from it. */
  readonly from?: IsoDay;
}

/** Money or a counted quantity: `$90 billion`, `5,000 troops`. */
export interface Amount extends Span {
  readonly value: number;
  /** ISO 4217, where it is money. */
  readonly currency?: string;
  /** The counted noun in the singular, where it is not. */
  readonly unit?: string;
}

export const MEETING_STATUSES = [
  'held',
  'ongoing',
  'planned',
  'proposed',
  'postponed',
  'cancelled',
  'declined',
] as const;
export type MeetingStatus = (typeof MEETING_STATUSES)[number];

export const MEETING_MODES = ['in-person', 'call', 'video', 'unknown'] as const;
export type MeetingMode = (typeof MEETING_MODES)[number];

export const STATEMENT_MODES = ['direct', 'indirect', 'mixed'] as const;
export type StatementMode = (typeof STATEMENT_MODES)[number];

export const STANCES = ['supports', 'opposes', 'conditional', 'open', 'silent'] as const;
export type Stance = (typeof STANCES)[number];

export const COMMITMENT_STATUSES = [
  'offered',
  'claimed',
  'pledged',
  'agreed',
  'fulfilled',
  'withdrawn',
  'broken',
] as const;
export type CommitmentStatus = (typeof COMMITMENT_STATUSES)[number];

/** Words that fill a role. */
export interface Filler extends Span {
  /** The encoder's own probability that they fill it: 0…1; left out where a rule put them there. */
  readonly confidence?: number;
}

/** One trigger in the text with the stretches that fill its roles. */
export type Frame = AttributionFrame | MeetingFrame | CommitmentFrame | PositionFrame | StepFrame;

interface FrameOf<Type extends string, Role extends string> {
  readonly type: Type;
  readonly trigger: Span;
  /** Roles the text fills, each with its stretches in order of reading; a role left open has no entry. */
  readonly roles: { readonly [role in Role]?: readonly Filler[] };
  /** The encoder's own probability that this is a frame of its type: 0…1. */
  readonly confidence: number;
  /** That of the value it chose for each attribute; left out where a rule chose. */
  readonly certainty?: { readonly [attribute in 'status' | 'mode' | 'stance']?: number };
}

export interface AttributionFrame extends FrameOf<'attribution', 'source' | 'content' | 'addressee' | 'channel'> {
  readonly mode: StatementMode;
}

export interface MeetingFrame
  extends FrameOf<'meeting', 'participant' | 'host' | 'mediator' | 'place' | 'time' | 'about' | 'after' | 'before'> {
  readonly status: MeetingStatus;
  readonly mode: MeetingMode;
}

export interface CommitmentFrame extends FrameOf<'commitment', 'by' | 'to' | 'what' | 'amount' | 'due' | 'condition'> {
  readonly status: CommitmentStatus;
}

export interface PositionFrame extends FrameOf<'position', 'holder' | 'issue' | 'condition'> {
  readonly stance: Stance;
}

export type StepFrame = FrameOf<'step', 'who' | 'what' | 'due'>;

/** Who is said to hold or say what, in the broad sense of PolNeAR: beliefs and intentions too. */
export interface Attribution {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
}
