/** The store on both engines: each method one transaction, and an error that a person can put right told as such. */
import type { ReportClaims } from '../domain/claim.js';
import type { Dossier, Judgement } from '../domain/dossier.js';
import type { Problem } from '../domain/problem.js';
import type { Report } from '../domain/report.js';
import { keepClaims, readClaims, readReasons } from './claims.js';
import { count, findContradictions } from './counts.js';
import type { Engine } from './engine.js';
import { keepJudgements, readJudgements } from './judgements.js';
import { keepReports } from './keep-reports.js';
import { readStamp } from './meta.js';
import { keepAliases, keepRecords, prepareRecords, readRecords, resolveId } from './records.js';
import {
  keepFailures,
  readAdditions,
  readAgain,
  readReport,
  readTexts,
  readVersionKeys,
  readWaiting,
  readWaitingIds,
} from './reports.js';
import { inPieces } from './rows.js';
import { foldWords } from './search-words.js';
import { makeSnippet } from './snippet.js';
import { type Hit, PARTS, type Part, type Store } from './store.js';
import type { Db } from './tables.js';

/** Texts taken at once: enough to be quick, few enough for memory where they are long. */
const TEXTS = 50;

export class SqlStore implements Store {
  readonly #engine: Engine;

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  count() {
    return this.#read(count);
  }

  keepReports(reports: readonly Report[], added: string) {
    return this.#write((db) => keepReports(db, this.#engine, reports, added));
  }

  async *waiting(): AsyncGenerator<Report> {
    for (const ids of inPieces(await this.#read(readWaitingIds), TEXTS)) {
      yield* await this.#read((db) => readWaiting(db, ids));
    }
  }

  keepClaims(claims: readonly ReportClaims<Report>[]) {
    return this.#write((db) => keepClaims(db, claims));
  }

  keepFailures(failures: readonly { readonly report: Report; readonly problem: Problem }[]) {
    return this.#write((db) => keepFailures(db, failures));
  }

  readAgain(ids?: readonly string[]) {
    return this.#write((db) => readAgain(db, ids));
  }

  async *claims(): AsyncGenerator<ReportClaims> {
    yield* await this.#read(readClaims);
  }

  reasons(report: string) {
    return this.#read((db) => readReasons(db, report));
  }

  report(id: string, sha256?: string) {
    return this.#read((db) => readReport(db, id, sha256));
  }

  async *texts() {
    for (const keys of inPieces(await this.#read(readVersionKeys), TEXTS)) {
      yield* await this.#read((db) => readTexts(db, keys));
    }
  }

  additions() {
    return this.#read(readAdditions);
  }

  judgements() {
    return this.#read(readJudgements);
  }

  keepJudgements(judgements: readonly Judgement[]) {
    return this.#write((db) => keepJudgements(db, judgements));
  }

  stamp() {
    return this.#read(readStamp);
  }

  keepDossier(dossier: Dossier, stamp: string, maker: string) {
    const parts = prepareRecords(dossier);
    return this.#write(async (db) => {
      if ((await readStamp(db)) === stamp) await keepRecords(db, stamp, maker, parts);
    });
  }

  dossier(maker: string, parts: readonly Part[] = PARTS) {
    return this.#read((db) => readRecords(db, parts, maker));
  }

  keepAliases(aliases: ReadonlyMap<string, string>, stamp: string) {
    return this.#write(async (db) => {
      if ((await readStamp(db)) === stamp) await keepAliases(db, aliases);
    });
  }

  resolve(id: string) {
    return this.#read((db) => resolveId(db, id));
  }

  search(
    words: string,
    { limit = 20, marks = ['[', ']'] }: { readonly limit?: number; readonly marks?: readonly [string, string] } = {},
  ): Promise<readonly Hit[]> {
    const folded = [...new Set(foldWords(words))];
    return this.#read(async (db) => {
      if (folded.length === 0) return [];
      const hits: Hit[] = [];
      for (const id of await this.#engine.find(db, folded, limit)) {
        const report = await readReport(db, id);
        if (report) hits.push({ report: id, snippet: makeSnippet(report.text, folded, marks) });
      }
      return hits;
    });
  }

  lastLook(who: string) {
    return this.#read(async (db) => {
      const row = await db.selectFrom('looks').select('at').where('who', '=', who).executeTakeFirst();
      return row?.at ?? null;
    });
  }

  keepLook(who: string, at: string) {
    return this.#write(async (db) => {
      await db
        .insertInto('looks')
        .values({ who, at })
        .onConflict((c) => c.column('who').doUpdateSet({ at }))
        .execute();
    });
  }

  async check() {
    const found = await this.#explained(() => this.#engine.check());
    // What the tables say is worth asking only where they can be read.
    return found.length > 0 ? found : this.#read(findContradictions);
  }

  close() {
    return this.#engine.db.destroy();
  }

  #read<T>(work: (db: Db) => Promise<T>): Promise<T> {
    return this.#explained(() =>
      this.#engine.db.transaction().setAccessMode('read only').setIsolationLevel('repeatable read').execute(work),
    );
  }

  #write<T>(work: (db: Db) => Promise<T>): Promise<T> {
    return this.#explained(() =>
      this.#engine.db.transaction().execute(async (db) => {
        await this.#engine.lock(db);
        return work(db);
      }),
    );
  }

  async #explained<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw this.#engine.explain(error);
    }
  }
}
