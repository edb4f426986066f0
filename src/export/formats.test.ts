import { describe, expect, it } from 'vitest';
import { GENEVA_DOSSIER, GENEVA_TEXT } from '../../test/fixtures/geneva-summit.js';
import { EXPORT_FORMATS, type ExportFormat } from './formats.js';

const formats = Object.entries<ExportFormat>(EXPORT_FORMATS);
const input = { textOf: () => GENEVA_TEXT };

describe('the formats', () => {
  it('are those that the command line promises', () => {
    expect(formats.map(([name]) => name)).toEqual(['json', 'csv', 'md', 'html', 'docx', 'ics', 'graphml', 'jsonld']);
  });

  it.each(formats)('%s makes the files it says, with names that lead into no other folder', async (_, format) => {
    const files = await format.render(GENEVA_DOSSIER, input);
    expect(files.length > 1).toBe(format.manyFiles);
    expect(files.filter(({ content }) => content.length === 0)).toEqual([]);
    const names = files.map(({ name }) => name);
    expect(names.filter((name) => !/^[a-z-]+\.[a-z]+$/.test(name) || !name.endsWith(`.${format.extension}`))).toEqual(
      [],
    );
    expect(new Set(names).size).toBe(names.length);
  });

  it.each(formats)('%s is the same bytes each time', async (_, format) => {
    expect(await format.render(GENEVA_DOSSIER, input)).toEqual(
      await format.render(structuredClone(GENEVA_DOSSIER), input),
    );
  });

  it.each(formats)('%s makes something of an empty dossier', async (_, format) => {
    const empty = { parties: [], meetings: [], statements: [], issues: [], positions: [], commitments: [] };
    const files = await format.render({ ...GENEVA_DOSSIER, ...empty, documents: [], nextSteps: [] }, input);
    expect(files.length).toBeGreaterThan(0);
  });
});
