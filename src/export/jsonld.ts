/**
 * The dossier as linked data (JSON-LD 1.1): its quotes as Web Annotations, its records in terms of schema.org, PROV
 * and SKOS where these say the same, in Readout's own (`urn:readout:`) where they do not.
 *
 * The context stands in the file: nothing has to be fetched to read it. Ids are fragments of the file's own address
 * (`#meetings/…`), so that two dossiers do not speak of each other's records by accident.
 *
 * Each quote is an oa:Annotation whose body is the record and whose target is the stretch of the report:
 * - TextQuoteSelector: `exact` is the quote; `prefix` and `suffix`, up to 32 characters, where the text is at hand.
 * - TextPositionSelector: `start` and `end` in Unicode code points, as the recommendation has it ("in terms of
 *   unicode code points, not code units"). It takes the text to count them, so without the text, or where the
 *   quote no longer stands at its place, there is none.
 * - `utf16Start` and `utf16End` are the dossier's own offsets, in UTF-16 code units, and always there.
 */
import type { MeetingMode, MeetingStatus } from '../domain/document.js';
import type {
  Commitment,
  Conflict,
  Dossier,
  DossierDocument,
  Due,
  Evidence,
  Grounds,
  Issue,
  Judgement,
  Meeting,
  NextStep,
  Party,
  Position,
  Statement,
} from '../domain/dossier.js';
import { type Cited, listEvidence } from './evidence-list.js';
import { renderJson } from './json.js';

export interface TextLookup {
  /** The frozen text of a document; undefined where it is not at hand. */
  readonly textOf: (document: string) => string | undefined;
}

export function renderJsonld(dossier: Dossier, { textOf }: TextLookup): string {
  return renderJson({
    '@context': CONTEXT,
    graph: [
      { id: '', type: ['schema:Dataset', 'prov:Collection'], conformsTo: dossier.schema },
      ...dossier.documents.flatMap(describeDocument),
      ...dossier.parties.map(describeParty),
      ...dossier.issues.map(describeIssue),
      ...dossier.meetings.map(describeMeeting),
      ...dossier.statements.map(describeStatement),
      ...dossier.positions.map(describePosition),
      ...dossier.commitments.map(describeCommitment),
      ...dossier.nextSteps.map(describeNextStep),
      ...dossier.conflicts.map((conflict) => describeConflict(conflict, dossier)),
      ...dossier.judgements.map((judgement) => describeJudgement(judgement, dossier)),
      ...annotate(dossier, textOf),
    ],
  });
}

const reference = (term: string) => ({ '@id': term, '@type': '@id' });
const day = (term: string) => ({ '@id': term, '@type': 'xsd:date' });

