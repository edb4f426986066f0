import type { Attribution, Frame, MentionType } from '../../domain/document.js';
import { type Span } from '../../domain/span.js';
/** Words that name something of a type, with the encoder's probability. */
export interface TypedSpan extends Span {
    readonly type: MentionType;
    readonly confidence: number;
}
export interface EncoderReading {
    readonly frames: readonly Frame[];
    readonly mentions: readonly TypedSpan[];
    /** Empty unless asked for. */
    readonly attributions: readonly Attribution[];
}
export interface ReadingOptions {
    /** Attributions in the broad sense too: another pass over the stretch around each of their triggers. */
    readonly attributions?: boolean;
}
export interface Encoder {
    /** Which model reads; kept with what was read. */
    readonly version: string;
    readFrames(text: string, sentences: readonly Span[], options?: ReadingOptions): Promise<EncoderReading>;
    close(): Promise<void>;
}
export declare function openEncoder(folder?: URL): Promise<Encoder>;
