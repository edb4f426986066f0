/**
 * The issues of a dossier: the many wordings of what positions are about, gathered under few labels.
 *
 * Two wordings are one issue where they have the same words of content ("an immediate truce", "the ceasefire"), and not
 * where one only has more of them: "30-day ceasefire" is a special case of "ceasefire", its parent. Words that point at
 * something told before ("the resolution") are an issue of their report alone. A person's label outranks all of this.
 *
 * An issue is known by its words of content, so that its id stays whatever reports come before or after; its label is
 * the wording used most. The order of the claims changes nothing.
 */
import type { PositionClaim } from '../../domain/claim.js';
import type { Issue } from '../../domain/dossier.js';
import { findState } from '../../reading/coreference/states.js';
import { type ContentWords, contentWords, isTelling } from '../content-words.js';
import { slug } from '../slug.js';
import { headWord, labelIssue } from './issue.js';

/** A position under its issue: `issue` is the issue's label. */
export type FiledPosition = PositionClaim & { readonly issueId: string };

export interface Filed {
  readonly issues: readonly Issue[];
  /** In the order of the claims. */
  readonly positions: readonly FiledPosition[];
}

/** The label a person gave to a position or to the issue the machine put it under; null: none. */
export type LabelFor = (positionId: string, issueId: string) => string | null;

export function fileUnderIssues(claims: readonly PositionClaim[], labelFor: LabelFor = () => null): Filed {
  const places = placeByWords(claims);
  const folders = placeByLabels(claims, places, labelFor);
  const idOf = new Map([...folders].flatMap(([id, { members }]) => members.map((claim) => [claim, id] as const)));
  const issues = [...folders].map(([id, folder]) => describe(id, folder)).sort(byId);
  const labelOf = new Map(issues.map(({ id, label }) => [id, label]));
  return {
    issues: findParents(issues),
    positions: claims.map((claim) => {
      const issueId = idOf.get(claim) as string;
      return { ...claim, issue: labelOf.get(issueId) as string, issueId };
    }),
  };
}

/** What an issue is about, as words of content; "its" are those of the party. */
export const wordsOfIssue = (issue: string, party: string): ContentWords => contentWords(issue, ownWord(party));

interface Folder {
  readonly label: string | null;
  readonly members: PositionClaim[];
}

function placeByWords(claims: readonly PositionClaim[]): ReadonlyMap<PositionClaim, string> {
  return new Map(
    claims.map((claim) => {
      const words = wordsOfIssue(claim.issue, claim.party);
      const id = slug([...words].sort().join(' '));
      return [claim, isTelling(words) ? id : `${slug(claim.issue)}-${slug(claim.evidence[0].document)}`];
    }),
  );
}

/** Moves what a person gave a label: to the issue that has it, else to one of its own. */
function placeByLabels(
  claims: readonly PositionClaim[],
  places: ReadonlyMap<PositionClaim, string>,
  labelFor: LabelFor,
): Map<string, Folder> {
  const folders = new Map<string, Folder>();
  const put = (id: string, claim: PositionClaim, label: string | null): void => {
    const folder = folders.get(id) ?? { label, members: [] };
    folder.members.push(claim);
    folders.set(id, folder);
  };
  const labelled: { readonly claim: PositionClaim; readonly id: string; readonly label: string }[] = [];
  for (const claim of claims) {
    const id = places.get(claim) as string;
    const label = labelFor(claim.id, id);
    if (label === null) put(id, claim, null);
    else labelled.push({ claim, id, label });
  }
  labelled.sort((a, b) => compare(a.label, b.label) || byId(a, b));
  const idOf = new Map([...folders].map(([id, folder]) => [slug(describe(id, folder).label), id]));
  const taken = new Set(folders.keys());
  // An issue all of whose positions got a label goes on under it with its id; of several such issues, the first does.
  for (const { id, label } of labelled) {
    if (idOf.has(slug(label)) || taken.has(id)) continue;
    idOf.set(slug(label), id);
    taken.add(id);
  }
  for (const { claim, label } of labelled) {
    const key = slug(label);
    if (!idOf.has(key)) idOf.set(key, taken.has(key) ? `${key}-as-labelled` : key);
    put(idOf.get(key) as string, claim, label);
  }
  return folders;
}

function describe(id: string, { label, members }: Folder): Issue {
  const wordings = countWordings(members);
  const chosen = label ?? ([...wordings.keys()].sort((a, b) => compareLabels(a, b, wordings))[0] as string);
  const others = [...new Set([...wordings.keys(), ...members.map((m) => m.issue)])];
  return { id, label: chosen, aliases: others.filter((wording) => wording !== chosen).sort() };
}

function countWordings(members: readonly PositionClaim[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { issue } of members) {
    const label = labelIssue(issue);
    counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  return counts;
}

/** A clear wording first, then the one used most, then the shortest. */
function compareLabels(a: string, b: string, counts: ReadonlyMap<string, number>): number {
  return (
    Number(isClear(b)) - Number(isClear(a)) ||
    (counts.get(b) as number) - (counts.get(a) as number) ||
    a.length - b.length ||
    (a < b ? -1 : 1)
  );
}

/** Neither torn from a quotation, nor hanging on the party that says it, nor beginning with the deed ("accept a truce"). */
const isClear = (label: string): boolean =>
  !/["“”]|^(?:its|his|her|their|our|my|accept|support|back|agree to|endorse|hold|reach|achieve|have)\s/i.test(label);

/** The issue it is a special case of: the closest with the same head and some of its words. */
function findParents(issues: readonly Issue[]): Issue[] {
  const byHead = new Map<string, { readonly issue: Issue; readonly words: ContentWords }[]>();
  for (const issue of issues) {
    const head = headWord(issue.label);
    if (head === null || !isClear(issue.label)) continue;
    const heads = byHead.get(head) ?? [];
    heads.push({ issue, words: contentWords(issue.label) });
    byHead.set(head, heads);
  }
  return issues.map((issue) => {
    const words = contentWords(issue.label);
    const head = headWord(issue.label);
    const wider = (byHead.get(head ?? '') ?? []).filter(
      (other) => other.words.size < words.size && isTelling(other.words) && [...other.words].every((w) => words.has(w)),
    );
    const [closest] = wider.sort((a, b) => b.words.size - a.words.size || byId(a.issue, b.issue));
    return closest ? { ...issue, parent: closest.issue.id } : issue;
  });
}

/** A state goes by its code in words of content, however its party is called. */
function ownWord(party: string): string {
  const state = findState(party.replaceAll('-', ' '));
  return state ? `state:${state.state.code.toLowerCase()}` : `party:${party}`;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => compare(a.id, b.id);
