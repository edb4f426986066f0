const SCALES = [
    { size: 1e12, word: 'tn' },
    { size: 1e9, word: 'bn' },
    { size: 1e6, word: 'm' },
];
export function showAmount({ value, currency, unit }) {
    return [currency ? shorten(value) : group(value), currency ?? unit].filter(Boolean).join(' ');
}
function shorten(value) {
    const scale = SCALES.find(({ size }) => value >= size);
    if (!scale)
        return group(value);
    const short = value / scale.size;
    return Number(short.toFixed(2)) === short ? `${short} ${scale.word}` : group(value);
}
/** Thousands by comma, whatever the machine's locale. */
const group = (value) => value.toLocaleString('en-US', { maximumFractionDigits: 6 });
