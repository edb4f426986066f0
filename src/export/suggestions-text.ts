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
    readonly asks: 'same' | 'different';
    readonly words?: Evidence;
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
  const cite = ({ quote, document }: Evidence): Line => [
    quiet(`“${shortenQuote(quote, LONGEST_QUOTE)}” [${document}]`),
  ];
  const tell = (id: string): readonly Line[] => {
    const quote = evidence.get(id);
    return [[strong(names(id))], ...(quote ? [cite(quote)] : []), [quiet(id)]];
  };
  const tellAll = (asks: 'same' | 'different', title: string): readonly Line[] => {
    const asked = suggestions.filter((s) => s.asks === asks);
    const shown = asked.slice(0, limit);
    if (asked.length === 0) return [];
    return [
      [strong(`${title} · ${asked.length}`)],
      ...shown.flatMap(({ about: [a, b], score, reasons, words }) => [
        [],
        ...setBeside(plain(score.toFixed(2)), [
          ...tell(a),
          ...(words ? [cite(words)] : tell(b)),
          [plain(asks === 'same' ? reasons.join(', ') : `joined for ${reasons.join(', ')}`)],
        ]),
      ]),
      ...(asked.length > shown.length
        ? [[], ...setAcross([quiet(`and ${asked.length - shown.length} more; --limit shows them`)])]
        : []),
      [],
      [],
    ];
  };
  const lines: Line[] = [
    ...(suggestions.length === 0 ? [[strong('Nothing waits for your word.')]] : []),
    ...tellAll('same', 'MAY BE ONE'),
    ...tellAll('different', 'MAY BE TWO'),
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
