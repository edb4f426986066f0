/** wink-nlp with its English web model: sentences, tokens and the places of time expressions. */
import type { Span } from '../../src/domain/span.js';
import type { FoundTime } from '../times-score.js';
import type { Boundaries } from './boundaries.js';
import { loadPackage, NOT_INSTALLED, packageTitle, type Reading, readEach, type Text } from './peer.js';

interface Items {
  // biome-ignore lint/suspicious/noExplicitAny: what comes out hangs on the property asked for.
  out(property?: unknown): any;
}

interface Wink {
  readDoc(text: string): { tokens(): Items; sentences(): Items; entities(): Items };
  readonly its: Readonly<Record<'span' | 'type', unknown>>;
}

const TIME_TYPES: readonly string[] = ['DATE', 'TIME', 'DURATION'];

export const readWinkBoundaries = (texts: readonly Text[]): Promise<Reading<Boundaries>> =>
  readWithWink(texts, (wink, text) => {
    const doc = wink.readDoc(text);
    const tokens = placeTokens(text, doc.tokens().out());
    return { tokens, sentences: placeRuns(tokens, doc.sentences().out(wink.its.span)) };
  });

/** It says where and of what type; a value it has none. */
export const readWinkTimes = (texts: readonly Text[]): Promise<Reading<readonly FoundTime[]>> =>
  readWithWink(texts, (wink, text) => {
    const doc = wink.readDoc(text);
    const types: readonly string[] = doc.entities().out(wink.its.type);
    return placeRuns(placeTokens(text, doc.tokens().out()), doc.entities().out(wink.its.span))
      .filter((_, i) => TIME_TYPES.includes(types[i] ?? ''))
      .map((span) => ({ ...span, value: '' }));
  });

async function readWithWink<Answer>(
  texts: readonly Text[],
  read: (wink: Wink, text: string) => Answer,
): Promise<Reading<Answer>> {
  const reader = packageTitle('wink-nlp');
  const nlp = await loadPackage<{ default: (model: unknown) => Wink }>('wink-nlp');
  const model = await loadPackage<{ default: unknown }>('wink-eng-lite-web-model');
  if (!nlp || !model) return { reader, skipped: NOT_INSTALLED };
  const wink = nlp.default(model.default);
  return readEach(reader, texts, ({ text }) => read(wink, text));
}

/** It gives tokens without their places; they come in order and as they are written. */
function placeTokens(text: string, tokens: readonly string[]): Span[] {
  let at = 0;
  return tokens.map((token) => {
    const start = text.indexOf(token, at);
    if (start < 0) throw new Error(`wink-nlp: a token is not in the text as written: ${token}`);
    at = start + token.length;
    return { start, end: at };
  });
}

/** From first and last token to places. */
function placeRuns(tokens: readonly Span[], runs: readonly (readonly [number, number])[]): Span[] {
  return runs.map(([first, last]) => ({ start: (tokens[first] as Span).start, end: (tokens[last] as Span).end }));
}
