import { describe, expect, it } from 'vitest';
import { findPhrase, findQuotedPhrase } from './phrase.js';

/** `[…]` is what the encoder chose. */
function chosen(marked: string): { text: string; stretch: { start: number; end: number } } {
  const start = marked.indexOf('⟦');
  const end = marked.indexOf('⟧') - 1;
  return { text: marked.replace(/[⟦⟧]/g, ''), stretch: { start, end } };
}

const phrase = (marked: string, find: typeof findPhrase): string | null => {
  const { text, stretch } = chosen(marked);
  const span = find(text, stretch);
  return span && text.slice(span.start, span.end);
};

describe('a phrase', () => {
  it.each([
    ['Ministers met ⟦in Vienna, ⟧on Tuesday', 'in Vienna'],
    ['He left ⟦the U.S.⟧ on Monday', 'the U.S.'],
    ['He left ⟦the U.S⟧. on Monday', 'the U.S.'],
    ['He left ⟦Vienna.⟧', 'Vienna'],
    ['a ⟦U⟧.S. envoy arrived', 'U.S.'],
    ['the U.⟦S. envoy⟧ arrived', 'U.S. envoy'],
    ['⟦the Free Aceh Movement (GAM)⟧ signed', 'the Free Aceh Movement (GAM)'],
    ['⟦the movement (⟧GAM) signed', 'the movement'],
    ['they want ⟦"painful measures"⟧ now', '"painful measures"'],
    ['they want ⟦painful measures."⟧', 'painful measures'],
    ['they want ⟦“painful measures⟧”', 'painful measures'],
    ['it costs ⟦$90 billion,⟧ he said', '$90 billion'],
    ['⟦ — ⟧', null],
  ])('%s', (marked, answer) => {
    expect(phrase(marked, findPhrase)).toBe(answer);
  });
});

describe('a content keeps its quotation marks', () => {
  it.each([
    ['⟦“We have a deal,”⟧ Kerry said', '“We have a deal,”'],
    ['⟦“We have a deal,⟧” Kerry said', '“We have a deal,”'],
    ['Kerry said: "⟦We have a deal."⟧', '"We have a deal."'],
    ['Kerry said: ⟦"We have a deal.⟧"', '"We have a deal."'],
    ['Kerry said: ⟦“We have⟧ a deal. It holds.” He left.', '“We have a deal. It holds.”'],
    ['Kerry said: ⟦“We have⟧ a deal.\n“It holds.”', '“We have'],
    ['Kerry said ⟦they had a deal.⟧', 'they had a deal'],
    ["``⟦We have a deal,''⟧ Kerry said", "``We have a deal,''"],
    ['Kerry said ⟦“the U.S. will stay”,⟧ and left', '“the U.S. will stay”'],
  ])('%s', (marked, answer) => {
    expect(phrase(marked, findQuotedPhrase)).toBe(answer);
  });
});
