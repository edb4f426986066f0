import * as reportsClaimsRecords from './0001-reports-claims-records.js';
import type { Migration } from './migration.js';

/** In their order: the format of a dossier is how many of them it has made. */
export const MIGRATIONS: readonly Migration[] = [reportsClaimsRecords];