const CONTEXT = {
  '@version': 1.1,
  oa: 'http://www.w3.org/ns/oa#',
  schema: 'https://schema.org/',
  prov: 'http://www.w3.org/ns/prov#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  dcterms: 'http://purl.org/dc/terms/',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  readout: 'urn:readout:',
  '@vocab': 'urn:readout:',
  id: '@id',
  type: '@type',
  graph: '@graph',
  conformsTo: 'dcterms:conformsTo',
  identifier: 'dcterms:identifier',
  // Reports
  title: 'schema:headline',
  outlet: 'schema:publisher',
  url: reference('schema:url'),
  published: day('schema:datePublished'),
  language: 'schema:inLanguage',
  sha256: 'schema:sha256',
  copyOf: reference('prov:wasDerivedFrom'),
  earlierVersion: reference('prov:wasRevisionOf'),
  // Records
  name: 'schema:name',
  alias: 'schema:alternateName',
  role: 'schema:jobTitle',
  speaksFor: reference('prov:actedOnBehalfOf'),
  participant: reference('schema:attendee'),
  host: reference('schema:organizer'),
  mediator: reference('readout:mediator'),
  place: 'schema:location',
  startDate: day('schema:startDate'),
  endDate: day('schema:endDate'),
  eventStatus: reference('schema:eventStatus'),
  attendanceMode: reference('schema:eventAttendanceMode'),
  topic: 'schema:about',
  after: reference('readout:after'),
  atRisk: reference('readout:atRisk'),
  speaker: reference('schema:creator'),
  addressee: reference('schema:recipient'),
  content: { '@id': 'schema:text', '@container': '@list' },
  label: 'skos:prefLabel',
  otherLabel: 'skos:altLabel',
  broader: reference('skos:broader'),
  party: reference('readout:party'),
  issue: reference('readout:issue'),
  date: day('readout:date'),
  by: reference('readout:by'),
  to: reference('readout:to'),
  who: reference('readout:who'),
  claimedBy: reference('readout:claimedBy'),
  history: { '@id': 'readout:history', '@container': '@list' },
  asOf: day('readout:asOf'),
  confidence: { '@id': 'readout:confidence', '@type': 'xsd:double' },
  // Conflicts and judgements
  about: reference('readout:about'),
  versions: { '@id': 'readout:versions', '@container': '@list' },
  value: { '@id': 'readout:value', '@type': '@json' },
  author: 'prov:wasAssociatedWith',
  at: { '@id': 'prov:endedAtTime', '@type': 'xsd:dateTime' },
  invalidatedAt: { '@id': 'prov:invalidatedAtTime', '@type': 'xsd:dateTime' },
  // Web Annotations, by the names of their own context
  Annotation: 'oa:Annotation',
  SpecificResource: 'oa:SpecificResource',
  TextQuoteSelector: 'oa:TextQuoteSelector',
  TextPositionSelector: 'oa:TextPositionSelector',
  motivation: { '@id': 'oa:motivatedBy', '@type': '@vocab' },
  identifying: 'oa:identifying',
  body: reference('oa:hasBody'),
  target: reference('oa:hasTarget'),
  source: reference('oa:hasSource'),
  selector: reference('oa:hasSelector'),
  exact: 'oa:exact',
  prefix: 'oa:prefix',
  suffix: 'oa:suffix',
  start: { '@id': 'oa:start', '@type': 'xsd:nonNegativeInteger' },
  end: { '@id': 'oa:end', '@type': 'xsd:nonNegativeInteger' },
} as const;

type Node = { readonly [term: string]: unknown };

/** `#meetings/…`: whatever an id holds, it is one fragment. */
const at = (table: string, id: string): string => `#${table}/${encodeId(id)}`;

/** A half of a character has no percent encoding. */
const encodeId = (id: string): string => encodeURIComponent(id.replace(/\p{Surrogate}/gu, '\ufffd'));

const party = (id: string | null | undefined): string | undefined => (id ? at('parties', id) : undefined);
const parties = (ids: readonly string[]): readonly string[] => ids.map((id) => at('parties', id));

function describeDocument(document: DossierDocument): readonly Node[] {
  const { id, title, outlet, url, published, language, sha256, origin, versions = [] } = document;
  return [
    {
      id: at('documents', id),
      type: ['schema:Article', 'prov:Entity'],
      identifier: id,
      title,
      outlet: outlet === undefined ? undefined : { type: 'schema:Organization', name: outlet },
      // Only what is an address: whatever else stands there would be taken for one beside this file.
      url: url !== undefined && /^https?:\/\//i.test(url) ? url : undefined,
      published: published ?? undefined,
      language,
      sha256,
      copyOf: origin === undefined ? undefined : at('documents', origin),
      earlierVersion: versions.map((_, i) => `${at('documents', id)}/version-${i + 1}`),
    },
    ...versions.map((version, i) => ({
      id: `${at('documents', id)}/version-${i + 1}`,
      type: 'prov:Entity',
      sha256: version.sha256,
      published: version.published ?? undefined,
    })),
  ];
}

const PARTY_TYPES: Record<Party['kind'], string> = {
  person: 'schema:Person',
  state: 'schema:Country',
  organization: 'schema:Organization',
  group: 'Group',
};

function describeParty(record: Party): Node {
  const { id, name, kind, role, speaksFor, aliases } = record;
  return {
    id: at('parties', id),
    type: [PARTY_TYPES[kind], 'prov:Agent'],
    name,
    role,
    alias: aliases,
    speaksFor: party(speaksFor),
    ...describeGrounds(record),
  };
}

