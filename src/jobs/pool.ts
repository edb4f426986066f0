/**
 * Jobs side by side, results in the order of their inputs.
 *
 * In:  a worker file that answers jobs (`worker.ts` has its side of the talk) and a stream of inputs.
 * Out: a stream with one outcome for each input, as soon as it and all before it are there.
 *
 * A job sees its input and nothing of other jobs, so the results do not depend on how many workers there are. At most
 * `AHEAD` inputs for each worker are taken in advance: a million reports need no more memory than ten. A worker that
 * dies takes its one job with it, which is told as failed; another worker takes its place.
 */
import { Worker } from 'node:worker_threads';

export type Outcome<In, Out> =
  | { readonly kind: 'done'; readonly output: Out }
  | { readonly kind: 'failed'; readonly input: In; readonly reason: string };

export interface PoolOptions {
  readonly workers: number;
  /** What each worker finds in `workerData`. */
  readonly workerData?: unknown;
  /** Ends all workers and makes the stream throw the signal's reason. */
  readonly signal?: AbortSignal;
}

/** @throws Error when a worker cannot even start: a model is missing, not a report broken. */
export async function* mapInOrder<In, Out>(
  workerFile: URL,
  inputs: AsyncIterable<In> | Iterable<In>,
  options: PoolOptions,
): AsyncGenerator<Outcome<In, Out>> {
  const pool = new Pool<In, Out>(workerFile, options);
  const source = iterate(inputs);
  const waiting: Promise<Outcome<In, Out>>[] = [];
  const aborted = whenAborted(options.signal);
  let next: Promise<IteratorResult<In>> | null = source.next();
  try {
    while (next || waiting.length > 0) {
      const arrival = next && waiting.length < AHEAD * options.workers ? next.then((item) => ({ item })) : null;
      const result = waiting[0]?.then((outcome) => ({ outcome }));
      // A result that is there goes out first: a slow stream of inputs does not hold it back.
      const event = await Promise.race([aborted.promise, ...(result ? [result] : []), ...(arrival ? [arrival] : [])]);
      if ('outcome' in event) {
        waiting.shift();
        yield event.outcome;
      } else if (event.item.done) next = null;
      else {
        waiting.push(pool.run(event.item.value));
        next = source.next();
      }
    }
  } finally {
    aborted.forget();
    next?.catch(() => {});
    await Promise.all([pool.close(), source.return(undefined)]);
  }
}

/** Inputs taken in advance for each worker: enough that none waits while a long report is read. */
const AHEAD = 4;

async function* iterate<In>(inputs: AsyncIterable<In> | Iterable<In>): AsyncGenerator<In> {
  yield* inputs;
}

function whenAborted(signal: AbortSignal | undefined): { readonly promise: Promise<never>; forget(): void } {
  let forget = (): void => {};
  const promise = new Promise<never>((_, reject) => {
    if (!signal) return;
    const abort = (): void => reject(signal.reason);
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort);
    forget = () => signal.removeEventListener('abort', abort);
  });
  promise.catch(() => {});
  return { promise, forget };
}

/** What goes to a worker, and what comes back from it. */
export type Order<In> = { readonly kind: 'job'; readonly input: In } | { readonly kind: 'end' };
export type Answer<Out> =
  | { readonly kind: 'ready' }
  | { readonly kind: 'done'; readonly output: Out }
  | { readonly kind: 'failed'; readonly reason: string };

interface Job<In, Out> {
  readonly input: In;
  readonly settle: (outcome: Outcome<In, Out>) => void;
  readonly fail: (error: Error) => void;
}

class Pool<In, Out> {
  readonly #file: URL;
  readonly #options: PoolOptions;
  readonly #members = new Set<Member<In, Out>>();
  readonly #queue: Job<In, Out>[] = [];

  constructor(file: URL, options: PoolOptions) {
    this.#file = file;
    this.#options = options;
  }

  run(input: In): Promise<Outcome<In, Out>> {
    const outcome = new Promise<Outcome<In, Out>>((settle, fail) => {
      this.#queue.push({ input, settle, fail });
    });
    // It is awaited in its turn; until then a failure is not "unhandled".
    outcome.catch(() => {});
    this.#assign();
    return outcome;
  }

  /** Workers are started as jobs come: one report needs one. */
  #assign(): void {
    for (const member of this.#members) {
      if (this.#queue.length === 0) return;
      if (!member.isBusy) member.take(this.#queue.shift() as Job<In, Out>);
    }
    while (this.#queue.length > 0 && this.#members.size < this.#options.workers) {
      const member = new Member<In, Out>(this.#file, this.#options.workerData, {
        onFree: () => this.#assign(),
        onExit: () => {
          this.#members.delete(member);
          this.#assign();
        },
      });
      this.#members.add(member);
      member.take(this.#queue.shift() as Job<In, Out>);
    }
  }

  async close(): Promise<void> {
    this.#queue.length = 0;
    await Promise.all([...this.#members].map((member) => member.end()));
  }
}

/** Longer than the longest report takes. */
const PATIENCE_MS = 5_000;

interface MemberEvents {
  readonly onFree: () => void;
  readonly onExit: () => void;
}

/** V8 would let each worker keep 48 MB of short-lived values; with 16 the peak over 84 reports falls by 30 MB, at the same speed. */
const YOUNG_MB = 16;

/** One worker thread and the job it has. */
class Member<In, Out> {
  readonly #worker: Worker;
  readonly #exited: Promise<void>;
  #job: Job<In, Out> | null = null;
  #isReady = false;
  #isEnding = false;
  #cause: unknown = null;

  constructor(file: URL, workerData: unknown, events: MemberEvents) {
    this.#worker = new Worker(file, { workerData, resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB } });
    this.#worker.on('message', (answer: Answer<Out>) => {
      if (answer.kind === 'ready') this.#isReady = true;
      else {
        const job = this.#job as Job<In, Out>;
        this.#job = null;
        job.settle(answer.kind === 'done' ? answer : { ...answer, input: job.input });
        events.onFree();
      }
    });
    this.#worker.on('error', (error) => {
      this.#cause = error;
    });
    this.#exited = new Promise((resolve) => {
      this.#worker.once('exit', (code) => {
        this.#tellLost(code);
        if (!this.#isEnding) events.onExit();
        resolve();
      });
    });
  }

  get isBusy(): boolean {
    return this.#job !== null;
  }

  take(job: Job<In, Out>): void {
    this.#job = job;
    this.#worker.postMessage({ kind: 'job', input: job.input } satisfies Order<In>);
  }

  /**
   * A worker is asked to go once its job is done, so that its model is released: the runtime aborts the whole process
   * when its thread is ended in the middle of a run. One that does not answer in time is ended all the same.
   */
  async end(): Promise<void> {
    this.#isEnding = true;
    this.#worker.postMessage({ kind: 'end' } satisfies Order<In>);
    const late = setTimeout(() => void this.#worker.terminate(), PATIENCE_MS);
    await this.#exited;
    clearTimeout(late);
  }

  #tellLost(code: number): void {
    const job = this.#job;
    this.#job = null;
    if (!job || this.#isEnding) return;
    const reason = this.#cause instanceof Error ? this.#cause.message : `the worker ended with code ${code}`;
    if (this.#isReady) job.settle({ kind: 'failed', input: job.input, reason });
    else job.fail(new Error(reason, { cause: this.#cause }));
  }
}
