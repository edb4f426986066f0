/**
 * What the encoder's numbers mean.
 *
 * In:  `labels.json` beside the model, written when it was trained.
 * Out: the names behind each column, which roles a frame type has, and the weights of the role tags' order.
 */
import { readFile } from 'node:fs/promises';
import {
  COMMITMENT_STATUSES,
  type Frame,
  MEETING_MODES,
  MEETING_STATUSES,
  MENTION_TYPES,
  type MentionType,
  STANCES,
  STATEMENT_MODES,
} from '../../domain/document.js';

/** `polnear` marks attributions in PolNeAR's broad sense, by tags of their own. */
export type TriggerType = Frame['type'] | 'polnear';

export interface Labels {
  readonly version: string;
  /** Pieces the encoder takes at once, and pieces around a trigger the role part takes. */
  readonly window: number;
  readonly crop: number;
  readonly types: readonly TriggerType[];
  readonly mentionTypes: readonly MentionType[];
  /** Role tags are O, then B and I of each role. */
  readonly roles: readonly string[];
  readonly allowedRoles: { readonly [type in TriggerType]: readonly string[] };
  readonly statuses: readonly string[];
  readonly attributionModes: readonly string[];
  readonly meetingModes: readonly string[];
  readonly stances: readonly string[];
  /** Weight of the tag in the second place directly behind the one in the first. */
  readonly transitions: readonly (readonly number[])[];
  /** Weight of a tag at the beginning. */
  readonly start?: readonly number[];
  readonly triggerThreshold: { readonly [type in TriggerType]: number };
}

/** @throws Error where the file does not fit this reader: a model of another version. */
export async function readLabels(file: string | URL): Promise<Labels> {
  const labels = JSON.parse(await readFile(file, 'utf8')) as Labels;
  const tags = 1 + 2 * labels.roles.length;
  expectSame('types', labels.types, ['attribution', 'commitment', 'meeting', 'polnear', 'position', 'step']);
  expectSame('mentionTypes', labels.mentionTypes, MENTION_TYPES);
  expectSame('statuses', labels.statuses, [...MEETING_STATUSES, ...COMMITMENT_STATUSES]);
  expectSame('attributionModes', labels.attributionModes, STATEMENT_MODES);
  expectSame('meetingModes', labels.meetingModes, MEETING_MODES);
  expectSame('stances', labels.stances, STANCES);
  expectSame(
    'transitions',
    labels.transitions.map((row) => row.length),
    Array(tags).fill(tags),
  );
  return labels;
}

/** The same values, in whatever order. */
function expectSame<T>(field: string, found: readonly T[], expected: readonly T[]): void {
  if ([...found].sort().join() !== [...expected].sort().join()) {
    throw new Error(`labels.json: "${field}" is ${found.join(', ')}; this reader knows ${expected.join(', ')}`);
  }
}
