import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createProgram } from './program.js';
import { makeReference } from './reference.js';

const committed = (name: string): string => readFileSync(`docs/reference/${name}`, 'utf8');

describe('docs/reference', () => {
  it.each([...makeReference()])('%s is what `npm run docs` makes', (name, text) => {
    expect(committed(name)).toBe(text);
  });

  it('knows every command and every option', () => {
    const page = committed('cli.md');
    const { commands } = createProgram();
    expect(commands.map((command) => command.name())).toEqual([
      'read',
      'inspect',
      'init',
      'add',
      'show',
      'diff',
      'suggest',
      'judge',
      'export',
      'why',
      'verify',
      'serve',
    ]);
    for (const command of commands) {
      expect(page).toContain(`\n## readout ${command.name()}\n`);
      for (const option of command.options) expect(page).toContain(option.flags);
    }
  });

  it('knows every field of the schema', () => {
    const { $defs, properties } = JSON.parse(committed('dossier.schema.json'));
    const page = committed('schema.md');
    expect(Object.keys(properties)).toContain('meetings');
    for (const [name, definition] of Object.entries<{ properties: object }>({ ...$defs, Dossier: { properties } })) {
      const section = page.split(`\n## ${name}\n`)[1]?.split('\n## ')[0];
      for (const field of Object.keys(definition.properties)) expect(section).toContain(`| \`${field}\``);
    }
  });
});
