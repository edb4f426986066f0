/** A party as one report shows it: its claim, resting on the first words that name it. */
import type { PartyBasis, PartyClaim } from '../../domain/claim.js';
import type { Evidence } from '../../domain/dossier.js';
import type { Report } from '../../domain/report.js';
import { quote } from '../../evidence/quote.js';
import { gatherReasons, reason } from '../because.js';
import { confidenceOf } from '../confidence.js';
import type { Identity } from './identity.js';

export function makeClaim(report: Report, party: Identity, records: PartyBasis['records']): PartyClaim {
  const basis: PartyBasis = { kind: 'party', of: party.kind, records };
  const aliases = [...party.aliases].filter((alias) => alias !== party.name);
  const support: Record<string, readonly Evidence[]> = {};
  if (party.office) support.role = [quote(report, party.office.span)];
  if (party.speaksFor && party.speaksForSpan) support.speaksFor = [quote(report, party.speaksForSpan)];
  return {
    id: party.id,
    name: party.name,
    kind: party.kind,
    ...(party.office ? { role: party.office.words } : {}),
    ...(party.speaksFor ? { speaksFor: party.speaksFor.id } : {}),
    aliases: aliases.sort(),
    evidence: [quote(report, party.evidence)],
    ...(Object.keys(support).length > 0 ? { support } : {}),
    confidence: confidenceOf(basis),
    basis,
    because: gatherReasons({
      name: [reason(report, IDENTITY, `the first words for ${party.name}`, party.evidence)],
      role: [
        party.office && reason(report, IDENTITY, `${party.name}: the office told with the name`, party.office.span),
      ],
      speaksFor: [
        party.speaksFor &&
          party.speaksForSpan &&
          reason(report, IDENTITY, `whose office it is: ${party.speaksFor.name}`, party.speaksForSpan),
      ],
    }),
  };
}

const IDENTITY = 'src/records/party/identity';
