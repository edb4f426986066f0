/**
 * The parties of a dossier as a graph (GraphML 1.0), for Gephi, yEd, Cytoscape, igraph and NetworkX.
 *
 * Nodes are parties. Edges, each with how many records make it, their ids and the days known of them:
 * - `met` (undirected): both took part in a meeting that was held or is under way; planned ones are not met yet.
 * - `speaks-for`: from the person to whom the office speaks for.
 * - `said-to`: from the speaker to the one addressed.
 * - `promised`: from the promisor to the promisee, whatever the rung: `statuses` tells how many stand on which.
 *
 * An edge whose end is not among the parties is left out, and so is one from a party to itself.
 */
import type { Dossier, Party, PartyId } from '../domain/dossier.js';
import { escapeForXml } from './escape.js';

export function renderGraphml(dossier: Dossier): string {
  // GraphML wants name tokens as ids: parties are numbered, and their own ids are data.
  const nodes = new Map<PartyId, string>();
  for (const { id } of dossier.parties) if (!nodes.has(id)) nodes.set(id, `p${nodes.size + 1}`);
  const parties = dossier.parties.filter(({ id }, i) => dossier.parties.findIndex((p) => p.id === id) === i);
  const edges = gatherEdges(dossier).filter(({ from, to }) => nodes.has(from) && nodes.has(to) && from !== to);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"' +
      ' xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">',
    ...KEYS.map(
      ({ id, on, name, type }) => `  <key id="${id}" for="${on}" attr.name="${name}" attr.type="${type ?? 'string'}"/>`,
    ),
    '  <graph id="dossier" edgedefault="directed">',
    ...parties.flatMap((party) => writeNode(party, nodes)),
    ...edges.flatMap((edge, i) => writeEdge(edge, i, nodes)),
    '  </graph>',
    '</graphml>',
    '',
  ].join('\n');
}

interface Key {
  readonly id: string;
  readonly on: 'node' | 'edge';
  readonly name: string;
  readonly type?: 'int' | 'double';
}

const KEYS: readonly Key[] = [
  { id: 'party', on: 'node', name: 'id' },
  // Viewers show what is called "label".
  { id: 'name', on: 'node', name: 'label' },
  { id: 'kind', on: 'node', name: 'kind' },
  { id: 'role', on: 'node', name: 'role' },
  { id: 'confidence', on: 'node', name: 'confidence', type: 'double' },
  { id: 'type', on: 'edge', name: 'type' },
  { id: 'count', on: 'edge', name: 'count', type: 'int' },
  { id: 'days', on: 'edge', name: 'days' },
  { id: 'statuses', on: 'edge', name: 'statuses' },
  { id: 'records', on: 'edge', name: 'records' },
];

interface Edge {
  readonly type: 'met' | 'speaks-for' | 'said-to' | 'promised';
  readonly from: PartyId;
  readonly to: PartyId;
  readonly made: readonly Making[];
}

/** One record that makes an edge. */
interface Making {
  readonly record: string;
  readonly days?: string;
  readonly status?: string;
}

function gatherEdges(dossier: Dossier): readonly Edge[] {
  const edges = new Map<string, { type: Edge['type']; from: PartyId; to: PartyId; made: Making[] }>();
  const add = (type: Edge['type'], from: PartyId, to: PartyId, making: Making) => {
    const key = JSON.stringify([type, from, to]);
    const edge = edges.get(key) ?? { type, from, to, made: [] };
    edges.set(key, edge);
    edge.made.push(making);
  };
  for (const { id, status, participants, time } of dossier.meetings) {
    if (status !== 'held' && status !== 'ongoing') continue;
    const present = [...new Set(participants)].sort();
    const making = { record: id, ...(time?.value === undefined ? {} : { days: time.value }) };
    present.forEach((one, i) => {
      for (const other of present.slice(i + 1)) add('met', one, other, making);
    });
  }
  for (const { id, speaksFor } of dossier.parties) if (speaksFor) add('speaks-for', id, speaksFor, { record: id });
  for (const { id, speaker, addressee, date } of dossier.statements) {
    if (speaker && addressee) add('said-to', speaker, addressee, { record: id, ...(date ? { days: date } : {}) });
  }
  for (const { id, by, to, due, status } of dossier.commitments) {
    const making = { record: id, status, ...(due?.value === undefined ? {} : { days: due.value }) };
    for (const promisor of new Set(by)) for (const promisee of new Set(to)) add('promised', promisor, promisee, making);
  }
  return [...edges.values()];
}

function writeNode({ id, name, kind, role, confidence }: Party, nodes: ReadonlyMap<PartyId, string>): string[] {
  return [`    <node id="${nodes.get(id)}">`, ...writeData({ party: id, name, kind, role, confidence }), '    </node>'];
}

function writeEdge({ type, from, to, made }: Edge, index: number, nodes: ReadonlyMap<PartyId, string>): string[] {
  const direction = type === 'met' ? ' directed="false"' : '';
  const days = [...new Set(made.flatMap((one) => one.days ?? []))].sort();
  return [
    `    <edge id="e${index + 1}" source="${nodes.get(from)}" target="${nodes.get(to)}"${direction}>`,
    ...writeData({
      type,
      count: made.length,
      days: days.join(' ') || undefined,
      statuses: countStatuses(made),
      records: made.map(({ record }) => record).join(' '),
    }),
    '    </edge>',
  ];
}

/** "agreed 2, claimed 1" */
function countStatuses(made: readonly Making[]): string | undefined {
  const statuses = made.flatMap(({ status }) => status ?? []);
  const counts = [...new Set(statuses)].sort().map((s) => `${s} ${statuses.filter((other) => other === s).length}`);
  return counts.join(', ') || undefined;
}

function writeData(values: { readonly [key: string]: string | number | undefined }): readonly string[] {
  return Object.entries(values).flatMap(([key, value]) =>
    value === undefined ? [] : [`      <data key="${key}">${escapeForXml(String(value))}</data>`],
  );
}
