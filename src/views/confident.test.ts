import { describe, expect, it } from 'vitest';
import { GENEVA_DOSSIER } from '../../test/fixtures/geneva-summit.js';
import type { Commitment, Dossier, Meeting, Party } from '../domain/dossier.js';
import { keepConfident } from './confident.js';

const [summit, call, dialogue] = GENEVA_DOSSIER.meetings as [Meeting, Meeting, Meeting];
const [ambassadors] = GENEVA_DOSSIER.commitments as [Commitment];
const ids = (records: readonly { id: string }[]): readonly string[] => records.map(({ id }) => id);

const doubtful: Dossier = {
  ...GENEVA_DOSSIER,
  parties: GENEVA_DOSSIER.parties.map((party): Party => ({ ...party, confidence: 0.2 })),
  meetings: [
    { ...summit, confidence: 0.9 },
    { ...call, confidence: 0.3 },
    { ...dialogue, confidence: 0.49 },
  ],
  statements: [],
  positions: GENEVA_DOSSIER.positions.map((position) => ({ ...position, confidence: 0.1 })),
  commitments: [{ ...ambassadors, confidence: 0.5 }],
  nextSteps: [],
};

describe('a dossier without its doubtful records', () => {
  it('keeps what is at the line, and leaves out what is under it', () => {
    expect(ids(keepConfident(doubtful, 0.5).commitments)).toEqual(['ambassadors']);
    expect(ids(keepConfident(doubtful, 0.51).commitments)).toEqual([]);
  });

  it('keeps the meeting that must come first, however doubtful', () => {
    // The summit comes after the call; nothing that stays comes after the dialogue.
    expect(ids(keepConfident(doubtful, 0.5).meetings)).toEqual(['summit', 'call']);
  });

  it('keeps the parties of what stays, and whom they speak for', () => {
    expect(ids(keepConfident(doubtful, 0.5).parties)).toEqual([
      'biden',
      'putin',
      'parmelin',
      'us',
      'russia',
      'switzerland',
    ]);
    const noSummit = keepConfident({ ...doubtful, meetings: [] }, 0.5);
    expect(ids(noSummit.parties)).toEqual(['biden', 'putin', 'us', 'russia']);
  });

  it('leaves out an issue on which nobody stands any more', () => {
    expect(keepConfident(doubtful, 0.5).issues).toEqual([]);
    expect(keepConfident(doubtful, 0.1).issues).toEqual(GENEVA_DOSSIER.issues);
  });

  it('leaves nothing out at 0, nor what has no confidence', () => {
    expect(keepConfident(doubtful, 0)).toEqual(doubtful);
    expect(keepConfident(GENEVA_DOSSIER, 1)).toEqual(GENEVA_DOSSIER);
  });
});
