/**
 * Words for then, now and later that name no day: "now", "currently", "recently", "in the future".
 */
import { open } from './periods.js';
import { type Rule, rule } from './rule.js';

/** "The past" by itself, not "the past three years". */
const ALONE = '(?=[.,;:!?"”)]| (?:and|but|with|that|as|in|to|was|is) )';

export const referenceRules: readonly Rule[] = [
  rule(
    '(?:right )?now(?!-)|currently|at present|at the moment|these days|nowadays|presently|at this (?:time|point|moment)|the present',
    () => open('PRESENT_REF'),
  ),
  rule('current', (_, { behind }) => (/^\s[a-z]/.test(behind) ? open('PRESENT_REF') : null)),
  rule(`recently|recent|the (?:(?:recent|distant) )?past${ALONE}`, () => open('PAST_REF')),
  rule(
    'the (?:(?:near|foreseeable|distant|immediate) )?future(?! of\\b)|as soon as possible|the (?:near|short) term|(?:a|some) later date',
    () => open('FUTURE_REF'),
  ),
];
