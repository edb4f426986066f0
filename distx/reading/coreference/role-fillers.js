import { PARTY_ROLES } from './candidates.js';
export class RoleFillers {
    #byEnd = new Map();
    #sources = new Set();
    #text;
    /** Frames with the mentions of their parties, by trigger. */
    frames;
    constructor(text, candidates, frames) {
        this.#text = text;
        // The outermost of those that end together comes first in order of reading.
        for (const candidate of candidates) {
            const end = this.#nounEnd(candidate);
            if (!this.#byEnd.has(end))
                this.#byEnd.set(end, candidate);
        }
        this.frames = frames
            .map((frame) => ({ frame, parties: this.#partiesOf(frame) }))
            .sort((a, b) => a.frame.trigger.start - b.frame.trigger.start);
        for (const frame of frames) {
            if (frame.type !== 'attribution')
                continue;
            for (const span of frame.roles.source ?? []) {
                const source = this.at(span);
                if (source)
                    this.#sources.add(source);
            }
        }
    }
    at(span) {
        return this.#byEnd.get(this.#nounEnd(span)) ?? null;
    }
    isSource(candidate) {
        return this.#sources.has(candidate);
    }
    #partiesOf(frame) {
        const roles = frame.roles;
        return PARTY_ROLES.flatMap((role) => (roles[role] ?? []).flatMap((span) => this.at(span) ?? []));
    }
    #nounEnd({ end }) {
        const last = this.#text.slice(end - 2, end);
        return last === "'s" || last === '’s' ? end - 2 : end;
    }
}
