/** Reports of one thread, built by hand and read: what a dossier is put together from. */
import type { ReportClaims } from '../src/domain/claim.js';
import type { MeetingMode, MeetingStatus } from '../src/domain/document.js';
import type { Report } from '../src/domain/report.js';
import { readClaims } from '../src/pipeline.js';
import { commitment, documentOf, meeting, position } from './build-document.js';

export const read = (...args: Parameters<typeof documentOf>): ReportClaims<Report> => readClaims(documentOf(...args));

type Told = { status?: MeetingStatus; mode?: MeetingMode };

/** "Marco Rubio met Sergei Lavrov in Riyadh on Tuesday." */
export const met = (
  id: string,
  on: string,
  text: string,
  trigger: string,
  roles: Parameters<typeof meeting>[1],
  told: Told = {},
): ReportClaims<Report> => read(text, { id, on, frames: [meeting(trigger, roles, told)] });

/** The record of the talks of 2025 as eight reports told it, facts alone. */
export const THREAD: readonly ReportClaims<Report>[] = [
  met(
    'plan',
    '2025-02-16',
    'US Secretary of State Marco Rubio will meet Russian Foreign Minister Sergei Lavrov in Riyadh on Tuesday.',
    'meet',
    {
      participant: ['US Secretary of State Marco Rubio', 'Russian Foreign Minister Sergei Lavrov'],
      place: ['Riyadh'],
      time: ['on Tuesday'],
    },
    { status: 'planned' },
  ),
  met(
    'talks',
    '2025-02-18',
    'Russia and the United States hold talks in Saudi Arabia on Tuesday.',
    'talks',
    { participant: ['Russia', 'the United States'], place: ['Saudi Arabia'], time: ['on Tuesday'] },
    { status: 'ongoing' },
  ),
  met('told', '2025-02-19', 'Lavrov met Rubio in Riyadh on Tuesday.', 'met', {
    participant: ['Lavrov', 'Rubio'],
    place: ['Riyadh'],
    time: ['on Tuesday'],
  }),
  met('istanbul', '2025-02-27', 'Russia and the United States met in Istanbul on Thursday.', 'met', {
    participant: ['Russia', 'the United States'],
    place: ['Istanbul'],
    time: ['on Thursday'],
  }),
  met(
    'call',
    '2025-03-18',
    'Donald Trump spoke with Vladimir Putin on Tuesday.',
    'spoke',
    { participant: ['Donald Trump', 'Vladimir Putin'], time: ['on Tuesday'] },
    { mode: 'call' },
  ),
  read('Ukraine accepts a 30-day ceasefire.', {
    id: 'accepts',
    on: '2025-03-11',
    frames: [position('accepts', { holder: ['Ukraine'], issue: ['a 30-day ceasefire'] }, 'supports')],
  }),
  read('Ukraine rejects a 30-day ceasefire.', {
    id: 'rejects',
    on: '2025-03-20',
    frames: [position('rejects', { holder: ['Ukraine'], issue: ['a 30-day ceasefire'] }, 'opposes')],
  }),
  read('Britain pledges 2.26 billion pounds to Ukraine.', {
    id: 'loan',
    on: '2025-03-01',
    frames: [commitment('pledges', { by: ['Britain'], to: ['Ukraine'], what: ['2.26 billion pounds'] })],
  }),
];
