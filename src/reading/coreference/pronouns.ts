import type { Span } from '../../domain/span.js';

/** "it is likely that", "it remains to be seen": nothing is meant. */
export function isEmptyIt(text: string, { end }: Span): boolean {
  return /^\s+(?:is|was|will be|would be|seems?|appears?|remains?|has been)\s+(?:\w+\s+)?(?:that|to|clear|likely|unlikely|possible|important|necessary|time|unclear|difficult|hard|too|about|up to|known|not known|said|reported|believed|expected|understood)\b/.test(
    text.slice(end, end + 60),
  );
}
