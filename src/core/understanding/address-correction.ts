// "No, 815 not 851": what a text puts right in an address that is known already. Only a part that is named as wrong, or
// that the new one is a misspelling of, is replaced.
import { type Address, write } from './address.ts';
import { functionWords } from './address-words.ts';

const part = String.raw`#?([\p{L}\d][\p{L}\d'-]{0,20})(?![\p{L}\d'-])`;
const begin = String.raw`(?<![\p{L}\d#'-])`;
/** Two parts, of which one is wrong: what is known already shows which. */
const pairs: RegExp[] = [
  `${begin}${part},? (?:not|instead of|rather than|no|no wait,?|should be|should have been|sino) ${part}`,
  String.raw`\b(?:not|isn'?t|no es)${begin} ${part}[,.;]? (?:but |its |it's |it is |rather |sino |es )?${part}`,
].map((source) => new RegExp(source, 'giu'));
/** "sorry, 815", "i meant 815", "*815": that it is like the wrong one shows which part is meant. */
const putRight =
  /(?:^|[\n,.;!?])\s*(?:(?:no|oops|sorry|wait|typo|actually|correction|i|meant?|make|that|should|be|say|its|it's|it|is|the|house|street|zip|number|code|perdon|perdón|es)[\s,:.!-]{1,4}){1,7}\*?(\d{2,5}[a-z]?)(?: sorry| my bad| lol)?\W*$|^\W*(?:\*\s?(\d{2,5}[a-z]?)|(\d{2,5}[a-z]?)\s?\*)\W*$/iu;

/** The address with what `text` puts right; the same object when it puts nothing right. */
export function correctAddress(known: Address, text: string): Address {
  const said = text.slice(-500);
  for (const pattern of pairs)
    for (const [, one = '', other = ''] of said.matchAll(pattern)) {
      const corrected = replacePart(known, other, one) ?? replacePart(known, one, other);
      if (corrected) return corrected;
    }
  const lone = putRight.exec(said);
  const right = lone?.[1] ?? lone?.[2] ?? lone?.[3];
  if (!right) return known;
  const wrong = [known.number, known.unit, known.postcode].find((one) => one && isMisspelled(one, right));
  return (wrong && replacePart(known, wrong, right)) || known;
}

function replacePart(known: Address, wrong: string, right: string): Address | null {
  const same = (one: string | null) => one !== null && one.toLowerCase() === wrong.toLowerCase();
  const changed = (parts: Partial<Address>): Address => ({ ...known, ...parts, text: write({ ...known, ...parts }) });
  if (right.toLowerCase() === wrong.toLowerCase() || functionWords.has(right.toLowerCase())) return null;
  if (/\d/.test(right)) {
    if (same(known.number)) return changed({ number: right });
    if (same(known.postcode)) return changed({ postcode: right });
  }
  if (same(known.unit)) return changed({ unit: right });
  const words = known.street?.split(' ') ?? [];
  const at = words.findIndex(same);
  return at < 0 ? null : changed({ street: words.with(at, right).join(' ') });
}

/** As long, with the same digits in another order or with one that differs. */
function isMisspelled(one: string, other: string): boolean {
  if (one.length !== other.length || one === other) return false;
  const sorted = (text: string) => [...text].toSorted().join('');
  const differing = [...one].filter((letter, i) => letter !== other[i]).length;
  return sorted(one) === sorted(other) || (differing === 1 && one.length > 2);
}
