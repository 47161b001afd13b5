import { expect, test } from 'vitest';
import { plainText } from './plain-text.ts';
import { isSeller } from './sellers.ts';

test.each([
  ['hey owner, is your truck fleet insured? we can beat it', true],
  ['Netflix: payment declined, update billing at netflx.example/bill', true],
  ["Stand with Governor Hale. Donate $10 now, we're close", true],
  ['somos proveedores de quimicos de limpieza, le mando lista de precios?', true],
  ['commercial mower blades for sale, 30% off retail', true],
  ['your domain is about to expire, renew now', true],
  ['can we send you a yard sign for proposition 4', true],
  ['saw your ad for 20% off, does that apply to my lawn', false],
  ['house is for sale and the inspector found termites', false],
  ['i work for a software company, when can you come', false],
  ['cuanto me cobran por limpiar mi negocio', false],
])('"%s" offers something: %s', (text, offers) => {
  expect(isSeller(plainText(text))).toBe(offers);
});
