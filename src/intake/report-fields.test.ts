import { expect, it } from 'vitest';
import { suggestField } from './report-fields.js';

it.each([
  ['publishd', 'published'],
  ['Published', 'published'],
  ['txet', 'text'],
  ['tilte', 'title'],
  ['uri', 'url'],
  ['ID', 'id'],
  ['headline', null],
  ['source', null],
  ['no', null],
  ['time', null],
])('%s → %s', (name, meant) => expect(suggestField(name)).toBe(meant));
