import { covers, join } from '../../domain/span.js';
import { quote, quoteAll } from '../../evidence/quote.js';
import { framesOf } from '../clause.js';
import { recordId } from '../record-id.js';
import { isPress, readWay } from './channel.js';
import { trimContent } from './content.js';
import { readOutlet } from './outlets.js';
export function readStatements(document, parties) {
    const attributed = distinct(framesOf(document, 'attribution').flatMap((frame) => prepare(document, frame)));
    return attributed
        .filter((a) => a.outlet === null)
        .map((a) => readStatement(document, parties, a, enclosing(attributed, a)));
}
/** The innermost statement whose content holds the span, or whose own cue it is ("vowed" both says and undertakes). */
export function findSpeech(speeches, span) {
    const around = speeches.filter((s) => s.content.some((c) => covers(c, span)) || covers(s.trigger, span));
    return around.sort((a, b) => extent(a.content) - extent(b.content))[0] ?? null;
}
function readStatement(document, parties, { frame, content, sources }, outer) {
    const { report } = document;
    const speakers = sources.flatMap((span) => parties.resolve(span));
    const speaker = speakers[0] ?? null;
    const source = sources[0];
    const way = readWay(report.text, frame.roles.channel ?? [], frame.roles.addressee ?? []);
    const addressee = readAddressee(report.text, parties, frame, speaker);
    const relay = way.relayedBy ?? readRelay(parties, outer, speaker);
    const words = quoteAll(report, content);
    const support = {};
    if (source)
        support.speaker = [quote(report, source)];
    if (addressee)
        support.addressee = [quote(report, addressee.span)];
    if (way.channel)
        support.channel = [quote(report, way.channel.span)];
    if (relay)
        support.relayedBy = [quote(report, relay.span)];
    const claim = {
        id: recordId('statement', words[0], speaker ?? ''),
        speaker,
        ...(speaker === null && source ? { speakerText: report.text.slice(source.start, source.end) } : {}),
        content: words,
        cue: quote(report, frame.trigger),
        mode: frame.mode,
        ...(addressee ? { addressee: addressee.party } : {}),
        ...(way.channel ? { channel: way.channel.text } : {}),
        ...(relay ? { relayedBy: relay.text } : {}),
        evidence: words,
        support,
        confidence: round(frame.confidence),
    };
    return { claim, trigger: frame.trigger, content };
}
function prepare(document, frame) {
    const { text } = document.report;
    const content = (frame.roles.content ?? []).flatMap((span) => trimContent(text, span) ?? []);
    const [first, ...rest] = content;
    if (!first)
        return [];
    const sources = frame.roles.source ?? [];
    const outlets = sources.map((s) => readOutlet(text.slice(s.start, s.end)));
    return [{ frame, content: [first, ...rest], sources, outlet: outlets[0] ?? null }];
}
/** Two cues found for the same words ("posted", "added") are one statement: the one that knows its source, then the surer. */
function distinct(attributed) {
    const rank = (a) => (a.sources.length > 0 ? 1 : 0) + a.frame.confidence / 2;
    const best = [...attributed].sort((a, b) => rank(b) - rank(a));
    const kept = [];
    for (const candidate of best) {
        if (!kept.some((k) => sameWords(k.content, candidate.content)))
            kept.push(candidate);
    }
    return kept.sort((a, b) => a.frame.trigger.start - b.frame.trigger.start);
}
function sameWords(a, b) {
    let shared = 0;
    for (const x of a)
        for (const y of b)
            shared += Math.max(0, Math.min(x.end, y.end) - Math.max(x.start, y.start));
    return shared > 0.8 * Math.max(extent(a), extent(b));
}
/** The innermost attribution that reports this one: its content holds this cue. */
function enclosing(attributed, inner) {
    const around = attributed.filter((a) => a !== inner && a.content.some((c) => covers(c, inner.frame.trigger)));
    return around.sort((a, b) => extent(a.content) - extent(b.content))[0] ?? null;
}
function readRelay(parties, outer, speaker) {
    const span = outer?.sources[0];
    if (!outer || !span)
        return null;
    if (outer.outlet !== null)
        return { text: outer.outlet, span };
    const [party] = parties.resolve(span);
    return party && party !== speaker ? { text: parties.name(party), span } : null;
}
function readAddressee(text, parties, frame, speaker) {
    for (const span of frame.roles.addressee ?? []) {
        const words = text.slice(span.start, span.end);
        if (isPress(words) || readOutlet(words) !== null)
            continue;
        const [party] = parties.resolve(span);
        if (party && party !== speaker)
            return { party, span };
    }
    return null;
}
const extent = (spans) => spans.reduce((sum, s) => sum + s.end - s.start, 0);
export const clauseOf = (speech) => speech.content.reduce(join, speech.trigger);
/** Two decimals: what is below them is the noise of the arithmetic, and differs between processors. */
export const round = (probability) => Math.round(probability * 100) / 100;
