// Which of the offered windows a caller takes, by its number, its place in the list, its day or its hour; or that none
// fits, or which other time is asked for. Null when the text is about something else.

import { firstDay, lastDay } from './day-reader.ts';
import { afterHour, beforeHour } from './time-marks.ts';
import { acceptsStart, readTimeWish, type TimeSpan, type TimeWish } from './time-wish.ts';
import { mayFollowNumber, numberWords, ordinals, type Token, timeTokens, units } from './time-words.ts';

/** Times are local to the shop, 'YYYY-MM-DDTHH:MM'. */
export type Offer = { n: number; start: string; end: string };

export type Choice =
  | { type: 'picked'; n: number }
  | { type: 'several'; ns: number[] }
  | { type: 'none' }
  /** Another time than those on offer. */
  | { type: 'other'; wish: TimeWish };

/** What a text says to the windows on offer; `now` is the shop's wall clock, 'YYYY-MM-DDTHH:MM'. */
export function readChoice(text: string, offers: Offer[], at: { now: string }): Choice | null {
  if (offers.length === 0 || isReaction(text)) return null;
  return new ChoiceReader(text, offers, at.now).read();
}

const words = (list: string) => new Set(list.trim().split(/\s+/));
const phrases = (list: string) =>
  new RegExp(
    `\\b(?:${list
      .trim()
      .split(/\s*\n\s*/)
      .join('|')})\\b`,
  );

