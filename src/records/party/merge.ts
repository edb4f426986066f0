/**
 * Parties of many reports.
 *
 * Two reports name one party where the full name is the same, or where a bare surname ("Zelenskyy") fits the last name
 * of one person alone. A surname that fits two people stays by itself.
 */
import type { Explained, PartyClaim, ReportClaims } from '../../domain/claim.js';
import type { Party, PartyId } from '../../domain/dossier.js';
import { joinEvidence } from '../../evidence/quote.js';
import { joinReasons } from '../because.js';
import { surest } from '../confidence.js';

export interface MergedParties {
  readonly parties: readonly (Party & Explained)[];
  /** The id in the dossier of a party under the id its report gives it. */
  readonly idOf: (report: string, id: PartyId) => PartyId;
}

export function mergeParties(claims: readonly ReportClaims[]): MergedParties {
  const all = claims.flatMap((c) => c.parties);
  const target = resolveSurnames(all);
  const groups = new Map<PartyId, [PartyClaim, ...PartyClaim[]]>();
  for (const claim of all) {
    const id = target(claim);
    const group = groups.get(id);
    if (group) group.push(claim);
    else groups.set(id, [claim]);
  }
  const idIn = new Map(claims.flatMap((c) => c.parties.map((p) => [`${c.report.id}\n${p.id}`, target(p)] as const)));
  const idOf = (report: string, id: PartyId): PartyId => idIn.get(`${report}\n${id}`) ?? id;
  return { parties: [...groups].map(([id, group]) => joinClaims(id, group, idOf)), idOf };
}

function joinClaims(
  id: PartyId,
  group: readonly [PartyClaim, ...PartyClaim[]],
  idOf: MergedParties['idOf'],
): Party & Explained {
  const named = group.find((c) => c.id === id) ?? group[0];
  const aliases = new Set(group.flatMap((c) => [c.name, ...c.aliases]));
  aliases.delete(named.name);
  const role = group.find((c) => c.role)?.role;
  const spokesman = group.find((c) => c.speaksFor);
  const speaksFor = spokesman?.speaksFor ? idOf(spokesman.evidence[0].document, spokesman.speaksFor) : undefined;
  return {
    id,
    name: named.name,
    kind: named.kind,
    ...(role ? { role } : {}),
    ...(speaksFor ? { speaksFor } : {}),
    aliases: [...aliases].sort(),
    evidence: joinEvidence(group),
    ...(named.support ? { support: named.support } : {}),
    ...(named.confidence === undefined ? {} : { confidence: surest(group) }),
    because: joinReasons(group),
  };
}

/** For each claim the id it goes under: its own, or that of the one person whose last name it is. */
function resolveSurnames(claims: readonly PartyClaim[]): (claim: PartyClaim) => PartyId {
  const byLastName = new Map<string, Set<PartyId>>();
  for (const { id, kind, name } of claims) {
    const words = name.split(/\s+/);
    if (kind !== 'person' || words.length < 2) continue;
    const last = (words[words.length - 1] as string).toLowerCase();
    byLastName.set(last, (byLastName.get(last) ?? new Set()).add(id));
  }
  return ({ id, kind, name }) => {
    if (kind !== 'person' || /\s/.test(name)) return id;
    const people = [...(byLastName.get(name.toLowerCase()) ?? [])];
    return people.length === 1 ? (people[0] as PartyId) : id;
  };
}
