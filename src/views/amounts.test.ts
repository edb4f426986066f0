import { expect, it } from 'vitest';
import { showAmount } from './amounts.js';

it.each([
  [{ value: 90e9, currency: 'USD' }, '90 bn USD'],
  [{ value: 1.25e6, currency: 'EUR' }, '1.25 m EUR'],
  [{ value: 1_234_567, currency: 'EUR' }, '1,234,567 EUR'],
  [{ value: 2e12, currency: 'JPY' }, '2 tn JPY'],
  [{ value: 500, currency: 'CHF' }, '500 CHF'],
  [{ value: 5000, unit: 'troop' }, '5,000 troop'],
  [{ value: 0.5, unit: 'percent' }, '0.5 percent'],
  [{ value: 12 }, '12'],
])('%j is shown as %s', (amount, shown) => {
  expect(showAmount(amount)).toBe(shown);
});
