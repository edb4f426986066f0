import { expect, it } from 'vitest';
import { trimContent } from './content.js';

const trimmed = (text: string): string | undefined => {
  const span = trimContent(text, { start: 0, end: text.length });
  return span ? text.slice(span.start, span.end) : undefined;
};

it('leaves out the outer quotation marks, "that", and the closing stop', () => {
  expect(trimmed('“I did what I came to do,”')).toBe('I did what I came to do');
  expect(trimmed('"We are ready."')).toBe('We are ready');
  expect(trimmed('that both sides would return their ambassadors.')).toBe('both sides would return their ambassadors');
});

it('keeps marks inside', () => {
  expect(trimmed('there had been “no hostility” in the room')).toBe('there had been “no hostility” in the room');
  expect(trimmed('“no hostility” was shown by “either side”')).toBe('“no hostility” was shown by “either side”');
});

it('keeps the stop of an abbreviation and the apostrophe of a plural', () => {
  expect(trimmed('troops would leave the U.S.')).toBe('troops would leave the U.S.');
  expect(trimmed('it was the ministers’')).toBe('it was the ministers’');
});

it('gives nothing for marks alone', () => {
  expect(trimmed('“ ”')).toBeUndefined();
});
