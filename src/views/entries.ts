/**
 * One entry for one record: the definition of how a meeting, a statement, a position, a commitment, a next step or a
 * party is told, for every view.
 */
import type {
  Commitment,
  CommitmentAmount,
  Conflict,
  Days,
  Grounds,
  Meeting,
  NextStep,
  Party,
  Place,
  Position,
  Statement,
  When,
} from '../domain/dossier.js';
import { showAmount } from './amounts.js';
import { showDays } from './days.js';
import { type Names, nameCommitment, nameParties, nameSpeaker, nameStep } from './names.js';
import { type Entry, known, open, type Phrase, unknown } from './sheet.js';

export function meetingEntry(meeting: Meeting, names: Names): Entry {
  const { status, participants, host, mediator, mode, after, risk, about } = meeting;
  return {
    key: showWhen(meeting.time),
    headline: nameParties(participants, names) || 'participants not named',
    facts: [
      ...showDoubt(meeting),
      ...(status === 'held' ? [] : [known(status)]),
      ...(mode === 'unknown' ? [] : [known(mode === 'in-person' ? 'in person' : mode)]),
      ...showMeetingPlace(meeting),
      ...(host ? [known(`host ${names(host)}`)] : []),
      ...(mediator ? [known(`mediator ${names(mediator)}`)] : []),
      ...(about ? [known(`about ${about}`)] : []),
      ...after.map((id) => (risk?.includes(id) ? open(`at risk: after ${names(id)}`) : known(`after ${names(id)}`))),
    ],
    quotes: meeting.evidence,
  };
}

export function showWhen(time: When | null | undefined): Phrase {
  if (time?.tbd) return open('TBD');
  if (time?.value) return known(showDays(time.value) + (time.clock ? ` ${time.clock}` : ''));
  return time?.text ? unknown(`“${time.text}”`) : unknown('date not given');
}

function showMeetingPlace({ place, mode }: Meeting): readonly Phrase[] {
  if (place?.tbd || place?.text) return [showPlace(place)];
  return mode === 'call' || mode === 'video' ? [] : [unknown('place not given')];
}

export function showPlace(place: Place | null | undefined): Phrase {
  if (place?.tbd) return open('place to be determined');
  return place?.text ? known(place.text) : unknown('place not given');
}

const SPEECH: Record<Statement['mode'], string> = {
  direct: 'quoted',
  indirect: 'paraphrased',
  mixed: 'partly quoted',
};

export function statementEntry(statement: Statement, names: Names): Entry {
  const { speaker, addressee, cue, channel, relayedBy, mode } = statement;
  const from = nameSpeaker(statement, names);
  return {
    key: { text: addressee ? `${from} → ${names(addressee)}` : from, tone: speaker ? 'known' : 'unknown' },
    headline: null,
    facts: [
      ...showDoubt(statement),
      // The cue as it stands: "denied" and "said" make opposite statements of the same words.
      ...(cue ? [known(`“${cue.quote}”`)] : []),
      known(SPEECH[mode]),
      ...(channel ? [known(`channel: ${channel}`)] : []),
      ...(relayedBy ? [known(`relayed by ${names(relayedBy)}`)] : []),
    ],
    quotes: statement.content,
  };
}

export function positionEntry(position: Position): Entry {
  const { stance, issue, condition, date } = position;
  return {
    key: known(stance),
    headline: issue,
    facts: [
      ...showDoubt(position),
      date ? known(showDays(date)) : unknown('date not given'),
      ...(condition ? [known(`on condition: ${condition}`)] : []),
    ],
    quotes: position.evidence,
  };
}

export function commitmentEntry(commitment: Commitment, names: Names): Entry {
  const { amount, due, condition, status, claimedBy } = commitment;
  return {
    key: known(status),
    headline: nameCommitment(commitment, names),
    facts: [
      ...showDoubt(commitment),
      // A counted thing in the report's own words: they know its plural ("5,000 troops").
      ...(amount ? [known((amount.unit && commitment.support?.amount?.[0]?.quote) || showAmount(amount))] : []),
      ...(due ? [known(due.value ? `${showDue(due.value)} “${due.text}”` : `“${due.text}”`)] : []),
      ...(condition ? [known(`on condition: ${condition}`)] : []),
      ...(claimedBy ? [known(`claimed by ${names(claimedBy)}`)] : []),
    ],
    quotes: commitment.evidence,
  };
}

