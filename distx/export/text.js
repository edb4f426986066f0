import { showDays } from '../views/days.js';
import { listFacts, paintLines, plain, quiet, setAcross, setBeside, strong } from './columns.js';
import { escapeForTerminal } from './escape.js';
import { shortenQuote } from './shorten.js';
/** Some three lines of the body. */
const LONGEST_QUOTE = 170;
/** Of a record that many reports tell; the other formats have them all. */
const MOST_QUOTES = 3;
export function renderText(brief, { colour }) {
    const cite = brief.sources.length > 1;
    const lines = [
        [strong(describeSources(brief.sources))],
        ...brief.sections.flatMap((section) => setSection(section, cite)),
        ...setAbsent(brief),
        ...setSources(brief.sources),
    ];
    return paintLines(lines, colour);
}
/** "DOSSIER OF 2 REPORTS · published 2021-05-20 Thu – 2021-06-16 Wed" */
function describeSources(sources) {
    if (sources.length === 0)
        return 'No report was read.';
    const title = sources.length > 1 ? `DOSSIER OF ${sources.length} REPORTS` : 'DOSSIER OF 1 REPORT';
    const days = sources.flatMap(({ published }) => published ?? []).sort();
    const [first, last] = [days[0], days.at(-1)];
    if (!first || !last)
        return `${title} · date not given`;
    return `${title} · published ${showDays(first === last ? first : `${first}/${last}`)}`;
}
function setSection({ title, groups }, cite) {
    return [[], [], [strong(title.toUpperCase())], ...groups.flatMap((group) => setGroup(group, cite))];
}
/** Entries with quotes stand apart; those without follow each other closely, as in a list. */
function setGroup({ title, entries }, cite) {
    const heading = title === null ? [[]] : [[], ...setAcross([strong(title)])];
    const isList = entries.every(({ quotes }) => quotes.length === 0);
    return [...heading, ...entries.flatMap((e, i) => [...(isList || i === 0 ? [] : [[]]), ...setEntry(e, cite)])];
}
function setEntry({ key, headline, facts, quotes }, cite) {
    const told = facts.map(setPhrase);
    const head = headline === null ? [] : [strong(headline)];
    if (quotes.length === 0)
        return setBeside(setPhrase(key), listFacts([...head, ...told]));
    // Where there is no headline, the words themselves are the news.
    const tone = headline === null ? 'plain' : 'quiet';
    return setBeside(setPhrase(key), [head, ...listFacts(told), ...setQuotes(quotes, tone, cite)]);
}
function setQuotes(quotes, tone, cite) {
    const distinct = quotes.filter((quote, i) => !quotes.some((other, j) => repeats(other, quote, j < i)));
    const shown = distinct.slice(0, MOST_QUOTES).map((evidence) => setQuote(evidence, tone, cite));
    const more = distinct.length - shown.length;
    return more > 0 ? [...shown, [quiet(`and ${more} more`)]] : shown;
}
/** A longer quote of the same report says it already, or the same one stands before it. */
function repeats(other, { document, quote }, isBefore) {
    if (other.document !== document)
        return false;
    return other.quote === quote ? isBefore : other.quote.includes(quote);
}
function setQuote({ document, quote }, tone, cite) {
    const text = `“${shortenQuote(escapeForTerminal(quote), LONGEST_QUOTE)}”${cite ? ` [${document}]` : ''}`;
    return [{ text, tone }];
}
function setSources(sources) {
    if (sources.length === 0)
        return [];
    return [[], [], [strong('REPORTS')], [], ...sources.flatMap(setSource)];
}
function setSource({ id, title, outlet, published }) {
    const day = published ? plain(showDays(published)) : quiet('date not given');
    const [head = id, ...rest] = [title, outlet, id].filter((part) => part !== undefined);
    return setBeside(day, listFacts([strong(head), ...rest.map(plain)]));
}
function setAbsent({ sources, absent }) {
    if (sources.length === 0 || absent.length === 0)
        return [];
    return [[], [], ...setAcross([quiet(`None found: ${absent.join(', ').toLowerCase()}.`)])];
}
function setPhrase({ text, tone }) {
    return { text, tone: tone === 'known' ? 'plain' : tone === 'open' ? 'open' : 'quiet' };
}
