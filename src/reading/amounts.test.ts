import { expect, it } from 'vitest';
import { findAmounts } from './amounts.js';

/** The amounts of a sentence as `quote → value currency-or-unit`. */
function reads(sentence: string, ...expected: readonly string[]): void {
  it(sentence, () => {
    const amounts = findAmounts(sentence).map(
      ({ start, end, value, currency, unit }) => `${sentence.slice(start, end)} → ${value} ${currency ?? unit}`,
    );
    expect(amounts).toEqual(expected);
  });
}

reads('Kyiv would buy arms for about $90 billion.', '$90 billion → 90000000000 USD');
reads('Arms worth 90 bn USD were discussed.', '90 bn USD → 90000000000 USD');
reads('A €1.5bn loan and US$3m in grants.', '€1.5bn → 1500000000 EUR', 'US$3m → 3000000 USD');
reads('Britain added £20 million.', '£20 million → 20000000 GBP');
reads('The EU paid 3.5 billion euros.', '3.5 billion euros → 3500000000 EUR');
reads('Beijing lent 100 million yuan.', '100 million yuan → 100000000 CNY');
reads(
  'It cost 1.1 billion rubles and 5 million won.',
  '1.1 billion rubles → 1100000000 RUB',
  '5 million won → 5000000 KRW',
);
reads('Ottawa gave 2 billion Canadian dollars.', '2 billion Canadian dollars → 2000000000 CAD');
reads('A $300-million deal.', '$300-million → 300000000 USD');
reads('A million dollars is not enough.', 'A million dollars → 1000000 USD');
reads('Between $2 and $3 billion is missing.', '$2 → 2000000000 USD', '$3 billion → 3000000000 USD');
reads('They asked for 2-3 billion euros.', '2 → 2000000000 EUR', '3 billion euros → 3000000000 EUR');
reads('Some 5,000 Ukrainian troops were trained.', '5,000 Ukrainian troops → 5000 troop');
reads('Berlin sends two dozen tanks.', 'two dozen tanks → 24 tank');
reads('Hamas freed three hostages.', 'three hostages → 3 hostage');
reads('Between 10 and 15 hostages are alive.', '10 → 10 hostage', '15 hostages → 15 hostage');
reads('Half a million people fled.', 'Half a million people → 500000 person');
reads('Kyiv got twenty-five air defence systems.', 'twenty-five air defence systems → 25 system');
reads('Tariffs rose to 15 percent from 2.5%.', '15 percent → 15 percent', '2.5% → 2.5 percent');
reads('Talks on Aug. 18 ended after 10 days.');
reads('The 2025 elections and Resolution 1701 were raised.');
reads('The 79-year-old took F-16 questions from G7 colleagues.');
reads('Negotiators work 24/7 on chapter 12 questions.');

it.each(['1', '1,', '1,000', '$', 'a ', 'two ', '5 x ', '1 to ', 'half a million '])(
  'takes time that grows with the text alone: 500 kB of "%s"',
  (unit) => {
    const text = unit.repeat(Math.ceil(500_000 / unit.length));
    const started = performance.now();
    findAmounts(text);
    expect(performance.now() - started).toBeLessThan(5_000);
  },
);
