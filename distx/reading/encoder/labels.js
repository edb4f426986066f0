/**
 * What the encoder's numbers mean.
 *
 * In:  `labels.json` beside the model, written when it was trained.
 * Out: the names behind each column, which roles a frame type has, and the weights of the role tags' order.
 */
import { readFile } from 'node:fs/promises';
import { COMMITMENT_STATUSES, MEETING_MODES, MEETING_STATUSES, MENTION_TYPES, STANCES, STATEMENT_MODES, } from '../../domain/document.js';
/** @throws Error where the file does not fit this reader: a model of another version. */
export async function readLabels(file) {
    const labels = JSON.parse(await readFile(file, 'utf8'));
    const tags = 1 + 2 * labels.roles.length;
    expectSame('types', labels.types, ['attribution', 'commitment', 'meeting', 'polnear', 'position', 'step']);
    expectSame('mentionTypes', labels.mentionTypes, MENTION_TYPES);
    expectSame('statuses', labels.statuses, [...MEETING_STATUSES, ...COMMITMENT_STATUSES]);
    expectSame('attributionModes', labels.attributionModes, STATEMENT_MODES);
    expectSame('meetingModes', labels.meetingModes, MEETING_MODES);
    expectSame('stances', labels.stances, STANCES);
    expectSame('transitions', labels.transitions.map((row) => row.length), Array(tags).fill(tags));
    return labels;
}
/** The same values, in whatever order. */
function expectSame(field, found, expected) {
    if ([...found].sort().join() !== [...expected].sort().join()) {
        throw new Error(`labels.json: "${field}" is ${found.join(', ')}; this reader knows ${expected.join(', ')}`);
    }
}
