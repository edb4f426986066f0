/**
 * The numbers behind `confidence` (confidence.ts). Made by `npm run bench:calibration`; changes here are overwritten.
 */
import type { Calibration } from './calibration.js';

export const CALIBRATION: Calibration = {
  encoder: '1',
  record: {
    intercept: { attribution: -0.696, meeting: -0.549, position: -0.609, commitment: -0.463, step: -0.472 },
    trigger: 0.442,
    roles: 0.157,
    told: 0.926,
  },
  party: {
    intercept: { person: 0.378, state: 1.073, organization: -0.144, group: -0.009 },
    record: 0.78,
    told: 0.863,
  },
  otherMarkers: -0.46,
  link: { name: 1, description: 0.962, pronoun: 0.845 },
};
