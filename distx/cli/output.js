/**
 * The two ways out: results to standard output, everything said to the person to standard error.
 *
 * Waits for a slow reader instead of piling up what it has not taken; when the reader goes away (`| head`), there is
 * nobody left to work for, and the program ends quietly.
 */
import { once } from 'node:events';
import { escapeForTerminal } from '../export/escape.js';
process.stdout.on('error', (error) => {
    if (error.code === 'EPIPE')
        process.exit(0);
    say(`the result cannot be written: ${error.message}`);
    process.exit(2);
});
export async function writeResult(text) {
    if (!process.stdout.write(text))
        await once(process.stdout, 'drain');
}
/** One line to the person. File names and words of reports come in it, so it is made safe as they are. */
export function say(line) {
    process.stderr.write(`readout: ${escapeForTerminal(line)}\n`);
}
/** Colours on a terminal only, and not where NO_COLOR asks for none. */
export function wantsColour() {
    return process.stdout.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== 'dumb';
}
