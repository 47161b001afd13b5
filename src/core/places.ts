// Where a job is: whether the shop goes there, and how a text writes it.
import type { Address } from './understanding/address.ts';

/** Null when the address does not say enough. */
export function isServed(address: Address, cities: string[], postcodes: string[]): boolean | null {
  const place = (name: string) => name.toLowerCase().replace(/[^\p{L}]/gu, '');
  const byPostcode = address.postcode
    ? postcodes.some((one) => address.postcode?.replace(/\s/g, '').startsWith(one.replace(/\s/g, '')))
    : null;
  const byCity = address.city ? cities.some((one) => place(one) === place(address.city as string)) : null;
  if (byPostcode || byCity) return true;
  if (byPostcode === false && postcodes.length > 0) return false;
  if (byCity === false && cities.length > 0) return false;
  return null;
}

export const capitals = (name: string): string => name.replace(/(^|[\s-])\p{Ll}/gu, (letter) => letter.toUpperCase());
export const streetOf = (address: Address): string => [address.number, address.street].filter(Boolean).join(' ') || address.text;
export const writeAddress = (address: Address): string =>
  [
    [address.number, address.street].filter(Boolean).join(' '),
    address.unit && `unit ${address.unit}`,
    address.city,
    [address.region, address.postcode].filter(Boolean).join(' '),
  ]
    .filter(Boolean)
    .join(', ') || address.text;
