import { describe, expect, it } from 'vitest';
import { documentOf, meeting } from '../../../test/build-document.js';
import type { MeetingStatus } from '../../domain/document.js';
import { framesOf } from '../clause.js';
import { readPresentDay } from './present.js';

function dayOf(text: string, trigger: string, status: MeetingStatus = 'held'): string | undefined {
  const document = documentOf(text, { frames: [meeting(trigger, {}, { status })], on: '2025-02-18' });
  const [frame] = framesOf(document, 'meeting');
  return frame && readPresentDay(document, frame)?.when.value;
}

describe('a meeting that an item tells in the present is of the day of publishing', () => {
  it.each([
    ['Marco Rubio and Sergey Lavrov meet in Riyadh.', 'meet'],
    ['Crown Prince Mohammed bin Salman hosts Marco Rubio.', 'hosts'],
    ['The United States and Russia hold talks in Riyadh.', 'talks'],
    ['Keir Starmer makes a short visit to Kyiv.', 'visit'],
  ])('%s', (text, trigger) => {
    expect(dayOf(text, trigger)).toBe('2025-02-18');
  });
});

describe('no day is read', () => {
  it.each([
    ['of an infinitive', 'Marco Rubio flew to Riyadh to meet Sergey Lavrov.', 'meet'],
    ['of an auxiliary', 'Marco Rubio may visit Kyiv.', 'visit'],
    ['of the past', 'Marco Rubio met Sergey Lavrov in Riyadh.', 'met'],
    ['of a noun', 'Marco Rubio praised the visit.', 'visit'],
    ['of a habit', 'The ministers meet every year in Riyadh.', 'meet'],
    ['inside a quotation', '“We meet in Riyadh,” Sergey Lavrov said.', 'meet'],
  ])('%s', (_, text, trigger) => {
    expect(dayOf(text, trigger)).toBeUndefined();
  });
  it('in a long report', () => {
    const report = `Marco Rubio and Sergey Lavrov meet in Riyadh. ${'It was cold. '.repeat(6)}`;
    expect(dayOf(report, 'meet')).toBeUndefined();
  });
  it('of what is planned', () => {
    expect(dayOf('Marco Rubio and Sergey Lavrov meet in Riyadh.', 'meet', 'planned')).toBeUndefined();
  });
});
