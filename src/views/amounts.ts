/**
 * Amounts as they are spoken of: `90 bn USD`, `5,000 troop`.
 *
 * Money is shortened only where nothing is lost by it: 1,250,000 is 1.25 m, 1,234,567 stays as it is.
 */
import type { CommitmentAmount } from '../domain/dossier.js';

const SCALES = [
  { size: 1e12, word: 'tn' },
  { size: 1e9, word: 'bn' },
  { size: 1e6, word: 'm' },
] as const;

export function showAmount({ value, currency, unit }: CommitmentAmount): string {
  return [currency ? shorten(value) : group(value), currency ?? unit].filter(Boolean).join(' ');
}

function shorten(value: number): string {
  const scale = SCALES.find(({ size }) => value >= size);
  if (!scale) return group(value);
  const short = value / scale.size;
  return Number(short.toFixed(2)) === short ? `${short} ${scale.word}` : group(value);
}

/** Thousands by comma, whatever the machine's locale. */
const group = (value: number): string => value.toLocaleString('en-US', { maximumFractionDigits: 6 });
