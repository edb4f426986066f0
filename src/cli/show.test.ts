import { expect, it } from 'vitest';
import { ANCHORAGE_THREAD } from '../../test/fixtures/anchorage-thread.js';
import type { Dossier } from '../domain/dossier.js';
import { renderShow, SHOW_VIEWS } from '../export/show/show.js';
import { PARTS_OF } from './show.js';

it.each(SHOW_VIEWS)('%s looks the same whether all of the dossier is read for it or its parts alone', (view) => {
  const parts: readonly string[] | undefined = (PARTS_OF as Partial<Record<string, readonly string[]>>)[view];
  const { schema, problems, ...lists } = ANCHORAGE_THREAD;
  const kept = Object.entries(lists).map(([part, list]) => [part, !parts || parts.includes(part) ? list : []]);
  const cut = { schema, problems, ...Object.fromEntries(kept) } as Dossier;
  for (const format of ['text', 'md', 'json'] as const) {
    const options = { day: '2025-08-22', format, colour: false, limit: 100, about: 'summit-meeting' };
    expect(renderShow(cut, view, options)).toBe(renderShow(ANCHORAGE_THREAD, view, options));
  }
});
