/**
 * Every quote of a dossier read back from its text (invariant 1).
 */
import { createHash } from 'node:crypto';
import type { Dossier, Evidence } from '../domain/dossier.js';
import { stands } from '../evidence/quote.js';
import type { Store } from '../store/store.js';

export interface Verified {
  readonly quotes: number;
  readonly texts: number;
  /** One line for each thing found wrong. */
  readonly lost: readonly string[];
}

export async function verify(store: Store, dossier: Dossier): Promise<Verified> {
  const quotes = new Map<string, Set<string>>();
  const evidence = new Map<string, Evidence>();
  const { judgements, ...records } = dossier;
  const newest = new Map(dossier.documents.map(({ id, sha256 }) => [id, sha256]));
  gatherEvidence(records, (e) => {
    const key = `${e.start}:${e.end}:${e.quote}`;
    const known = quotes.get(e.document);
    if (known) known.add(key);
    else quotes.set(e.document, new Set([key]));
    evidence.set(`${e.document}\n${key}`, e);
  });
  const lost: string[] = [...(await store.check())];
  let texts = 0;
  const standing = new Set<string>();
  const seen = new Set<string>();
  for await (const { document, sha256, text } of store.texts()) {
    texts += 1;
    seen.add(document);
    if (createHash('sha256').update(text, 'utf8').digest('hex') !== sha256)
      lost.push(`${document}: its text is not the one that came in`);
    // Of the versions of a report, the one its records were read from.
    if (newest.get(document) !== sha256) continue;
    for (const key of quotes.get(document) ?? []) {
      if (stands(evidence.get(`${document}\n${key}`) as Evidence, text)) standing.add(`${document}\n${key}`);
    }
  }
  for (const [key, { document, start, end, quote }] of evidence) {
    if (standing.has(key)) continue;
    lost.push(
      `${document}: ${seen.has(document) ? `“${quote}” does not stand at ${start}–${end}` : 'its text is gone'}`,
    );
  }
  return { quotes: evidence.size, texts, lost };
}

/** Wherever it lies in the records: evidence, support, history, conflicts, cues. */
function gatherEvidence(value: unknown, take: (evidence: Evidence) => void): void {
  if (Array.isArray(value)) for (const item of value) gatherEvidence(item, take);
  else if (value !== null && typeof value === 'object') {
    const { document, quote, start, end } = value as Partial<Evidence>;
    if (
      typeof document === 'string' &&
      typeof quote === 'string' &&
      typeof start === 'number' &&
      typeof end === 'number'
    )
      take(value as Evidence);
    else for (const item of Object.values(value)) gatherEvidence(item, take);
  }
}
