/**
 * Days as a reader of the brief wants them: ISO with the weekday, windows as windows, the open and the unknown by name.
 *
 *   2025-08-18              → 2025-08-18 Mon
 *   2025-08                 → 2025-08
 *   2025-08-18/2025-08-24   → 2025-08-18 Mon – 2025-08-24 Sun
 */
import type { Days } from '../domain/dossier.js';
export declare function showDays(days: Days): string;
/** Orders what has days by the first of them; what has none comes last, in the order it was in. */
export declare function byDays(a: Days | null | undefined, b: Days | null | undefined): number;
