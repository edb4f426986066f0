/**
 * Idioms of the trade that the encoder meets too rarely to have learnt them.
 *
 * In:  the text, its sentences, the encoder's frames.
 * Out: the same frames, where an idiom says otherwise put right, and those added that only an idiom tells.
 *
 * Six of them, each a fixed turn of phrase of diplomatic reporting:
 *   "Macron called Erdogan to discuss …"                  a telephone call, no statement
 *   "talks between Egypt and Ethiopia"                    the two after "between" meet, not whoever tells it
 *   "him alongside the two presidents"                    who it is, and the company
 *   "did not rule out sending troops"                     the question is left open
 *   "Rubio and Witkoff are coordinating with Kyiv on …"   a next step of theirs
 *   "the details will be worked out within 10 days"       a next step with its deadline
 */
import type { Frame, MeetingFrame, PositionFrame, StepFrame } from '../domain/document.js';
import { overlaps, type Span } from '../domain/span.js';

/**
 * Found by a rule, not by the encoder. A guess, and marked below what the encoder is usually sure of: in the 284,000 words of
 * training articles these idioms occur hardly once, too seldom to measure.
 */
const BY_RULE = 0.8;

export function readIdioms(text: string, sentences: readonly Span[], frames: readonly Frame[]): Frame[] {
  const calls = frames.flatMap((frame) => readTelephoneCall(text, frame) ?? []);
  const others = frames.filter((frame) => !calls.some((call) => overlaps(call.trigger, frame.trigger)));
  const read = [...others.map((frame) => splitCompany(text, readBetween(text, frame))), ...calls];
  const added = sentences.flatMap((sentence) => [
    ...findNotRuledOut(text, sentence),
    ...findCoordination(text, sentence),
    ...findWorkDue(text, sentence),
  ]);
  const known = added.filter((a) => !read.some((f) => f.type === a.type && overlaps(f.trigger, a.trigger)));
  return [...read, ...known].sort((a, b) => a.trigger.start - b.trigger.start || a.trigger.end - b.trigger.end);
}

/** "called Putin to …", "phoned Xi on Friday": a person called, and what follows is no name he was given. */
function readTelephoneCall(text: string, frame: Frame): MeetingFrame | null {
  if (frame.type !== 'attribution') return null;
  const { trigger, roles } = frame;
  if (!/^(?:called|phoned|telephoned|rang)$/i.test(text.slice(trigger.start, trigger.end))) return null;
  const called = roles.addressee?.find((s) => s.start >= trigger.end && text.slice(trigger.end, s.start).trim() === '');
  const caller = roles.source?.[0];
  if (!called || !caller || !ONE_PERSON.test(text.slice(called.start, called.end))) return null;
  if (
    !/^(?:\s+(?:to|on|after|before|and|about|late|early|again)\b|\s*[,.;])/.test(
      text.slice(called.end, called.end + 12),
    )
  )
    return null;
  const { confidence } = frame;
  return {
    type: 'meeting',
    trigger,
    roles: { participant: [caller, called] },
    status: 'held',
    mode: 'call',
    confidence,
  };
}

