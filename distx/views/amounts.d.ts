/**
 * Amounts as they are spoken of: `90 bn USD`, `5,000 troop`.
 *
 * Money is shortened only where nothing is lost by it: 1,250,000 is 1.25 m, 1,234,567 stays as it is.
 */
import type { CommitmentAmount } from '../domain/dossier.js';
export declare function showAmount({ value, currency, unit }: CommitmentAmount): string;
