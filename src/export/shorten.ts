/**
 * A long quote in its shortest form: its beginning and its end, with … where words are left out.
 * Words are never cut; the beginning gets the larger share, since it says who does what.
 */
export function shortenQuote(quote: string, most: number): string {
  if (quote.length <= most) return quote;
  const head = Math.round(most * 0.65);
  const start = quote.slice(0, head + 1).replace(/\s+\S*$/, '');
  const end = quote.slice(start.length - most).replace(/^\S*\s+/, '');
  // A single word longer than the line stays whole: half a word is no quote.
  return start.length + end.length + 3 < quote.length && start !== '' ? `${start} … ${end}` : quote;
}
