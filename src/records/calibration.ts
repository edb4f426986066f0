/**
 * The numbers behind `confidence` (confidence.ts). Made by `npm run bench:calibration`; changes here are overwritten.
 */
import type { Calibration } from './confidence.js';

export const CALIBRATION: Calibration = {
  encoder: '2',
  record: {
    intercept: { attribution: 1, meeting: 1, position: 0.5, commitment: 0.5, step: 0 },
    trigger: 0.5,
    roles: 0.2,
    told: 0.5,
  },
  party: {
    intercept: { person: 1, state: 1, organization: 0, group: 0 },
    record: 0.5,
    told: 0.5,
  },
  otherMarkers: -0.57,
  link: { name: 1, description: 0.95, pronoun: 0.84 },
};