const describeIssue = ({ id, label, aliases, parent }: Issue): Node => ({
  id: at('issues', id),
  type: 'skos:Concept',
  label,
  otherLabel: aliases,
  broader: parent === undefined ? undefined : at('issues', parent),
});

/** schema.org has a word for these; for held, under way and proposed it has none. */
const EVENT_STATUSES: Partial<Record<MeetingStatus, string>> = {
  planned: 'schema:EventScheduled',
  postponed: 'schema:EventPostponed',
  cancelled: 'schema:EventCancelled',
};

const ATTENDANCE_MODES: Partial<Record<MeetingMode, string>> = {
  'in-person': 'schema:OfflineEventAttendanceMode',
  call: 'schema:OnlineEventAttendanceMode',
  video: 'schema:OnlineEventAttendanceMode',
};

function describeMeeting(record: Meeting): Node {
  const { id, status, mode, participants, host, mediator, place, time, after, risk = [], about, history } = record;
  // A window says when it may begin at the earliest, not that it lasts from its first day to its last.
  const exact = time?.value !== undefined && /^\d{4}-\d\d-\d\d$/.test(time.value) ? time.value : undefined;
  return {
    id: at('meetings', id),
    type: 'schema:Event',
    status,
    eventStatus: EVENT_STATUSES[status],
    mode,
    attendanceMode: ATTENDANCE_MODES[mode],
    participant: parties(participants),
    host: party(host),
    mediator: party(mediator),
    place: place?.text === undefined ? undefined : { type: 'schema:Place', name: place.text },
    placeToBeDetermined: place?.tbd || undefined,
    startDate: exact,
    endDate: exact,
    days: time?.value,
    clock: time?.clock,
    timeText: time?.text,
    timeToBeDetermined: time?.tbd || undefined,
    topic: about,
    after: after.map((first) => at('meetings', first)),
    atRisk: risk.map((first) => at('meetings', first)),
    history: history.map((step) => ({
      asOf: step.asOf ?? undefined,
      status: step.status,
      days: step.time?.value,
      timeText: step.time?.text,
      place: step.place?.text === undefined ? undefined : { type: 'schema:Place', name: step.place.text },
    })),
    ...describeGrounds(record),
  };
}

function describeStatement(record: Statement): Node {
  const { id, speaker, speakerText, content, cue, mode, addressee, channel, relayedBy, date } = record;
  return {
    id: at('statements', id),
    type: mode === 'direct' ? ['Statement', 'schema:Quotation'] : 'Statement',
    speaker: party(speaker),
    speakerText,
    content: content.map(({ quote }) => quote),
    cue: cue?.quote,
    mode,
    addressee: party(addressee),
    channel,
    relayedBy,
    days: date,
    ...describeGrounds(record),
  };
}

function describePosition(record: Position): Node {
  const { id, party: holder, issue, issueId, stance, condition, date, history } = record;
  return {
    id: at('positions', id),
    type: 'Position',
    party: at('parties', holder),
    issue: issueId === undefined ? undefined : at('issues', issueId),
    issueText: issue,
    stance,
    condition,
    date: date ?? undefined,
    history: history.map((step) => ({ asOf: step.asOf ?? undefined, stance: step.stance })),
    ...describeGrounds(record),
  };
}

function describeCommitment(record: Commitment): Node {
  const { id, by, to, what, amount, due, condition, status, claimedBy, history } = record;
  return {
    id: at('commitments', id),
    type: 'Commitment',
    by: parties(by),
    to: parties(to),
    what,
    amount: amount && {
      type: 'schema:QuantitativeValue',
      'schema:value': amount.value,
      'schema:unitText': amount.currency ?? amount.unit,
    },
    ...describeDue(due),
    condition,
    status,
    claimedBy: party(claimedBy),
    history: history.map((step) => ({ asOf: step.asOf ?? undefined, status: step.status })),
    ...describeGrounds(record),
  };
}

