/**
 * The numbers behind `confidence` (confidence.ts). Made by `npm run bench:calibration`; changes here are overwritten.
 */
import type { Calibration } from './calibration.js';

export const CALIBRATION: Calibration = {
  encoder: '2',
  record: {
    intercept: { attribution: -0.473, meeting: -1.136, position: -0.964, commitment: -0.472, step: -0.479 },
    trigger: 0.368,
    roles: 0.136,
    told: 0.214,
  },
  party: {
    intercept: { person: 0.536, state: 1.793, organization: -0.086, group: -0.349 },
    record: 0.83,
    told: 0.588,
  },
  otherMarkers: -0.391,
  link: { name: 1, description: 0.92, pronoun: 0.776 },
};