const reaction =
  /^\s*(?:liked|loved|disliked|laughed at|emphasized|questioned|reacted|le gust[oó]|le encant[oó]|.{1,8} to)\s.{0,20}["“”«]/iu;
const isReaction = (text: string) => reaction.test(text.slice(0, 80));

/** A question about the windows takes none of them. */
const asksAbout =
  /\b(?:(?:does|do|is|whats?|que|quiere) .{0,60}\b(?:means?|decir)|what if|guarantee\w*|is there (?:a|an|any) (?:extra )?(?:charge|fee|cost)|will it (?:be|cost)|arrival (?:time|window)|(?:would|will) (?:the|he|she|they|someone|somebody) .{0,30}\b(?:be|get|come|arrive) here|diff\w* between|whats the diff\w*|what is the difference)\b/;
/** Not an answer yet. */
const waits = phrases(`let me (?:check|ask|see|look|talk|get back|think)
  (?:ill|i will|will) (?:let (?:you|u) know|get back|check|ask|text you|see)
  (?:check|talk|ask) (?:with )?my \\w+
  hold on
  one sec(?:ond)?
  give me a
  brb
  deja (?:me )?\\w+
  dejame \\w+
  dame un
  le aviso
  voy a (?:ver|preguntar)
  tengo que (?:ver|preguntar)`);
const refusesAll = phrases(`none
  neither
  ninguno
  ninguna
  (?:those|these|they|that|it|any|either|both|times|days) (?:all )?(?:dont|doesnt|do not|does not|wont|wouldnt|will not|isnt going to) (?:really )?(?:work|fit|do)
  (?:those|these|they|that|any) (?:are|is) (?:all )?(?:no good|bad|not good|terrible)
  (?:cant|cannot|can not) (?:do|make) (?:any|either|those|these|it|that|them|both)
  (?:cant|dont|wont) any of
  (?:not|no) any of
  no me (?:sirve|sirven|queda|quedan|funciona|funcionan)
  no puedo (?:en )?(?:esos|ninguno|ninguna|ese|esas)
  aucun
  nothing (?:there )?works
  too (?:early|late|soon|far)
  (?:work|working|busy|trabajo|ocupad[oa]) (?:both|ambas|ambos)(?: days| dias)?
  (?:wont|not|cant) (?:be )?(?:up |awake |home |there |ready |do )?that (?:early|late|soon)
  thats (?:during|when|while|right when)
  not (?:available|free) (?:any|those|these|then)
  (?:at work|working|work|busy|gone|away|out of town|not home|not here|in class|in school) (?:then|that day|those days|both days|(?:at )?(?:that|those) times?)
  (?:cant|cannot|can not) (?:do |make )?(?:then|that day|those days|(?:at )?(?:that|those) times?)`);
const tooEarly =
  /^(?:(?:no |nah |nope |sorry |thats |that is |those are |its |way |a bit |a little )*too (?:early|late|soon|far)(?: out| away)?(?: for me| for us)?|(?:no )?(?:es |esta |eso es )?(?:muy|demasiado) (?:temprano|tarde)(?: para mi)?)$/;
const bareNo =
  /^(?:(?:im afraid |sorry |no )*(?:i|we) (?:cant|cannot|can not)(?: make (?:it|that)| do (?:it|that))?|no puedo|no podemos|\d{1,2}(?: am| pm)?(?: lol| haha)? (?:no|nah|nope)(?: way)?|no|no good|no bueno|negative|hard pass|pass|nope|nah|naw|no thanks|no thank you|no gracias|not really|non|sorry no|no sorry)$/;
const takesAny = phrases(`either (?:one )?(?:is |are |would be )?(?:fine|ok|okay|good|great|cool|works for me|way)
  any (?:is|are|works|work|would work|will work|time works|of those (?:is|are) fine|of them (?:is|are) fine|one is fine)
  (?:you|u) (?:pick|choose|decide)
  your (?:pick|choice|call)
  whichever
  whatever(?! (?:is |s )?(?:the )?cheap)
  whenever
  up to (?:you|u)
  (?:doesnt|dont|dosent|does not) (?:matter|care|mind)
  no preference
  im (?:easy|open|flexible)
  cualquiera
  el que sea
  la que sea
  me da igual
  no importa
  usted (?:diga|escoja)
  n importe
  peu importe`);
const takesAll = phrases(`any of (?:those|these|them|the above)
  all of (?:those|these|them)
  (?:both|all) (?:work|works|good|are)
  (?:they|those|these) (?:all|both)? ?(?:work|are fine|are good|look good)
  either
  both
  ambas
  ambos
  las dos
  los dos`);
const takesEarliest = phrases(`(?:which|what)ever (?:one )?(?:is |s |comes )?(?:the )?(?:sooner|soonest|earlier|earliest|first)
  (?:first|1st|next|earliest|soonest) (?:available|avail|possible|opening|thing|time|you got|u got|you have)
  soonest
  earliest(?: one)?
  asap
  as soon as (?:possible|you can|u can)
  (?:sooner|earlier) the better
  soonest one
  the sooner one
  the sooner
  sooner one
  earlier one
  the early one
  (?:la|lo) mas tempran[oa]
  el mas temprano
  mas pronto
  lo antes posible
  cuanto antes
  la mas cercana`);
/** Nothing else: "early tomorrow" names a time. */
const prefersEarly = /^(?:the )?early(?: (?:one|is|works|best|better|good|please|pls|for|me))*$/;
const takesLast = phrases(`last(?! (?:time|week|month|year|night))
  latest(?: one)?
  the later
  later (?:one|time|slot|option)
  the late one
  la ultima
  el ultimo
  la mas tarde
  el mas tarde
  le dernier
  la derniere`);
const takesMiddle = phrases(`middle (?:one|option|slot)?
  la de en medio
  el de en medio
  del medio`);
const agrees =
  /^(?:(?:yes|yeah|yea|ya|yep|yup|yess+|ye|sure|ok|okay|okey|k|kk|perfect|great|good|cool|awesome|fine|alright|absolutely|definitely|deal|sounds|that|this|it|works?|thing|will|would|be|is|should|do|for|me|us|thats|4|y|schedule|(?:for|with) (?:my |the |our )?(?:tenant|wife|husband|mom|son|her|him|them|everyone)|ight|aight|yo|dude|ma|lock it in|why not|please|pls|plz|thanks|thank|you|u|ty|okey|dokey|suits?|lovely|wonderful|nicely|dear|hun|honey|ahi|aqui|los?|las?|le|espero|esperamos|nos|vemos|done|waiting|count|thx|lets|go|ahead|with|and|book|confirm|confirmed|si|claro|que|esta|bien|perfecto|de|acuerdo|sale|dale|vale|por|favor|gracias|me|funciona|sirve|listo|bueno|oui|daccord|parfait|merci|im|in|so|much|thatll|just|the|see|then|ill|we|well|take|there|yessir|maam|sir|bet|👍|👌|✅|🙏)(?: |$))+$/u;
const agreement = /^(?:thanks|thank you|thx|ty|gracias|merci|you|the|and|it|is|me|de|for|so|much|please|pls|por favor| )+$/;
/** "Yes, the gate code is 4471". */
const saysHow =
  /^(?:yes|yeah|yep|yup|ok|okay|sure|perfect|great|si|that works|sounds good) (?!(?:i|we) (?:have|got)\b).*\b(?:gate code|code is|gate is (?:open|unlocked)|door (?:is |will be )?(?:open|unlocked)|dogs?|tell (?:him|her|them|the|your)|park|ring|knock|buzz|call (?:me |us )?(?:first|when|before)|perros?)\b/;
const asksElse =
  /\b(?:any ?thing|something|other|another|any (?:other|openings?|slots?|times?|spots?|availability)|openings?|else|got any|have any|different|algo|otro|otra|autre)\b/;
const asksSooner = /\b(?:sooner|earlier|any ?thing before (?:that|then|those)|mas temprano|mas pronto|antes de (?:eso|esa|ese)|plus tot)\b/;
const asksLater = /\b(?:later|any ?thing after (?:that|then|those)|mas tarde|despues de (?:eso|esa|ese)|plus tard)\b/;
const whole = 1440;

/** Before a number that is a time of day, not a place in the list. */
const beforeTimes = words('AT AFTER BEFORE AROUND BY UNTIL TO las la BETWEEN FROM $ : #apt unit apt');
const positions = words('one ones option opt choice slot window time please pls works would is sounds una opcion hora');
/** "can they call first" */
const callsBefore = words('question call text ask check me us them him her you know look see');
const optionWords = words('option opt number num no choice slot # opcion numero');

/** "the last 1", "number to"; and "las dos" is two o'clock as well as both of them. */
const respelled = (text: string) =>
  text
    .replace(/\b(last|other|later|earlier|first|second|third|2nd|3rd) 1\b/i, '$1 one')
    .replace(/\bsee (?:you|u|ya)(?: guys| all)? (?:on )?(?=[a-z]+day|tomorrow)/i, '')
    .replace(/\b(number|option) (?:to|too)(?=\W*$)/i, '$1 2')
    .replace(/\bcualquiera de l[ao]s (?:dos|tres|2|3)\b/i, 'cualquiera')
    .replace(/\bl[ao]s (?:dos|2)(?= (?:dias|me|nos|estan|son|funcionan)\b)/i, 'ambas');

class ChoiceReader {
  readonly text: string;
  readonly plain: string;
  readonly now: string;
  readonly offers: Offer[];
  readonly tokens: Token[];

  constructor(text: string, offers: Offer[], now: string) {
    this.text = respelled(text);
    this.now = now;
    this.offers = offers.toSorted((one, other) => (one.start < other.start ? -1 : one.start > other.start ? 1 : 0));
    this.tokens = timeTokens(this.text);
    this.plain = plainWords(this.text);
  }

  read(): Choice | null {
    const { plain } = this;
    if (asksAbout.test(plain)) return null;
    const two = /\b(first|last) (?:two|2|couple)\b/.exec(plain)?.[1];
    if (two) return this.several(two === 'first' ? this.offers.slice(0, 2) : this.offers.slice(-2));
    const numbered = this.byNumber();
    if (numbered) return numbered;
    if (waits.test(plain)) return null;
    if (tooEarly.test(plain)) return { type: 'none' };
    if (bareNo.test(plain) || /^\s*👎/u.test(this.text)) return { type: 'none' };
    const wish = readTimeWish(this.text, { now: this.now, asked: true });
    const named = wish !== null && (wish.accept.length > 0 || wish.refuse.length > 0);
    const otherwise = this.relative(wish);
    if (otherwise) return otherwise;
    if (refusesAll.test(plain)) return named && wish.accept.length > 0 ? { type: 'other', wish } : { type: 'none' };
    if (plain === '10 4') return this.several(this.offers);
    if (named) return this.byTime(wish);
    const placed = this.byPlace();
    if (placed) return placed;
    if (
      /^(?:ok |hmm |um |and )?(?:what|any ?thing|whats) else(?: do (?:you|u) have| (?:you|u) got| available| is there| is available)?$/.test(
        plain,
      )
    )
      return { type: 'none' };
    if (
      asksElse.test(plain) &&
      !takesAny.test(plain) &&
      !/\bhow much|cost|price\b/.test(plain) &&
      /\b(?:time|day|any ?thing|times|days|slot|opening|openings|dia|hora|horario)\b/.test(plain)
    )
      return { type: 'none' };
    if (takesAny.test(plain)) return this.earliest();
    if (takesAll.test(plain)) return this.several(this.offers);
    if (wish?.asap) return this.earliest();
    if (wish?.any) return this.earliest();
    if (saysHow.test(plain)) return this.text.includes('?') ? null : this.several(this.offers);
    if (agrees.test(plain) && !agreement.test(plain)) return this.several(this.offers);
    return null;
  }

  earliest(): Choice {
    return { type: 'picked', n: (this.offers[0] as Offer).n };
  }

  several(offers: Offer[]): Choice {
    const ns = offers.map((offer) => offer.n).toSorted((one, other) => one - other);
    return ns.length === 1 ? { type: 'picked', n: ns[0] as number } : { type: 'several', ns };
  }

  /** "2", "#2", "the 2nd one", "1 or 3", "not 1". */
  byNumber(): Choice | null {
    const taken = new Set<number>();
    const refused = new Set<number>();
    let refusing = false;
    for (let index = 0; index < this.tokens.length; index += 1) {
      const { word } = this.tokens[index] as Token;
      const n = this.numberAt(index);
      if (n !== null) (refusing ? refused : this.isRefusedBehind(index + 1) ? refused : taken).add(n);
      else if (word === 'NOT' || word === 'EXCEPT') refusing = true;
      else if ([',', '.', 'BUT', ';', '\n', '!'].includes(word)) refusing = false;
    }
    const left = this.offers.filter((offer) => !refused.has(offer.n));
    if (taken.size > 0) return this.several(this.offers.filter((offer) => taken.has(offer.n)));
    if (refused.size === 0) return null;
    return left.length === 0 ? { type: 'none' } : this.several(left);
  }

  /** "1 doesnt work". */
  isRefusedBehind(index: number): boolean {
    const next = this.tokens[index]?.word;
    return next === 'NOT' && ['work', 'works', 'good', '', 'FREE'].includes(this.tokens[index + 1]?.word ?? '');
  }

  numberAt(index: number): number | null {
    const token = this.tokens[index] as Token;
    const before = this.tokens[index - 1]?.word ?? '';
    const isOffered = (n: number) => this.offers.some((offer) => offer.n === n);
    const place = ordinals.get(token.word);
    if (place !== undefined) {
      const next = this.tokens[index + 1]?.word;
      const alone = next === undefined || /^\W$/.test(next) || positions.has(next) || (mayFollowNumber.has(next) && next !== 'in');
      if (callsBefore.has(before)) return null;
      return alone && isOffered(place) && next !== 'ASAP' ? place : null;
    }
    // "la 3", "la dos"; an hour would be "las 3" or "a la 1".
    const spanish = before === 'la' ? (token.number ?? (token.word === 'una' ? null : numberWords.get(token.word))) : null;
    if (spanish && isOffered(spanish)) return spanish;
    const spelled = numberWords.get(token.word);
    if (spelled !== undefined) return isOffered(spelled) && (optionWords.has(before) || this.tokens.length === 1) ? spelled : null;
    if (token.number === null || !/^\d{1,2}$/.test(token.word) || !isOffered(token.number)) return null;
    const next = this.tokens[index + 1];
    const marked = optionWords.has(before) || (before === 'NOT' && this.tokens.length <= 2 && /\bno\b/.test(this.plain));
    if (next && ['st', 'nd', 'rd', 'th', 'er', 'da', 'ra', 'a', 'o'].includes(next.word) && next.joined) {
      const named = this.tokens[index + 2]?.word;
      const isDate =
        /^[MD]\d/.test(before) ||
        (!positions.has(named ?? '') && this.offers.some((offer) => Number(offer.start.slice(8, 10)) === token.number));
      return isDate || named === 'st' || named === 'street' ? null : token.number;
    }
    if (marked) return token.number;
    if (/^[MD]\d/.test(before) || /^M\d/.test(next?.word ?? '') || this.isPartOfRange(index)) return null;
    if (beforeTimes.has(before)) return before === 'AT' && !this.startsAtHour(token.number) && this.follows(next) ? token.number : null;
    return this.follows(next) && !(next?.word === '.' && /^\d/.test(this.tokens[index + 2]?.word ?? '')) ? token.number : null;
  }

  follows(next: Token | undefined): boolean {
    if (!next) return true;
    if (units.has(next.word) || ['AFTERNOON', 'MORNING', 'EVENING', 'am', 'pm', 'oclock', 'ish'].includes(next.word)) return false;
    return /^[.,!?;\n)]$/.test(next.word) || mayFollowNumber.has(next.word) || /^[A-Z]+\d?$/.test(next.word);
  }

  isPartOfRange(index: number): boolean {
    const isHour = (at: number) => this.tokens[at]?.number != null;
    if (this.tokens[index - 1]?.word === 'BETWEEN' || (this.tokens[index - 3]?.word === 'BETWEEN' && isHour(index - 2))) return true;
    return (this.tokens[index + 1]?.word === 'TO' && isHour(index + 2)) || (this.tokens[index - 1]?.word === 'TO' && isHour(index - 2));
  }

  startsAtHour(hour: number): boolean {
    return this.offers.some(
      (offer) => Number(offer.start.slice(11, 13)) % 12 === hour % 12 || isWithin(offer, hour) || isWithin(offer, hour + 12),
    );
  }

  /** "the later one", "earliest", "the middle one". */
  byPlace(): Choice | null {
    const last = this.offers.at(-1) as Offer;
    if (takesEarliest.test(this.plain) || prefersEarly.test(this.plain)) return this.earliest();
    if (takesLast.test(this.plain)) return { type: 'picked', n: last.n };
    const middle = this.offers.length === 3 ? this.offers[1] : undefined;
    return middle && takesMiddle.test(this.plain) ? { type: 'picked', n: middle.n } : null;
  }

  /** "sooner?", "later than that", "anything later in the day". */
  relative(wish: TimeWish | null): Choice | null {
    const { plain } = this;
    if (takesEarliest.test(plain) && !/\bany ?thing|something\b/.test(plain)) return null;
    if (
      /\b(?:the )?(?:later|earlier|sooner) (?:one|time|slot|option)\b/.test(plain) &&
      !asksElse.test(plain.replace(/\b(?:one|time|slot|option)\b/g, ''))
    )
      return null;
    if (/^(?:the )?(?:later|earlier)(?: one)?(?: works| please| pls)?$/.test(plain) && plain.startsWith('the')) return null;
    const sooner = asksSooner.test(plain);
    if (!sooner && !asksLater.test(plain)) return null;
    const first = this.offers[0] as Offer;
    const last = this.offers.at(-1) as Offer;
    const accept = wish?.accept ?? [];
    const hasTimes = accept.some((span) => span.fromMinute > 0 || span.toMinute < whole);
    if (wish && accept.length > 0 && (hasTimes || !accept.every((span) => span.fromDate === span.toDate))) return { type: 'other', wish };
    const sameDay = /\b(?:in|that|same|on) (?:the |that )?day\b/.test(plain) || accept.length > 0;
    const edge = sooner ? first : last;
    if (sameDay) {
      const days =
        accept.length > 0 ? accept.map((span) => span.fromDate) : [...new Set(this.offers.map((offer) => offer.start.slice(0, 10)))];
      return other(
        days.map((day) => {
          const that = this.offers.filter((offer) => offer.start.startsWith(day));
          const minute = minuteOf((sooner ? that[0] : that.at(-1))?.start ?? edge.start);
          return that.length === 0 ? span(day, day, 0, whole) : sooner ? span(day, day, 0, minute) : span(day, day, minute + 1, whole);
        }),
      );
    }
    const day = edge.start.slice(0, 10);
    const minute = minuteOf(edge.start);
    const neighbour = Temporal.PlainDate.from(day)
      .add({ days: sooner ? -1 : 1 })
      .toString();
    if (sooner) return other([span(firstDay, neighbour, 0, whole), span(day, day, 0, minute)]);
    return other([span(day, day, minute + 1, whole), span(neighbour, lastDay, 0, whole)]);
  }

  /** By the day or the hour that is named. */
  byTime(wish: TimeWish): Choice {
    if (wish.accept.length === 0) {
      const left = this.offers.filter((offer) => acceptsStart(wish, offer.start));
      return left.length === 0 || left.length === this.offers.length ? { type: 'other', wish } : this.several(left);
    }
    const ranked = this.offers.map((offer) => ({ offer, rank: rankOf(offer, wish) }));
    const best = Math.max(...ranked.map((one) => one.rank));
    const fitting = ranked.filter((one) => one.rank === best).map((one) => one.offer);
    // "tonight", for the window from 4 to 6.
    const loosely = /\b(?:tonight|tonite|evening|noon|lunch|lunchtime)\b/.test(this.plain)
      ? this.offers.filter((offer) => overlaps(offer, wish))
      : [];
    if (best === 0 && loosely.length > 0) return this.several(loosely);
    if (best === 0 || (asksElse.test(this.plain) && this.text.includes('?'))) return { type: 'other', wish };
    // "do you have anything thursday", without the question mark.
    if (
      /\b(?:do|you|u|can|any) ?(?:you|u)? (?:have|got|do) (?:any ?thing|any|something)\b|^got any ?thing\b|^any ?thing\b/.test(this.plain)
    )
      return { type: 'other', wish };
    const among = fitting.length > 1 ? new ChoiceReader(this.text, fitting, this.now).byPlace() : null;
    return among ?? this.several(fitting);
  }
}

