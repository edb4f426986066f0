/** The numbers that turn the encoder's probabilities into that of a record; they are in calibration-values.ts. */
import type { Wording } from '../domain/claim.js';
import type { Frame } from '../domain/document.js';
import type { PartyKind } from '../domain/dossier.js';

export interface Calibration {
  /** The version of the encoder whose probabilities were fitted. */
  readonly encoder: string;
  /** Log-odds that a record is right: an intercept and what each factor adds. */
  readonly record: {
    readonly intercept: { readonly [type in Frame['type']]: number };
    readonly trigger: number;
    readonly roles: number;
    readonly told: number;
  };
  readonly party: {
    readonly intercept: { readonly [kind in PartyKind]: number };
    readonly record: number;
    readonly told: number;
  };
  /** Added to all log-odds: by how much less often somebody else's marks of a text say so. */
  readonly otherMarkers: number;
  /** How probable it is that a wording is linked to the right party, in parts of a name's. */
  readonly link: { readonly [wording in Wording]: number };
}
