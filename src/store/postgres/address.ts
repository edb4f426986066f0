/** `postgres://user:password@host:port/database#name` → what to connect to, and the schema that holds the dossier. */
import { StoreError } from '../store.js';

export interface PostgresAddress {
  readonly connection: string;
  readonly schema: string;
  /** The address as messages show it: without the password. */
  readonly place: string;
}

/** PostgreSQL cuts longer names short. */
const NAME = /^[\p{L}_][\p{L}\p{N}_-]*$/u;
const NAME_BYTES = 63;

/** @throws StoreError where it is no address, or the name is missing or cannot be one */
export function readAddress(address: string): PostgresAddress {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (!url) throw new StoreError('postgres://…: it is no address: postgres://user@host/database#name');
  const schema = decodeURIComponent(url.hash.slice(1));
  url.hash = '';
  const connection = url.href;
  if (url.password) url.password = '…';
  const server = decodeURIComponent(url.href);
  if (!schema) throw new StoreError(`${server}: the name of the dossier is missing: ${server}#talks`);
  const place = `${server}#${schema}`;
  if (!NAME.test(schema) || schema.startsWith('pg_') || Buffer.byteLength(schema) > NAME_BYTES) {
    throw new StoreError(`${place}: a name has letters, digits, _ and -, 63 at most, and does not begin with pg_`);
  }
  return { connection, schema, place };
}
