/**
 * The way a statement took: its channel, its addressee, and who relayed it.
 *
 * In:  the channel and addressee stretches of an attribution, as the text words them.
 * Out: the channel as a few words ("Truth Social", "reporters", "hot mic"), a credited outlet apart from it.
 *
 * "told AFP" has AFP relay the words; "told reporters" and "in an interview with AFP" name a channel.
 */
import type { Span } from '../../domain/span.js';
export interface Way {
    readonly channel?: {
        readonly text: string;
        readonly span: Span;
    };
    readonly relayedBy?: {
        readonly text: string;
        readonly span: Span;
    };
}
export declare function readWay(text: string, channels: readonly Span[], addressees: readonly Span[]): Way;
export declare const isPress: (words: string) => boolean;
