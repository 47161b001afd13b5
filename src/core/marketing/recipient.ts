// Where the person is whom a text would reach, as far as anybody can know: which zones their clock may show, and which
// states' rules protect them (compliance QH-2, QH-3).
import { areaOf, isCanadian } from './area-codes.ts';
import { placeOfZip } from './zip-codes.ts';
import { anywhere } from './zones.ts';

export type Whereabouts = {
  phone: string;
  /** Of the service address. */
  zip: string | null;
  /** An IANA zone that the person gave. */
  statedZone: string | null;
};

export type Recipient = {
  country: 'US' | 'CA';
  /** All of them must be awake. */
  zones: string[];
  /** The state of the address and that of the area code; null stands for one that is not known. */
  states: (string | null)[];
  /** What the zones were taken from. */
  by: 'address' | 'stated' | 'area-code' | 'nothing';
};

export function recipientOf({ phone, zip, statedZone }: Whereabouts): Recipient {
  const address = zip === null ? null : placeOfZip(zip);
  const area = areaOf(phone);
  const country = isCanadian(phone) ? 'CA' : 'US';
  const states = [...new Set([address?.state, area?.state].filter((state) => state !== undefined))];
  const of = { country, states: states.length > 0 ? states : [null] } as const;
  if (address) return { ...of, zones: address.zones, by: 'address' };
  if (statedZone) return { ...of, zones: [statedZone], by: 'stated' };
  if (area) return { ...of, zones: area.zones, by: 'area-code' };
  return { ...of, zones: anywhere, by: 'nothing' };
}