function describeNextStep(record: NextStep): Node {
  const { id, what, who, due, done } = record;
  return {
    id: at('next-steps', id),
    type: 'NextStep',
    what,
    who: parties(who),
    ...describeDue(due),
    done: done && { asOf: done.asOf ?? undefined, status: 'done' },
    ...describeGrounds(record),
  };
}

const describeDue = (due: Due | undefined): Node => (due ? { dueDays: due.value, dueText: due.text } : {});

const describeGrounds = ({ origins, confidence }: Grounds): Node => ({
  confidence,
  reports: origins?.reports,
  independentReports: origins?.independent,
});

function describeConflict({ record, field, values }: Conflict, dossier: Dossier): Node {
  return {
    id: `#conflicts/${encodeId(record)}/${encodeId(field)}`,
    type: 'Conflict',
    about: findRecord(record, dossier),
    field,
    versions: values.map(({ value }) => ({ value: value ?? null })),
  };
}

function describeJudgement(judgement: Judgement, dossier: Dossier): Node {
  const { id, kind, about, field, value, author, at: time, reason, undone } = judgement;
  return {
    id: at('judgements', id),
    type: ['Judgement', 'prov:Activity'],
    kind,
    about: about.map((record) => findRecord(record, dossier)),
    field,
    value,
    author: { type: 'prov:Agent', name: author },
    at: time,
    reason,
    undoneBy: undone && { type: 'prov:Agent', name: undone.author },
    invalidatedAt: undone?.at,
  };
}

/** The address of a record of any kind; one that is no longer there keeps its id. */
function findRecord(id: string, dossier: Dossier): string {
  const tables = {
    parties: dossier.parties,
    meetings: dossier.meetings,
    statements: dossier.statements,
    issues: dossier.issues,
    positions: dossier.positions,
    commitments: dossier.commitments,
    'next-steps': dossier.nextSteps,
  };
  const found = Object.entries(tables).find(([, records]) => records.some((record) => record.id === id));
  return at(found?.[0] ?? 'records', id);
}

// Evidence

type TextOf = TextLookup['textOf'];

function annotate(dossier: Dossier, textOf: TextOf): readonly Node[] {
  return listEvidence(dossier).map((cited) => {
    const body = bodyOf(cited);
    const { document, start, end } = cited.evidence;
    return {
      id: `#evidence/${body.slice(1)}/${encodeId(cited.field)}/${cited.step ?? 0}/${encodeId(document)}/${start}-${end}`,
      type: 'Annotation',
      motivation: 'identifying',
      body,
      field: cited.field === 'evidence' ? undefined : cited.field,
      step: cited.step,
      target: describeTarget(cited.evidence, textOf(document)),
    };
  });
}

const bodyOf = ({ table, record, field }: Cited): string =>
  table === 'conflicts' ? `#conflicts/${encodeId(record)}/${encodeId(field)}` : at(table, record);

function describeTarget({ document, start, end, quote }: Evidence, text: string | undefined): Node {
  const stands = text !== undefined && text.slice(start, end) === quote;
  return {
    type: 'SpecificResource',
    source: at('documents', document),
    utf16Start: start,
    utf16End: end,
    selector: stands
      ? [{ type: 'TextQuoteSelector', exact: quote, ...neighbours(text, start, end) }, countPoints(text, start, quote)]
      : [{ type: 'TextQuoteSelector', exact: quote }],
  };
}

const CONTEXT_LENGTH = 32;

/** Whole characters: a half of one at either end is left out. */
function neighbours(text: string, start: number, end: number): Node {
  return {
    prefix: text.slice(Math.max(start - CONTEXT_LENGTH, 0), start).replace(/^[\udc00-\udfff]/, ''),
    suffix: text.slice(end, end + CONTEXT_LENGTH).replace(/[\ud800-\udbff]$/, ''),
  };
}

function countPoints(text: string, start: number, quote: string): Node {
  const first = start - countPairs(text.slice(0, start));
  return { type: 'TextPositionSelector', start: first, end: first + quote.length - countPairs(quote) };
}

/** Characters that take two UTF-16 units. */
const countPairs = (text: string): number => text.match(/[\ud800-\udbff][\udc00-\udfff]/g)?.length ?? 0;
