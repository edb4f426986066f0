/**
 * Parties: everyone and everything that takes part in a record.
 *
 * In:  a document: its mentions with chains, its groups.
 * Out: an index that says which parties the words of a role mean, and claims for those that some record refers to.
 *
 * One party for each real one: "Washington", "the White House" and "US officials" are the United States where they act.
 * A person's party is named by the fullest name without title, a state by its usual English name, anything else as the
 * text words it best. "Officials", "sources", "the statement" are nobody (resolve.ts).
 */
import type { PartyClaim, Reason, RecordBasis, ReportClaims } from '../../domain/claim.js';
import type { Document } from '../../domain/document.js';
import type { PartyId, PartyKind } from '../../domain/dossier.js';
import type { Span } from '../../domain/span.js';
import { reason } from '../because.js';
import { makeClaim } from './claim.js';
import { Identities } from './identity.js';
import { findReferents, type PartyContext, type Referent } from './referents.js';

export interface PartyIndex {
  /** The parties that a role's words mean; none where they hide or name nobody. */
  resolve(span: Span, context?: PartyContext): PartyId[];
  /** Several parties as one, by the words that name them together. */
  group(words: Span): PartyId;
  /** Why they mean them. */
  because(span: Span, context?: PartyContext): Reason[];
  kind(id: PartyId): PartyKind;
  name(id: PartyId): string;
  /** The state or body a person speaks for. */
  speaksFor(id: PartyId): PartyId | undefined;
  /** Of the parties that these records refer to, and of whom they speak for. */
  claims(records: Omit<ReportClaims, 'report' | 'fingerprint' | 'parties'>): PartyClaim[];
}

export function readParties(document: Document): PartyIndex {
  const identities = new Identities(document);
  const resolved = new Map<string, readonly Referent[]>();
  const find = (span: Span, context: PartyContext): readonly Referent[] => {
    const key = `${span.start}:${span.end}:${context}`;
    const known = resolved.get(key);
    if (known) return known;
    const referents = findReferents(document, identities, span, context);
    resolved.set(key, referents);
    return referents;
  };
  return {
    group: (words) => identities.ofGroup(words).id,
    resolve: (span, context = 'actor') => [...new Set(find(span, context).map(({ party }) => party.id))],
    because: (span, context = 'actor') =>
      find(span, context).map(({ party, words, why }) =>
        reason(
          document.report,
          why?.rule ?? 'src/records/party/identity',
          why ? `${party.name}, ${why.says}` : `names ${party.name}`,
          words,
          ...(why?.to ? [why.to] : []),
        ),
      ),
    kind: (id) => identities.get(id).kind,
    name: (id) => identities.get(id).name,
    speaksFor: (id) => identities.get(id).speaksFor?.id,
    claims(records) {
      const uses = gatherUses(records);
      for (const [id, use] of [...uses]) {
        const { speaksFor } = identities.get(id);
        if (speaksFor && !uses.has(speaksFor.id)) uses.set(speaksFor.id, use);
      }
      return identities.all().flatMap((party) => {
        const use = uses.get(party.id);
        return use ? [makeClaim(document.report, party, use)] : [];
      });
    },
  };
}

/** What the records that refer to each party rest on. */
function gatherUses(
  records: Omit<ReportClaims, 'report' | 'fingerprint' | 'parties'>,
): Map<PartyId, readonly RecordBasis[]> {
  const { meetings, statements, positions, commitments, nextSteps } = records;
  const uses = new Map<PartyId, readonly RecordBasis[]>();
  const use = ({ basis }: { basis: RecordBasis }, ...ids: readonly (PartyId | null | undefined)[]): void => {
    for (const id of new Set(ids)) if (id) uses.set(id, [...(uses.get(id) ?? []), basis]);
  };
  for (const m of meetings) if (!m.telling.isPartial) use(m, ...m.participants, m.host, m.mediator);
  for (const s of statements) use(s, s.speaker, s.addressee);
  for (const p of positions) use(p, p.party);
  for (const c of commitments) use(c, ...c.by, ...c.to, c.claimedBy);
  for (const n of nextSteps) use(n, ...n.who);
  return uses;
}
