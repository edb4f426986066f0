/**
 * Many rows in pieces: no statement takes any number of values (SQLite 32,766), and what is read piece by piece holds
 * neither a connection nor all texts at once.
 */
const ROWS = 500;

export function* inPieces<Row>(rows: readonly Row[], size: number = ROWS): Generator<readonly Row[]> {
  for (let at = 0; at < rows.length; at += size) yield rows.slice(at, at + size);
}

/**
 * Strings by their code units, as the rest of the program compares them. Not left to the database: PostgreSQL goes by
 * the language of its server, and both by bytes, which is another order beyond U+FFFF.
 */
export function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
