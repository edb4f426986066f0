/**
 * Writes docs/reference/: what the program and the interchange format say of themselves, so that the pages cannot
 * differ from the code. Run by `npm run docs`; a test fails when what is committed is not what is made here.
 *
 *   node dist/cli/reference.js FOLDER
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Command } from 'commander';
import * as z from 'zod';
import { dossierSchema } from '../domain/schema.js';
import { createProgram } from './program.js';

/** File name → its text. */
export function makeReference(): ReadonlyMap<string, string> {
  const schema = z.toJSONSchema(dossierSchema, { target: 'draft-2020-12' }) as ObjectSchema;
  return new Map([
    ['cli.md', describeProgram(createProgram())],
    ['dossier.schema.json', `${JSON.stringify(schema, null, 2)}\n`],
    ['schema.md', describeSchema(schema)],
  ]);
}

// The command line

function describeProgram(program: Command): string {
  const commands = program.commands.map((command) => `## readout ${command.name()}\n\n${showHelp(command)}`);
  return `${['# The command line', GENERATED, showHelp(program), ...commands].join('\n\n')}\n`;
}

const GENERATED = '<!-- Made by `npm run docs` from the code; changes here are overwritten. -->';

/** Help as the terminal shows it, without colours and at a fixed width. */
function showHelp(command: Command): string {
  let help = '';
  command.configureOutput({
    writeOut: (text) => {
      help += text;
    },
    getOutHelpWidth: () => 80,
    getOutHasColors: () => false,
  });
  command.outputHelp();
  return `\`\`\`text\n${help.trim()}\n\`\`\``;
}

// The interchange format

interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly description?: string;
  readonly const?: string;
  readonly enum?: readonly string[];
  readonly items?: Schema;
  readonly prefixItems?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly properties?: { readonly [field: string]: Schema };
  readonly required?: readonly string[];
  readonly additionalProperties?: Schema | boolean;
  readonly not?: object;
}

interface ObjectSchema extends Schema {
  readonly title: string;
  readonly $defs: { readonly [name: string]: Schema };
}

function describeSchema(schema: ObjectSchema): string {
  const definitions = Object.entries(schema.$defs).map(([name, definition]) => describeObject(name, definition));
  const opening = `${schema.description} The same as JSON Schema: [dossier.schema.json](dossier.schema.json).`;
  const rule = 'A field marked with ? is left out where it does not apply.';
  const dossier = describeObject('Dossier', { ...schema, description: `\`"schema": "${schema.title}"\`` });
  return `${[`# ${schema.title}`, GENERATED, opening, rule, dossier, ...definitions].join('\n\n')}\n`;
}

function describeObject(name: string, { description = '', properties = {}, required = [] }: Schema): string {
  const rows = Object.entries(properties).map(([field, schema]) => {
    const mark = required.includes(field) ? '' : '?';
    return `| \`${field}\`${mark} | ${describeType(schema)} | ${schema.description ?? ''} |`;
  });
  return [`## ${name}`, description, ['| field | type | meaning |', '|---|---|---|', ...rows].join('\n')].join('\n\n');
}

function describeType(schema: Schema): string {
  const { $ref, type, enum: choices, items, prefixItems, anyOf, properties, additionalProperties } = schema;
  if ($ref) return linkTo($ref);
  if (schema.not) return 'nothing';
  if (schema.const) return `\`"${schema.const}"\``;
  if (choices) return choices.map((choice) => `\`${choice}\``).join(', ');
  if (anyOf) return anyOf.map(describeType).join(' or ');
  if (type === 'array') return `[ ${describeType(prefixItems?.[0] ?? items ?? {})}, … ]`;
  if (properties) {
    const fields = Object.entries(properties).map(([field, of]) => `\`${field}\`: ${describeType(of)}`);
    return `{ ${fields.join(', ')} }`;
  }
  if (typeof additionalProperties === 'object') return `{ field: ${describeType(additionalProperties)} }`;
  return type ?? 'any';
}

function linkTo(ref: string): string {
  const name = ref.replace('#/$defs/', '');
  return `[${name}](#${name.toLowerCase()})`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const folder = process.argv[2];
  if (folder === undefined) throw new Error('name the folder to write to: node dist/cli/reference.js docs/reference');
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of makeReference()) writeFileSync(join(folder, name), text);
}
