// Reads where the job is from what people text, in the United States and Canada. Reads words only: whether the place
// exists or is served is decided elsewhere.
import { PlaceReader, type Street } from './address-places.ts';
import { endsHere, isHouseNumber, isPlaceName, isSuffixWord, postcodeIn, type Span, suffixAhead, type Token } from './address-tokens.ts';
import {
  adjectives,
  canadian,
  directions,
  frenchDirections,
  functionWords,
  highways,
  inCanada,
  introductions,
  joining,
  kindsBefore,
  lesserSuffixes,
  measures,
  ordinaryWords,
  plain,
  streetLeads,
  suffixes,
  twoWordHighways,
  unitWords,
  wholeStreets,
} from './address-words.ts';

export type Address = {
  /** The caller's own words for it. */
  text: string;
  number: string | null;
  street: string | null;
  unit: string | null;
  city: string | null;
  /** 'OR', 'ON'. */
  region: string | null;
  /** ZIP, ZIP+4 or Canadian with its space. */
  postcode: string | null;
};

/** US and Canadian addresses as people text them. `asked`: the last question asked for the address, so that less is
 * enough ("1220 n lombard", "lombard and 5th", "97217"). `cities`: places the shop serves or knows. Null when there is none. */
export function readAddress(text: string, at: { asked: boolean; cities: string[] }): Address | null {
  return new Reader(text, at.asked, at.cities).read();
}

/** A later message completes an earlier one: a street, then "portland 97202", then "apt 4". A new street replaces the
 * old one; where only the street's name is new, the number stays. */
export function mergeAddress(earlier: Address | null, later: Address): Address {
  if (!earlier) return later;
  const elsewhere =
    earlier.number &&
    earlier.street &&
    later.number &&
    later.street &&
    earlier.number !== later.number &&
    !sameStreet(earlier.street, later.street);
  if (elsewhere) return later;
  const newHouse = later.number !== null && later.number !== earlier.number && earlier.number !== null;
  const merged = {
    number: later.number ?? earlier.number,
    street: later.street ?? earlier.street,
    unit: later.unit ?? (newHouse ? null : earlier.unit),
    city: later.city ?? earlier.city,
    region: later.region ?? earlier.region,
    postcode: later.postcode ?? earlier.postcode,
  };
  const parts = ['number', 'street', 'unit', 'city', 'region', 'postcode'] as const;
  const contradicts = parts.some((part) => earlier[part] !== null && later[part] !== null && earlier[part] !== later[part]);
  const adds = parts.some((part) => earlier[part] === null && later[part] !== null);
  if (!contradicts) return { ...merged, text: adds ? `${earlier.text}, ${later.text}` : earlier.text };
  return { ...merged, text: write(merged) };
}

/** The street and the house number are known. */
export const isComplete = (address: Address | null): boolean => address !== null && address.number !== null && address.street !== null;

const sameStreet = (one: string, other: string) => core(one) === core(other);
const core = (street: string) =>
  plain(street)
    .split(/\s+/)
    .filter((word) => !directions.has(word) && !suffixes.has(word))
    .join(' ');

/** As on an envelope, on one line. */
export function write(address: Omit<Address, 'text'>): string {
  const house = [address.number, address.street].filter(Boolean).join(' ');
  const place = [address.region, address.postcode].filter(Boolean).join(' ');
  return [house, address.unit && `unit ${address.unit}`, address.city, place].filter(Boolean).join(', ');
}

class Reader extends PlaceReader {
  read(): Address | null {
    const street = this.findStreet();
    const tail = street ? this.readTail(street.to) : null;
    const spans: Span[] = street ? [{ from: street.from, to: tail?.to ?? street.to }] : [];
    const isFree = (span: Span) => !spans.some((taken) => span.from < taken.to && taken.from < span.to);
    const take = <S extends Span>(span: S | null): S | null => {
      if (!span || !isFree(span)) return null;
      spans.push(span);
      return span;
    };
    const postcode = tail?.postcode ? null : take(this.findPostcode(street !== null));
    // With a street and its postcode, a place named elsewhere is where the caller is, or came from.
    const city = tail?.city || tail?.postcode ? null : take(this.findCity(postcode));
    const unit = street?.unit || tail?.unit ? null : take(this.findUnit(street !== null));
    const lone = street || postcode || city || unit ? null : this.findLoneNumber();
    if (lone) spans.push(lone);
    if (spans.length === 0) return null;
    const address = {
      text: this.quote(spans),
      number: street?.number ?? (lone ? this.slice(lone) : null),
      street: street?.street ?? null,
      unit: street?.unit ?? tail?.unit ?? unit?.id ?? null,
      city: tail?.city ?? city?.name ?? null,
      region: tail?.region ?? postcode?.region ?? city?.region ?? null,
      postcode: tail?.postcode ?? postcode?.code ?? null,
    };
    return this.splitCanadianUnit(address);
  }

