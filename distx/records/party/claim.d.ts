/** A party as one report shows it: its claim, resting on the first words that name it. */
import type { PartyClaim } from '../../domain/claim.js';
import type { Report } from '../../domain/report.js';
import type { Identity } from './identity.js';
export declare function makeClaim(report: Report, party: Identity): PartyClaim;
