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
/** @throws Error when a worker cannot even start: a model is missing, not a report broken. */
export async function* mapInOrder(workerFile, inputs, options) {
    const pool = new Pool(workerFile, options);
    const source = iterate(inputs);
    const waiting = [];
    const aborted = whenAborted(options.signal);
    let next = source.next();
    try {
        while (next || waiting.length > 0) {
            const arrival = next && waiting.length < AHEAD * options.workers ? next.then((item) => ({ item })) : null;
            const result = waiting[0]?.then((outcome) => ({ outcome }));
            // A result that is there goes out first: a slow stream of inputs does not hold it back.
            const event = await Promise.race([aborted.promise, ...(result ? [result] : []), ...(arrival ? [arrival] : [])]);
            if ('outcome' in event) {
                waiting.shift();
                yield event.outcome;
            }
            else if (event.item.done)
                next = null;
            else {
                waiting.push(pool.run(event.item.value));
                next = source.next();
            }
        }
    }
    finally {
        aborted.forget();
        next?.catch(() => { });
        await Promise.all([pool.close(), source.return(undefined)]);
    }
}
/** Inputs taken in advance for each worker: enough that none waits while a long report is read. */
const AHEAD = 4;
async function* iterate(inputs) {
    yield* inputs;
}
function whenAborted(signal) {
    let forget = () => { };
    const promise = new Promise((_, reject) => {
        if (!signal)
            return;
        const abort = () => reject(signal.reason);
        if (signal.aborted)
            abort();
        signal.addEventListener('abort', abort);
        forget = () => signal.removeEventListener('abort', abort);
    });
    promise.catch(() => { });
    return { promise, forget };
}
class Pool {
    #file;
    #options;
    #members = new Set();
    #queue = [];
    constructor(file, options) {
        this.#file = file;
        this.#options = options;
    }
    run(input) {
        const outcome = new Promise((settle, fail) => {
            this.#queue.push({ input, settle, fail });
        });
        // It is awaited in its turn; until then a failure is not "unhandled".
        outcome.catch(() => { });
        this.#assign();
        return outcome;
    }
    /** Workers are started as jobs come: one report needs one. */
    #assign() {
        for (const member of this.#members) {
            if (this.#queue.length === 0)
                return;
            if (!member.isBusy)
                member.take(this.#queue.shift());
        }
        while (this.#queue.length > 0 && this.#members.size < this.#options.workers) {
            const member = new Member(this.#file, this.#options.workerData, {
                onFree: () => this.#assign(),
                onExit: () => {
                    this.#members.delete(member);
                    this.#assign();
                },
            });
            this.#members.add(member);
            member.take(this.#queue.shift());
        }
    }
    async close() {
        this.#queue.length = 0;
        await Promise.all([...this.#members].map((member) => member.end()));
    }
}
/** One worker thread and the job it has. */
class Member {
    #worker;
    #exited;
    #job = null;
    #isReady = false;
    #isEnding = false;
    #cause = null;
    constructor(file, workerData, events) {
        this.#worker = new Worker(file, { workerData });
        this.#worker.on('message', (answer) => {
            if (answer.kind === 'ready')
                this.#isReady = true;
            else {
                const job = this.#job;
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
                if (!this.#isEnding)
                    events.onExit();
                resolve();
            });
        });
    }
    get isBusy() {
        return this.#job !== null;
    }
    take(job) {
        this.#job = job;
        this.#worker.postMessage({ kind: 'job', input: job.input });
    }
    /** An idle worker is asked to go, so that its model is released; a busy one is ended. */
    async end() {
        this.#isEnding = true;
        if (this.isBusy || !this.#isReady)
            await this.#worker.terminate();
        else
            this.#worker.postMessage({ kind: 'end' });
        await this.#exited;
    }
    #tellLost(code) {
        const job = this.#job;
        this.#job = null;
        if (!job || this.#isEnding)
            return;
        const reason = this.#cause instanceof Error ? this.#cause.message : `the worker ended with code ${code}`;
        if (this.#isReady)
            job.settle({ kind: 'failed', input: job.input, reason });
        else
            job.fail(new Error(reason, { cause: this.#cause }));
    }
}