  /** "45-120 King St W" is unit 45 in Canada; "101-15 Queens Blvd" is one number in New York. */
  splitCanadianUnit(address: Address): Address {
    const pair = /^([a-z]?\d+[a-z]?)-(\d+[a-z]?)$/i.exec(address.number ?? '');
    if (!pair || address.unit) return address;
    const canada =
      (address.region !== null && canadian.has(address.region)) ||
      /^[a-z]/i.test(address.postcode ?? '') ||
      (!address.region && !address.postcode && (address.city ? inCanada.has(plain(address.city)) : this.servesCanada));
    return canada ? { ...address, unit: pair[1] as string, number: pair[2] as string } : address;
  }

  // --- Streets ---

  findStreet(): Street | null {
    let likely: Street | null = null;
    for (let i = 0; i < this.tokens.length; i++) {
      const found = this.streetAt(i);
      if (found?.sure) return this.withUnitBefore(found);
      likely ??= found;
    }
    if (likely) return this.withUnitBefore(likely);
    return this.findStreetWithoutNumber();
  }

  /** "815 SE Lambert St": a house number at `i` and what makes it a street. */
  streetAt(i: number): (Street & { sure: boolean }) | null {
    const first = this.tokens[i] as Token;
    if (!isHouseNumber(first) || this.isOtherNumber(i) || highways.has(this.word(i - 1))) return null;
    if (first.after === 'line' || first.after === 'stop') return null;
    let at = i + 1;
    let number = this.slice({ from: i, to: i + 1 });
    if (this.word(at) === '1/2') {
      number = this.slice({ from: i, to: at + 1 });
      at++;
    }
    if (first.after === 'comma' && !suffixAhead(this.tokens, at)) return null;
    const end = (to: number, sure: boolean) => ({ from: i, to, number, street: this.slice({ from: at, to }), unit: null, sure });
    if (directions.has(this.word(at)) && /^\d+$/.test(this.word(at + 1)) && directions.has(this.word(at + 2))) return end(at + 3, true);
    const highway = this.highwayAt(at);
    if (highway) return end(highway, true);
    const name = this.nameAt(at);
    const bySuffix = this.suffixIn(name);
    if (bySuffix) return end(this.withDirection(bySuffix.to), bySuffix.sure || number.length > 1);
    const before = kindsBefore.has(this.word(at)) ? this.nameAt(at + 1) : null;
    if (before && before.to > before.from) return end(this.withDirection(Math.min(before.to, before.from + 4)), true);
    return this.bareNameAt(i, at, name, end);
  }

  /** "1220 n lombard", "815 lambert portland", "1500 Broadway": no suffix, so something else has to show that it is a street. */
  bareNameAt<T>(i: number, at: number, name: Span, end: (to: number, sure: boolean) => T): T | null {
    const first = this.tokens[i] as Token;
    const directed = directions.has(this.word(at)) && !endsHere(this.tokens[at]);
    const start = directed ? at + 1 : at;
    if (wholeStreets.has(this.word(start))) return end(start + 1, true);
    const to = Math.min(name.to, start + 3);
    if (to <= start || !isPlaceName(this.tokens[start] as Token)) return null;
    if (/-/.test(first.text) && !directed) return null;
    const long = /^\d{2,}/.test(first.word);
    if (directed && (long || this.asked)) return end(to, false);
    const tail = this.readTail(to);
    const placed = tail !== null && (tail.city !== null || tail.region !== null || tail.postcode !== null);
    if (placed && (this.asked || (/^\d{3}/.test(first.word) && name.to === to))) return end(to, false);
    if (this.asked && (long || !this.tokens.slice(0, i).some((token) => /\d/.test(token.word)))) return end(to, false);
    const introduced = introductions.has(this.word(i - 1)) && /^\d{3}/.test(first.word) && (this.tokens[start] as Token).capital;
    return introduced ? end(to, false) : null;
  }

