/**
 * `readout suggest` for a terminal: pairs of records that may be one, each with its words; what a person said and is lost.
 *
 *   MAY BE ONE
 *
 *     0.65               the meeting of Russia and United States
 *                        “hold talks in Saudi Arabia” [talks]
 *                        meeting-39dc59536d8d
 *                        the meeting of Marco Rubio and Russia
 *                        …
 *                        the same sides, told of the same days
 */
import type { Dossier, Evidence, Judgement } from '../domain/dossier.js';
import { nameRecords } from '../views/names.js';
import { type Line, paintLines, plain, quiet, setAcross, setBeside, strong } from './columns.js';
import { shortenQuote } from './shorten.js';

export interface Waiting {
  readonly suggestions: readonly {
    readonly kind: string;
    readonly about: readonly [string, string];
    readonly score: number;
    readonly reasons: readonly string[];
  }[];
  /** Judgements that find nothing they speak of, and those that a later one contradicts. */
  readonly lost: readonly Judgement[];
  readonly overruled: readonly Judgement[];
}

const LONGEST_QUOTE = 120;

export function renderSuggestions(
  dossier: Dossier,
  { suggestions, lost, overruled }: Waiting,
  { colour, limit }: { readonly colour: boolean; readonly limit: number },
): string {
  const names = nameRecords(dossier);
  const { parties, meetings, positions, commitments, nextSteps, statements } = dossier;
  const evidence = new Map<string, Evidence>(
    [...parties, ...meetings, ...positions, ...commitments, ...nextSteps, ...statements].map((r) => [
      r.id,
      r.evidence[0],
    ]),
  );
  const tell = (id: string): readonly Line[] => {
    const quote = evidence.get(id);
    const words = quote ? [[quiet(`“${shortenQuote(quote.quote, LONGEST_QUOTE)}” [${quote.document}]`)]] : [];
    return [[strong(names(id))], ...words, [quiet(id)]];
  };
  const shown = suggestions.slice(0, limit);
  const more = suggestions.length - shown.length;
  const lines: Line[] = [
    [strong(suggestions.length === 0 ? 'Nothing waits for your word.' : `MAY BE ONE · ${suggestions.length}`)],
    ...shown.flatMap(({ about: [a, b], score, reasons }) => [
      [],
      ...setBeside(plain(score.toFixed(2)), [...tell(a), ...tell(b), [plain(reasons.join(', '))]]),
    ]),
    ...(more > 0 ? [[], ...setAcross([quiet(`and ${more} more; --limit shows them`)])] : []),
    ...tellJudgements('FIND NOTHING ANY MORE', lost),
    ...tellJudgements('CONTRADICTED BY A LATER WORD', overruled),
  ];
  return paintLines(lines, colour);
}

function tellJudgements(title: string, judgements: readonly Judgement[]): readonly Line[] {
  if (judgements.length === 0) return [];
  const told = judgements.flatMap(({ id, kind, about, author, at, reason }) =>
    setBeside(plain(at.slice(0, 10)), [
      [strong(`${author}: ${kind} ${about.join(' ')}`)],
      [quiet(id)],
      ...(reason ? [[plain(reason)]] : []),
    ]),
  );
  return [[], [], [strong(title)], [], ...told];
}
