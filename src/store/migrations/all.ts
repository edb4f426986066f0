import * as reportsClaimsRecords from './0001-reports-claims-records.js';
import * as recordsMadeBy from './0002-records-made-by.js';
import type { Migration } from './migration.js';

/** In their order: the format of a dossier is how many of them it has made. */
export const MIGRATIONS: readonly Migration[] = [reportsClaimsRecords, recordsMadeBy];