  /** The words from `at` on that can be a street's name: up to a break, a number, a small word, a place or a fixture. */
  nameAt(at: number): Span {
    let to = at;
    while (to < at + 7) {
      const token = this.tokens[to];
      if (!token) break;
      if (to > at && this.breaksAfter(to - 1)) break;
      const ordinal = /^\d+(st|nd|rd|th)$/.test(token.word);
      if (!ordinal && (!/^[\p{L}'’.-]+$/u.test(token.text) || (to > at && unitWords.has(token.word)))) break;
      const next = this.tokens[to + 1];
      const beforeSuffix = next !== undefined && isSuffixWord(next.word) && token.after === 'none';
      if (to === at && measures.has(token.word)) break;
      if (joining.has(token.word) && to > at && next && !endsHere(token)) {
        to++;
        continue;
      }
      if (functionWords.has(token.word) && !directions.has(token.word) && !(beforeSuffix && token.capital && !this.shouted)) break;
      if ((ordinaryWords.has(token.word) || measures.has(token.word)) && !suffixes.has(token.word) && !beforeSuffix) break;
      const city = to > at ? this.cityAt(to) : null;
      if (city && !suffixes.has(this.word(city.to)) && !this.onlyDirections(at, to)) break;
      if (to > at && this.regionAt(to, false) && !beforeSuffix && !suffixes.has(token.word)) break;
      to++;
    }
    while (to > at && (joining.has(this.word(to - 1)) || this.word(to - 1) === '-')) to--;
    return { from: at, to };
  }

  onlyDirections(from: number, to: number): boolean {
    return this.tokens.slice(from, to).every((token) => directions.has(token.word));
  }

  /** Where the kind of street stands in a name: the first "St" or "Ave", or else the first "Creek" or "Run". */
  suffixIn(name: Span): { to: number; sure: boolean } | null {
    let lesser: number | null = null;
    for (let i = name.from + 1; i < name.to; i++) {
      if (this.isSuffix(i)) {
        // "Saint" and "Doctor" come before the name: "1500 St Clair Ave", "Dr Martin Luther King Blvd".
        const title =
          /^(st|dr)$/.test(this.word(i)) && this.onlyDirections(name.from, i) && i + 1 < name.to && this.isAnySuffix(i + 2, name.to);
        if (title) continue;
        return { to: i + 1 < name.to && this.isSuffix(i + 1) && !this.breaksAfter(i) ? i + 2 : i + 1, sure: true };
      }
      if (lesser === null && lesserSuffixes.has(this.word(i)) && !this.onlyDirections(name.from, i)) lesser = i;
    }
    if (lesser === null) return null;
    while (lesser + 1 < name.to && lesserSuffixes.has(this.word(lesser + 1))) lesser++;
    return { to: lesser + 1, sure: false };
  }

  isAnySuffix(from: number, to: number): boolean {
    for (let i = from; i < to; i++) if (this.isSuffix(i)) return true;
    return false;
  }

  /** "77 Deshler Ave E", "12 Rue Sainte-Catherine O": the direction after. */
  withDirection(to: number): number {
    if (this.breaksAfter(to - 1)) return to;
    const word = this.word(to);
    const french = frenchDirections.has(word);
    if (!directions.has(word) && !french) return to;
    if (this.cityAt(to) || word === 'so' || word === 'no') return to;
    return to + 1;
  }

  /** Index after "hwy 26 E", "county road 12", "FM 1960 W", "hwy 99 mile 12"; null when there is no numbered road. */
  highwayAt(at: number): number | null {
    let to = at;
    if (directions.has(this.word(to)) || this.word(to) === 'old') to++;
    if (twoWordHighways.includes(`${this.word(to)} ${this.word(to + 1)}`)) to += 2;
    else if (highways.has(this.word(to))) to++;
    else return null;
    if (!/^([a-z]{1,2}-?)?\d{1,4}[a-z]?$/.test(this.word(to))) return null;
    to++;
    if (/^(mile|milepost|mm|mp)$/.test(this.word(to)) && /^\d+$/.test(this.word(to + 1))) to += 2;
    return this.withDirection(to);
  }

  findStreetWithoutNumber(): Street | null {
    const crossing = this.findCrossing();
    if (crossing) return crossing;
    for (let i = 0; i < this.tokens.length; i++) {
      const highway = this.highwayAt(i);
      if (highway && (this.asked || /^(mile|milepost|mm|mp)$/.test(this.word(highway - 2)))) return this.street(i, highway, null);
      const named = this.kindFirstAt(i) ?? this.namedStreetEndingAt(i);
      if (named) return named;
    }
    return null;
  }

  /** "calle Olivo 2210", "rue Ontario": the number may stand at the end. */
  kindFirstAt(i: number): Street | null {
    if (!kindsBefore.has(this.word(i)) || suffixes.has(this.word(i)) === !/^(avenue|boulevard)$/.test(this.word(i))) return null;
    const name = this.nameAt(i + 1);
    const to = Math.min(name.to, name.from + 4);
    if (to === name.from || endsHere(this.tokens[i]) || !(this.asked || this.tokens[i + 1]?.capital)) return null;
    const number = this.tokens[to];
    const numbered = number && !this.breaksAfter(to - 1, 'stop') && /^#?\d{1,5}[a-z]?$/i.test(number.text) && !postcodeIn(number.text);
    return numbered ? { ...this.street(i, to, number.text.replace('#', '')), to: to + 1 } : this.street(i, to, null);
  }

  /** "I meant Oak St", "on oak street": the words before a suffix at `i`. */
  namedStreetEndingAt(i: number): Street | null {
    if (!this.isSuffix(i) || !suffixes.has(this.word(i))) return null;
    const vague = !/^(st|street|ave|avenue|rd|road|blvd|ln|boulevard|pkwy|hwy)$/.test(this.word(i));
    let from = i;
    while (from > 0 && i - from < 3 && !endsHere(this.tokens[from - 1])) {
      const token = this.tokens[from - 1] as Token;
      const usable = isPlaceName(token) || directions.has(token.word) || /^\d+(st|nd|rd|th)$/.test(token.word);
      if (!usable || measures.has(token.word) || adjectives.has(token.word) || streetLeads.has(token.word)) break;
      from--;
    }
    if (from === i || this.onlyDirections(from, i) || /\d/.test(this.word(from - 1))) return null;
    const before = this.tokens[from - 1];
    const starts = !before || endsHere(before) || streetLeads.has(before.word);
    const capital = this.tokens[from]?.capital === true && !this.shouted;
    const whole = starts && (i + 1 === this.tokens.length || endsHere(this.tokens[i]));
    if (this.asked ? !starts && !capital : !(starts && (capital || whole || streetLeads.has(before?.word ?? '')))) return null;
    if (vague && !this.asked && !capital) return null;
    const to = i + 1 < this.tokens.length && this.isSuffix(i + 1) && !endsHere(this.tokens[i]) ? i + 2 : i + 1;
    return this.street(from, this.withDirection(to), null);
  }

  /** "corner of 5th and main", "lombard & 5th". */
  findCrossing(): Street | null {
    for (let i = 1; i < this.tokens.length - 1; i++) {
      if (!/^(and|&|y|et|at|@|x|n)$/.test(this.tokens[i]?.word || this.tokens[i]?.text || '')) continue;
      const from = this.crossingSide(i - 1, -1);
      const to = this.crossingSide(i + 1, 1);
      if (from === null || to === null) continue;
      const side = this.tokens.slice(from, to + 1).filter((_, k) => from + k !== i);
      const shown = side.some((token) => /^\d+(st|nd|rd|th)$/.test(token.word) || suffixes.has(token.word));
      const said = this.tokens
        .slice(Math.max(0, from - 3), from)
        .some((token) => /^(corner|cross|intersection|esquina|coin)$/.test(token.word));
      if (said || (this.asked && shown && /^(and|&|y|et)$/.test(this.tokens[i]?.word || this.tokens[i]?.text || '')))
        return this.street(from, to + 1, null);
    }
    return null;
  }

  /** The last token of one side of a crossing, walking from `i`; null when it is no street. */
  crossingSide(i: number, step: 1 | -1): number | null {
    let last: number | null = null;
    for (let k = 0; k < 3; k++) {
      const at = i + k * step;
      const token = this.tokens[at];
      const usable = token && (isPlaceName(token) || directions.has(token.word) || /^\d+(st|nd|rd|th)$/.test(token.word));
      if (!usable || measures.has(token.word)) break;
      if (k > 0 && step === 1 && this.cityAt(at)) break;
      if (k > 0 && endsHere(this.tokens[step === 1 ? at - 1 : at])) break;
      last = at;
    }
    return last;
  }

  street(from: number, to: number, number: string | null): Street {
    return { from, to, number, street: this.slice({ from, to }), unit: null };
  }

  /** "unit 12, 300 Main St", "#45 - 120 King St W". */
  withUnitBefore(street: Street): Street {
    for (const back of [3, 2, 1]) {
      const unit = street.from >= back ? this.unitAt(street.from - back) : null;
      if (unit?.to === street.from) return { ...street, from: unit.from, unit: unit.id };
    }
    return street;
  }
}
