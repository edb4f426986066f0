/**
 * A value as JSON: indented for reading (`json`), or on one line of a stream of many (`jsonl`).
 */
import { escapeInJson } from './escape.js';
export function renderJson(value) {
    return `${escapeInJson(JSON.stringify(value, null, 2))}\n`;
}
export function renderJsonLine(value) {
    return `${escapeInJson(JSON.stringify(value))}\n`;
}
