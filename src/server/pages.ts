/**
 * The pages this server writes itself: the API to browse, and what stands at `/` as long as there is no desk to show.
 *
 * No script; one style sheet, allowed by its hash.
 */
import { createHash } from 'node:crypto';
import { html, raw } from 'hono/html';
import type { Described, Operation } from './openapi.js';
import { PROBLEMS } from './problems.js';

const STYLE = `
:root { color-scheme: light dark; }
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; font: 16px/1.5 system-ui, sans-serif; }
h2 { margin-top: 2.5rem; border-bottom: 1px solid color-mix(in srgb, currentColor 25%, transparent); }
summary { cursor: pointer; padding: .25rem 0; }
summary code { font-weight: 600; }
.method { display: inline-block; min-width: 3.5rem; font: 600 13px ui-monospace, monospace; }
table { border-collapse: collapse; margin: .5rem 0 1rem; width: 100%; }
td, th { text-align: left; vertical-align: top; padding: .2rem .8rem .2rem 0; }
pre { overflow-x: auto; padding: .75rem; background: color-mix(in srgb, currentColor 7%, transparent); font-size: 13px; }
:target { outline: 2px solid; outline-offset: 4px; }
`;

/** For `style-src`. */
export const STYLE_HASH = `'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`;

const page = (title: string, body: unknown) => html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title><style>${raw(STYLE)}</style></head><body><main>${body}</main></body></html>`;

/** Where no desk was built into this program. */
export const homePage = () =>
  page(
    'Readout',
    html`<h1>Readout</h1>
<p>The desk is open. Its pages are not part of this build; everything it knows is in its API:</p>
<ul><li><a href="/api">the API, to browse</a></li><li><a href="/api/openapi.json">the same as OpenAPI 3.1</a></li></ul>`,
  );

export function apiPage({ paths, components }: Described) {
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
  const tags = [...new Set(operations.map(({ operation }) => operation.tags?.[0] ?? ''))];
  return page(
    'Readout: the API',
    html`<h1>The API</h1>
<p>For programs: <a href="/api/openapi.json">OpenAPI 3.1</a>. Every call needs the token of the opening link, as
<code>Authorization: Bearer …</code> or by the cookie that link sets. Answers carry the version of the dossier they were
made of (<code>ETag</code>); edits name the one they saw (<code>If-Match</code>).</p>
${tags.map(
  (tag) => html`<h2>${tag}</h2>${operations.filter(({ operation }) => operation.tags?.[0] === tag).map(showOperation)}`,
)}
<h2>Problems</h2><table>${Object.entries(PROBLEMS).map(
      ([kind, { status, title }]) =>
        html`<tr id="${kind}"><td><code>${kind}</code></td><td>${status}</td><td>${title}</td></tr>`,
    )}</table>
<h2>Shapes</h2>${Object.entries(components.schemas).map(
      ([name, schema]) =>
        html`<details id="shape-${name}"><summary><code>${name}</code></summary><pre>${JSON.stringify(schema, null, 2)}</pre></details>`,
    )}`,
  );
}

function showOperation({ path, method, operation }: { path: string; method: string; operation: Operation }) {
  const { summary, parameters = [], responses } = operation;
  const rows = parameters.map(
    ({ name, in: place, description, schema }) =>
      html`<tr><td><code>${name}</code></td><td>${place}</td><td>${description ?? schema?.description ?? ''}</td></tr>`,
  );
  return html`<details><summary><span class="method">${method.toUpperCase()}</span> <code>${path}</code> ${summary ?? ''}</summary>
${rows.length > 0 ? html`<table>${rows}</table>` : ''}
<ul>${Object.entries(responses).map(([status, { description }]) => html`<li>${status}: ${description}</li>`)}</ul></details>`;
}