/** A name or a pronoun for one: "called business people to invest" is a call on many, by no telephone. */
const ONE_PERSON = /(?:^|\s)(?:\p{Lu}[\p{L}’'-]*|him|her)$/u;

/** "a meeting between A and B": A and B, and nobody told before the word. */
function readBetween(text: string, frame: Frame): Frame {
  if (frame.type !== 'meeting') return frame;
  const between = /^\s+between\s+/.exec(text.slice(frame.trigger.end, frame.trigger.end + 20));
  const inside = (frame.roles.participant ?? []).filter((span) => span.start >= frame.trigger.end);
  if (!between || inside.length === 0) return frame;
  const [only, ...others] = inside as [Span, ...Span[]];
  const second = others.length === 0 ? nameAfterAnd(text, only.end) : null;
  return { ...frame, roles: { ...frame.roles, participant: second ? [only, second] : inside } };
}

function nameAfterAnd(text: string, at: number): Span | null {
  const match = /^\s+and\s+((?:the\s+)?(?:\p{Lu}[\p{L}\p{N}.'’-]*)(?:\s+\p{Lu}[\p{L}\p{N}.'’-]*)*)/u.exec(
    text.slice(at, at + 80),
  );
  if (!match?.[1]) return null;
  const start = at + match[0].length - match[1].length;
  return { start, end: start + match[1].replace(/(?:['’]s|[.'’])$/, '').length };
}

/** "involving him alongside the two presidents": whoever it is, and the company. */
function splitCompany(text: string, frame: Frame): Frame {
  if (frame.type !== 'meeting' || !frame.roles.participant) return frame;
  const participant = frame.roles.participant.flatMap((span) => {
    const company = /,?\s+(?:alongside|together with|along with|as well as|accompanied by)\s+/.exec(
      text.slice(span.start, span.end),
    );
    if (!company) return [span];
    const at = span.start + company.index;
    return [
      { start: span.start, end: at },
      { start: at + company[0].length, end: span.end },
    ];
  });
  return { ...frame, roles: { ...frame.roles, participant } };
}

const SUBJECT = String.raw`(?<![\p{L}.])(?<holder>[Hh]e|[Ss]he|[Tt]hey|[Ii]t|(?:[Tt]he\s+)?\p{Lu}[\p{L}.'’-]*(?:\s+\p{Lu}[\p{L}.'’-]*){0,4})`;
const ADVERB = String.raw`(?:\s+(?:also|again|however|has|have|had|so far))*`;

const NOT_RULED_OUT = new RegExp(
  String.raw`${SUBJECT}${ADVERB}\s+(?<cue>(?:stopp(?:ed|ing)\s+short\s+of|did\s+not|does\s+not|do\s+not|would\s+not|not|didn['’]t|doesn['’]t|hasn['’]t|won['’]t|refused\s+to|declined\s+to)\s+(?:rul(?:e|ed|ing)\s+out|exclud(?:e|ed|ing)))\s+(?<issue>(?:\b(?:\p{Lu}\.){2,}|[^.;,:“”"])+?)(?=\s+(?:but|and|while|although|though|saying|adding|when|if)\b|[.;,:“”"]|$)`,
  'dgu',
);

function findNotRuledOut(text: string, sentence: Span): PositionFrame[] {
  const words = text.slice(sentence.start, sentence.end);
  if (!/\brul(?:e|ed|ing)\s+out|\bexclud/.test(words)) return [];
  return [...words.matchAll(NOT_RULED_OUT)].map((match) => {
    const { holder, cue, issue } = placesOf(match, sentence.start, ['holder', 'cue', 'issue']);
    return {
      type: 'position',
      trigger: cue,
      roles: { holder: [holder], issue: [issue] },
      stance: 'open',
      confidence: BY_RULE,
    };
  });
}

/** Each word of the list stands behind a blank, so that there is one way to read it: no backtracking over "ABCDE". */
const NAME_LIST = String.raw`(?<![\p{L}.])\p{Lu}[\p{L}.'’-]*(?:,?\s+(?:\p{Lu}[\p{L}.'’-]*|of|and|the)){0,30}`;
const COORDINATION = new RegExp(
  String.raw`(?<who>${NAME_LIST})\s+(?:is|are|will be|have been|has been)\s+(?<what>(?<cue>coordinating|liaising|consulting)\s+with\s+[^.;:“”"]+)`,
  'dgu',
);

function findCoordination(text: string, sentence: Span): StepFrame[] {
  const words = text.slice(sentence.start, sentence.end);
  if (!/ing\s+with\b/.test(words)) return [];
  return [...words.matchAll(COORDINATION)].map((match) => {
    const { who, cue, what } = placesOf(match, sentence.start, ['who', 'cue', 'what']);
    const names = listOf(text, who);
    return { type: 'step', trigger: cue, roles: { who: names, what: [what] }, confidence: BY_RULE };
  });
}

const WORK_DUE =
  /(?<what>\b(?:[Tt]he|[Ff]urther|[Ff]ull|[Mm]ore|[Aa]n?|[Ff]inal|[Ii]ts|[Tt]heir)\s+(?:[\w-]+\s+){0,5}?(?:will|would|could|should|(?:is|are|was|were)\s+(?:due\s+to|to|expected\s+to))\s+be\s+(?<cue>worked\s+out|finali[sz]ed|agreed|hammered\s+out|completed|published|presented|announced|drawn\s+up|settled|submitted|decided))\s+(?:[\w-]+\s+){0,3}?(?<due>(?:within|in\s+the\s+(?:next|coming)|by|before)\s+[^.,;:“”"]{3,40})/dg;

function findWorkDue(text: string, sentence: Span): StepFrame[] {
  const words = text.slice(sentence.start, sentence.end);
  if (!/\sbe\s/.test(words)) return [];
  return [...words.matchAll(WORK_DUE)].map((match) => {
    const { what, cue, due } = placesOf(match, sentence.start, ['what', 'cue', 'due']);
    return { type: 'step', trigger: cue, roles: { what: [what], due: [due] }, confidence: BY_RULE };
  });
}

/** "Vice President J.D. Vance, Secretary of State Marco Rubio, and Steve Witkoff": a stretch each. */
function listOf(text: string, span: Span): Span[] {
  const words = text.slice(span.start, span.end);
  return [...words.matchAll(/[^,]+?(?=\s*,|\s+and\s+\p{Lu}|$)/gu)].flatMap((match) => {
    const lead = /^[\s,]*(?:and\s+)?/.exec(match[0])?.[0].length ?? 0;
    const start = span.start + match.index + lead;
    const end = start + match[0].slice(lead).trimEnd().length;
    return end > start ? [{ start, end }] : [];
  });
}

/** Where the named parts of a match stand in the text. */
function placesOf<Name extends string>(
  match: RegExpExecArray,
  offset: number,
  names: readonly Name[],
): Record<Name, Span> {
  const places = names.map((name) => {
    const start = offset + (match.indices?.groups?.[name]?.[0] ?? 0);
    return [name, { start, end: start + (match.groups?.[name] ?? '').trimEnd().length }] as const;
  });
  return Object.fromEntries(places) as Record<Name, Span>;
}
