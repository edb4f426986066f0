/** The same claims with each party under the id it has in the dossier. */
import type { ReportClaims } from '../domain/claim.js';
import type { PartyId } from '../domain/dossier.js';

export function renameParties(claims: ReportClaims, idOf: (id: PartyId) => PartyId): ReportClaims {
  const all = (ids: readonly PartyId[]): PartyId[] => [...new Set(ids.map(idOf))];
  return {
    ...claims,
    meetings: claims.meetings.map((m) => ({
      ...m,
      participants: all(m.participants),
      ...(m.host ? { host: idOf(m.host) } : {}),
      ...(m.mediator ? { mediator: idOf(m.mediator) } : {}),
    })),
    statements: claims.statements.map((s) => ({
      ...s,
      speaker: s.speaker === null ? null : idOf(s.speaker),
      ...(s.addressee ? { addressee: idOf(s.addressee) } : {}),
    })),
    positions: claims.positions.map((p) => ({ ...p, party: idOf(p.party) })),
    commitments: claims.commitments.map((c) => ({
      ...c,
      by: all(c.by),
      to: all(c.to),
      ...(c.claimedBy ? { claimedBy: idOf(c.claimedBy) } : {}),
    })),
    nextSteps: claims.nextSteps.map((n) => ({ ...n, who: all(n.who) })),
  };
}

/** A value that a person gave to a field: parties in it go by the id they have now. */
export function renameValue(field: string, value: unknown, idOf: (id: PartyId) => PartyId): unknown {
  if (!OF_PARTIES.has(field)) return value;
  if (Array.isArray(value)) return [...new Set(value.map((id) => (typeof id === 'string' ? idOf(id) : id)))];
  return typeof value === 'string' ? idOf(value) : value;
}

const OF_PARTIES: ReadonlySet<string> = new Set(
  'participants host mediator speaker addressee party by to claimedBy who speaksFor'.split(' '),
);
