export type Outcome<In, Out> = {
    readonly kind: 'done';
    readonly output: Out;
} | {
    readonly kind: 'failed';
    readonly input: In;
    readonly reason: string;
};
export interface PoolOptions {
    readonly workers: number;
    /** What each worker finds in `workerData`. */
    readonly workerData?: unknown;
    /** Ends all workers and makes the stream throw the signal's reason. */
    readonly signal?: AbortSignal;
}
/** @throws Error when a worker cannot even start: a model is missing, not a report broken. */
export declare function mapInOrder<In, Out>(workerFile: URL, inputs: AsyncIterable<In> | Iterable<In>, options: PoolOptions): AsyncGenerator<Outcome<In, Out>>;
/** What goes to a worker, and what comes back from it. */
export type Order<In> = {
    readonly kind: 'job';
    readonly input: In;
} | {
    readonly kind: 'end';
};
export type Answer<Out> = {
    readonly kind: 'ready';
} | {
    readonly kind: 'done';
    readonly output: Out;
} | {
    readonly kind: 'failed';
    readonly reason: string;
};
