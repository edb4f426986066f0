/**
 * WordPiece, uncased, with offsets.
 *
 * In:  a text and the vocabulary the encoder was trained with.
 * Out: its pieces: id, place in UTF-16 units, the shape of the word's capitals, and whether a word begins there.
 *
 * Ids are those of the reference tokenizer (BERT's: control characters dropped, accents stripped, lower case, every
 * punctuation mark and Han character a word of its own, longest piece first); `bench/wordpiece.ts` checks it line by
 * line. Two things differ on purpose: "[SEP]" written in a report is text, and half of a surrogate pair is dropped.
 */
import { isLetter, kindOf, UPPER } from '../characters.js';
/** How a word's letters are written; capitals carry names, and the pieces themselves are lower case. */
export const NO_LETTER = 0;
export const LOWER_CASE = 1;
export const CAPITALISED = 2;
export const ALL_CAPITALS = 3;
export const MIXED = 4;
/** One piece a line, as in `vocab.txt`. */
export function readVocabulary(lines) {
    const words = new Map();
    const continuations = new Map();
    lines.split(/\r?\n/).forEach((piece, id) => {
        if (piece.startsWith('##'))
            continuations.set(piece.slice(2), id);
        else if (piece !== '')
            words.set(piece, id);
    });
    const unknown = words.get('[UNK]');
    if (unknown === undefined)
        throw new Error('no [UNK] in the vocabulary');
    return { words, continuations, unknown };
}
export function findPieces(text, vocabulary) {
    const pieces = new PieceList(text.length);
    const word = new Word(text, vocabulary, pieces);
    let at = 0;
    while (at < text.length) {
        const unit = text.charCodeAt(at);
        const code = (unit & 0xfc00) === 0xd800 ? text.codePointAt(at) : unit;
        const width = code > 0xffff ? 2 : 1;
        switch (roleOf(code)) {
            case LETTER:
                word.add(at, at + width, code);
                break;
            case BREAK:
                word.close();
                break;
            case ALONE:
                word.close();
                word.add(at, at + width, code);
                word.close();
                break;
            default: // dropped: a soft hyphen does not end a word
        }
        at += width;
    }
    word.close();
    return pieces;
}
/** The word being read, in its normalised form, with the place each unit of it came from. */
class Word {
    #text;
    #vocabulary;
    #pieces;
    #starts = new Int32Array(MOST_UNITS);
    #ends = new Int32Array(MOST_UNITS);
    #form = '';
    #characters = 0;
    #start = -1;
    #end = -1;
    /** Whether the form is the text in lower case, unit by unit: then places need no table. */
    #isPlain = true;
    constructor(text, vocabulary, pieces) {
        this.#text = text;
        this.#vocabulary = vocabulary;
        this.#pieces = pieces;
    }
    add(start, end, code) {
        if (this.#start === -1)
            this.#start = start;
        else if (start !== this.#end)
            this.#isPlain = false;
        if (code >= 0x80)
            this.#isPlain = false;
        this.#end = end;
        // Beyond the limit the word is unknown whatever follows; nothing more is kept, however long it is.
        if (this.#characters > MOST_CHARACTERS)
            return;
        const form = formOf(code);
        this.#characters += form.length < 2 ? form.length : [...form].length;
        for (let i = 0; i < form.length; i++) {
            this.#starts[this.#form.length + i] = start;
            this.#ends[this.#form.length + i] = end;
        }
        this.#form += form;
    }
    close() {
        if (this.#start === -1)
            return;
        if (this.#form !== '')
            this.#cut();
        this.#form = '';
        this.#characters = 0;
        this.#start = -1;
        this.#isPlain = true;
    }
    #cut() {
        const { words, unknown } = this.#vocabulary;
        const shape = readShape(this.#text, this.#start, this.#end);
        const whole = this.#characters > MOST_CHARACTERS ? unknown : words.get(this.#form);
        if (whole !== undefined)
            this.#pieces.add(whole, this.#start, this.#end, shape, 1);
        else
            this.#cutLongestFirst(shape);
    }
    #cutLongestFirst(shape) {
        const { words, continuations, unknown } = this.#vocabulary;
        const form = this.#form;
        const before = this.#pieces.length;
        let from = 0;
        while (from < form.length) {
            const known = from === 0 ? words : continuations;
            let to = form.length;
            let id;
            while (id === undefined && to > from)
                id = known.get(form.slice(from, to--));
            if (id === undefined) {
                // One stretch that no piece fits makes the whole word unknown.
                this.#pieces.truncate(before);
                this.#pieces.add(unknown, this.#start, this.#end, shape, 1);
                return;
            }
            to++;
            this.#pieces.add(id, this.#startAt(from), this.#endAt(to - 1), shape, from === 0 ? 1 : 0);
            from = to;
        }
    }
    #startAt(unit) {
        return this.#isPlain ? this.#start + unit : this.#starts[unit];
    }
    #endAt(unit) {
        return this.#isPlain ? this.#start + unit + 1 : this.#ends[unit];
    }
}
/** The reference gives up on a word of more than 100 characters. */
const MOST_CHARACTERS = 100;
/** A character's normalised form has at most 8 units. */
const MOST_UNITS = 2 * MOST_CHARACTERS + 16;
class PieceList {
    length = 0;
    ids;
    starts;
    ends;
    shapes;
    begins;
    constructor(textLength) {
        // English has a piece for 4.6 units; where there are more, the arrays grow.
        const capacity = Math.max(64, textLength >> 2);
        this.ids = new Int32Array(capacity);
        this.starts = new Int32Array(capacity);
        this.ends = new Int32Array(capacity);
        this.shapes = new Uint8Array(capacity);
        this.begins = new Uint8Array(capacity);
    }
    add(id, start, end, shape, begins) {
        if (this.length === this.ids.length)
            this.#grow();
        this.ids[this.length] = id;
        this.starts[this.length] = start;
        this.ends[this.length] = end;
        this.shapes[this.length] = shape;
        this.begins[this.length] = begins;
        this.length++;
    }
    truncate(length) {
        this.length = length;
    }
    #grow() {
        const larger = (from, to) => {
            to.set(from);
            return to;
        };
        const capacity = 2 * this.ids.length;
        this.ids = larger(this.ids, new Int32Array(capacity));
        this.starts = larger(this.starts, new Int32Array(capacity));
        this.ends = larger(this.ends, new Int32Array(capacity));
        this.shapes = larger(this.shapes, new Uint8Array(capacity));
        this.begins = larger(this.begins, new Uint8Array(capacity));
    }
}
/** "Macron" is capitalised, "NATO" all capitals, "McCain" mixed, "G7" and the "U" of "U.S." capitalised. */
function readShape(text, start, end) {
    let letters = 0;
    let capitals = 0;
    let isFirstCapital = false;
    const limit = Math.min(end, start + 4 * MOST_CHARACTERS);
    for (let at = start; at < limit; at++) {
        const unit = text.charCodeAt(at);
        if (!isLetter(unit))
            continue;
        if (kindOf(unit) === UPPER) {
            if (letters === 0)
                isFirstCapital = true;
            capitals++;
        }
        letters++;
    }
    if (letters === 0)
        return NO_LETTER;
    if (capitals === 0)
        return LOWER_CASE;
    if (isFirstCapital && capitals === 1)
        return CAPITALISED;
    return capitals === letters ? ALL_CAPITALS : MIXED;
}
/** What a character does to the words around it. */
const DROPPED = 1;
const BREAK = 2;
const ALONE = 3;
const LETTER = 4;
const roles = new Uint8Array(65_536);
const forms = new Array(65_536);
function roleOf(code) {
    if (code > 0xffff)
        return findRole(code);
    const known = roles[code];
    if (known !== 0)
        return known;
    const role = findRole(code);
    roles[code] = role;
    return role;
}
function findRole(code) {
    const character = String.fromCodePoint(code);
    if (/[\t\n\r]/.test(character))
        return BREAK;
    if (code === 0xfffd || /[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/u.test(character))
        return DROPPED;
    if (/\p{White_Space}/u.test(character))
        return BREAK;
    if (isHan(code))
        return ALONE;
    const form = formOf(code);
    if (form === '')
        return DROPPED; // an accent written by itself
    return /^[!-/:-@[-`{-~\p{P}]$/u.test(form) ? ALONE : LETTER;
}
/** Lower case, accents stripped. */
function formOf(code) {
    if (code > 0xffff)
        return findForm(code);
    const known = forms[code];
    if (known !== undefined)
        return known;
    const form = findForm(code);
    forms[code] = form;
    return form;
}
const findForm = (code) => [
    ...String.fromCodePoint(code)
        .normalize('NFD')
        .replace(/\p{Mn}/gu, ''),
]
    .map((c) => c.toLowerCase())
    .join('');
/** The blocks of Han characters BERT puts blanks around; kana and hangul are not among them. */
const isHan = (code) => (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 0x3400 && code <= 0x4dbf) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0x20000 && code <= 0x2a6df) ||
    (code >= 0x2a700 && code <= 0x2ceaf) ||
    (code >= 0x2f800 && code <= 0x2fa1f);
