/**
 * A dossier without its doubtful records.
 *
 * In:  a dossier, and the least confidence to stay with: 0…1.
 * Out: the same without the records under it. What a record that stays refers to stays with it: its parties, whoever they
 *      speak for, the meetings that must come first, its issue.
 */
import type { Dossier, Grounds, Meeting } from '../domain/dossier.js';

export function keepConfident(dossier: Dossier, least: number): Dossier {
  const isSure = ({ confidence }: Grounds): boolean => (confidence ?? 1) >= least;
  const meetings = withEarlier(dossier.meetings, isSure);
  const statements = dossier.statements.filter(isSure);
  const positions = dossier.positions.filter(isSure);
  const commitments = dossier.commitments.filter(isSure);
  const nextSteps = dossier.nextSteps.filter(isSure);
  const parties = new Set([
    ...dossier.parties.filter(isSure).map((p) => p.id),
    ...meetings.flatMap((m) => [...m.participants, m.host, m.mediator]),
    ...statements.flatMap((s) => [s.speaker, s.addressee]),
    ...positions.map((p) => p.party),
    ...commitments.flatMap((c) => [...c.by, ...c.to, c.claimedBy]),
    ...nextSteps.flatMap((n) => n.who),
  ]);
  for (const { id, speaksFor } of dossier.parties) if (parties.has(id)) parties.add(speaksFor);
  const issues = new Set(positions.map((p) => p.issueId));
  const kept = { meetings, statements, positions, commitments, nextSteps };
  const records = new Set([...parties, ...Object.values(kept).flatMap((list) => list.map(({ id }) => id))]);
  return {
    ...dossier,
    parties: dossier.parties.filter(({ id }) => parties.has(id)),
    ...kept,
    issues: dossier.issues.filter(({ id }) => issues.has(id)),
    conflicts: dossier.conflicts.filter(({ record }) => records.has(record)),
  };
}

/** The meetings that are sure, and whatever they say must come first. */
function withEarlier(meetings: readonly Meeting[], isSure: (record: Grounds) => boolean): Meeting[] {
  const kept = new Set<string>();
  const keep = (meeting: Meeting): void => {
    if (kept.has(meeting.id)) return;
    kept.add(meeting.id);
    for (const other of meetings) if (meeting.after.includes(other.id)) keep(other);
  };
  for (const meeting of meetings) if (isSure(meeting)) keep(meeting);
  return meetings.filter(({ id }) => kept.has(id));
}
