/** The same claims with each party under the id it has in the dossier; one that a person called false takes no part. */
import type { ReportClaims } from '../domain/claim.js';
import type { PartyId } from '../domain/dossier.js';

/** @param idOf null: the party is false */
export function renameParties(claims: ReportClaims, idOf: (id: PartyId) => PartyId | null): ReportClaims {
  const all = (ids: readonly PartyId[]): PartyId[] => [...new Set(ids.flatMap((id) => idOf(id) ?? []))];
  const rename = <Claim extends object>(claim: Claim, ...fields: readonly (keyof Claim)[]): Claim => {
    const renamed = { ...claim };
    for (const field of fields) {
      if (claim[field] === undefined) continue;
      const id = idOf(claim[field] as PartyId);
      if (id === null) delete renamed[field];
      else renamed[field] = id as Claim[typeof field];
    }
    return renamed;
  };
  return {
    ...claims,
    meetings: claims.meetings.map((m) => rename({ ...m, participants: all(m.participants) }, 'host', 'mediator')),
    statements: claims.statements.map((s) =>
      rename({ ...s, speaker: s.speaker === null ? null : idOf(s.speaker) }, 'addressee'),
    ),
    positions: claims.positions.flatMap((p) => {
      const party = idOf(p.party);
      return party === null ? [] : [{ ...p, party }];
    }),
    commitments: claims.commitments.map((c) => rename({ ...c, by: all(c.by), to: all(c.to) }, 'claimedBy')),
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
