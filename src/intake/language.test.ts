import { expect, it } from 'vitest';
import { tellLanguage } from './language.js';

it.each([
  ['The two presidents met in Geneva, and the talks went on for three hours.', 'en'],
  ['Biden met Putin in Geneva on Wednesday.', 'en'],
  ['Le président français a reçu le chancelier allemand à Paris, et les deux ont parlé de la paix.', 'fr'],
  ['Der Bundeskanzler hat am Montag in Berlin den Präsidenten empfangen.', 'de'],
  ['Президенты встретились в Женеве в среду и говорили три часа.', 'ru'],
  ['Geneva, Helsinki', 'und'],
  ['1234 5678', 'und'],
])('%s', async (text, language) => expect(await tellLanguage(text)).toBe(language));
