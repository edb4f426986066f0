/**
 * Arithmetic on the dossier's days: `2025-08-18`, `2025-08`, `2025`, `2025-08-18/2025-08-20` (both ends included).
 * ISO days sort as strings, so that "before" is `<`.
 */
import type { Days } from '../domain/dossier.js';
export declare function firstDay(days: Days): string;
export declare function lastDay(days: Days): string;
export declare function countDays(days: Days): number;
