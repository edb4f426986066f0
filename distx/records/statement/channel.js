import { readOutlet } from './outlets.js';
/** People who are there to pass words on: spoken to by trade, not as a party. */
const PRESS = /^(?:the |a group of |local |foreign |visiting )*(?:reporters?|journalists?|newsmen|the press|press|media|news media|correspondents?)$/i;
export function readWay(text, channels, addressees) {
    const way = {};
    for (const span of channels) {
        const words = text.slice(span.start, span.end);
        const outlet = readOutlet(words);
        if (outlet !== null)
            way.relayedBy ??= { text: outlet, span };
        else
            way.channel ??= { text: nameChannel(words), span };
    }
    for (const span of addressees) {
        const words = text.slice(span.start, span.end);
        const outlet = readOutlet(words);
        if (outlet !== null)
            way.relayedBy ??= { text: outlet, span };
        else if (isPress(words))
            way.channel ??= { text: nameChannel(words), span };
    }
    return way;
}
export const isPress = (words) => PRESS.test(words.trim());
/** "a hot mic" → "hot mic"; "the Truth Social platform" keeps its words. */
const nameChannel = (words) => words.replace(/^(?:the|an?|his|her|its|their)\s+/i, '').trim();
