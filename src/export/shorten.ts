/**
 * A long quote in its shortest form: its beginning and its end, with … where words are left out.
 *
 * Words are never cut, and a quote in which no words can be left out stays as it is. The beginning gets the larger
 * share, since it says who does what.
 */
export function shortenQuote(quote: string, most: number): string {
  if (quote.length <= most) return quote;
  const words = quote.split(' ');
  const start = takeWords(words, Math.round(most * 0.65));
  const left = most - start.join(' ').length - ' … '.length;
  const end = [...takeWords(words.slice(start.length).reverse(), left)].reverse();
  if (start.length === 0 || end.length === 0) return quote;
  return [...start, '…', ...end].join(' ');
}

/** As many of the first words as fit into `most` characters. */
function takeWords(words: readonly string[], most: number): readonly string[] {
  let length = -1;
  const beyond = words.findIndex((word) => {
    length += word.length + 1;
    return length > most;
  });
  return words.slice(0, beyond < 0 ? words.length : beyond);
}
