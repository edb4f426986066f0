import { describe, expect, it } from 'vitest';
import { GENEVA_DOSSIER } from '../../test/fixtures/geneva-summit.js';
import { dossierSchema } from './schema.js';

/** The fixture with something else at one place, as it comes out of a file. */
function withValue(path: readonly (string | number)[], value: unknown): unknown {
  const copy = structuredClone(GENEVA_DOSSIER) as unknown as Record<string | number, unknown>;
  const parent = path.slice(0, -1).reduce((node, key) => node[key] as Record<string | number, unknown>, copy);
  parent[path.at(-1) as string | number] = value;
  return JSON.parse(JSON.stringify(copy));
}

const accepts = (path: readonly (string | number)[], value: unknown) =>
  expect(dossierSchema.safeParse(withValue(path, value)).success, `${path.join('.')} = ${value}`).toBe(true);

const refuses = (path: readonly (string | number)[], value: unknown) =>
  expect(dossierSchema.safeParse(withValue(path, value)).success, `${path.join('.')} = ${value}`).toBe(false);

describe('readout/dossier@1', () => {
  it('is what the fixture is', () => {
    expect(dossierSchema.parse(GENEVA_DOSSIER)).toEqual(GENEVA_DOSSIER);
  });

  it('takes days, months, years and intervals', () => {
    for (const value of ['2021-06-16', '2021-06', '2021', '2021-06-14/2021-06-20']) {
      accepts(['meetings', 0, 'time', 'value'], value);
    }
    for (const value of ['June 16', '2021-6-16', '2021-06-16T13:00', '2021-W24', '']) {
      refuses(['meetings', 0, 'time', 'value'], value);
    }
  });

  it('takes no record without evidence', () => {
    refuses(['meetings', 0, 'evidence'], []);
    refuses(['statements', 0, 'content'], []);
    refuses(['positions', 0, 'history', 0, 'evidence'], []);
  });

  it('takes no word it does not know, and no field', () => {
    refuses(['meetings', 0, 'status'], 'over');
    refuses(['positions', 0, 'stance'], 'neutral');
    refuses(['commitments', 0, 'colour'], 'blue');
    refuses(['schema'], 'readout/dossier@2');
  });

  it('takes what is unknown as null, and what does not apply as absent', () => {
    accepts(['meetings', 0, 'place'], null);
    accepts(['documents', 0, 'published'], null);
    accepts(['statements', 0, 'speaker'], null);
    accepts(['meetings', 0, 'host'], undefined);
    refuses(['meetings', 0, 'host'], null);
    refuses(['parties', 0, 'name'], '');
  });
});
