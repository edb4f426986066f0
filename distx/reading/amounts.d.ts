/**
 * Money and counted quantities.
 *
 * In:  a report's text.
 * Out: each amount with its number, and its currency (ISO 4217) or the counted noun in the singular; the span leaves
 *      out "about" and "at least". A range is two amounts that share currency or noun: "$2 to $3 billion".
 *
 *   $90 billion → 90e9 USD      €1.5bn → 1.5e9 EUR      5,000 Ukrainian troops → 5000 troop      5 percent → 5 percent
 *
 * Days, years, ages and lengths of time are no amounts (time-expressions.ts), nor are numbers that name something:
 * "Resolution 1701", "No. 5", "F-16". Every repetition is bounded: time grows with the text alone.
 */
import type { Amount } from '../domain/document.js';
export declare function findAmounts(text: string): Amount[];
