import { describe, expect, it } from 'vitest';
import { attribution, documentOf, meeting } from '../../../test/build-document.js';
import { readClaims } from '../../pipeline.js';

const speaksFor = (text: string, source: string, content: string): string | undefined => {
  const { parties, statements } = readClaims(
    documentOf(text, { frames: [attribution('said', { source: [source], content: [content] })] }),
  );
  return parties.find((p) => p.id === statements[0]?.speaker)?.speaksFor;
};

describe('an office without a state', () => {
  it('is of the state that the report spoke of before', () => {
    const text = 'Finland will send a team to Geneva. Foreign Minister Elina Valtonen said talks would go on.';
    expect(speaksFor(text, 'Foreign Minister Elina Valtonen', 'talks would go on')).toBe('finland');
  });

  it('is not of a state whose office it is, as the report says, that another holds', () => {
    const text =
      'Finland and Germany agree. German Foreign Minister Johann Wadephul met Foreign Minister Elina Valtonen in Germany.';
    const frames = [
      meeting('met', { participant: ['German Foreign Minister Johann Wadephul', 'Foreign Minister Elina Valtonen'] }),
    ];
    const { parties } = readClaims(documentOf(text, { frames }));
    expect(parties.find((p) => p.id === 'elina-valtonen')?.speaksFor).toBe('finland');
  });

  it('is American by its own words', () => {
    const text = 'Oman is ready. Secretary of State Marco Rubio said talks would go on.';
    expect(speaksFor(text, 'Secretary of State Marco Rubio', 'talks would go on')).toBe('united-states');
  });

  it('stays without one where the report spoke of none, or where bodies have such an office too', () => {
    expect(speaksFor('President Alexander Stubb said talks would go on.', 'President Alexander Stubb', 'talks')).toBe(
      undefined,
    );
    const text = 'Oman is ready. Executive director Fatih Birol said talks would go on.';
    expect(speaksFor(text, 'Executive director Fatih Birol', 'talks would go on')).toBe(undefined);
  });
});

describe('"the government"', () => {
  it('is the state that the report spoke of before', () => {
    const text = 'Norway will host the talks. The government said they would go on.';
    const { statements } = readClaims(
      documentOf(text, {
        frames: [attribution('said', { source: ['The government'], content: ['they would go on'] })],
      }),
    );
    expect(statements[0]?.speaker).toBe('norway');
  });
});
