import { quote } from '../../evidence/quote.js';
export function makeClaim(report, party) {
    const aliases = [...party.aliases].filter((alias) => alias !== party.name);
    const support = {};
    if (party.office)
        support.role = [quote(report, party.office.span)];
    if (party.speaksFor && party.speaksForSpan)
        support.speaksFor = [quote(report, party.speaksForSpan)];
    return {
        id: party.id,
        name: party.name,
        kind: party.kind,
        ...(party.office ? { role: party.office.words } : {}),
        ...(party.speaksFor ? { speaksFor: party.speaksFor.id } : {}),
        aliases: aliases.sort(),
        evidence: [quote(report, party.evidence)],
        ...(Object.keys(support).length > 0 ? { support } : {}),
    };
}