/** A day is a day to be kept; a window is given with both its ends. */
const showDue = (days: Days): string => (days.includes('/') ? showDays(days) : `by ${showDays(days)}`);

export function stepEntry(step: NextStep, names: Names): Entry {
  const { due, done } = step;
  return {
    key: due?.value ? known(showDue(due.value)) : unknown(due ? `“${due.text}”` : 'date not given'),
    headline: nameStep(step, names),
    facts: [
      ...showDoubt(step),
      ...(due?.value ? [known(`“${due.text}”`)] : []),
      ...(done ? [known(`done, told ${done.asOf ? showDays(done.asOf) : 'on a day not given'}`)] : []),
    ],
    quotes: done ? [...step.evidence, ...done.evidence] : step.evidence,
  };
}

export function partyEntry(party: Party, names: Names): Entry {
  const { kind, name, role, speaksFor, aliases, evidence } = party;
  // Usually the name itself; a state may be known by its people or its offices alone ("Swiss", "the Kremlin").
  const named = evidence.map(({ quote }) => quote).filter((quote) => ![name, role, ...aliases].includes(quote));
  return {
    key: known(kind),
    headline: name,
    facts: [
      ...showDoubt(party),
      ...(role ? [known(role)] : []),
      ...(speaksFor ? [known(`speaks for ${names(speaksFor)}`)] : []),
      ...(aliases.length > 0 ? [known(`also ${aliases.map((alias) => `“${alias}”`).join(', ')}`)] : []),
      ...(named.length > 0 ? [known(`from ${[...new Set(named)].map((words) => `“${words}”`).join(', ')}`)] : []),
    ],
    quotes: [],
  };
}

export function conflictEntry({ record, field, values }: Conflict, names: Names): Entry {
  return {
    key: known(field),
    headline: names(record),
    facts: values.map(({ value }) => known(showValue(value, names))),
    quotes: values.flatMap(({ evidence }) => evidence),
  };
}

/** A field's value, whatever its kind: a status, days, an id by its name, a time, a place, an amount, a list of these. */
export function showValue(value: unknown, names: Names): string {
  if (value === null || value === undefined) return 'not given';
  if (typeof value === 'string') return DAYS.test(value) ? showDays(value) : names(value);
  if (Array.isArray(value)) return value.map((item) => showValue(item, names)).join(', ') || 'nobody';
  if (typeof value !== 'object') return String(value);
  if ('currency' in value || 'unit' in value) return showAmount(value as CommitmentAmount);
  if ('tbd' in value && value.tbd) return 'to be determined';
  const { value: days, clock, text } = value as When;
  if (typeof days === 'string') return `${showDays(days)}${clock ? ` ${clock}` : ''}`;
  if (typeof days === 'number') return showAmount({ value: days });
  return text ?? JSON.stringify(value);
}

const DAYS = /^\d{4}(-\d\d){0,2}(\/\d{4}(-\d\d){0,2})?$/;

/** Under this a record is marked: it is rather wrong than right. */
const UNSURE_BELOW = 0.5;

export function showDoubt({ confidence }: Grounds): readonly Phrase[] {
  if (confidence === undefined || confidence >= UNSURE_BELOW) return [];
  return [unknown(`unsure (${confidence.toFixed(2)})`)];
}

/** "2021-05-25 proposed, 2021-06-16 held": told only where something changed. */
export function showHistory<Step extends { readonly asOf: string | null }>(
  history: readonly Step[],
  word: (step: Step) => string,
): readonly Phrase[] {
  const changes = history.filter((step, i) => i === 0 || word(step) !== word(history[i - 1] as Step));
  if (changes.length < 2) return [];
  return [known(`so far: ${changes.map((step) => `${word(step)} ${step.asOf ?? '(date not given)'}`).join(', ')}`)];
}

export function showOrigins({ origins }: Grounds): readonly Phrase[] {
  if (!origins || origins.reports < 2) return [];
  if (origins.independent === origins.reports) return [known(`${origins.reports} independent reports`)];
  return [known(`${origins.reports} reports, ${origins.independent} independent`)];
}
