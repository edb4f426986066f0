/** "By", "until" right before: the expression is a deadline. */
export const isDeadline = ({ before }) => /\b(?:by|before|until|till)\s$/i.test(before);
export const rule = (pattern, read) => ({
    pattern: new RegExp(`${pattern.replaceAll(' ', '\\s{1,4}').replaceAll('~', '(?:\\s{1,4}|[-\u2010\u2011])')}(?![A-Za-z0-9])`, 'iy'),
    read,
});
