/**
 * The sources of a brief by number, and its quotes with the numbers of the reports they stand in.
 *
 * A quote that several reports have word for word is given once, with all their numbers. A copy keeps a number of its
 * own, since it was read too, and its entry in the list says whose text it is; the head of the brief counts the texts.
 */
import type { DossierDocument, Evidence } from '../domain/dossier.js';
import { showDays } from '../views/days.js';

/** The number a document is cited by. */
export type Numbers = ReadonlyMap<string, number>;

export interface Citation {
  readonly quote: string;
  /** Ascending; a report that is not among the sources is cited by its id. */
  readonly sources: readonly (number | string)[];
}

export function numberSources(sources: readonly DossierDocument[]): Numbers {
  return new Map(sources.map(({ id }, i) => [id, i + 1]));
}

export function citeQuotes(quotes: readonly Evidence[], numbers: Numbers): readonly Citation[] {
  const found = new Map<string, (number | string)[]>();
  for (const { quote, document } of quotes) {
    const sources = found.get(quote) ?? [];
    found.set(quote, sources);
    const source = numbers.get(document) ?? document;
    if (!sources.includes(source)) sources.push(source);
  }
  return [...found].map(([quote, sources]) => ({ quote, sources: sources.sort(byNumber) }));
}

const byNumber = (a: number | string, b: number | string): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : 0;

/**
 * "68 reports, 60 of them not copies of another, published 2025-01-03 Fri – 2025-09-01 Mon"; null where there is no
 * more than one: the list of sources says it all.
 */
export function summarizeSources(sources: readonly DossierDocument[]): string | null {
  if (sources.length < 2) return null;
  const copies = sources.filter(({ origin }) => origin !== undefined).length;
  const days = sources.flatMap(({ published }) => published ?? []).sort();
  const [first, last] = [days[0], days.at(-1)];
  return [
    `${sources.length} reports`,
    ...(copies > 0 ? [`${sources.length - copies} of them not copies of another`] : []),
    ...(first && last ? [`published ${showDays(first === last ? first : `${first}/${last}`)}`] : []),
  ].join(', ');
}

/** What is known of a report, a part each; whoever sets it makes it safe. */
export function describeSource(document: DossierDocument, numbers: Numbers): readonly string[] {
  const { id, title, outlet, url, published, origin, versions = [] } = document;
  const parts = [title, outlet, published ? showDays(published) : 'date not given', url, id];
  return [
    ...parts.filter((part) => part !== undefined),
    ...(origin === undefined ? [] : [`copy of ${numbers.get(origin) ?? origin}`]),
    ...(versions.length > 0 ? [`changed since it was first read (versions: ${versions.length + 1})`] : []),
  ];
}
