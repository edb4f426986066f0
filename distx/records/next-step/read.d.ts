/**
 * Next steps: dated or conditional things to come that are neither meetings nor commitments.
 *
 * In:  a document's step frames and its parties.
 * Out: a next step for each: what, by whom where told, due when where told.
 */
import type { NextStepClaim } from '../../domain/claim.js';
import type { Document } from '../../domain/document.js';
import type { PartyIndex } from '../party/read.js';
export declare function readNextSteps(document: Document, parties: PartyIndex): NextStepClaim[];
