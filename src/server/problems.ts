/**
 * What went wrong, as `application/problem+json` (RFC 9457): each with one line that says what would work.
 *
 * `type` leads to the place on the API's own page that explains it.
 */
import { type Hook, OpenAPIHono } from '@hono/zod-openapi';
import type { Context, Env } from 'hono';
import { HTTPException } from 'hono/http-exception';
import * as z from 'zod';
import { StoreError } from '../store/store.js';

export const PROBLEMS = {
  'bad-input': { status: 400, title: 'Something in the request is not as it should be' },
  'no-token': { status: 401, title: 'The key of this desk is missing' },
  'wrong-origin': { status: 403, title: 'The request comes from somewhere else' },
  'not-allowed': { status: 403, title: 'This was not allowed when the desk was opened' },
  'not-found': { status: 404, title: 'There is no such thing' },
  clash: { status: 409, title: 'Somebody else has changed this meanwhile' },
  'too-large': { status: 413, title: 'The body is too large' },
  'wrong-type': { status: 415, title: 'The body is of a type that is not read here' },
  'cannot-be-done': { status: 422, title: 'This cannot be done' },
  'version-missing': { status: 428, title: 'The version that was seen is missing' },
  'too-many': { status: 429, title: 'Too much at once' },
  fault: { status: 500, title: 'A fault of this program' },
  'not-fetched': { status: 502, title: 'The address could not be fetched' },
  'store-trouble': { status: 503, title: 'The dossier cannot be read or written at present' },
} as const;
export type ProblemKind = keyof typeof PROBLEMS;

const problemSchema = z
  .looseObject({
    type: z.string().describe('Leads to what it means.'),
    title: z.string(),
    status: z.int(),
    detail: z.string().describe('One line: what is wrong, and what would work.'),
  })
  .meta({
    id: 'HttpProblem',
    description: 'RFC 9457. Of a clash, `seen` and `present` are both versions of the record.',
  });

/** Thrown anywhere beneath a route, it becomes the answer. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly kind: ProblemKind;
  readonly more: object;

  /** @param more further members of the answer */
  constructor(kind: ProblemKind, detail: string, more: object = {}) {
    super(detail);
    this.kind = kind;
    this.more = more;
  }
}

export function answerProblem(kind: ProblemKind, detail: string, more: object = {}): Response {
  const { status, title } = PROBLEMS[kind];
  const body = { type: `/api#${kind}`, title, status, detail, ...more };
  const headers = { 'content-type': 'application/problem+json', 'cache-control': 'no-store' };
  return new Response(JSON.stringify(body), { status, headers });
}

/** What every route may answer besides what it is for. */
export const problemAnswer = {
  description: 'What is wrong, and what would work.',
  content: { 'application/problem+json': { schema: problemSchema } },
} as const;

export function answerError(error: Error): Response {
  if (error instanceof ProblemError) return answerProblem(error.kind, error.message, error.more);
  if (error instanceof StoreError) return answerProblem('store-trouble', error.message);
  // Hono's own: a body that is no JSON, a path that cannot be decoded.
  if (error instanceof HTTPException && error.status < 500) return answerProblem('bad-input', sayInput(error.message));
  console.error(error);
  return answerProblem('fault', 'it has been written to the terminal the desk was opened in; please report it');
}

const sayInput = (message: string): string =>
  /json/i.test(message) ? 'the body is no JSON: send one object as application/json' : message;

/** An app for the routes of one resource: what does not fit their schemas is told as a problem. */
export const newRoutes = (): OpenAPIHono => new OpenAPIHono({ defaultHook: tellMisfit });

const tellMisfit: Hook<unknown, Env, string, Response | undefined> = (result, _: Context) => {
  if (result.success) return undefined;
  const where = { json: 'body', form: 'body', query: 'query', param: 'path', header: 'headers', cookie: 'cookies' };
  const errors = result.error.issues.map(({ path, message }) => ({ at: path.map(String).join('.'), message }));
  const [first] = errors;
  const place = where[result.target];
  const detail = first
    ? `${place}${first.at === '' ? '' : ` "${first.at}"`}: ${first.message}`
    : `the ${place} does not fit`;
  return answerProblem('bad-input', detail, { errors });
};
