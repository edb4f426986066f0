/** The word tells that somebody goes to somebody: whoever is at the place is met. */
const VISIT = /^(?:visit|tour|trip|travel|arriv|stay|head|fly|flew|journey)/i;
export function readAttendance(text, frame, parties) {
    const resolve = (spans) => (spans ?? []).flatMap((s) => parties.resolve(s));
    const named = resolve(frame.roles.participant);
    const host = resolve(frame.roles.host)[0] ?? null;
    const mediator = resolve(frame.roles.mediator)[0] ?? null;
    const participants = new Set(named);
    if (host && (parties.kind(host) === 'person' || participants.size < 2))
        participants.add(host);
    if (participants.size === 1 && VISIT.test(text.slice(frame.trigger.start, frame.trigger.end))) {
        for (const id of (frame.roles.place ?? []).flatMap((s) => parties.resolve(s, 'place')))
            participants.add(id);
    }
    return { participants: withoutStatesOfPeople([...participants], parties), host, mediator };
}
/** All who are named in any mention of one meeting; a description ("European leaders") gives way to the people it stands for. */
export function joinAttendance(mentions, parties) {
    const all = [...new Set(mentions.flatMap((m) => m.participants))];
    const people = all.filter((id) => parties.kind(id) === 'person');
    const named = people.length > 2 ? all.filter((id) => parties.kind(id) !== 'group') : all;
    return {
        participants: withoutStatesOfPeople(named, parties),
        host: mentions.find((m) => m.host !== null)?.host ?? null,
        mediator: mentions.find((m) => m.mediator !== null)?.mediator ?? null,
    };
}
function withoutStatesOfPeople(ids, parties) {
    const spokenFor = new Set(ids.filter((id) => parties.kind(id) === 'person').map((id) => parties.speaksFor(id)));
    return ids.filter((id) => !spokenFor.has(id));
}
