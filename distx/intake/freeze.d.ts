import type { Report } from '../domain/report.js';
export declare function freezeReport(fields: Omit<Report, 'sha256'>): Report;
