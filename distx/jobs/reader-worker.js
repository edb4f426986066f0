/** A worker that reads reports: its own encoder, one report after the other. */
import { workerData } from 'node:worker_threads';
import { readClaims, readDocument } from '../pipeline.js';
import { openEncoder } from '../reading/encoder/encoder.js';
import { answerJobs } from './worker.js';
const task = workerData;
const encoder = await openEncoder();
answerJobs(async (report) => {
    const document = await readDocument(encoder, report, { attributions: task === 'inspect' });
    return task === 'inspect' ? document : readClaims(document);
}, () => encoder.close());
