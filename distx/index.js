export { freezeReport } from './intake/freeze.js';
export { readReports } from './intake/read-reports.js';
export { openReader } from './jobs/reader.js';
export { mergeClaims } from './merge/merge.js';
