/**
 * Keeps the model's runtime from reporting home: from version 1.30 on it makes itself an id, notes each use in a database
 * under ~/.cache/Microsoft and sends that to events.data.microsoft.com, unless the environment forbids it. Nothing leaves
 * the machine unasked (invariant 8).
 *
 * The runtime asks the environment of the process. What a worker sets is its own copy, so this is to be imported before
 * the runtime is, and where workers are started.
 */
process.env.ORT_DISABLE_TELEMETRY = '1';
