export function renameParties(claims, idOf) {
    const all = (ids) => [...new Set(ids.map(idOf))];
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
