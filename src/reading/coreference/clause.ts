/** A stretch with a verb of meeting or saying in it is a clause that the encoder took whole, and nobody's name. */
export const isClause = (words: string): boolean =>
  /\s(?:met|meets|said|says|told|visited|hosted|agreed|vowed|announced)\s/.test(words);
