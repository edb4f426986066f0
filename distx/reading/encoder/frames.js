/**
 * A frame from what the encoder says of one trigger.
 *
 * In:  the trigger's type, its place and probability, the phrases of its roles, and the logits of its attributes.
 * Out: the frame. Only values that the type knows compete: a meeting is never "pledged".
 */
import { COMMITMENT_STATUSES, MEETING_STATUSES, } from '../../domain/document.js';
export function makeFrame(reading, labels) {
    const { type, trigger, confidence, roles, attributes } = reading;
    const { statuses, attributionModes, meetingModes, stances } = labels;
    const modesFrom = statuses.length;
    const meetingModesFrom = modesFrom + attributionModes.length;
    const stancesFrom = meetingModesFrom + meetingModes.length;
    const choose = (names, from, known = names) => chooseLikeliest(attributes.subarray(from, from + names.length), names, known);
    const shared = { trigger, roles, confidence };
    switch (type) {
        case 'attribution':
            return { type, ...shared, mode: choose(attributionModes, modesFrom) };
        case 'meeting':
            return {
                type,
                ...shared,
                status: choose(statuses, 0, MEETING_STATUSES),
                mode: choose(meetingModes, meetingModesFrom),
            };
        case 'commitment':
            return { type, ...shared, status: choose(statuses, 0, COMMITMENT_STATUSES) };
        case 'position':
            return { type, ...shared, stance: choose(stances, stancesFrom) };
        case 'step':
            return { type, ...shared };
    }
}
function chooseLikeliest(logits, names, known) {
    let best = '';
    let most = Number.NEGATIVE_INFINITY;
    names.forEach((name, i) => {
        const logit = logits[i];
        if (logit > most && known.includes(name)) {
            best = name;
            most = logit;
        }
    });
    return best;
}