const other = (accept: TimeSpan[]): Choice => ({ type: 'other', wish: { asap: false, any: false, accept, refuse: [] } });
const span = (fromDate: string, toDate: string, fromMinute: number, toMinute: number): TimeSpan => ({
  fromDate,
  toDate,
  weekdays: null,
  fromMinute,
  toMinute,
});
const minuteOf = (local: string) => Number(local.slice(11, 13)) * 60 + Number(local.slice(14, 16));
const isWithin = (offer: Offer, hour: number) => minuteOf(offer.start) <= hour * 60 && hour * 60 < minuteOf(offer.end);

/** Part of the window is in what is wished. */
function overlaps(offer: Offer, wish: TimeWish): boolean {
  const [start, end] = [minuteOf(offer.start), minuteOf(offer.end)];
  const shared = wish.accept.filter((one) => start < one.toMinute && end > one.fromMinute);
  const days = shared.map((one) => ({ ...one, fromMinute: 0, toMinute: whole }));
  return days.length > 0 && acceptsStart({ ...wish, accept: days }, offer.start);
}

/** 3: exactly what was named; 2: the hour that was named lies in it; 1: it starts when the caller can; 0: it does not fit. */
function rankOf(offer: Offer, wish: TimeWish): number {
  const start = minuteOf(offer.start);
  const end = minuteOf(offer.end);
  const midday = `${offer.start.slice(0, 10)}T12:00`;
  let rank = acceptsStart(wish, offer.start) ? 1 : 0;
  for (const one of wish.accept) {
    const anyHour = { ...wish, accept: [{ ...one, fromMinute: 0, toMinute: whole }] };
    if (!acceptsStart({ ...anyHour, refuse: [] }, midday)) continue;
    const isHour = one.toMinute - one.fromMinute === beforeHour + afterHour;
    const hour = one.fromMinute + beforeHour;
    if (isHour && start === hour) rank = Math.max(rank, 3);
    else if (isHour && start < hour && hour < end) rank = Math.max(rank, 2);
    else if (isHour && acceptsStart(wish, offer.start) && end <= hour) rank = Math.max(0, rank - 1);
    else if (one.fromMinute === start && one.toMinute === end) rank = Math.max(rank, 3);
  }
  return rank;
}

/** Lower case without accents and signs; emoji that agree stay. */
function plainWords(text: string): string {
  return text
    .slice(0, 2000)
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}|\u2018|\u2019|['`]|\u200d|\ufe0f|\p{Emoji_Modifier}/gu, '')
    .replace(/[^\p{L}\p{N}👍👌✅🙏]+/gu, ' ')
    .replace(/([👍👌✅🙏])(?=\S)/gu, '$1 ')
    .trim();
}
