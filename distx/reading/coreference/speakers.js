export class Speakers {
    #contents;
    #text;
    constructor(text, frames) {
        this.#text = text;
        this.#contents = frames
            .filter((frame) => frame.type === 'attribution')
            .flatMap((frame) => (frame.roles.content ?? []).map(({ start, end }) => ({ start, end, frame })))
            .sort((a, b) => a.start - b.start || b.end - a.end);
    }
    /** The innermost attribution around a place. */
    around(place) {
        let low = 0;
        let high = this.#contents.length;
        while (low < high) {
            const middle = (low + high) >> 1;
            if (this.#contents[middle].start <= place.start)
                low = middle + 1;
            else
                high = middle;
        }
        for (let i = low - 1; i >= Math.max(0, low - MOST_NESTED); i--) {
            const content = this.#contents[i];
            if (content.end >= place.end)
                return content.frame;
        }
        return null;
    }
    /** Inside quotation marks: an opening one before it in the same paragraph is not closed yet. */
    isQuoted({ start }) {
        const before = this.#text.slice(Math.max(0, start - LONGEST_QUOTATION), start);
        let open = false;
        for (let at = before.lastIndexOf('\n') + 1; at < before.length; at++) {
            const unit = before.charCodeAt(at);
            if (unit === 0x201c)
                open = true;
            else if (unit === 0x201d)
                open = false;
            else if (unit === 0x22)
                open = !open;
        }
        return open;
    }
}
const MOST_NESTED = 6;
const LONGEST_QUOTATION = 1200;
