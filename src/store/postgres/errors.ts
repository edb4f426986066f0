/** PostgreSQL's errors, and those of the way to it, in one line that says where, what, and what would work. */
import { PATIENCE } from '../engine.js';
import { StoreError } from '../store.js';

/** By SQLSTATE, its first two letters, or the code of a system call. */
const ADVICE: { readonly [code: string]: string } = {
  ECONNREFUSED: 'no PostgreSQL answers there: start it, or check host and port',
  ENOENT: 'no PostgreSQL answers there: start it, or check host and port',
  ECONNRESET: 'the connection was cut: try again',
  EPIPE: 'the connection was cut: try again',
  ETIMEDOUT: 'the server does not answer: check host, port and network',
  EHOSTUNREACH: 'the server cannot be reached: check host and network',
  ENOTFOUND: 'there is no such host: check the address',
  EAI_AGAIN: 'the name of the host cannot be looked up: check the address and the network',
  '08': 'the connection was cut: try again',
  '28': 'the server does not let you in: check user and password',
  '3D000': 'there is no such database: make it first (`createdb`)',
  '25006': 'it is open for reading only: open it for writing',
  '42501': 'you may not do this there: ask the owner of the database for the right to',
  '53': 'the server has no room for it: give it more, then run the same command again',
  '55P03': `another program has been writing to it for ${PATIENCE / 1000} seconds: try again when it is done`,
  '57': 'the server is being stopped or started: try again when it is up',
  '58': 'the disk of the server does not do what it is asked to: check it, then run the same command again',
  '42P01': 'it is no dossier: its tables are missing: choose another name after the #',
};

export function explainPostgres(error: unknown, place: string): unknown {
  if (!(error instanceof Error)) return error;
  // Node joins what went wrong at each of a host's addresses.
  const first = error instanceof AggregateError ? (error.errors[0] as unknown) : error;
  const { code = '', message = '' } = first as { readonly code?: string; readonly message?: string };
  const advice =
    ADVICE[code] ?? ADVICE[code.slice(0, 2)] ?? (/timeout|terminated/.test(message) ? ADVICE.ETIMEDOUT : '');
  return advice ? new StoreError(`${place}: ${advice}`, { cause: error }) : error;
}
