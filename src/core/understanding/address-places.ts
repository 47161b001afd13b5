// Where a street is: the unit, city, region and postcode, beside it or apart from it.
import type { Address } from './address.ts';
import { endsHere, hideOtherNumbers, isPlaceName, isSuffixWord, postcodeIn, type Span, type Token, tokenize } from './address-tokens.ts';
import {
  beforeOtherNumbers,
  buildings,
  directions,
  homeUnits,
  inCanada,
  kindsBefore,
  knownCities,
  loneNumberCompany,
  measures,
  nicknames,
  placeLeads,
  plain,
  regionCodes,
  regions,
  suffixes,
  takesBack,
  unitWords,
  wordsLikeRegions,
} from './address-words.ts';

export type Street = Span & { number: string | null; street: string; unit: string | null };
export type Tail = Span & Pick<Address, 'unit' | 'city' | 'region' | 'postcode'>;
export type City = Span & { name: string };

/** Reads the place in one text; streets are read by the class that builds on it. */
export class PlaceReader {
  readonly text: string;
  readonly asked: boolean;
  readonly tokens: Token[];
  readonly cities: { words: string[]; name: string }[];
  readonly servesCanada: boolean;
  readonly shouted: boolean;

  constructor(text: string, asked: boolean, cities: string[]) {
    this.text = text;
    this.asked = asked;
    this.tokens = tokenize(hideOtherNumbers(text));
    const named = [...cities, ...knownCities].filter((name) => plain(name) !== '');
    const spelled = named.map((name) => ({ words: plain(name).split(/[\s-]+/), name }));
    for (const [short, name] of nicknames) if (named.includes(name)) spelled.push({ words: [short], name });
    this.cities = spelled.toSorted((one, other) => other.words.length - one.words.length);
    this.servesCanada = cities.some((city) => inCanada.has(plain(city)));
    this.shouted = text === text.toUpperCase();
  }

  // --- Units ---

