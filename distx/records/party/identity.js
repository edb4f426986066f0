import { BodyNames, KNOWN_BODIES } from '../../reading/coreference/bodies.js';
import { BODIES, STATE_ORGANS } from '../../reading/coreference/offices.js';
import { isAcronym, readPhrase, singular } from '../../reading/coreference/phrase.js';
import { findState } from '../../reading/coreference/states.js';
import { slug } from '../slug.js';
export class Identities {
    #document;
    #chains = new Map();
    #byEnd = new Map();
    #groups;
    #ofChain = new Map();
    #byKey = new Map();
    #byId = new Map();
    #names = new BodyNames();
    constructor(document) {
        this.#document = document;
        const { text } = document.report;
        for (const mention of document.mentions) {
            const read = { ...mention, phrase: readPhrase(text, mention) };
            const chain = this.#chains.get(mention.chain);
            if (chain)
                chain.push(read);
            else
                this.#chains.set(mention.chain, [read]);
            const end = nounEnd(text, mention.end);
            if (!this.#byEnd.has(end))
                this.#byEnd.set(end, read);
            if (mention.type === 'organization' && read.phrase.name)
                this.#names.learn(read.phrase.name, read.phrase.acronym);
        }
        this.#groups = new Map(document.groups.map(({ chain, members }) => [chain, members]));
    }
    all() {
        return [...this.#byId.values()].sort((a, b) => a.evidence.start - b.evidence.start || (a.id < b.id ? -1 : 1));
    }
    /** @throws when the id is of no party of this document: a mistake in a reader. */
    get(id) {
        const identity = this.#byId.get(id);
        if (!identity)
            throw new Error(`no party ${id} in ${this.#document.report.id}`);
        return identity;
    }
    /** The mention that ends where these words end. */
    mentionAt(span) {
        return this.#byEnd.get(nounEnd(this.#document.report.text, span.end)) ?? null;
    }
    membersOf(chain) {
        return this.#groups.get(chain) ?? [];
    }
    mentionsOf(chain) {
        return this.#chains.get(chain) ?? [];
    }
    /** The party of a chain; null where all its words are pronouns or describe nobody. */
    ofChain(chain) {
        const known = this.#ofChain.get(chain);
        if (known !== undefined)
            return known;
        this.#ofChain.set(chain, null);
        const identity = this.#identify(this.mentionsOf(chain).filter((m) => m.phrase.pronoun === null));
        this.#ofChain.set(chain, identity);
        return identity;
    }
    ofState(state, words) {
        return this.#obtain(`state:${state.code}`, state.name, 'state', words);
    }
    /** A party of the phrase's own words, where no chain has it. */
    ofPhrase(phrase) {
        return this.#identify([{ ...phrase.span, type: 'person', chain: -1, phrase }]);
    }
    #identify(mentions) {
        const named = mentions.filter((m) => m.phrase.name !== null);
        const state = mentions.find((m) => m.phrase.isState)?.phrase.state;
        if (state)
            return this.#withAliases(this.ofState(state.state, state), mentions);
        if (named.length > 0)
            return this.#identifyNamed(mentions, named);
        const first = mentions[0];
        return first ? this.#identifyDescribed(mentions, first) : null;
    }
    #identifyNamed(mentions, named) {
        const type = mentions.find((m) => m.type === 'person' || m.type === 'organization' || m.type === 'place')?.type;
        if (type === 'person')
            return this.#identifyPerson(mentions, named);
        const best = named.reduce((a, b) => (rankName(b.phrase.name) > rankName(a.phrase.name) ? b : a));
        const name = best.phrase.name;
        const acronym = isAcronym(name) ? name.replace(/\./g, '') : null;
        const full = acronym === null ? name : acronym === 'NATO' ? name : (KNOWN_BODIES.get(acronym) ?? name);
        const identity = this.#obtain(`body:${this.#names.keyOf(name)}`, full, 'organization', named[0]?.phrase.nameSpan);
        return this.#withAliases(identity, mentions);
    }
    #identifyPerson(mentions, named) {
        const best = named.reduce((a, b) => (fullness(b.phrase.name) > fullness(a.phrase.name) ? b : a));
        const name = best.phrase.name;
        const first = named[0]?.phrase.nameSpan;
        const chain = named[0]?.chain ?? -1;
        const identity = this.#obtain(`person:${slug(name)}:${chain < 0 ? '' : chain}`, name, 'person', first);
        this.#addOffice(identity, mentions);
        return this.#withAliases(identity, mentions);
    }
    #identifyDescribed(mentions, first) {
        const { phrase } = first;
        const name = phrase.text.replace(/^(?:the|an?)\s+/i, '');
        const body = BODIES.has(phrase.head) || BODIES.has(singular(phrase.head));
        const kind = phrase.plural ? 'group' : body || first.type !== 'person' ? 'organization' : 'person';
        const identity = this.#obtain(`${kind}:${slug(name)}`, name, kind, phrase.span);
        if (kind === 'person')
            this.#addOffice(identity, mentions);
        return this.#withAliases(identity, mentions);
    }
    #addOffice(identity, mentions) {
        const withOffice = mentions.find((m) => m.phrase.office !== null);
        if (withOffice && !identity.office) {
            const words = withOffice.phrase.office;
            const at = this.#document.report.text.indexOf(words, withOffice.start);
            const found = at >= 0 && at < withOffice.end;
            identity.office = { words, span: found ? { start: at, end: at + words.length } : withOffice.phrase.span };
        }
        if (identity.speaksFor)
            return;
        const ofState = mentions.find((m) => m.phrase.state !== null)?.phrase.state;
        if (ofState) {
            identity.speaksFor = this.ofState(ofState.state, ofState);
            identity.speaksForSpan = ofState;
            return;
        }
        const ofBody = mentions.find((m) => m.phrase.body !== null && m.phrase.bodySpan !== null)?.phrase;
        if (ofBody?.body && ofBody.bodySpan) {
            identity.speaksFor = this.ofBody(ofBody.body, ofBody.bodySpan);
            identity.speaksForSpan = identity.speaksFor ? ofBody.bodySpan : null;
        }
    }
    /** The party whose name stands before an office: "NATO", "Donald Trump's". */
    ofBody(words, span) {
        const mention = this.mentionAt(span);
        if (mention && mention.start >= span.start - 4) {
            const known = this.ofChain(mention.chain);
            if (known)
                return known.kind === 'person' ? known.speaksFor : known;
        }
        const state = findState(words);
        if (state)
            return this.ofState(state.state, span);
        if (!/^\p{Lu}/u.test(words) || /^(?:European|Western|Arab|African|Asian|Muslim|Islamic|Republican|Democratic|Democrat|Senate|House)$/.test(words))
            return null;
        const acronym = isAcronym(words) ? words.replace(/\./g, '') : null;
        const full = acronym === null || acronym === 'NATO' ? words : (KNOWN_BODIES.get(acronym) ?? words);
        return this.#withWords(this.#obtain(`body:${this.#names.keyOf(words)}`, full, 'organization', span), words);
    }
    /** Two parties never share an id: "Jordan" the man is `jordan-person` beside the state. */
    #obtain(key, name, kind, evidence) {
        const known = this.#byKey.get(key);
        if (known) {
            if (evidence.start < known.evidence.start)
                known.evidence = evidence;
            return known;
        }
        let id = slug(name);
        for (let n = 1; this.#byId.has(id); n++)
            id = `${slug(name)}-${n === 1 ? kind : `${kind}-${n}`}`;
        const identity = {
            id,
            name,
            kind,
            aliases: new Set(),
            evidence,
            office: null,
            speaksFor: null,
            speaksForSpan: null,
        };
        this.#byKey.set(key, identity);
        this.#byId.set(id, identity);
        return identity;
    }
    #withAliases(identity, mentions) {
        for (const { phrase } of mentions) {
            if (phrase.text.length <= LONGEST_ALIAS)
                identity.aliases.add(phrase.text);
            if (phrase.name !== null && phrase.name.length <= LONGEST_ALIAS)
                identity.aliases.add(phrase.name);
        }
        return identity;
    }
    #withWords(identity, words) {
        identity.aliases.add(words);
        return identity;
    }
}
/** Longer words describe, they do not name. */
const LONGEST_ALIAS = 80;
const nounEnd = (text, end) => {
    const last = text.slice(end - 2, end);
    return last === "'s" || last === '’s' ? end - 2 : end;
};
/** Words of a name up to four: "Luiz Inácio Lula da Silva" is as full as it gets. */
const fullness = (name) => Math.min(4, name?.split(' ').length ?? 0);
/** A name written out is better than its acronym; the first of equals stays. */
const rankName = (name) => (name === null ? 0 : isAcronym(name) ? 1 : 2);
export const isStateOrgan = (phrase) => phrase.state !== null && STATE_ORGANS.has(phrase.head);
