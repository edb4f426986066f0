/** How routes answer: with the version they were made of, so that the same need not be sent twice. */
import type { Context } from 'hono';
import type * as z from 'zod';
import { ProblemError, problemAnswer } from './problems.js';
import type { Snapshot } from './snapshots.js';

/** What a route answers when all is well, and when it is not. */
export const answers = <Schema extends z.ZodType>(schema: Schema, description: string) =>
  ({
    200: { description, content: { 'application/json': { schema } } },
    default: problemAnswer,
  }) as const;

/** @param more what the answer depends on besides the snapshot */
export function tag(c: Context, { version }: Snapshot, more = ''): void {
  c.header('ETag', `"${version}${more && `+${more}`}"`);
}

export function notFound(what: string, id: string, where: string): ProblemError {
  return new ProblemError('not-found', `there is no ${what} "${shorten(id)}"; ${where} lists them`);
}

/** An id that somebody made up may be a book. */
const shorten = (id: string): string => (id.length > 80 ? `${id.slice(0, 80)}…` : id);
