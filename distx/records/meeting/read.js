import { quote, quoteAll } from '../../evidence/quote.js';
import { findClause, framesOf } from '../clause.js';
import { recordId } from '../record-id.js';
import { round } from '../statement/read.js';
import { chooseMeetingDate, readMeetingDate } from './date.js';
import { readOrder } from './order.js';
import { joinAttendance, readAttendance } from './participants.js';
import { chooseMeetingPlace, readMeetingPlace } from './place.js';
import { agreement, SAME } from './same.js';
import { chooseMeetingStatus } from './status.js';
export function readMeetings(document, parties) {
    const encounters = joinMentions(framesOf(document, 'meeting').map((frame) => readMention(document, frame, parties)), parties);
    const claims = encounters.flatMap((encounter) => putTogether(document, encounter, parties) ?? []);
    const order = readOrder(claims.map(({ claim, frames }) => ({ id: claim.id, status: claim.status, frames })));
    return claims.map(({ claim }) => {
        const first = order.get(claim.id);
        if (!first)
            return claim;
        const support = { ...claim.support, after: first.map((x) => quote(document.report, x.span)) };
        return { ...claim, after: first.map((x) => x.id), support };
    });
}
function readMention(document, frame, parties) {
    const { text } = document.report;
    const attendance = readAttendance(text, frame, parties);
    const date = readMeetingDate(document, frame);
    const place = readMeetingPlace(document, frame);
    const words = text.slice(frame.trigger.start, frame.trigger.end);
    const before = text.slice(Math.max(0, frame.trigger.start - 30), frame.trigger.start);
    return {
        frame,
        clause: findClause(document, frame),
        attendance,
        date,
        place,
        traits: {
            participants: describe(attendance, parties),
            status: frame.status,
            mode: frame.mode,
            when: date?.when ?? null,
            place: place && !place.place.tbd ? (place.place.text ?? '').toLowerCase() : null,
            sides: countSides(`${before}${words}`),
            noun: words.toLowerCase().split(/\s+/).pop()?.replace(/s$/, '') ?? '',
            pointsBack: /\b(?:the|this|that|these|those|their|such an?|his|her)\s+(?:[\w-]+\s+){0,2}$/i.test(before),
        },
    };
}
/** In order of reading, each mention joins the meeting it agrees with best, the nearer one where two agree alike. */
function joinMentions(mentions, parties) {
    const encounters = [];
    for (const mention of mentions) {
        let best = null;
        for (const encounter of encounters) {
            const score = agreement(mention.traits, joinTraits(encounter, parties));
            if (score !== null && score >= SAME && score >= (best?.score ?? SAME))
                best = { encounter, score };
        }
        if (best)
            best.encounter.push(mention);
        else
            encounters.push([mention]);
    }
    return encounters;
}
function joinTraits(encounter, parties) {
    const attendance = joinAttendance(encounter.map((m) => m.attendance), parties);
    const last = encounter[encounter.length - 1];
    return {
        participants: describe(attendance, parties),
        status: chooseMeetingStatus(encounter.map((m) => m.frame)),
        mode: encounter.find((m) => m.traits.mode !== 'unknown')?.traits.mode ?? 'unknown',
        when: chooseMeetingDate(encounter.flatMap((m) => m.date ?? []))?.when ?? null,
        place: encounter.find((m) => m.traits.place !== null)?.traits.place ?? null,
        sides: encounter.find((m) => m.traits.sides !== null)?.traits.sides ?? null,
        noun: last.traits.noun,
        pointsBack: last.traits.pointsBack,
    };
}
function putTogether(document, encounter, parties) {
    const { report } = document;
    const attendance = joinAttendance(encounter.map((m) => m.attendance), parties);
    if (attendance.participants.length === 0)
        return null;
    const traits = joinTraits(encounter, parties);
    const date = chooseMeetingDate(encounter.flatMap((m) => m.date ?? []));
    const place = chooseMeetingPlace(encounter.flatMap((m) => m.place ?? []));
    const about = encounter.flatMap((m) => m.frame.roles.about ?? [])[0];
    const host = encounter.flatMap((m) => m.frame.roles.host ?? [])[0];
    const evidence = quoteAll(report, [encounter[0].clause, ...encounter.slice(1).map((m) => m.clause)]);
    const support = {};
    if (date)
        support.time = [quote(report, date.span)];
    if (place)
        support.place = [quote(report, place.span)];
    if (host && attendance.host)
        support.host = [quote(report, host)];
    const claim = {
        id: recordId('meeting', evidence[0], ...[...attendance.participants].sort()),
        status: traits.status,
        participants: attendance.participants,
        ...(attendance.host ? { host: attendance.host } : {}),
        ...(attendance.mediator ? { mediator: attendance.mediator } : {}),
        mode: traits.mode,
        place: place?.place ?? null,
        time: date?.when ?? null,
        after: [],
        ...(about ? { about: report.text.slice(about.start, about.end) } : {}),
        evidence,
        support,
        confidence: round(Math.max(...encounter.map((m) => m.frame.confidence))),
    };
    return { claim, frames: encounter.map((m) => m.frame) };
}
function describe(attendance, parties) {
    return attendance.participants.map((id) => ({ id, standsFor: parties.speaksFor(id) ?? null }));
}
function countSides(words) {
    if (/\b(?:bilateral|two-way|one-on-one|head-to-head)\b/i.test(words))
        return 2;
    if (/\b(?:trilateral|three-way|tripartite)\b/i.test(words))
        return 3;
    return /\b(?:quadrilateral|four-way|quadripartite)\b/i.test(words) ? 4 : null;
}
