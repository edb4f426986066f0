/**
 * Hours of the day: "10:30 a.m.", "5 p.m. EST", "0230 GMT", "14:00", "noon". They take their day from the expression beside them.
 */
import { pad } from './calendar.js';
import { rule } from './rule.js';
const ZONE = '(?<zone> (?:GMT|UTC|[ECMP][SD]T|ET|CT|MT|PT|BST|CES?T|MSK|(?:local|Moscow|Kyiv|Beijing|Eastern) time))?';
export const clockRules = [
    rule(`(?<hour>1[0-2]|0?[1-9])(?:[:.](?<minute>[0-5]\\d))? ?(?<half>[ap])\\.?m\\.?${ZONE}`, readHour),
    rule(`(?<hour>1[0-2]|0?[1-9])(?:[:.](?<minute>[0-5]\\d))?(?<half>[ap])m${ZONE}`, readHour),
    rule(`(?<hour>[01]?\\d|2[0-3]):(?<minute>[0-5]\\d)${ZONE}`, readHour),
    rule('(?<hour>[01]\\d|2[0-3])(?<minute>[0-5]\\d)(?: hours)?(?<zone> (?:GMT|UTC|local time|hours))', readHour),
    rule('(?<word>noon|midday|midnight)', (g) => clock(/midnight/i.test(g.word) ? '24:00' : '12:00')),
];
function readHour(g, { before, behind }) {
    // "10:30 a.m. (0230 GMT)": what stands in brackets tells the same hour again.
    if (g.zone && before.endsWith('(') && behind.startsWith(')'))
        return null;
    const hour = Number(g.hour);
    const shift = /p/i.test(g.half ?? '') && hour < 12 ? 12 : /a/i.test(g.half ?? '') && hour === 12 ? -12 : 0;
    return clock(`${pad(hour + shift)}:${g.minute ?? '00'}`);
}
const clock = (at) => ({ type: 'TIME', value: `XXXX-XX-XXT${at}`, days: null, clock: at });
