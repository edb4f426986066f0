import type { Kysely } from 'kysely';

export type EngineKind = 'sqlite' | 'postgres';

/** One step from a format to the next. Never changed once released: a dossier that has made it makes it never again. */
export interface Migration {
  up(db: Kysely<unknown>, engine: EngineKind): Promise<void>;
}
