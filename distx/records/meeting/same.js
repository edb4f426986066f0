import { datesDiffer } from './date.js';
import { statusesDiffer } from './status.js';
/** Below this, two mentions stay apart: sharing a day, or one of several participants, is not enough by itself. */
export const SAME = 1;
export function agreement(mention, meeting) {
    if (statusesDiffer(mention.status, meeting.status))
        return null;
    if (isRemote(mention.mode) !== isRemote(meeting.mode) && mention.mode !== 'unknown' && meeting.mode !== 'unknown')
        return null;
    if (datesDiffer(mention.when, meeting.when))
        return null;
    if (mention.sides !== null && meeting.sides !== null && mention.sides !== meeting.sides)
        return null;
    const who = sharedParticipants(mention, meeting);
    if (who === null)
        return null;
    return who + sameDay(mention, meeting) + samePlace(mention, meeting) + sameWord(mention, meeting);
}
/** 0 where one side names nobody; null where both name somebody and they are others. */
function sharedParticipants(a, b) {
    if (a.participants.length === 0 || b.participants.length === 0)
        return 0;
    const shared = a.participants.filter((p) => b.participants.some((q) => isSameSide(p, q))).length;
    if (shared === 0)
        return null;
    const smaller = Math.min(a.participants.length, b.participants.length);
    if (shared === smaller)
        return smaller > 1 ? 1 : 0.5;
    return shared >= smaller / 2 && shared > 1 ? 0.5 : null;
}
const isSameSide = (p, q) => p.id === q.id || p.standsFor === q.id || q.standsFor === p.id;
const sameDay = (a, b) => (a.when?.value && b.when?.value ? 0.5 : 0);
function samePlace(a, b) {
    if (a.place === null || b.place === null)
        return 0;
    return a.place.includes(b.place) || b.place.includes(a.place) ? 0.5 : -0.25;
}
function sameWord(a, b) {
    if (a.sides !== null && a.sides === b.sides)
        return 0.75;
    if (a.pointsBack)
        return a.noun === b.noun ? 1 : 0.5;
    return a.noun === b.noun ? 0.25 : 0;
}
const isRemote = (mode) => mode === 'call' || mode === 'video';
