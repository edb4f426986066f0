/** Logistic regression with a ridge, by Newton's method: a handful of weights, a few hundred rows. */
export interface Row {
  readonly factors: readonly number[];
  readonly right: boolean;
  /** Added to the log-odds as it is: what is known already. */
  readonly offset?: number;
}

/**
 * The weights under which the rows are likeliest.
 *
 * `ridge[i]` pulls weight i towards 0.
 */
export function fitLogistic(rows: readonly Row[], ridge: readonly number[]): number[] {
  const size = ridge.length;
  const weights = new Array<number>(size).fill(0);
  for (let step = 0; step < MOST_STEPS; step++) {
    const gradient = weights.map((w, i) => -(ridge[i] as number) * w);
    const curvature = ridge.map((r, i) => ridge.map((_, j) => (i === j ? r : 0)));
    for (const { factors, right, offset = 0 } of rows) {
      const odds = factors.reduce((sum, x, i) => sum + x * (weights[i] as number), offset);
      const p = 1 / (1 + Math.exp(-odds));
      for (let i = 0; i < size; i++) {
        const x = factors[i] as number;
        gradient[i] = (gradient[i] as number) + x * (Number(right) - p);
        const row = curvature[i] as number[];
        for (let j = 0; j < size; j++) row[j] = (row[j] as number) + x * (factors[j] as number) * p * (1 - p);
      }
    }
    const move = solve(curvature, gradient);
    move.forEach((m, i) => {
      weights[i] = (weights[i] as number) + m;
    });
    if (Math.max(...move.map(Math.abs)) < 1e-9) break;
  }
  return weights;
}

const MOST_STEPS = 100;

/** Gauss–Jordan; the ridge keeps the diagonal from vanishing. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i] as number]);
  for (let i = 0; i < rows.length; i++) {
    const pivot = rows[i] as number[];
    const by = pivot[i] as number;
    for (let k = i; k < pivot.length; k++) pivot[k] = (pivot[k] as number) / by;
    rows.forEach((row, j) => {
      if (j === i) return;
      const factor = row[i] as number;
      for (let k = i; k < row.length; k++) row[k] = (row[k] as number) - factor * (pivot[k] as number);
    });
  }
  return rows.map((row) => row[rows.length] as number);
}
