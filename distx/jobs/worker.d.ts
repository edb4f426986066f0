export declare function answerJobs<In, Out>(run: (input: In) => Promise<Out>, close: () => Promise<void>): void;
