/**
 * Hours of the day: "10:30 a.m.", "5 p.m. EST", "0230 GMT", "14:00", "noon". They take their day from the expression beside them.
 */
import { NUMBER_WORDS, ONES } from '../number-words.js';
import { pad } from './calendar.js';
import type { Meaning } from './periods.js';
import { type Groups, type Rule, rule, type Surroundings } from './rule.js';

const ZONES =
  '(?:GMT|UTC|[ECMP][SD]T|ET|CT|MT|PT|BST|CES?T|EES?T|MSK|IST|JST|(?:local|Moscow|Kyiv|Kiev|Beijing|London|Brussels|Geneva|Eastern|Central European) time)';
const ZONE = `(?<zone>\\s?${ZONES}|Z)?`;

export const clockRules: readonly Rule[] = [
  rule(`(?<hour>1[0-2]|0?[1-9])(?:[:.](?<minute>[0-5]\\d))? ?(?<half>[ap])\\.?m\\.?${ZONE}`, readHour),
  rule(`(?<hour>1[0-2]|0?[1-9])(?:[:.](?<minute>[0-5]\\d))?(?<half>[ap])m${ZONE}`, readHour),
  rule(`(?<hour>[01]?\\d|2[0-3]):(?<minute>[0-5]\\d)${ZONE}`, readHour),
  rule('(?<hour>[01]\\d|2[0-3])(?<minute>[0-5]\\d)(?: hours)?(?<zone>\\s?(?:GMT|UTC|local time|hours|hrs))', readHour),
  rule(`(?<hour>[01]?\\d|2[0-3])\\.(?<minute>[0-5]\\d)(?<zone> ${ZONES})`, readHour),
  rule(
    `(?<spoken>${ONES.slice(0, 12).join('|')}|1[0-2]|[1-9]) o['’]clock(?: in the (?<daytime>morning|afternoon|evening))?`,
    (g) => {
      const hour = NUMBER_WORDS[(g.spoken as string).toLowerCase()] ?? Number(g.spoken);
      // Which half of the day is not said: no hour of the clock.
      if (!g.daytime) return { type: 'TIME', value: 'XXXX-XX-XX', days: null };
      return clock(`${pad((hour % 12) + (/morning/i.test(g.daytime) ? 0 : 12))}:00`);
    },
  ),
  rule('(?<hour>1[0-2]|[1-9]) in the (?<daytime>morning|afternoon|evening)', (g) =>
    clock(`${pad((Number(g.hour) % 12) + (/morning/i.test(g.daytime as string) ? 0 : 12))}:00`),
  ),
  rule('(?<word>noon|midday|midnight)', (g) => clock(/midnight/i.test(g.word as string) ? '24:00' : '12:00')),
];

function readHour(g: Groups, { before, behind }: Surroundings): Meaning | null {
  // "10:30 a.m. (0230 GMT)": what stands in brackets tells the same hour again.
  if (g.zone && before.endsWith('(') && behind.startsWith(')')) return null;
  const hour = Number(g.hour);
  const shift = /p/i.test(g.half ?? '') && hour < 12 ? 12 : /a/i.test(g.half ?? '') && hour === 12 ? -12 : 0;
  return clock(`${pad(hour + shift)}:${g.minute ?? '00'}`);
}

const clock = (at: string): Meaning => ({ type: 'TIME', value: `XXXX-XX-XXT${at}`, days: null, clock: at });