  unitAt(i: number): (Span & { id: string }) | null {
    const token = this.tokens[i];
    if (!token) return null;
    const joined =
      /^#([a-z]?-?\d+[a-z]?|\d+-?[a-z]|[a-z])$/i.exec(token.text) ?? /^(?:apt|unit|ste|apto|spc)\.?#?(\d+[a-z]?)$/i.exec(token.text);
    if (joined) return { from: i, to: i + 1, id: joined[1] as string };
    const floor = /^\d(st|nd|rd|th)$/.test(token.word) && this.word(i + 1) === 'floor' && token.after === 'none';
    if (floor) return { from: i, to: i + 2, id: this.slice({ from: i, to: i + 2 }) };
    if (!unitWords.has(token.word) && token.text !== '#') return null;
    if (token.after === 'comma' || token.after === 'line') return null;
    let at = i + 1;
    if (/^(#|no|num|number)$/.test(this.tokens[at]?.text.toLowerCase() ?? '')) at++;
    const id = this.tokens[at];
    if (!id || !/^#?([a-z]{0,2}-?\d{1,5}-?[a-z]?|[a-z])$/i.test(id.text)) return null;
    const own = { from: i, to: at + 1, id: id.text.replace('#', '') };
    if (!buildings.has(token.word)) return own;
    const inner = this.unitAt(at + 1);
    return inner ? { from: i, to: inner.to, id: this.slice({ from: i, to: inner.to }).replace(/,/g, '') } : { ...own, id: this.slice(own) };
  }

  /** A unit that stands alone: "apt 4" in an answer of its own, or anywhere beside a street. */
  findUnit(beside: boolean): (Span & { id: string }) | null {
    for (let i = 0; i < this.tokens.length; i++) {
      const unit = this.unitAt(i);
      if (!unit) continue;
      const whole = i === 0 || endsHere(this.tokens[i - 1]) || /^(its|is|it|im|in|at|and|sorry|en)$/.test(this.word(i - 1));
      const ends = unit.to === this.tokens.length || endsHere(this.tokens[unit.to - 1]);
      const own = homeUnits.has(this.word(i)) || /^(apt|apto|ste)/.test(this.word(i));
      if (own || (whole && ends && (this.asked || beside))) return unit;
    }
    return null;
  }

  // --- Place ---

  /** What follows a street: unit, city, region and postcode in any order. */
  readTail(from: number): Tail | null {
    const tail: Tail = { from, to: from, unit: null, city: null, region: null, postcode: null };
    let at = from;
    while (at < this.tokens.length && at < from + 14) {
      const unit: (Span & { id: string }) | null = tail.unit ? null : (this.unitAt(at) ?? this.looseUnitAt(at, from));
      const postcode = tail.postcode ? null : this.postcodeAt(at);
      const city: City | null = tail.city ? null : (this.cityAt(at) ?? this.unknownCityAt(at));
      const region = tail.region ? null : this.regionAt(at, tail.city !== null);
      if (unit) {
        tail.unit = unit.id;
        at = unit.to;
      } else if (postcode) {
        tail.postcode = postcode.code;
        at = postcode.to;
      } else if (city && !(region && tail.city === null && this.isStateBeforeCode(at, region))) {
        tail.city = city.name;
        at = city.to;
      } else if (region) {
        tail.region = region.code;
        at = region.to;
      } else if (/^(in|en|usa|us|canada|zip|zipcode|code|cp)$/.test(this.word(at)) && this.placeFollows(at + 1)) {
        at++;
        continue;
      } else break;
      tail.to = at;
    }
    return tail.to > from ? tail : null;
  }

  /** "Oak St Washington 98101" is the state; "Oak St New York NY" is the city. */
  isStateBeforeCode(at: number, region: Span): boolean {
    return this.cityAt(at) === null || (region.to > at && this.word(at) === 'ontario' && this.postcodeAt(region.to) !== null);
  }

  placeFollows(at: number): boolean {
    return (
      this.cityAt(at) !== null || this.postcodeAt(at) !== null || (/^(code|is|de)$/.test(this.word(at)) && this.postcodeAt(at + 1) !== null)
    );
  }

  /** "77 e deshler ave 3b": right after the street. */
  looseUnitAt(at: number, from: number): (Span & { id: string }) | null {
    const token = this.tokens[at];
    if (at !== from || !token || this.breaksAfter(at - 1, 'stop') || !/^(\d{1,4}-?[a-hj-z]|[a-h]-?\d{1,3})$/i.test(token.text)) return null;
    return /^\d+[vkwx]$/i.test(token.text) ? null : { from: at, to: at + 1, id: token.text };
  }

  cityAt(at: number): City | null {
    for (const city of this.cities) {
      if (!city.words.every((word, k) => this.spelled(at + k) === word)) continue;
      if (city.words.some((_, k) => k > 0 && endsHere(this.tokens[at + k - 1]))) continue;
      return { from: at, to: at + city.words.length, name: city.name };
    }
    return null;
  }

  /** "Ste-Foy" is spelled by one token; "St." and "Saint" are one word. */
  spelled(i: number): string {
    return this.word(i)
      .replace(/^saint$/, 'st')
      .replace(/^fort$/, 'ft')
      .replace(/^mount$/, 'mt');
  }

  /** A place nobody told us of, shown by what follows: "Bakersfield 93301", "Tigard OR". */
  unknownCityAt(at: number): City | null {
    if (takesBack.has(this.word(at))) return null;
    for (let to = at + 1; to <= at + 3; to++) {
      const token = this.tokens[to - 1];
      if (!token || !isPlaceName(token) || (this.isSuffix(to - 1) && to === at + 1)) return null;
      const region = this.regionAt(to, true);
      const strict =
        region &&
        (this.tokens[to]?.text === region.code ||
          this.postcodeAt(region.to) ||
          region.to - to > 1 ||
          (this.tokens[to]?.word.length ?? 0) > 3);
      if (strict || (this.postcodeAt(to) && token.after !== 'stop')) return { from: at, to, name: this.slice({ from: at, to }) };
      if (token.after !== 'none') return null;
    }
    return null;
  }

  regionAt(at: number, afterCity: boolean): (Span & { code: string }) | null {
    const capital = this.tokens[at]?.capital === true && !this.shouted;
    for (const length of [3, 2, 1]) {
      const name = Array.from({ length }, (_, k) => this.word(at + k)).join(' ');
      const code = regions.get(name);
      if (code && (length > 1 || name.length > 4 || (afterCity && (capital || !wordsLikeRegions.has(name))) || this.postcodeAt(at + 1)))
        return { from: at, to: at + length, code };
    }
    const token = this.tokens[at];
    const code = token?.text.replaceAll('.', '').toUpperCase() ?? '';
    if (!token || !regionCodes.has(code)) return null;
    const capitals = /^[A-Z.]+$/.test(token.text) && !this.shouted;
    const sure = this.postcodeAt(at + 1) !== null || capitals || (afterCity && !wordsLikeRegions.has(token.word));
    const shoutedEnd = this.shouted && afterCity && (at + 1 === this.tokens.length || endsHere(token));
    return sure || shoutedEnd ? { from: at, to: at + 1, code } : null;
  }

  postcodeAt(at: number): (Span & { code: string }) | null {
    const token = this.tokens[at];
    if (!token) return null;
    const one = postcodeIn(token.text);
    if (one) return { from: at, to: at + 1, code: one };
    const next = this.tokens[at + 1];
    const two = next && /^[a-z]\d[a-z]$/i.test(token.text) && /^\d[a-z]\d$/i.test(next.text) ? postcodeIn(token.text + next.text) : null;
    return two ? { from: at, to: at + 2, code: two } : null;
  }

  /** A postcode apart from a street. Without a question or a street, something else has to show that it is one. */
  findPostcode(beside: boolean): (Span & { code: string; region: string | null }) | null {
    for (let i = this.tokens.length - 1; i >= 0; i--) {
      const found = this.postcodeAt(i);
      if (!found || (this.isOtherNumber(i) === true && !/^(code|not)$/.test(this.word(i - 1)))) continue;
      const next = this.word(found.to);
      if (this.tokens[found.to - 1]?.after === 'none' && (measures.has(next) || /^(dollars|miles|square)$/.test(next))) continue;
      const region = i > 0 ? this.regionAt(i - 1, true) : null;
      const lead = this.word(i - 1);
      const shown =
        beside ||
        this.asked ||
        /[a-z-]/i.test(found.code) ||
        region !== null ||
        this.tokens.length === found.to - found.from ||
        /^(zip|zipcode|in|near|postal|cp|en|to|area|at|from|for)$/.test(lead) ||
        (lead === 'el' && /^(en|por|a|de)$/.test(this.word(i - 2))) ||
        (/^(code|is|de)$/.test(lead) && this.tokens.some((token) => /^(zip|zipcode|postal|codigo)$/.test(token.word))) ||
        this.cityBefore(i) !== null ||
        (i > 0 && this.tokens[i - 1]?.after === 'comma' && (found.to === this.tokens.length || endsHere(this.tokens[found.to - 1])));
      if (!shown) continue;
      return { ...found, from: region && region.to === i ? i - 1 : i, region: region?.to === i ? region.code : null };
    }
    return null;
  }

  /** The known city that ends before `at`. */
  cityBefore(at: number): City | null {
    for (const back of [3, 2, 1]) {
      const city = at >= back ? this.cityAt(at - back) : null;
      if (city?.to === at) return city;
    }
    return null;
  }

  /** A city apart from a street: named before a postcode, or where a place is spoken of. */
  findCity(postcode: Span | null): (City & { region: string | null }) | null {
    if (postcode) {
      const known = this.cityBefore(postcode.from);
      if (known) return { ...known, region: null };
      for (const back of [3, 2, 1]) {
        const from = postcode.from - back;
        const lead = this.tokens[from - 1];
        if (
          from < 0 ||
          !(lead === undefined ? this.asked || this.tokens[from]?.capital : /^(in|near|en|from|to|around|over|a)$/.test(lead.word))
        )
          continue;
        const span = this.tokens.slice(from, postcode.from);
        if (span.every((token) => isPlaceName(token)) && span.slice(0, -1).every((token) => token.after === 'none'))
          return { from, to: postcode.from, name: this.slice({ from, to: postcode.from }), region: null };
      }
    }
    for (let i = 0; i < this.tokens.length; i++) {
      const city = this.cityAt(i);
      if (!city || this.isPersonHere(i, city)) continue;
      const region = this.regionAt(city.to, true);
      const end = region?.to ?? city.to;
      const lead = this.word(i - 1);
      const alone = (i === 0 || endsHere(this.tokens[i - 1])) && (end === this.tokens.length || endsHere(this.tokens[end - 1]));
      const spoken = placeLeads.has(lead) || (region !== null && region.to > city.to) || /^(area|zone|suburbs)$/.test(this.word(end));
      if (spoken || alone || (this.asked && (i === 0 || !isPlaceName(this.tokens[i - 1] as Token) || endsHere(this.tokens[i - 1])))) {
        return { from: i, to: end, name: city.name, region: region?.code ?? null };
      }
    }
    return this.asked || this.tokens.length > 2 ? this.cityWithRegion() : null;
  }

  /** "im in Tigard, Oregon". */
  cityWithRegion(): (City & { region: string | null }) | null {
    for (let i = 0; i < this.tokens.length; i++) {
      const lead = this.word(i - 1);
      if (i > 0 && !placeLeads.has(lead)) continue;
      for (let to = i + 1; to <= i + 3 && isPlaceName(this.tokens[to - 1]); to++) {
        const region = this.regionAt(to, true);
        if (region) return { from: i, to: region.to, name: this.slice({ from: i, to }), region: region.code };
        if (this.tokens[to - 1]?.after === 'stop' || this.tokens[to - 1]?.after === 'line') break;
      }
    }
    return null;
  }

  /** "this is Murray", "im austin": a name that is a city too. */
  isPersonHere(i: number, city: City): boolean {
    return (
      /^(im|am|is|its|soy|name|names|llamo|mr|mrs|ms)$/.test(this.word(i - 1)) &&
      !/\b(city|town|ciudad|ville)\b/i.test(this.text) &&
      city.to - city.from === 1 &&
      !this.asked
    );
  }

  /** "its 815", the answer to "which number?" or the correction of one. */
  findLoneNumber(): Span | null {
    if (!this.asked) return null;
    const numbers = this.tokens.filter((token) => /\d/.test(token.word));
    const rest = this.tokens.filter((token) => !/\d/.test(token.word));
    const only = numbers[0];
    if (numbers.length !== 1 || !only || !/^\d{1,4}[a-z]?$/.test(only.word) || only.text.startsWith('#')) return null;
    if (!rest.every((token) => loneNumberCompany.has(token.word))) return null;
    const i = this.tokens.indexOf(only);
    return { from: i, to: i + 1 };
  }

  // --- Tokens ---

  word(i: number): string {
    return this.tokens[i]?.word ?? '';
  }

  /** Whether a name cannot go on after token `i`: a comma, a new line, a full stop that is not an abbreviation's. */
  breaksAfter(i: number, least: 'comma' | 'stop' = 'comma'): boolean {
    const token = this.tokens[i];
    if (!token) return false;
    if (token.after === 'stop')
      return !(
        token.word.length <= 4 &&
        (suffixes.has(token.word) || directions.has(token.word) || kindsBefore.has(token.word)) &&
        this.text[token.end] === '.'
      );
    return token.after === 'line' || (least === 'comma' && token.after === 'comma');
  }

  /** The caller's words for tokens, on one line. */
  slice(span: Span): string {
    const first = this.tokens[span.from];
    const last = this.tokens[span.to - 1];
    return first && last ? this.text.slice(first.start, last.end).replace(/\s+/g, ' ') : '';
  }

  quote(spans: Span[]): string {
    return spans
      .toSorted((one, other) => one.from - other.from)
      .map((span) => this.slice(span))
      .join(', ');
  }

  isOtherNumber(i: number): boolean {
    const before = this.tokens[i - 1];
    if (!before || before.after === 'line' || before.after === 'stop') return false;
    if (unitWords.has(before.word)) return !buildings.has(before.word) || before.after === 'none';
    return before.after === 'none' && (beforeOtherNumbers.has(before.word) || before.text === '#' || before.text === '$');
  }

  isSuffix(i: number): boolean {
    return isSuffixWord(this.word(i));
  }
}
