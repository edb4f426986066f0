/**
 * The dossier's JSON, `readout/dossier@1`, as a schema: what docs/reference/ is generated from and tests validate with.
 *
 * Each shape is held against its type in dossier.ts by `satisfies Shape<…>`: a field added there and forgotten here, or
 * the other way round, does not compile. Loaded by the reference and by tests alone: reading a report never needs zod.
 */
import * as z from 'zod';
import type * as dossier from './dossier.js';
export declare const dossierSchema: z.ZodType<dossier.Dossier>;
