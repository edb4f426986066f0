import { countDays } from '../days.js';
export function mergeMeetings(claims, published) {
    const groups = new Map();
    for (const claim of claims) {
        const key = certainKey(claim);
        const group = groups.get(key);
        if (group)
            group.push(claim);
        else
            groups.set(key, [claim]);
    }
    const idOf = new Map([...groups.values()].flatMap(([first, ...rest]) => [first, ...rest].map((c) => [c.id, first.id])));
    return [...groups.values()].map((group) => {
        const meeting = joinClaims(group, published);
        return { ...meeting, after: [...new Set(meeting.after.map((id) => idOf.get(id) ?? id))] };
    });
}
function joinClaims(group, published) {
    const [first] = group;
    const last = group[group.length - 1];
    const host = group.find((c) => c.host)?.host;
    const about = group.find((c) => c.about)?.about;
    return {
        ...first,
        status: last.status,
        ...(host ? { host } : {}),
        ...(about ? { about } : {}),
        place: [...group].reverse().find((c) => c.place)?.place ?? null,
        after: [...new Set(group.flatMap((c) => c.after))],
        evidence: group.flatMap((c) => [...c.evidence]),
        confidence: Math.max(...group.map((c) => c.confidence ?? 0)),
        history: group.map((c) => toStep(c, published)),
    };
}
function toStep(claim, published) {
    return {
        asOf: published.get(claim.evidence[0].document) ?? null,
        status: claim.status,
        ...(claim.time ? { time: claim.time } : {}),
        ...(claim.place ? { place: claim.place } : {}),
        evidence: claim.evidence,
    };
}
/** What two certain tellings share; a claim without a single known day stays alone. */
function certainKey(claim) {
    const day = claim.time?.value;
    if (!day || countDays(day) !== 1 || claim.participants.length < 2)
        return claim.id;
    return JSON.stringify([day, claim.mode, [...claim.participants].sort()]);
}
