import { keepsItsStop } from './abbreviations.js';
import { DIGIT, isLetter, isSpace, isWordUnit, kindOf, SURROGATE } from './characters.js';
export function findTokens(text) {
    const tokens = [];
    let at = 0;
    while (at < text.length) {
        const unit = text.charCodeAt(at);
        if (isSpace(unit))
            at++;
        else {
            const end = isWordUnit(unit) ? wordEnd(text, at) : (cliticEnd(text, at) ?? markEnd(text, at));
            tokens.push({ start: at, end });
            at = end;
        }
    }
    return tokens;
}
function wordEnd(text, start) {
    let end = start + 1;
    while (end < text.length) {
        if (isWordUnit(text.charCodeAt(end)))
            end++;
        else if (joins(text, end))
            end += 2;
        else
            break;
    }
    return text.charCodeAt(end) === FULL_STOP &&
        end - start <= LONGEST_ABBREVIATION &&
        isAbbreviation(text.slice(start, end))
        ? end + 1
        : end;
}
/** "J." of "J. D. Vance" too. */
const isAbbreviation = (word) => keepsItsStop(word) || /^\p{Lu}$/u.test(word);
/** Whether the mark at `at` stands inside a word or number: "U.S", "3.5", "vice-president", "O’Neill", "don't". */
function joins(text, at) {
    const before = text.charCodeAt(at - 1);
    const mark = text.charCodeAt(at);
    const behind = text.charCodeAt(at + 1);
    if (!isWordUnit(behind) || !isWordUnit(before))
        return false;
    switch (mark) {
        case HYPHEN:
        case SOFT_HYPHEN:
        case NON_BREAKING_HYPHEN:
            return true;
        case FULL_STOP:
            return isNumberInside(before, behind) || (isLetter(before) && isLetter(behind) && isSingleLetter(text, at - 1));
        case COMMA:
        case COLON:
        case SLASH:
            return isNumberInside(before, behind);
        case APOSTROPHE:
        case CURLY_APOSTROPHE:
            return cliticEnd(text, at) === null;
        default:
            return false;
    }
}
const isNumberInside = (before, behind) => kindOf(before) === DIGIT && kindOf(behind) === DIGIT;
/** "U.S": a letter by itself before the stop. "talks.The" is two words. */
const isSingleLetter = (text, at) => at === 0 || !isWordUnit(text.charCodeAt(at - 1));
/** The end of "’s", "'re" … that begins at `at`; null where none does. */
function cliticEnd(text, at) {
    const mark = text.charCodeAt(at);
    if ((mark !== APOSTROPHE && mark !== CURLY_APOSTROPHE) || !isNameEnd(text.charCodeAt(at - 1)))
        return null;
    const found = /^(?:s|re|ve|ll|d|m)(?![\p{L}\p{N}])/iu.exec(text.slice(at + 1, at + 4));
    return found ? at + 1 + found[0].length : null;
}
/** "Trump’s", "the U.S.’s". */
const isNameEnd = (unit) => isWordUnit(unit) || unit === FULL_STOP;
function markEnd(text, start) {
    const unit = text.charCodeAt(start);
    if (kindOf(unit) === SURROGATE)
        return start + (text.codePointAt(start) > 0xffff ? 2 : 1);
    let end = start + 1;
    if (unit === FULL_STOP || unit === HYPHEN)
        while (text.charCodeAt(end) === unit)
            end++;
    else if (unit === APOSTROPHE || unit === BACKTICK)
        while (end < start + 2 && text.charCodeAt(end) === unit)
            end++;
    return end;
}
const LONGEST_ABBREVIATION = 24;
const APOSTROPHE = 0x27;
const CURLY_APOSTROPHE = 0x2019;
const BACKTICK = 0x60;
const HYPHEN = 0x2d;
const SOFT_HYPHEN = 0xad;
const NON_BREAKING_HYPHEN = 0x2011;
const FULL_STOP = 0x2e;
const COMMA = 0x2c;
const COLON = 0x3a;
const SLASH = 0x2f;
