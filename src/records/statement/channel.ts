/**
 * The way a statement took: its channel, its addressee, and who relayed it.
 *
 * In:  the channel and addressee stretches of an attribution, as the text words them.
 * Out: the channel as a few words ("Truth Social", "reporters", "hot mic"), a credited outlet apart from it.
 *
 * "told AFP" has AFP relay the words; "told reporters" and "in an interview with AFP" name a channel.
 */
import type { Span } from '../../domain/span.js';
import { readOutlet } from './outlets.js';

/** People who are there to pass words on: spoken to by trade, not as a party. */
const PRESS =
  /^(?:the |a group of |local |foreign |visiting )*(?:reporters?|journalists?|newsmen|the press|press|media|news media|correspondents?)$/i;

export interface Way {
  readonly channel?: { readonly text: string; readonly span: Span };
  readonly relayedBy?: { readonly text: string; readonly span: Span };
}

export function readWay(text: string, channels: readonly Span[], addressees: readonly Span[]): Way {
  const way: { -readonly [key in keyof Way]: Way[key] } = {};
  for (const span of channels) {
    const words = text.slice(span.start, span.end);
    const outlet = readOutlet(words);
    if (outlet !== null) way.relayedBy ??= { text: outlet, span };
    else way.channel ??= { text: nameChannel(words), span };
  }
  for (const span of addressees) {
    const words = text.slice(span.start, span.end);
    const outlet = readOutlet(words);
    if (outlet !== null) way.relayedBy ??= { text: outlet, span };
    else if (isPress(words)) way.channel ??= { text: nameChannel(words), span };
  }
  return way;
}

export const isPress = (words: string): boolean => PRESS.test(words.trim());

/** "a hot mic" → "hot mic"; "the Truth Social platform" keeps its words. */
const nameChannel = (words: string): string => words.replace(/^(?:the|an?|his|her|its|their)\s+/i, '').trim();
