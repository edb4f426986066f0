/** Two decimals of a probability: what is below them is the noise of the arithmetic, and differs between processors. */
export const roundConfidence = (probability: number): number => Math.round(probability * 100) / 100;

/** Of a record told more than once: that of its surest telling. */
export const surest = (tellings: readonly { readonly confidence?: number }[]): number =>
  Math.max(0, ...tellings.map((telling) => telling.confidence ?? 0));
