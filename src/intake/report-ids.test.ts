import { expect, it } from 'vitest';
import { ReportIds } from './report-ids.js';

it('a second report of the same id gets the next free number', () => {
  const ids = new ReportIds();
  const wanted = ['march', 'april', 'march', 'march-2', 'march'];
  expect(wanted.map((id) => ids.take(id))).toEqual(['march', 'april', 'march-2', 'march-2-2', 'march-3']);
});
