/**
 * Who has said nothing on which issue, and since when.
 *
 * In:  a dossier, and the day to look from.
 * Out: for each party and issue on which it once took a position: its last word before that day, and how much was
 *      published since. Where a report itself says that a demand was not repeated, that silence is told, and counts from
 *      the report.
 *
 * Nothing published is no silence: a last word is listed only where reports came after it. How often the party spoke
 * since, on other matters, is counted beside it: one that speaks of everything else is silent in another way.
 */
import type { Dossier, EvidenceList, PartyId, StanceStep } from '../domain/dossier.js';
import { partitionPoint } from '../domain/partition-point.js';
import type { IsoDay } from '../domain/report.js';
import { groupBy } from './group-by.js';
import { issueOf } from './position-grid.js';

export interface Silence {
  readonly party: PartyId;
  readonly issue: string;
  /** Its last word, or the first report that tells of its silence. */
  readonly since: IsoDay;
  /** A report says that it was silent; else nothing was reported. */
  readonly told: boolean;
  /** null where silence is all that is told. */
  readonly lastWord: StanceStep | null;
  /** Reports published after `since`, up to the day asked for. */
  readonly reportsSince: number;
  /** Statements of the party in those reports, on whatever matter. */
  readonly statementsSince: number;
  readonly evidence: EvidenceList;
}

/** The longest silence first. */
export function listSilences(dossier: Dossier, day: IsoDay): readonly Silence[] {
  const published = new Map(dossier.documents.map(({ id, published }) => [id, published]));
  const upTo = (days: readonly (IsoDay | null | undefined)[]): readonly IsoDay[] =>
    days.filter((d) => d !== null && d !== undefined && d <= day).sort() as IsoDay[];
  const reports = upTo([...published.values()]);
  const spoken = new Map(
    [...groupBy(dossier.statements, ({ speaker }) => speaker)].map(([party, statements]) => [
      party,
      upTo(statements.map(({ evidence }) => published.get(evidence[0].document))),
    ]),
  );
  const lines = groupBy(dossier.positions, (position) => JSON.stringify([position.party, issueOf(position)]));
  const silences = [...lines.values()].flatMap(([first, ...others]): readonly Silence[] => {
    const positions = [first, ...others];
    const steps = positions.flatMap(({ history }) => history).filter(({ asOf }) => asOf !== null && asOf <= day);
    const last = lastOf(steps);
    if (!last) return [];
    const { since, told, lastWord, step } = last;
    const reportsSince = after(reports, since);
    if (reportsSince === 0 && !told) return [];
    const statementsSince = after(spoken.get(first.party) ?? [], since);
    return [
      {
        party: first.party,
        issue: issueOf(first),
        since,
        told,
        lastWord,
        reportsSince,
        statementsSince,
        evidence: step.evidence,
      },
    ];
  });
  return silences.sort((a, b) => compare(a.since, b.since) || compare(a.party, b.party) || compare(a.issue, b.issue));
}

interface Last {
  readonly since: IsoDay;
  readonly told: boolean;
  readonly lastWord: StanceStep | null;
  /** The step that shows it. */
  readonly step: StanceStep;
}

function lastOf(steps: readonly StanceStep[]): Last | null {
  const inOrder = [...steps].sort((a, b) => compare(a.asOf ?? '', b.asOf ?? ''));
  const spokeAt = inOrder.findLastIndex(({ stance }) => stance !== 'silent');
  const [lastWord, fellSilent] = [inOrder[spokeAt] ?? null, inOrder[spokeAt + 1]];
  const step = fellSilent ?? lastWord;
  if (!step || step.asOf === null) return null;
  return { since: step.asOf, told: fellSilent !== undefined, lastWord, step };
}

const after = (days: readonly IsoDay[], day: IsoDay): number =>
  days.length - partitionPoint(days, (other) => other <= day);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
