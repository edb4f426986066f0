import { findSpeech } from '../statement/read.js';
const TOLD_BY_OTHERS = ['claimed', 'offered', 'pledged'];
export function readClaimant(frame, by, parties, speeches) {
    const { status } = frame;
    const speech = findSpeech(speeches, frame.trigger);
    const speaker = speech?.claim.speaker ?? null;
    const cue = speech?.claim.cue;
    if (!speaker || !cue || !TOLD_BY_OTHERS.includes(status))
        return { status, claimant: null };
    if (by.some((promisor) => speaksFor(speaker, promisor, parties))) {
        return { status: status === 'claimed' ? 'pledged' : status, claimant: null };
    }
    return { status: 'claimed', claimant: { party: speaker, cue } };
}
/** The promisor itself, whoever speaks for it, or whoever it speaks for. */
function speaksFor(speaker, promisor, parties) {
    const a = parties.speaksFor(speaker) ?? speaker;
    const b = parties.speaksFor(promisor) ?? promisor;
    return speaker === promisor || a === b;
}
