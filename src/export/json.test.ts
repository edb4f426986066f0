import { expect, it } from 'vitest';
import { GENEVA_DOSSIER } from '../../test/fixtures/geneva-summit.js';
import { renderJson, renderJsonLine } from './json.js';

it('says the same indented and on one line', () => {
  expect(JSON.parse(renderJson(GENEVA_DOSSIER))).toEqual(GENEVA_DOSSIER);
  expect(JSON.parse(renderJsonLine(GENEVA_DOSSIER))).toEqual(GENEVA_DOSSIER);
  expect(renderJsonLine(GENEVA_DOSSIER).split('\n')).toHaveLength(2);
});

it('writes as escapes what a terminal would obey, and reads back the same', () => {
  const value = { quote: 'turned \u202e, cleared \u009b2J, split \u2028' };
  expect(renderJsonLine(value)).toBe('{"quote":"turned \\u202e, cleared \\u009b2J, split \\u2028"}\n');
  expect(JSON.parse(renderJson(value))).toEqual(value);
});
