/**
 * One noun phrase that may refer to a party, taken apart.
 *
 * In:  the words of a mention or of a role: "former Russian President Vladimir Putin", "Iran's foreign minister", "he".
 * Out: the proper name without title, the office, the state or body it belongs to, and what the head of the phrase is.
 *
 *   [former] [Russian] [President] [Vladimir Putin]      [the] [foreign minister] of [Oman]
 *    time     state     office      name                       office               state
 *
 * Offsets of parts count from the first character of the text that the phrase lies in.
 */
import type { Span } from '../../domain/span.js';
import { ONES } from '../number-words.js';
import {
  ALSO_SURNAMES,
  BODIES,
  HONORIFICS,
  OFFICE_GENDER,
  OFFICE_MODIFIERS,
  OFFICES,
  PEOPLE,
  PORTFOLIOS,
  STATE_ORGANS,
  TIME_OF_OFFICE,
} from './offices.js';
import { findStateAt, type State, type StateWords } from './states.js';

export interface PhraseState extends Span {
  readonly state: State;
  readonly by: 'name' | 'seat' | 'capital' | 'people';
}

export type Determiner = 'the' | 'a' | 'this' | 'own' | null;

export interface Phrase {
  /** Where the phrase lies, without a final "'s" or comma. */
  readonly span: Span;
  readonly text: string;
  readonly determiner: Determiner;
  /** The pronoun in lower case, where the phrase is one. */
  readonly pronoun: string | null;
  /** A proper name without title: "Vladimir Putin", "NATO", "European Commission". */
  readonly name: string | null;
  readonly nameSpan: Span | null;
  /** As worded, without state or body: "President", "deputy spokesman". */
  readonly office: string | null;
  /** The body an office is held in: "NATO" of "NATO Secretary-General". */
  readonly body: string | null;
  readonly bodySpan: Span | null;
  /** The state it belongs to, or the state that it is where `isState`. */
  readonly state: PhraseState | null;
  /** All states of a list that share one noun: "the presidents of Bosnia, Croatia and Serbia". Empty unless two or more. */
  readonly states: readonly PhraseState[];
  /** The phrase is no more than words for a state: "the U.S.", "Moscow", "the Ukrainians". */
  readonly isState: boolean;
  readonly gender: 'm' | 'f' | null;
  readonly plural: boolean;
  /** A number said with it: 2 in "the two leaders", "both sides". */
  readonly count: number | null;
  /** The last word of what it is, lower case: "leaders", "government", "putin". */
  readonly head: string;
  /** Words in brackets behind: "EU" of "European Union (EU)". */
  readonly acronym: string | null;
}

interface Word extends Span {
  readonly text: string;
  readonly lower: string;
  readonly capital: boolean;
  readonly possessive: boolean;
}

const PRONOUNS = new Set(
  `he him his himself she her hers herself it its itself they them their theirs themselves i me my mine myself
   we us our ours ourselves you your yours yourself who whom whose`.split(/\s+/),
);
const POSSESSIVE_DETERMINERS = new Set(['his', 'her', 'its', 'their', 'our', 'my', 'your']);
/** "the two presidents", "the trio": how many they are, up to ten; beyond that nobody lists them. */
const COUNTS: Readonly<Record<string, number>> = {
  ...Object.fromEntries(ONES.slice(1, 10).map((word, i) => [word, i + 2])),
  both: 2,
  pair: 2,
  duo: 2,
  trio: 3,
};
const PARTICLES = new Set(
  'bin bint ibn al el ul von der den de da do dos das di du la le van ter ten zu zur y e ben abu ould af'.split(' '),
);
const BREAKS = new Set(
  'who whom whose which that where when while as at in on from with by about against between among during after before under over near including'.split(
    ' ',
  ),
);
/** They tell where somebody is, not what. */
const WITHOUT_EFFECT = new Set(['visiting', 'current', 'new', 'longtime', 'long-time', 'veteran']);
const LINKS = new Set(['of', 'for', 'to']);
/** Last words of what an office is held in, besides BODIES. */
const BODY_ENDS = new Set(['states', 'nations', 'representatives', 'affairs', 'rights', 'cooperation', 'development']);

