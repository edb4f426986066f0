import { makeClaim } from './claim.js';
import { Identities } from './identity.js';
import { findReferents } from './referents.js';
export function readParties(document) {
    const identities = new Identities(document);
    const resolved = new Map();
    return {
        resolve(span, context = 'actor') {
            const key = `${span.start}:${span.end}:${context}`;
            const known = resolved.get(key);
            if (known)
                return known;
            const ids = [...new Set(findReferents(document, identities, span, context).map((party) => party.id))];
            resolved.set(key, ids);
            return ids;
        },
        kind: (id) => identities.get(id).kind,
        name: (id) => identities.get(id).name,
        speaksFor: (id) => identities.get(id).speaksFor?.id,
        claims(records) {
            const used = new Set(usedParties(records));
            for (const id of [...used]) {
                const { speaksFor } = identities.get(id);
                if (speaksFor)
                    used.add(speaksFor.id);
            }
            return identities
                .all()
                .filter((party) => used.has(party.id))
                .map((party) => makeClaim(document.report, party));
        },
    };
}
function usedParties(records) {
    const { meetings, statements, positions, commitments, nextSteps } = records;
    return [
        ...meetings.flatMap((m) => [...m.participants, m.host, m.mediator]),
        ...statements.flatMap((s) => [s.speaker, s.addressee]),
        ...positions.map((p) => p.party),
        ...commitments.flatMap((c) => [...c.by, ...c.to, c.claimedBy]),
        ...nextSteps.flatMap((n) => n.who),
    ].filter((id) => id !== undefined && id !== null);
}
