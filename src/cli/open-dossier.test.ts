import { expect, it } from 'vitest';
import { showAddress } from './open-dossier.js';

it.each([
  ['talks.dossier', 'talks.dossier'],
  ['postgres://localhost/desk#talks', 'postgres://localhost/desk#talks'],
  ['postgres://desk@host/desk#talks', 'postgres://desk@host/desk#talks'],
  ['postgres://desk:word@host:5432/desk#talks', 'postgres://desk:…@host:5432/desk#talks'],
  ['postgresql://:word@host/desk#talks', 'postgresql://:…@host/desk#talks'],
])('of %s is said %s', (address, said) => {
  expect(showAddress(address)).toBe(said);
});
