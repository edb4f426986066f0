import { expect, it } from 'vitest';
import { decodeText } from './decode.js';

const bytes = (...parts: (string | number)[]): Buffer =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from([part]))));

it('a byte order mark is no part of the text', async () => {
  expect(await decodeText(bytes(0xef, 0xbb, 0xbf, 'Geneva'))).toEqual({ text: 'Geneva', doubt: null });
});

it('UTF-16, with a mark in either order and without one', async () => {
  const little = Buffer.from('“Peace,” he said.', 'utf16le');
  const big = Buffer.from(little).swap16();
  expect((await decodeText(Buffer.concat([bytes(0xff, 0xfe), little]))).text).toBe('“Peace,” he said.');
  expect((await decodeText(Buffer.concat([bytes(0xfe, 0xff), big]))).text).toBe('“Peace,” he said.');
  expect((await decodeText(Buffer.from('Peace, he said.', 'utf16le'))).text).toBe('Peace, he said.');
});

it('curly quotes of windows-1252 stay quotes, declared or guessed', async () => {
  const page = bytes(0x93, 'Peace', 0x94, ', he said.');
  expect(await decodeText(page, 'iso-8859-1')).toEqual({ text: '“Peace”, he said.', doubt: null });
  const told = await decodeText(
    bytes('It was, the minister said, ', 0x93, 'a good day', 0x94, ' for the two countries, and it', 0x92, 's over.'),
  );
  expect(told.text).toBe('It was, the minister said, “a good day” for the two countries, and it’s over.');
  expect(told.doubt).toMatch(/windows-1252, a guess/);
});

it('a declared set that does not exist is passed over', async () => {
  expect(await decodeText(Buffer.from('Café'), 'x-unheard-of')).toEqual({ text: 'Café', doubt: null });
});

it('broken UTF-8 is read with replacements, and said', async () => {
  const { text, doubt } = await decodeText(
    Buffer.concat([Buffer.from('Zürich – “talks” '), bytes(0xff), Buffer.from(' go on')]),
  );
  expect(text).toBe('Zürich – “talks” \uFFFD go on');
  expect(doubt).toMatch(/not valid UTF-8/);
});
