import { describe, expect, it } from 'vitest';
import { ANCHORAGE_THREAD } from '../../test/fixtures/anchorage-thread.js';
import type { Dossier, Meeting } from '../domain/dossier.js';
import { type Accounts, compareAccounts } from './accounts.js';

const accountsOf = (id: string, changes: Partial<Dossier> = {}) =>
  compareAccounts({ ...ANCHORAGE_THREAD, ...changes }, id) as Accounts;
const summit = accountsOf('summit-meeting');
const field = (accounts: Accounts, what: string) => accounts.fields.find((f) => f.what === what);

describe('accounts by report', () => {
  it('take a report and its copies for one side', () => {
    expect(summit.reports.map(({ id, outlet, copies }) => [id, outlet, copies])).toEqual([
      ['hopes', 'AP', []],
      ['date', 'BBC News', []],
      ['rival', 'TASS', []],
      ['summit', 'AP', ['reprint']],
    ]);
  });

  it('differ where the dossier has a conflict, with the sides of each value', () => {
    expect(field(summit, 'time')).toMatchObject({
      agreement: 'differ',
      values: [
        { value: { value: '2025-08-15' }, sides: ['date', 'summit'] },
        { value: { value: '2025-08-16' }, sides: ['rival'] },
      ],
    });
  });

  it('do not differ where a plan came true', () => {
    expect(field(summit, 'status')?.agreement).toBe('changed');
  });

  it('differ where two reports of one day tell it otherwise', () => {
    const [meeting] = ANCHORAGE_THREAD.meetings as [Meeting];
    const history = meeting.history.map((step) => ({ ...step, asOf: '2025-08-16' }));
    expect(field(accountsOf('summit-meeting', { meetings: [{ ...meeting, history }] }), 'status')?.agreement).toBe(
      'differ',
    );
  });

  it('tell what several say, and what one alone says', () => {
    expect(field(summit, 'participants')).toMatchObject({ agreement: 'some', values: [{ sides: ['date', 'summit'] }] });
    expect(field(accountsOf('washington-meeting'), 'status')?.agreement).toBe('one');
  });
});

describe('accounts by party', () => {
  it('take all who speak for a state as its side', () => {
    expect(summit.parties.map(({ id, speakers }) => [id, speakers])).toEqual([
      ['us', ['trump']],
      ['putin', []],
    ]);
  });

  it('lay their statements side by side, those of reports of this meeting alone', () => {
    expect(summit.parties.map(({ statements }) => statements.map(({ id }) => id))).toEqual([[], ['useful']]);
  });

  it('give a claimed promise to both who makes and who claims it', () => {
    const { parties } = accountsOf('washington-meeting');
    expect(parties.map(({ id, commitments }) => [id, commitments.map((c) => c.id)])).toEqual([
      ['zelenskyy', ['arms']],
      ['us', ['arms']],
    ]);
  });

  it('compare what they hold of an issue', () => {
    expect(accountsOf('washington-meeting').issues).toMatchObject([
      { what: 'ceasefire', agreement: 'one', values: [{ value: 'silent', sides: ['zelenskyy'] }] },
    ]);
  });
});

it('there are none of a meeting that is not there', () => {
  expect(compareAccounts(ANCHORAGE_THREAD, 'nowhere')).toBeNull();
});
