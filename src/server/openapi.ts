/**
 * The published description of the API: OpenAPI 3.1.
 *
 * The routes describe themselves. The shapes with a name of their own are described by zod, whose JSON Schema is exact
 * for them: the library's own leaves out that a field may be missing, and what a list goes on with.
 */
import type { OpenAPIHono } from '@hono/zod-openapi';
import * as z from 'zod';

export interface Described {
  readonly paths: { readonly [path: string]: { readonly [method: string]: Operation } };
  readonly components: { readonly schemas: { readonly [name: string]: object } };
}

export interface Operation {
  readonly summary?: string;
  readonly tags?: readonly string[];
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly description?: string;
    readonly schema?: { readonly description?: string };
  }[];
  readonly responses: { readonly [status: string]: { readonly description: string } };
}

export function describeApi(app: OpenAPIHono, version: string): Described {
  const document = app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Readout',
      version,
      description:
        'A dossier of a negotiation: who met whom, who said what, where each party stands, who promised what by when; each ' +
        'line on the words it rests on. Answers carry the version of the dossier they were made of; edits name the one they saw.',
      license: { name: 'Apache-2.0' },
    },
    security: [{ token: [] }, { cookie: [] }],
  });
  const { schemas } = z.toJSONSchema(z.globalRegistry, {
    uri: (id) => `#/components/schemas/${id}`,
    unrepresentable: 'any',
  });
  const made: { readonly [name: string]: object } = document.components?.schemas ?? {};
  const exact = Object.fromEntries(Object.entries(made).map(([name, other]) => [name, schemas[name] ?? other]));
  for (const schema of Object.values(exact) as { $schema?: string; $id?: string }[]) {
    delete schema.$schema;
    delete schema.$id;
  }
  return {
    ...document,
    components: {
      ...document.components,
      schemas: exact,
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', description: 'The token of the opening link.' },
        cookie: { type: 'apiKey', in: 'cookie', name: 'readout-…', description: 'Set by the opening link.' },
      },
    },
  } as unknown as Described;
}
