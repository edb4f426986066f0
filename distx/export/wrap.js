const MARKS = /^[\p{M}\p{Cf}]/u;
const WIDE = /^[\p{Emoji_Presentation}\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\u3000-\u303f\uff01-\uff60\uffe0-\uffe6]/u;
export function measureWidth(text) {
    let width = 0;
    for (const character of text)
        width += MARKS.test(character) ? 0 : WIDE.test(character) ? 2 : 1;
    return width;
}
/** Each line as runs of one tone; the space between two runs belongs to the first. */
export function wrapPieces(pieces, width) {
    const lines = [];
    let line = [];
    let used = 0;
    for (const word of pieces.flatMap(splitWords)) {
        const needed = measureWidth(word.text.trimEnd());
        if (used > 0 && used + needed > width) {
            lines.push(line);
            [line, used] = [[], 0];
        }
        const last = line.at(-1);
        if (last && last.tone === word.tone)
            line[line.length - 1] = { ...last, text: last.text + word.text };
        else
            line.push(word);
        used += measureWidth(word.text);
    }
    return line.length > 0 ? [...lines, line] : lines;
}
/** Words with the spaces after them. */
function splitWords({ text, tone }) {
    return (text.match(/\S+\s*/g) ?? []).map((word) => ({ text: word, tone }));
}
