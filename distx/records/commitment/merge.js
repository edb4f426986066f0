export function mergeCommitments(claims, published) {
    return claims.map((claim) => ({
        ...claim,
        history: [
            { asOf: published.get(claim.evidence[0].document) ?? null, status: claim.status, evidence: claim.evidence },
        ],
    }));
}
