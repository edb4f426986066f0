import { expect, it } from 'vitest';
import { wholeList } from './list.js';

const whole = (text: string, words: string): string => {
  const start = text.indexOf(words);
  const { start: from, end } = wholeList(text, { start, end: start + words.length });
  return text.slice(from, end);
};

it('goes on to the end of the list of states whose office-holders are meant', () => {
  const minsk = 'The leaders of Germany, France, Russia and Ukraine agreed on a ceasefire.';
  expect(whole(minsk, 'The leaders of Germany, France')).toBe('The leaders of Germany, France, Russia and Ukraine');
  expect(whole('Ministers of Saudi Arabia, the United States, and South Korea met.', 'Ministers of Saudi Arabia')).toBe(
    'Ministers of Saudi Arabia, the United States, and South Korea',
  );
});

it('stops where no state follows, and leaves all other words', () => {
  expect(
    whole('The leaders of Germany and France, Angela Merkel said, met.', 'The leaders of Germany and France'),
  ).toBe('The leaders of Germany and France');
  expect(whole('The president of France, Germany and Italy were told.', 'The president of France')).toBe(
    'The president of France',
  );
  expect(whole('Officials of Russia and Ukrainians met.', 'Officials of Russia')).toBe('Officials of Russia');
});
