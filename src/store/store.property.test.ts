/** Whatever is kept in whatever order, both engines answer as a plain model in memory does. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asKept, collect, makeClaims, makeJudgement, makeReport } from '../../test/kept-reports.js';
import { ENGINES, type Running } from '../../test/stores.js';
import type { ReportClaims } from '../domain/claim.js';
import type { Judgement } from '../domain/dossier.js';
import type { DocumentVersion, Report } from '../domain/report.js';
import { initStore, openStore } from './open.js';
import type { Addition, Kept, Store } from './store.js';

const problem = { rule: 'jobs/crashed', message: 'the reader stopped', level: 'error' } as const;

/** As the interface words it, without a thought for speed. */
class Model {
  readonly #texts = new Map<string, Report[]>();
  readonly #states = new Map<string, Addition['state']>();
  readonly #claims = new Map<string, ReportClaims<Report>>();
  readonly #log: { readonly report: string; readonly sha256: string; readonly at: string }[] = [];
  readonly #judgements = new Map<string, Judgement>();

  /** The last of a report's texts is its newest; one that comes back moves to the end. */
  keepReport(report: Report, at: string): Kept {
    const texts = this.#texts.get(report.id) ?? [];
    const newest = texts.at(-1);
    if (newest?.sha256 === report.sha256 && newest.published === report.published) return 'known';
    this.#texts.set(report.id, [...texts.filter((t) => t.sha256 !== report.sha256), report]);
    this.#states.set(report.id, 'waiting');
    this.#log.push({ report: report.id, sha256: report.sha256, at });
    return texts.length === 0 ? 'new' : 'changed';
  }

