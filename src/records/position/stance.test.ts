import { expect, it } from 'vitest';
import type { Stance } from '../../domain/document.js';
import { readStance } from './stance.js';

const stanceOf = (text: string, word: string, stance: Stance = 'supports'): Stance =>
  readStance(text, { stance, trigger: { start: text.indexOf(word), end: text.indexOf(word) + word.length } });

it('is against what is called unnecessary', () => {
  expect(stanceOf('Olaf Scholz dismissed the need for Taurus missiles.', 'need')).toBe('opposes');
  expect(stanceOf('“I do not believe that it is necessary,” Scholz said.', 'necessary')).toBe('opposes');
});

it('is silence where a call is not repeated', () => {
  expect(stanceOf('Emmanuel Macron did not repeat his earlier calls for a no-fly zone.', 'calls')).toBe('silent');
});

it('stays what it is without a negation before it, or where the word itself says the stance', () => {
  expect(stanceOf('Olaf Scholz stressed the need for unity.', 'need')).toBe('supports');
  expect(stanceOf('It is not over. Olaf Scholz wants unity.', 'wants')).toBe('supports');
  expect(stanceOf('He did not say who rejected the plan.', 'rejected', 'opposes')).toBe('opposes');
});
