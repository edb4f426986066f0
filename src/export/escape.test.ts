import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeForMarkdown, escapeForTerminal, escapeInJson } from './escape.js';

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
const OBEYED = /[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/;
const anyText = fc.string({ unit: 'binary' });

describe('for the terminal', () => {
  it.each([
    ['plain words, “quoted” – and Зеленский, 习近平', 'plain words, “quoted” – and Зеленский, 习近平'],
    ['two\nlines\tand\u00a0more', 'two lines and more'],
    ['\u001b[31mred\u001b[0m', '\\u001b[31mred\\u001b[0m'],
    ['\u009b2Jgone', '\\u009b2Jgone'],
    ['bell\u0007', 'bell\\u0007'],
    ['\u202etfel ot thgir\u202c', '\\u202etfel ot thgir\\u202c'],
    ['half \ud83d of a face', 'half \\ud83d of a face'],
    ['a whole 😀', 'a whole 😀'],
  ])('%j is %j', (text, shown) => {
    expect(escapeForTerminal(text)).toBe(shown);
  });

  it('leaves nothing a terminal obeys, whatever comes', () => {
    fc.assert(fc.property(anyText, (text) => !OBEYED.test(escapeForTerminal(text))));
  });
});

describe('in JSON', () => {
  it('says the same in characters that no terminal obeys', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const json = escapeInJson(JSON.stringify({ text }));
        return !OBEYED.test(json) && (JSON.parse(json) as { text: string }).text === text;
      }),
    );
  });
});

describe('for Markdown', () => {
  it.each([
    ['Joe Biden (U.S.)', 'Joe Biden (U.S.)'],
    ['# not a heading', '\\# not a heading'],
    ['1. not a list', '1\\. not a list'],
    ['16 kinds of infrastructure', '16 kinds of infrastructure'],
    ['- nor this', '\\- nor this'],
    ['<script>alert(1)</script>', '\\<script\\>alert(1)\\</script\\>'],
    ['[a link](javascript:alert)', '\\[a link\\](javascript:alert)'],
    ['*loud* _and_ `code` | cell', '\\*loud\\* \\_and\\_ \\`code\\` \\| cell'],
    ['see https://example.org or www.example.org', 'see https\\://example.org or www\\.example.org'],
    ['a\n\n> b', 'a \\> b'],
  ])('%j is %j', (text, shown) => {
    expect(escapeForMarkdown(text)).toBe(shown);
  });
});