  keepClaims(claims: ReportClaims<Report>): void {
    const { id, sha256 } = claims.report;
    if (this.#texts.get(id)?.at(-1)?.sha256 !== sha256) return;
    this.#claims.set(id, claims);
    this.#states.set(id, 'read');
  }

  keepFailure({ id, sha256 }: Report): void {
    if (this.#texts.get(id)?.at(-1)?.sha256 === sha256) this.#states.set(id, 'failed');
  }

  readAgain(ids: readonly string[] = [...this.#states.keys()]): void {
    for (const id of ids) if (this.#states.has(id)) this.#states.set(id, 'waiting');
  }

  keepJudgement(judgement: Judgement): void {
    const known = this.#judgements.get(judgement.id);
    const undoings = [known?.undone, judgement.undone].filter((u) => u !== undefined);
    const [undone] = undoings.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
    this.#judgements.set(judgement.id, { ...(known ?? judgement), ...(undone ? { undone } : {}) });
  }

  answers() {
    const ids = [...this.#texts.keys()].sort();
    const waiting = ids.filter((id) => this.#states.get(id) === 'waiting');
    return {
      count: {
        reports: ids.length,
        waiting: waiting.length,
        failed: ids.filter((id) => this.#states.get(id) === 'failed').length,
        judgements: this.#judgements.size,
      },
      waiting: waiting.map((id) => this.#texts.get(id)?.at(-1)),
      claims: ids.flatMap((id) => this.#claimsOf(id)),
      texts: ids.flatMap((id) =>
        (this.#texts.get(id) ?? []).map(({ sha256, text }) => ({ document: id, sha256, text })),
      ),
      additions: this.#log.map((addition) => {
        const newest = this.#texts.get(addition.report)?.at(-1)?.sha256 === addition.sha256;
        const state = newest ? this.#states.get(addition.report) : 'replaced';
        return { ...addition, state, ...(state === 'failed' ? { problem } : {}) };
      }),
      judgements: [...this.#judgements.values()].sort((a, b) => (`${a.at} ${a.id}` < `${b.at} ${b.id}` ? -1 : 1)),
    };
  }

  #claimsOf(id: string): ReportClaims[] {
    const claims = this.#claims.get(id);
    if (!claims) return [];
    const { report, ...records } = asKept(claims);
    const texts = this.#texts.get(id) ?? [];
    const earlier = texts.slice(
      0,
      texts.findIndex(({ sha256 }) => sha256 === report.sha256),
    );
    const versions: DocumentVersion[] = earlier.map(({ sha256, published }) => ({ sha256, published }));
    return [{ report: versions.length > 0 ? { ...report, versions } : report, ...records }];
  }
}

async function answersOf(store: Store) {
  return {
    count: await store.count(),
    waiting: await collect(store.waiting()),
    claims: await collect(store.claims()),
    texts: await collect(store.texts()),
    additions: await store.additions(),
    judgements: await store.judgements(),
  };
}

// Few of each, so that they meet: three reports, three texts, two outcomes of a reading.
const ids = fc.constantFrom('a', 'Ä', '\u{1f91d}');
const day = fc.integer({ min: 1, max: 3 }).map((n) => `2021-06-0${n}`);
const report = fc
  .record({ id: ids, text: fc.constantFrom('They meet.', 'They met.', 'No \0 talks.'), published: day })
  .map(({ id, text, published }) => makeReport(id, text, { published }));
const claims = fc
  .record({ report, fingerprint: fc.constantFrom([], [7]) })
  .map(({ report, fingerprint }) => ({ ...makeClaims(report), fingerprint }));
const undone = fc.constantFrom(
  undefined,
  { author: 'desk', at: '2021-06-17T00:00:00.000Z' },
  { author: 'editor', at: '2021-06-18T00:00:00.000Z' },
);
const judgement = fc
  .record({ id: fc.constantFrom('j1', 'j2'), undone })
  .map(({ id, undone }) => makeJudgement(id, '2021-06-16T00:00:00.000Z', undone ? { undone } : {}));
const some = <T>(of: fc.Arbitrary<T>) => fc.array(of, { minLength: 1, maxLength: 4 });

interface Step {
  readonly says: string;
  readonly on: (store: Store, model: Model, at: string) => Promise<void>;
}
const step: fc.Arbitrary<Step> = fc.oneof(
  some(report).map((reports) => ({
    says: `keepReports ${JSON.stringify(reports)}`,
    on: async (store: Store, model: Model, at: string) => {
      const expected = reports.map((r) => model.keepReport(r, at));
      expect(await store.keepReports(reports, at)).toEqual(expected);
    },
  })),
  some(claims).map((claims) => ({
    says: `keepClaims ${JSON.stringify(claims.map((c) => [c.report.id, c.report.text, c.fingerprint]))}`,
    on: async (store: Store, model: Model) => {
      for (const c of claims) model.keepClaims(c);
      await store.keepClaims(claims);
    },
  })),
  some(report).map((reports) => ({
    says: `keepFailures ${JSON.stringify(reports)}`,
    on: async (store: Store, model: Model) => {
      for (const r of reports) model.keepFailure(r);
      await store.keepFailures(reports.map((report) => ({ report, problem })));
    },
  })),
  fc.option(fc.array(ids), { nil: undefined }).map((ids) => ({
    says: `readAgain ${ids}`,
    on: async (store: Store, model: Model) => {
      model.readAgain(ids);
      await store.readAgain(ids);
    },
  })),
  some(judgement).map((judgements) => ({
    says: `keepJudgements ${JSON.stringify(judgements)}`,
    on: async (store: Store, model: Model) => {
      for (const j of judgements) model.keepJudgement(j);
      await store.keepJudgements(judgements);
    },
  })),
);
const steps = fc.array(step, { minLength: 1, maxLength: 15 }).map((steps) =>
  // What is shown of a sequence that fails.
  Object.assign(steps, { toString: () => steps.map(({ says }) => says).join('\n') }),
);

describe.each(ENGINES)('a store on $name', ({ start }) => {
  let running: Running;
  beforeAll(async () => {
    running = await start();
  });
  afterAll(() => running.stop());

  it('answers as the model, and moves its stamp whenever claims or judgements do', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (steps) => {
        const address = running.newAddress();
        await initStore(address);
        const store = await openStore(address);
        try {
          const model = new Model();
          let before = { stamp: await store.stamp(), claims: '[]', judgements: '[]' };
          for (const [at, { on }] of steps.entries()) {
            await on(store, model, `2021-07-${String(at + 10)}T00:00:00.000Z`);
            const answers = await answersOf(store);
            expect(answers).toEqual(model.answers());
            const after = {
              stamp: await store.stamp(),
              claims: JSON.stringify(answers.claims),
              judgements: JSON.stringify(answers.judgements),
            };
            if (after.stamp === before.stamp) expect(after).toEqual(before);
            before = after;
          }
          expect(await store.check()).toEqual([]);
        } finally {
          await store.close();
        }
      }),
      { numRuns: 40 },
    );
  });
});