export function readPhrase(text: string, span: Span): Phrase {
  const words = findWords(text, span);
  const first = words[0];
  if (!first) return blank(text, span);
  if (words.length === 1 && PRONOUNS.has(first.lower) && !/^U\.?S\.?$/.test(first.text)) {
    return {
      ...blank(text, { start: first.start, end: first.end }),
      pronoun: first.lower,
      head: first.lower,
      plural: isPluralPronoun(first.lower),
      gender: genderOfPronoun(first.lower),
    };
  }
  return new Reading(text, words).read();
}

/** One pass over the words of a phrase, from left to right. */
class Reading {
  readonly #text: string;
  readonly #words: readonly Word[];
  readonly #plain: readonly string[];
  #state: PhraseState | null = null;
  #states: readonly PhraseState[] = [];
  #body: Span | null = null;
  #gender: 'm' | 'f' | null = null;
  #count: number | null = null;
  #determiner: Determiner = null;
  /** "former", "acting" */
  #time: string | null = null;

  constructor(text: string, words: readonly Word[]) {
    this.#text = text;
    this.#words = words;
    this.#plain = words.map((w) => w.text);
  }

  read(): Phrase {
    let at = this.#skipDeterminers(0);
    const whole = this.#wholeState(at);
    if (whole) return whole;
    at = this.#skipFront(at);
    const headAt = this.#findHead(at);
    const isList = headAt !== null && isPlural(this.#word(headAt.at).lower) && this.#readList(headAt.behind);
    const bare = headAt === null ? this.#withState(this.#readBareName(at)) : this.#readName(headAt.behind);
    const name = isList ? null : bare;
    const office = headAt === null ? this.#readCalling(at, name) : this.#readOffice(at, headAt.at, headAt.behind);
    this.#readTail(headAt?.behind ?? at, name);
    const last = this.#lastCoreWord(name, headAt?.at ?? null);
    return {
      span: this.#span(),
      text: this.#slice(this.#span()),
      determiner: this.#determiner,
      pronoun: null,
      name: name ? this.#slice(name) : null,
      nameSpan: name,
      office: office ? (this.#time ? `${this.#time} ` : '') + this.#slice(office) : null,
      body: this.#body ? this.#slice(this.#body).replace(/^the\s+/i, '') : null,
      bodySpan: this.#body,
      state: this.#state,
      states: this.#states,
      isState: false,
      gender:
        this.#gender ?? (headAt === null ? null : (OFFICE_GENDER.get(singular(this.#word(headAt.at).lower)) ?? null)),
      plural: this.#count !== null || (!name && isPlural(last)),
      count: this.#count,
      head: last,
      acronym: readAcronym(this.#text, this.#span()),
    };
  }

  #word(i: number): Word {
    return this.#words[i] as Word;
  }

  #span(): Span {
    return { start: this.#word(0).start, end: this.#word(this.#words.length - 1).end };
  }

  #slice(span: Span): string {
    return this.#text.slice(span.start, span.end).replace(/\s+/g, ' ');
  }

  #skipDeterminers(from: number): number {
    let at = from;
    for (; at < this.#words.length; at++) {
      const { lower } = this.#word(at);
      if (lower === 'the' || lower === 'these' || lower === 'those') this.#determiner ??= 'the';
      else if (lower === 'a' || lower === 'an' || lower === 'one' || lower === 'another' || lower === 'some')
        this.#determiner ??= 'a';
      else if (lower === 'this' || lower === 'that') this.#determiner ??= 'this';
      else if (POSSESSIVE_DETERMINERS.has(lower)) this.#determiner ??= 'own';
      else if (lower in COUNTS) this.#count = COUNTS[lower] as number;
      else if (lower !== 'all' && lower !== 'of') break;
    }
    return Math.min(at, this.#words.length);
  }

  /** "the U.S.", "Moscow", "the Ukrainians": nothing but the state. */
  #wholeState(at: number): Phrase | null {
    const found = findStateAt(this.#plain, at);
    if (!found || at + found.length < this.#words.length) return null;
    const span = { start: this.#word(at).start, end: this.#word(this.#words.length - 1).end };
    return {
      ...blank(this.#text, this.#span()),
      determiner: this.#determiner,
      name: found.by === 'people' ? null : this.#slice(span),
      nameSpan: found.by === 'people' ? null : span,
      state: { ...span, state: found.state, by: found.by },
      isState: true,
      plural: found.by === 'people',
      count: this.#count,
      head: this.#word(this.#words.length - 1).lower,
    };
  }

  /** Honorifics, "former", the state's adjective or possessive. */
  #skipFront(from: number): number {
    let at = from;
    while (at < this.#words.length - 1) {
      const word = this.#word(at);
      const gender = word.possessive ? undefined : HONORIFICS.get(word.lower);
      if (gender !== undefined) {
        this.#gender ??= gender;
        at++;
        continue;
      }
      const found = this.#state === null ? findStateAt(this.#plain, at) : null;
      if (
        found &&
        at + found.length < this.#words.length &&
        this.#word(at).capital &&
        !this.#isNameBehindState(at, found)
      ) {
        const listed = this.#statesFrom(at);
        this.#state = this.#phraseState(at, found);
        at += found.length;
        // "the Serbian and Croatian presidents", but "Russia and China": there must be a noun behind.
        if (
          listed.states.length > 1 &&
          listed.behind < this.#words.length &&
          !BREAKS.has(this.#word(listed.behind).lower)
        ) {
          this.#states = listed.states;
          at = listed.behind;
        }
        continue;
      }
      const behind = this.#body === null ? this.#skipPossessor(at) : at;
      if (behind > at) {
        this.#body = { start: word.start, end: this.#word(behind - 1).end };
        at = behind;
        continue;
      }
      // At the start of a sentence with a capital.
      if (this.#state === null && TIME_OF_OFFICE.has(word.lower) && (!word.capital || at === 0)) {
        if (!WITHOUT_EFFECT.has(word.lower)) this.#time = word.lower;
        at++;
      } else break;
    }
    return at;
  }

  #phraseState(at: number, { state, by, length }: StateWords & { readonly length: number }): PhraseState {
    return { start: this.#word(at).start, end: this.#word(at + length - 1).end, state, by };
  }

  /** "Bosnia, Croatia and Serbia": the states of a list that begins at `from`, and the index behind it. */
  #statesFrom(from: number): { readonly states: readonly PhraseState[]; readonly behind: number } {
    const states: PhraseState[] = [];
    let behind = from;
    for (let at = from; at < this.#words.length; ) {
      if (this.#word(at).lower === 'the') at++;
      const found = this.#words[at]?.capital ? findStateAt(this.#plain, at) : null;
      if (!found) break;
      states.push(this.#phraseState(at, found));
      at += found.length;
      behind = at;
      if (this.#words[at]?.text === ',') at++;
      if (this.#words[at]?.lower === 'and') at++;
      if (at === behind) break;
    }
    return { states, behind };
  }

  /** Behind an office in the plural: "of France and Germany", "Biden and Xi". */
  #readList(from: number): boolean {
    if (LINKS.has(this.#words[from]?.lower ?? '')) {
      const { states } = this.#statesFrom(from + 1);
      if (states.length < 2) return false;
      this.#states = states;
      this.#state ??= states[0] as PhraseState;
      return true;
    }
    const end = this.#capitalRun(from);
    const next = this.#words.slice(end).find((w) => w.text !== ',' && w.lower !== 'and');
    return end > from && /^(?:,|and)$/.test(this.#words[end]?.text ?? '') && next?.capital === true;
  }

  /** "Donald Trump's | envoy Steve Witkoff"; but "Workers' Party" is one name. */
  #skipPossessor(from: number): number {
    for (let at = from; at < this.#words.length - 1; at++) {
      const word = this.#word(at);
      if (!word.capital) return from;
      if (word.possessive) return this.#isPartOfName(at) ? from : at + 1;
    }
    return from;
  }

  /** The possessive is inside a name: "the People's Party", "the Workers' Party". */
  #isPartOfName(at: number): boolean {
    const next = this.#words[at + 1];
    return (
      next?.capital === true &&
      (BODIES.has(next.lower) || this.#words.slice(at + 1).some((w) => w.capital && BODIES.has(w.lower)))
    );
  }

  /** "Jordan Peterson", "Chad Wolf": a state's name with nothing but a name behind is a given name. */
  #isNameBehindState(at: number, found: { readonly by: string; readonly length: number }): boolean {
    if (found.by === 'people' || found.by === 'seat' || this.#word(at + found.length - 1).possessive) return false;
    const behind = this.#words.slice(at + found.length);
    if (found.by === 'capital')
      return (
        !OFFICES.has(singular(behind[behind.length - 1]?.lower ?? '')) &&
        !STATE_LIKE.test(behind.map((w) => w.lower).join(' '))
      );
    return (
      /^(?:Jordan|Chad|Georgia|Israel|Kenya|India)$/.test(this.#word(at).text) &&
      behind.length === 1 &&
      behind[0]?.capital === true &&
      !BODIES.has(behind[0].lower)
    );
  }

  /**
   * The office's head: the last one with nothing but a name or a complement behind it.
   * "State Department deputy spokesman Adam Ereli" → spokesman.
   */
  #findHead(from: number): { readonly at: number; readonly behind: number } | null {
    let found: { at: number; behind: number } | null = null;
    for (let at = from; at < this.#words.length; at++) {
      const word = this.#word(at);
      if (BREAKS.has(word.lower)) break;
      // "the government of President Maduro": what stands behind "of" is another phrase.
      if (LINKS.has(word.lower)) break;
      if (word.text === ',' || word.text === '(') break;
      if (word.possessive && at < this.#words.length - 1) {
        // "Donald Trump's envoy Steve Witkoff": what stands before belongs to another.
        this.#body ??= { start: this.#word(from).start, end: word.end };
        found = null;
        continue;
      }
      if (!OFFICES.has(singular(word.lower))) {
        if (found && word.capital && !OFFICE_MODIFIERS.has(word.lower) && !hasOfficeBehind(this.#words, at)) break;
        continue;
      }
      if (word.capital && this.#isSurnameHere(from, at)) continue;
      found = { at, behind: at + 1 };
    }
    if (!found) return null;
    // "a labour activist group": a body, whatever stands before.
    const next = this.#words[found.behind]?.lower ?? '';
    if (BODIES.has(next) || PEOPLE.has(next)) return null;
    return { at: found.at, behind: this.#skipPortfolio(found.behind) };
  }

  #isSurnameHere(from: number, at: number): boolean {
    const { text, lower } = this.#word(at);
    if (
      at !== this.#words.length - 1 ||
      at === from ||
      !(ALSO_SURNAMES.has(lower) || (text.length <= 4 && !text.endsWith('.')))
    )
      return false;
    const before = this.#word(at - 1);
    return (
      before.capital &&
      !OFFICES.has(before.lower) &&
      !OFFICE_MODIFIERS.has(before.lower) &&
      before.text !== before.text.toUpperCase()
    );
  }

  /** "of State", "of the Exchequer", "of Commerce". */
  #skipPortfolio(from: number): number {
    let at = from;
    while (this.#words[at]?.lower === 'of' || this.#words[at]?.lower === 'for') {
      let end = at + 1;
      if (this.#words[end]?.lower === 'the') end++;
      if (!PORTFOLIOS.has(this.#words[end]?.lower ?? '')) break;
      while (
        PORTFOLIOS.has(this.#words[end]?.lower ?? '') ||
        (this.#words[end]?.lower === 'and' && PORTFOLIOS.has(this.#words[end + 1]?.lower ?? ''))
      )
        end++;
      at = end;
    }
    return at;
  }

  /** The name behind an office, also behind its complement: "President of the European Commission Jean-Claude Juncker". */
  #readName(from: number): Span | null {
    const rest = this.#words[from];
    if (!rest) return null;
    if (rest.text === ',') return this.#readName(from + 1);
    // "Special Rapporteur on Torture, Manfred Nowak"
    if (rest.lower === 'on') {
      const comma = this.#words.findIndex((w, i) => i > from && w.text === ',');
      return comma > from && comma - from < 6 ? this.#readName(comma + 1) : null;
    }
    if (LINKS.has(rest.lower)) {
      const behind = this.#readComplement(from + 1, rest.lower !== 'to');
      return behind > from + 1 ? this.#readName(behind) : null;
    }
    if (HONORIFICS.has(rest.lower)) {
      this.#gender ??= HONORIFICS.get(rest.lower) ?? null;
      return this.#readName(from + 1);
    }
    return this.#capitalSpan(from);
  }

  /** "of Oman", "for the Indonesian military": whose office it is; the index behind it. */
  #readComplement(from: number, speaksForIt: boolean): number {
    let at = from;
    if (this.#words[at]?.lower === 'the') at++;
    const state = findStateAt(this.#plain, at);
    if (state && this.#words[at]?.capital) {
      const end = at + state.length;
      if (speaksForIt && this.#body === null)
        this.#state ??= { start: this.#word(at).start, end: this.#word(end - 1).end, state: state.state, by: state.by };
      if (state.by !== 'people') return end;
      at = end;
    }
    const body = this.#capitalRun(at);
    if (body > at) {
      const end = this.#endOfBody(at, body);
      if (speaksForIt && !state) this.#body ??= { start: this.#word(at).start, end: this.#word(end - 1).end };
      return end;
    }
    return from;
  }

  /**
   * Body and name run together: "head of the IAEA | Mohamed ElBaradei", "of the Organization of American States | Jose Insulza",
   * "for South Asian Affairs | Richard Boucher". An acronym is a body by itself; else the name is what stands behind its last noun.
   */
  #endOfBody(from: number, to: number): number {
    if (isAcronym(this.#word(from).text)) return from + 1;
    for (let at = to - 2; at > from; at--) {
      const { lower } = this.#word(at - 1);
      if ((BODIES.has(lower) || BODY_ENDS.has(lower)) && this.#word(at).capital) return at;
    }
    return to;
  }

  /** A name without office. "radio host Dennis Prager": what stands before in small letters is his calling. */
  #readBareName(from: number): Span | null {
    let start = from;
    while (
      start < this.#words.length &&
      !this.#word(start).capital &&
      !/^(?:al|el|von|van|de|bin|da)-?/.test(this.#word(start).lower)
    ) {
      const { lower } = this.#word(start);
      if (BREAKS.has(lower) || LINKS.has(lower) || lower === 'and' || lower === ',' || PEOPLE.has(lower)) return null;
      start++;
    }
    const word = this.#words[start];
    if (!word) return null;
    if (!word.capital && !PARTICLES.has(word.lower) && !/^(?:al|el)-/.test(word.lower)) return null;
    // "the UN | Alejandro Wolff"
    if (/^(?:U\.?N|E\.?U|NATO|OSCE|IAEA)\.?$/.test(word.text) && this.#capitalRun(start) > start + 2) {
      this.#body ??= { start: word.start, end: word.end };
      start++;
    }
    const name = this.#capitalSpan(start);
    if (!name) return null;
    const behind = this.#words.find((w) => w.start >= name.end);
    // "European leaders": an adjective, no name; "Hamas negotiators" belong to Hamas.
    if (
      behind &&
      !BREAKS.has(behind.lower) &&
      !LINKS.has(behind.lower) &&
      !/^[,(]/.test(behind.text) &&
      behind.lower !== 'and'
    ) {
      this.#body ??= name;
      return null;
    }
    // "the Syrian Transitional Government" is Syria, "the Prodi Government" the state of Prodi.
    const last = this.#words.filter((w) => w.end <= name.end).pop();
    return last && STATE_ORGANS.has(last.lower) ? null : name;
  }

  /** "Israel Defense Forces", "Russian Foreign Ministry": the state is part of a body's name. */
  #withState(name: Span | null): Span | null {
    const state = this.#state;
    if (!name || !state) return name;
    const words = this.#words.filter((w) => w.start >= state.start && w.end <= name.end);
    const stateWord = words.filter((w) => w.end <= state.end).pop();
    if (stateWord?.possessive || words.some((w) => !w.capital && w.end <= name.start)) return name;
    return words.some((w) => BODIES.has(w.lower) || BODIES.has(singular(w.lower)))
      ? { start: state.start, end: name.end }
      : name;
  }

  #readCalling(from: number, name: Span | null): Span | null {
    const first = this.#words[from];
    if (!first || !name || name.start <= first.start || this.#body?.start === first.start) return null;
    const last = this.#words.filter((w) => w.end <= name.start).pop() as Word;
    if (BODIES.has(last.lower)) return null;
    return { start: first.start, end: last.end };
  }

  /** The office's own words: behind the body's ("NATO | Secretary-General", "State Department | deputy spokesman"). */
  #readOffice(from: number, headAt: number, behind: number): Span {
    let start = headAt;
    const portfolio = /^(?:minister|secretary|undersecretary|ministry)$/.test(singular(this.#word(headAt).lower));
    for (let at = headAt - 1; at >= from; at--) {
      const word = this.#word(at);
      if (word.possessive || LINKS.has(word.lower)) break;
      const belongs =
        !word.capital ||
        OFFICES.has(word.lower) ||
        OFFICE_MODIFIERS.has(word.lower) ||
        (portfolio && !isAcronym(word.text));
      if (!belongs || word.lower === ',' || (BODIES.has(word.lower) && word.capital)) break;
      start = at;
    }
    if (start > from && this.#body === null) {
      const before = this.#words.slice(from, start);
      if (before.some((w) => w.capital)) {
        this.#body = { start: (before[0] as Word).start, end: (before[before.length - 1] as Word).end };
      }
    }
    return { start: this.#word(start).start, end: this.#word(behind - 1).end };
  }

  /** What stands behind the name or the head: "Pedro Pires of Cape Verde", "Sergei Lavrov, Russia's foreign minister". */
  #readTail(from: number, name: Span | null): void {
    if (this.#state) return;
    let at = name
      ? this.#words.findIndex((w) => w.start >= name.end)
      : this.#words.findIndex((w, i) => i >= from && (LINKS.has(w.lower) || BREAKS.has(w.lower) || w.text === ','));
    if (at < 0) return;
    if (this.#words[at]?.text === ',') at++;
    else if (LINKS.has(this.#words[at]?.lower ?? '')) at++;
    else return;
    if (this.#words[at - 1]?.lower === 'to') return;
    if (this.#words[at]?.lower === 'the') at++;
    const found = findStateAt(this.#plain, at);
    if (!found || !this.#words[at]?.capital) return;
    this.#state = {
      start: this.#word(at).start,
      end: this.#word(at + found.length - 1).end,
      state: found.state,
      by: found.by,
    };
  }

  #lastCoreWord(name: Span | null, headAt: number | null): string {
    if (name) return this.#words.filter((w) => w.end <= name.end).pop()?.lower ?? '';
    if (headAt !== null) return this.#word(headAt).lower;
    let last = '';
    const listed = this.#states[this.#states.length - 1];
    for (const word of this.#words) {
      if (listed && word.end <= listed.end) continue;
      if (last && (BREAKS.has(word.lower) || LINKS.has(word.lower) || /^[,(]/.test(word.text))) break;
      last = word.lower;
    }
    return last;
  }

  #capitalSpan(from: number): Span | null {
    const end = this.#capitalRun(from);
    return end > from ? { start: this.#word(from).start, end: this.#word(end - 1).end } : null;
  }

  /** The index behind the capitalised words from `from` on, particles between them included. */
  #capitalRun(from: number): number {
    let end = from;
    for (let at = from; at < this.#words.length; at++) {
      const word = this.#word(at);
      if (word.capital || /^(?:al|el|ul)-/i.test(word.lower)) {
        end = at + 1;
        if (word.possessive && !this.#isPartOfName(at)) break;
      } else if (
        !(
          PARTICLES.has(word.lower) ||
          ((word.lower === 'of' || word.lower === 'for') && this.#joinsBody(from, at)) ||
          (word.lower === 'and' && this.#joinsBody(from, at)) ||
          (word.lower === 'the' && at > from)
        )
      )
        break;
    }
    return end;
  }

  /** "Ministry of Defense", "Organization for Security and Cooperation in Europe", but "Putin and Xi". */
  #joinsBody(from: number, at: number): boolean {
    return (
      this.#words.slice(from, at).some((w) => BODIES.has(singular(w.lower)) || BODIES.has(w.lower)) &&
      this.#words[at + 1] !== undefined
    );
  }
}

const STATE_LIKE = /government|administration|officials?|side|authorities|delegation|ministry|minister|regime|spokes/;

function findWords(text: string, { start, end }: Span): Word[] {
  const words: Word[] = [];
  const pattern =
    /\d{1,3}(?:,\d{3})+|[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:[.&'’‑-][\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*\.?|[,()]/gu;
  pattern.lastIndex = start;
  for (let found = pattern.exec(text); found && found.index < end; found = pattern.exec(text)) {
    let word = found[0];
    let wordEnd = found.index + word.length;
    if (wordEnd > end) {
      word = word.slice(0, end - found.index);
      wordEnd = end;
    }
    let possessive = false;
    const clitic = /['’]s$/i.exec(word);
    if (clitic && word.length > 2) {
      word = word.slice(0, -2);
      possessive = true;
    } else if (/s['’]$/i.test(text.slice(found.index, wordEnd + 1)) && wordEnd < end) possessive = true;
    if (word.endsWith('.') && !/^(?:\p{L}\.)+$|^\p{L}{1,5}\.$/u.test(word)) word = word.slice(0, -1);
    words.push({
      text: word,
      lower: word.toLowerCase().replace(/\./g, ''),
      start: found.index,
      end: found.index + word.length,
      capital: /^\p{Lu}/u.test(word),
      possessive,
    });
  }
  const bare = withoutBrackets(words);
  while (bare.length > 0 && /^[,(]$/.test(bare[bare.length - 1]?.text ?? '')) bare.pop();
  return bare;
}

/** "European Union (EU) commissioner": the short form in between is no part of it. Brackets that stay open are left. */
function withoutBrackets(words: readonly Word[]): Word[] {
  const open = words.findIndex((w) => w.text === '(');
  const close = words.findIndex((w, i) => i > open && w.text === ')');
  if (open < 1 || close < 0 || close - open > LONGEST_IN_BRACKETS) return words.filter((w) => w.text !== ')');
  return [...words.slice(0, open), ...withoutBrackets(words.slice(close + 1))];
}

const LONGEST_IN_BRACKETS = 4;

function blank(text: string, span: Span): Phrase {
  return {
    span,
    text: text.slice(span.start, span.end).replace(/\s+/g, ' '),
    determiner: null,
    pronoun: null,
    name: null,
    nameSpan: null,
    office: null,
    body: null,
    bodySpan: null,
    state: null,
    states: [],
    isState: false,
    gender: null,
    plural: false,
    count: null,
    head: '',
    acronym: null,
  };
}

const hasOfficeBehind = (words: readonly Word[], at: number): boolean => {
  for (let i = at + 1; i < words.length; i++) {
    const { lower, text } = words[i] as Word;
    if (BREAKS.has(lower) || LINKS.has(lower) || text === ',' || text === '(') return false;
    if (OFFICES.has(singular(lower)) && !(ALSO_SURNAMES.has(lower) && i === words.length - 1)) return true;
  }
  return false;
};

const readAcronym = (text: string, span: Span): string | null =>
  /^\s?\(([A-Z][A-Za-z&.-]{1,9})\)/.exec(text.slice(span.end, span.end + 14))?.[1] ?? null;

export const isAcronym = (word: string): boolean => /^(?:[A-Z]{2,7}\d?s?|(?:[A-Z]\.){2,5})$/.test(word);

const isPlural = (word: string): boolean => PEOPLE.has(word) || /[^suia]s$/.test(word);

export const singular = (word: string): string =>
  word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;

const isPluralPronoun = (word: string): boolean =>
  /^(?:the[ym]|their|theirs|themselves|we|us|ours?|ourselves)/.test(word);

const genderOfPronoun = (word: string): 'm' | 'f' | null =>
  /^(?:he|him|his|himself)$/.test(word) ? 'm' : /^(?:she|her|hers|herself)$/.test(word) ? 'f' : null;
