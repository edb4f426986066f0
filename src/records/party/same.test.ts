import { describe, expect, it } from 'vitest';
import type { PartyClaim } from '../../domain/claim.js';
import type { PartyKind } from '../../domain/dossier.js';
import { slug } from '../slug.js';
import { identifyParties, type ToldParty } from './same.js';

const told = (
  name: string,
  {
    kind = 'person',
    on = '2025-02-18',
    report = on,
    role,
    of,
  }: { kind?: PartyKind; on?: string; report?: string; role?: string; of?: string } = {},
): ToldParty => ({
  report,
  published: on,
  claim: {
    id: slug(name),
    name,
    kind,
    ...(role ? { role } : {}),
    ...(of ? { speaksFor: of } : {}),
    aliases: [],
    evidence: [{ document: report, start: 0, end: name.length, quote: name }],
    basis: { kind: 'party', of: kind, records: [] },
    because: {},
  } satisfies PartyClaim,
});

const areOne = (...parties: readonly ToldParty[]): boolean => new Set(identifyParties(parties).keys).size === 1;

describe('two reports name one person', () => {
  it('where the names sound alike', () => {
    expect(areOne(told('Volodymyr Zelenskyy'), told('Volodymyr Zelensky'))).toBe(true);
    expect(areOne(told('Sergei Lavrov'), told('Sergey Lavrov'))).toBe(true);
  });

  it('where a bare surname fits one alone', () => {
    expect(areOne(told('Sergei Lavrov'), told('Lavrov'))).toBe(true);
    expect(areOne(told('Bill Clinton'), told('Clinton'), told('Bill Clinton'))).toBe(true);
    expect(new Set(identifyParties([told('Bill Clinton'), told('Hillary Clinton'), told('Clinton')]).keys).size).toBe(
      3,
    );
  });

  it('of the state told with the surname, where several bear it', () => {
    const { keys } = identifyParties([
      told('Bill Clinton', { of: 'united-states' }),
      told('John Clinton', { of: 'jamaica' }),
      told('Clinton', { of: 'jamaica' }),
    ]);
    expect(keys[2]).toBe(keys[1]);
  });

  it('never where the same surname is told of another state', () => {
    expect(areOne(told('Li Qiang', { of: 'china' }), told('Qiang', { of: 'singapore' }))).toBe(false);
  });

  it('where an office is told and one person alone held it then', () => {
    const minister = { role: 'foreign minister', of: 'russia' };
    expect(
      areOne(
        told('Sergei Lavrov', { ...minister, on: '2025-02-18' }),
        told('foreign minister', { ...minister, on: '2025-03-01' }),
      ),
    ).toBe(true);
    // The office changes hands: of two holders in those months a person must say which.
    const { keys, doubtful } = identifyParties([
      told('Liz Truss', { role: 'Prime Minister', of: 'united-kingdom', on: '2022-10-01' }),
      told('Rishi Sunak', { role: 'Prime Minister', of: 'united-kingdom', on: '2022-11-01' }),
      told('prime minister', { role: 'prime minister', of: 'united-kingdom', on: '2022-10-20' }),
    ]);
    expect(new Set(keys).size).toBe(3);
    expect(doubtful.map((d) => d.reasons)).toEqual([
      ['prime minister fits 2 people'],
      ['prime minister fits 2 people'],
    ]);
  });

  it('never where it is only described', () => {
    expect(areOne(told('spokesman', { report: 'a' }), told('spokesman', { report: 'b' }))).toBe(false);
    expect(areOne(told('leader of France', { report: 'a' }), told('leader of France', { report: 'b' }))).toBe(false);
    expect(areOne(told('White House official', { report: 'a' }), told('White House official', { report: 'b' }))).toBe(
      false,
    );
    expect(
      areOne(told('delegations', { kind: 'group', report: 'a' }), told('delegations', { kind: 'group', report: 'b' })),
    ).toBe(false);
  });
});

describe('two reports name one body', () => {
  const body = (name: string, of?: string) => told(name, { kind: 'organization', ...(of ? { of } : {}) });

  it('in other words of the same', () => {
    expect(areOne(body('Russian Ministry of Defence'), body('the Russian Defense Ministry'))).toBe(true);
    expect(areOne(body('U.S. State Department'), body('United States Department of State'))).toBe(true);
  });

  it('without its state, where one state alone has it', () => {
    expect(areOne(body('U.S. State Department'), body('State Department'))).toBe(true);
    const { keys } = identifyParties([
      body('Russian Foreign Ministry'),
      body('Chinese Foreign Ministry'),
      body('Foreign Ministry'),
    ]);
    expect(new Set(keys).size).toBe(3);
  });

  it('though one report takes it for a group or a man', () => {
    expect(areOne(body('Hamas'), told('Hamas', { kind: 'group' }), told('Hamas'))).toBe(true);
  });

  it('but not for a man of another name', () => {
    expect(areOne(body('Jordan Trust'), told('Jordan'))).toBe(false);
  });
});
