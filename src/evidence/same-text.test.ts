import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fingerprint } from './fingerprint.js';
import { isSameText } from './same-text.js';

const LEAD =
  'Officials of the United States and Russia met in the Saudi capital for more than four hours to speak about an end of the war in Ukraine.';
const BODY =
  'Marco Rubio led one side and Sergei Lavrov the other, and both had advisers with them. They settled on naming teams that are to prepare further rounds. Neither side brought anybody from Kyiv or from the European Union to the table, which leaders there had asked for. The embassies in Moscow and Washington are to get their staff back, after years in which each expelled the diplomats of the other.';
const END =
  'It was the first such round since the invasion began. Saudi hosts sat with the guests at the beginning and left afterwards. No day was named for a meeting of the two presidents, although aides on both sides called it likely.';
const AGENCY = [LEAD, BODY, END].join('\n\n');

/** Another person's report of the same event. */
const OTHER =
  'Envoys of Washington and Moscow sat down in Riyadh to sound out a settlement for Ukraine, without Ukrainians in the room. The American secretary of state said afterwards that his counterpart seemed ready to begin a serious process. Volodymyr Zelenskyy put off his own visit to Saudi Arabia and said that nothing decided behind his back would hold. In Paris, European heads of government had gathered the evening before and could not settle whether to offer soldiers for a truce.';

const same = (a: string, b: string): boolean => {
  const answer = isSameText(fingerprint(a), fingerprint(b));
  expect(isSameText(fingerprint(b), fingerprint(a))).toBe(answer);
  return answer;
};

describe('the same text', () => {
  it.each([
    ['as it is', AGENCY],
    ['with its end cut', `${LEAD}\n\n${BODY}`],
    ['with its middle cut', `${LEAD} ${BODY.slice(0, BODY.indexOf('They'))}\n\n${END}`],
    ['with a headline', `Four hours in Riyadh\nFrom our correspondent\n\n${AGENCY}`],
    [
      'with another lead',
      `After four hours of talks the American and the Russian delegation parted in Riyadh.\n\n${BODY}\n\n${END}`,
    ],
    [
      'with a paragraph more',
      `${AGENCY}\n\nAnalysts here said that oil prices moved little, and that traders wait for word of the sanctions.`,
    ],
    [
      'with other words here and there',
      AGENCY.replace('settled on', 'agreed to').replace('likely', 'probable').replace('sat with', 'joined'),
    ],
  ])('%s', (_, copy) => {
    expect(same(AGENCY, copy)).toBe(true);
  });

  it('as a short item', () => {
    const item =
      'Russian and American delegations meet in Riyadh to speak about the war in Ukraine, the first such talks since 2022. No Ukrainian takes part.';
    expect(same(item, item.replace(' No Ukrainian takes part.', ''))).toBe(true);
    expect(same(item, item.replace('speak about', 'discuss'))).toBe(true);
  });
});

describe('another text', () => {
  it('of the same event', () => {
    expect(same(AGENCY, OTHER)).toBe(false);
  });

  it('that quotes the same statement', () => {
    const statement = `“${BODY}”`;
    expect(same(`${LEAD}\n${statement}\n${END}`, `${OTHER}\n${statement}`)).toBe(false);
  });

  it('that repeats the background behind news of its own', () => {
    const news =
      'Kyiv said on Thursday that it would receive the American envoy on its own terms, and asked for a seat at whatever table comes next. The foreign minister told lawmakers that partners in Warsaw and London had promised to press for it. He named security guarantees, the return of prisoners and the fate of deported children as what cannot wait.';
    expect(same(AGENCY, `${news}\n\n${END}`)).toBe(false);
    expect(same(AGENCY, `${news}\n\n${BODY}`)).toBe(false);
  });

  it('that differs in what it tells', () => {
    const on = (dead: number, city: string): string =>
      `At least ${dead} people are killed and many more are injured in a missile strike on an apartment block in ${city}, officials of the region say.`;
    expect(same(on(12, 'Kharkiv'), on(12, 'Kharkiv'))).toBe(true);
    expect(same(on(12, 'Kharkiv'), on(7, 'Kharkiv'))).toBe(false);
    expect(
      same(
        'The talks begin with seven delegations at the table and end without any common statement of theirs.',
        'The talks begin with nine delegations at the table and end without any common statement of theirs.',
      ),
    ).toBe(false);
  });

  it('that takes over a short one and is far longer', () => {
    expect(same(LEAD, `${LEAD}\n${BODY}\n${END}\n${OTHER}`)).toBe(false);
  });

  it('that has too few words to tell', () => {
    expect(same('The Houthis launch a missile at Israel.', 'The Houthis launch a missile at Israel.')).toBe(false);
  });
});

it('answers the same in either order', () => {
  const mark = fc.uniqueArray(fc.integer({ min: 0, max: 400 }), { maxLength: 150 });
  fc.assert(
    fc.property(mark, mark, (a, b) => {
      const [x, y] = [a, b].map((marks) => [...marks].sort((m, n) => m - n)) as [number[], number[]];
      expect(isSameText(x, y)).toBe(isSameText(y, x));
    }),
  );
});
