/**
 * Organizations and places by their names: "the European Union (EU)" is "the EU"; "U.N." is "UN".
 *
 * In:  a name with the acronym in brackets behind it, in order of reading.
 * Out: the key under which all its names go.
 */
import { plain } from './names.js';
import { isAcronym } from './phrase.js';
/** Acronyms that reports leave unexplained. */
export const KNOWN_BODIES = new Map([
    ['EU', 'European Union'],
    ['UN', 'United Nations'],
    ['NATO', 'North Atlantic Treaty Organization'],
    ['WTO', 'World Trade Organization'],
    ['IAEA', 'International Atomic Energy Agency'],
    ['IMF', 'International Monetary Fund'],
    ['WHO', 'World Health Organization'],
    ['ASEAN', 'Association of Southeast Asian Nations'],
    ['OSCE', 'Organization for Security and Cooperation in Europe'],
    ['OPEC', 'Organization of the Petroleum Exporting Countries'],
    ['AU', 'African Union'],
    ['ICC', 'International Criminal Court'],
    ['SCO', 'Shanghai Cooperation Organisation'],
    ['IDF', 'Israel Defense Forces'],
    ['PLO', 'Palestine Liberation Organization'],
    ['GCC', 'Gulf Cooperation Council'],
    ['APEC', 'Asia-Pacific Economic Cooperation'],
    ['ICRC', 'International Committee of the Red Cross'],
    ['ECOWAS', 'Economic Community of West African States'],
]);
export class BodyNames {
    #byAcronym = new Map([...KNOWN_BODIES].map(([acronym, name]) => [acronym, keyOf(name)]));
    /** Acronyms in brackets and the initials of long names are learnt before any name is asked for. */
    learn(name, acronym) {
        const key = keyOf(name);
        if (isAcronymName(name))
            return;
        if (acronym !== null)
            this.#byAcronym.set(bare(acronym), key);
        const initials = initialsOf(name);
        if (initials.length > 2 && !this.#byAcronym.has(initials))
            this.#byAcronym.set(initials, key);
    }
    keyOf(name) {
        return (isAcronymName(name) ? this.#byAcronym.get(bare(name)) : undefined) ?? keyOf(name);
    }
}
const isAcronymName = (name) => isAcronym(name.replace(/^the\s+/i, ''));
const bare = (acronym) => acronym.replace(/^the\s+/i, '').replace(/\./g, '');
const keyOf = (name) => plain(name)
    .replace(/^the\s+/, '')
    .replace(/organisation/g, 'organization')
    .replace(/defence/g, 'defense')
    .replace(/^(?:u\.s\.|us|united states)\s+/, 'us ')
    .replace(/^(?:u\.n\.|un|united nations)\s+/, 'un ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
const initialsOf = (name) => name
    .split(/[\s-]+/)
    .filter((w) => /^\p{Lu}/u.test(w))
    .map((w) => w.charAt(0))
    .join('');
