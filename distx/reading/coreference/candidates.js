import { byPlace } from '../../domain/span.js';
import { kindOf, UPPER } from '../characters.js';
import { BODIES, PEOPLE } from './offices.js';
import { isAcronym, readPhrase, singular } from './phrase.js';
import { findStateAt } from './states.js';
export const PARTY_ROLES = [
    'source',
    'addressee',
    'participant',
    'host',
    'mediator',
    'by',
    'to',
    'holder',
    'who',
];
export function gatherCandidates(text, sentences, tokens, mentions, frames) {
    const found = mergeRoles(text, mentions, roleSpans(frames));
    const spans = addStates(text, tokens, found);
    const candidates = [];
    let sentence = 0;
    for (const span of spans) {
        while (sentence < sentences.length - 1 && sentences[sentence].end <= span.start)
            sentence++;
        const phrase = readPhrase(text, span);
        const candidate = {
            start: span.start,
            end: span.end,
            type: span.type ?? guessType(phrase),
            phrase,
            sentence,
            acts: span.acts,
        };
        candidates.push(candidate);
        const apposition = candidate.type === 'person' && phrase.name !== null ? findApposition(text, span.end) : null;
        if (apposition)
            candidates.push({ ...apposition, type: 'person', sentence, acts: false });
    }
    return distinct(candidates.sort(byPlace));
}
/** What the words say of their type, where the encoder saw no mention. */
export function guessType(phrase) {
    if (phrase.isState)
        return phrase.state?.by === 'people' ? 'person' : 'place';
    if (phrase.pronoun !== null)
        return /^its?/.test(phrase.pronoun) ? 'organization' : 'person';
    if (phrase.name !== null && BODIES.has(phrase.office?.split(' ').pop() ?? ''))
        return 'organization';
    if (BODIES.has(phrase.head) || BODIES.has(singular(phrase.head)))
        return 'organization';
    if (phrase.office !== null || PEOPLE.has(phrase.head))
        return 'person';
    if (phrase.name === null)
        return 'organization';
    const words = phrase.name.split(' ');
    if (phrase.acronym !== null || words.some((w) => isAcronym(w)) || phrase.determiner === 'the')
        return 'organization';
    return 'person';
}
function roleSpans(frames) {
    const found = [];
    for (const frame of frames) {
        for (const role of PARTY_ROLES) {
            const spans = frame.roles[role];
            for (const { start, end } of spans ?? [])
                found.push({ start, end, type: null, acts: true });
        }
    }
    return found.sort(byPlace);
}
/**
 * Mentions and roles that end together are one: the longer words win, the mention's type stays. The end of a possessive
 * is that of its noun: "Israel's" and "Israel".
 */
function mergeRoles(text, mentions, roles) {
    const byEnd = new Map();
    const put = (found) => {
        const end = nounEnd(text, found);
        const others = byEnd.get(end);
        if (others)
            others.push(found);
        else
            byEnd.set(end, [found]);
    };
    for (const { start, end, type } of mentions)
        put({ start, end, type, acts: false });
    for (const role of roles) {
        const end = nounEnd(text, role);
        const others = byEnd.get(end) ?? [];
        const same = others.findIndex((o) => o.start <= role.start || isHeadOf(text, role, o));
        const other = others[same];
        if (!other)
            put(role);
        else
            others[same] = { ...other, start: Math.min(other.start, role.start), end: Math.max(other.end, role.end), acts: true };
    }
    return [...byEnd.values()].flat().sort(byPlace);
}
function nounEnd(text, { end }) {
    const before = text.slice(end - 2, end);
    return before === "'s" || before === '’s' ? end - 2 : end;
}
/** "Vladimir Putin" in "Russian President Vladimir Putin"; not "Minsk" in "talks in Minsk". */
function isHeadOf(text, whole, part) {
    const front = text.slice(whole.start, part.start);
    return !/\b(?:of|in|from|at|for|to|and|with|by|on|near)\s+(?:the\s+)?$|[,;:(]\s*$|['’]s\s+$/i.test(front);
}
/** "Sergei Lavrov, the Russian foreign minister, said": the words between the commas, where they name an office. */
function findApposition(text, end) {
    if (text.charCodeAt(end) !== COMMA)
        return null;
    const found = /^,\s+([^,.;:()"“”\n—–]{4,90})(?=[,.;:)—–\n]|\s[—–-]\s)/.exec(text.slice(end, end + 110));
    if (!found)
        return null;
    const words = found[1];
    if (!/^(?:the|a|an|former|acting)\b|^\p{Lu}|^(?:his|her|its|their)\b|^(?:president|chairman|head|leader|director|minister|spokes)/u.test(words))
        return null;
    if (/\b(?:is|was|are|were|has|had|have|will|would|said|says|told|who)\b/.test(words))
        return null;
    const start = end + found[0].indexOf(words);
    const phrase = readPhrase(text, { start, end: start + words.length });
    if (phrase.office === null || phrase.name !== null || phrase.plural)
        return null;
    return { start: phrase.span.start, end: phrase.span.end, phrase };
}
/** Names of states that stand in no mention: the encoder reads small letters and misses some. */
function addStates(text, tokens, found) {
    const starts = new Set(found.map((f) => f.start + (/^the\s+/i.exec(text.slice(f.start, f.start + 6))?.[0].length ?? 0)));
    const added = [];
    for (let i = 0; i < tokens.length; i++) {
        const { start } = tokens[i];
        if (starts.has(start) || !isCapital(text, tokens[i]) || isCapital(text, tokens[i - 1]))
            continue;
        const words = tokens.slice(i, i + LONGEST_NAME).map((t) => text.slice(t.start, t.end));
        const state = findStateAt(words, 0);
        if (state?.by !== 'name' || isCapital(text, tokens[i + state.length]))
            continue;
        added.push({ start, end: tokens[i + state.length - 1].end, type: 'place', acts: false });
    }
    return added.length === 0 ? [...found] : [...found, ...added].sort(byPlace);
}
const isCapital = (text, token) => token !== undefined && kindOf(text.charCodeAt(token.start)) === UPPER;
/** "Democratic Republic of the Congo" */
const LONGEST_NAME = 5;
const COMMA = 0x2c;
function distinct(candidates) {
    const seen = new Set();
    return candidates.filter(({ start, end }) => {
        const place = `${start}:${end}`;
        if (seen.has(place))
            return false;
        seen.add(place);
        return true;
    });
}
