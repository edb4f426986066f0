import { expect, it } from 'vitest';
import type { MeetingStatus } from '../../domain/document.js';
import { markRisks } from './risk.js';

const meeting = (
  id: string,
  status: MeetingStatus,
  ...after: string[]
): { id: string; status: MeetingStatus; after: string[]; risk?: readonly string[] } => ({ id, status, after });
const risks = (...meetings: ReturnType<typeof meeting>[]) =>
  Object.fromEntries(markRisks(meetings).map((m) => [m.id, m.risk]));

it('a meeting is at risk where one that must come first is off, at any remove', () => {
  expect(
    risks(
      meeting('bilateral', 'postponed'),
      meeting('trilateral', 'planned', 'bilateral'),
      meeting('signing', 'proposed', 'trilateral'),
    ),
  ).toEqual({
    bilateral: undefined,
    trilateral: ['bilateral'],
    signing: ['bilateral'],
  });
});

it('nothing is where it is held, or will be', () => {
  expect(risks(meeting('first', 'held'), meeting('second', 'planned', 'first'))).toEqual({
    first: undefined,
    second: undefined,
  });
  expect(risks(meeting('first', 'cancelled'), meeting('second', 'held', 'first')).second).toBeUndefined();
});

it('reports that put two before each other end nowhere', () => {
  expect(risks(meeting('a', 'planned', 'b'), meeting('b', 'postponed', 'a')).a).toEqual(['b']);
});
