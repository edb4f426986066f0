/** Which mention fills a role, and who the parties of each frame are. */
import type { AttributionFrame, Frame } from '../../domain/document.js';
import type { Span } from '../../domain/span.js';
import { type Candidate, PARTY_ROLES } from './candidates.js';
import { MentionPlaces } from './mention-places.js';

export class RoleFillers {
  readonly #places: MentionPlaces<Candidate>;
  readonly #speeches = new Map<Candidate, AttributionFrame>();
  /** Frames with the mentions of their parties, by trigger. */
  readonly frames: readonly { readonly frame: Frame; readonly parties: readonly Candidate[] }[];

  constructor(text: string, candidates: readonly Candidate[], frames: readonly Frame[]) {
    this.#places = new MentionPlaces(text, candidates);
    this.frames = frames
      .map((frame) => ({ frame, parties: this.#partiesOf(frame) }))
      .sort((a, b) => a.frame.trigger.start - b.frame.trigger.start);
    for (const frame of frames) {
      if (frame.type !== 'attribution') continue;
      for (const span of frame.roles.source ?? []) {
        const source = this.at(span);
        if (source) this.#speeches.set(source, frame);
      }
    }
  }

  at(span: Span): Candidate | null {
    return this.#places.at(span);
  }

  isSource(candidate: Candidate): boolean {
    return this.#speeches.has(candidate);
  }

  /** What a mention says; the last where it is the source of several. */
  speechOf(candidate: Candidate): AttributionFrame | null {
    return this.#speeches.get(candidate) ?? null;
  }

  #partiesOf(frame: Frame): Candidate[] {
    const roles = frame.roles as Readonly<Record<string, readonly Span[] | undefined>>;
    return PARTY_ROLES.flatMap((role) => (roles[role] ?? []).flatMap((span) => this.at(span) ?? []));
  }
}
