// Plays the caller of a scenario: says what its turns say, and answers what is asked from what the caller knows.
import type { World } from './installation.ts';
import type { OfferedSlot, Scenario, Sent, Turn } from './scenario.ts';

const weekdayNames = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const weekdayOf = (start: string): string => weekdayNames[new Date(`${start.slice(0, 10)}T12:00:00Z`).getUTCDay()] as string;
const daypartOf = (start: string): string => (start.slice(11) < '12:00' ? 'morning' : start.slice(11) < '17:00' ? 'afternoon' : 'evening');

/** What a text asks for, as a person would take it: by its question sentences. */
const asks: [topic: string, pattern: RegExp][] = [
  ['closing', /anything else (we|i) can|else (we|i) can (help|do)|need anything else|algo m[aá]s/i],
  [
    'confirm',
    /(is that|does that|sound|look|all) (right|correct|good|ok)\??|shall i book|should i (book|cancel|go ahead)|want me to (book|cancel)|do you want to (cancel|book|confirm)|ok to (book|cancel)|reply y(es)?\b|to confirm|es correcto|confirm(a|amos|o)\b.*\?|(lo|la) (agendo|reservo|cancelo)/i,
  ],
  ['name', /\bname\b|who (am i|are we) (speaking|texting)|nombre|c[oó]mo (te|se) llama/i],
  ['address', /\baddress\b|where (is|are) (the (job|property|home|house)|you located)|street|direcci[oó]n|domicilio/i],
  ['zip', /\bzip\b|postal code|c[oó]digo postal|what (city|town|area)/i],
  ['phone', /(best|good|callback|phone) number|n[uú]mero de tel[eé]fono/i],
  [
    'when',
    /\bwhen\b|what (day|time)s?|which days?|prefer|availab|best time|morning or afternoon|day(s)? (work|good|best)|cu[aá]ndo|qu[eé] d[ií]a|qu[eé] hora|horario/i,
  ],
  ['urgency', /urgent|how soon|emergency|right away|asap|urgente|qu[eé] tan pronto|emergencia/i],
  [
    'job_detail',
    /where (exactly )?is (it|the (leak|problem|clog))|which (room|fixture|unit)|what kind|how (long|many|old)|what (brand|make|model)|more detail|tell (me|us) more|anything else|d[oó]nde est[aá]/i,
  ],
  [
    'job',
    /what('?s| is) (going on|the (problem|issue|job))|how can (we|i) help|what (do you|can we|can i|kind of|type of|service)|(describe|need help with)|what.{0,20}need|c[oó]mo (podemos|puedo) ayudar|qu[eé] (necesita|problema|servicio|pas)|en qu[eé]/i,
  ],
  ['access', /gate|access|pets?|be home|someone (be )?home|alguien en casa/i],
];
const wantsAnswer = /\?|reply|please (send|text|share)|let (us|me) know|env[ií]e|ind[ií]que|d[ií]ga/i;

export function topicsAsked(text: string): string[] {
  const questions = text
    .split(/(?<=[?.!\n])\s+/)
    .filter((sentence) => wantsAnswer.test(sentence))
    .join(' ');
  if (!questions) return [];
  const topics = asks.filter(([, pattern]) => pattern.test(questions)).map(([topic]) => topic);
  return topics.length > 0 ? topics : ['other'];
}

export type Line = { by: 'caller' | 'system'; turn: number; text: string };
export type Played = {
  sent: Sent[];
  log: Line[];
  /** Every slot that was ever on offer. */
  offered: OfferedSlot[];
  lastOffers: OfferedSlot[];
  taken: OfferedSlot | null;
  failed: string | null;
};

export async function play(scenario: Scenario, world: World): Promise<Played> {
  const caller = scenario.caller.phone;
  const { facts } = scenario.caller;
  const spanish = facts.lang === 'es';
  const played: Played = { sent: [], log: [], offered: [], lastOffers: [], taken: null, failed: null };

  const hear = async (turn: number) => {
    for (const text of await world.drain()) {
      played.sent.push({ ...text, turn });
      played.log.push({ by: 'system', turn, text: text.text });
    }
  };
  const offersNow = async (): Promise<OfferedSlot[]> => {
    const offers = await world.offers();
    if (offers.length > 0) played.lastOffers = offers;
    for (const offer of offers) if (!played.offered.some((one) => one.start === offer.start)) played.offered.push(offer);
    return offers;
  };
  const say = async (
    text: string,
    turn: number,
    extra: { media?: string[] | undefined; from?: string | undefined; group?: string[] | undefined } = {},
  ) => {
    played.log.push({ by: 'caller', turn, text });
    await world.inbound({ from: extra.from ?? caller, text, media: extra.media, group: extra.group });
    await world.settle();
    await hear(turn);
    await offersNow();
  };
  const isOver = async () => {
    const { outcome } = await world.state();
    return scenario.expect.outcome.includes(outcome) && outcome !== 'booked' && outcome !== 'needs_info';
  };
  const answerTo = (topic: string): string | null => {
    if (topic === 'closing') return spanish ? 'no, es todo gracias' : 'no thats all thanks';
    if (topic === 'confirm') return facts.confirm ?? (spanish ? 'si' : 'yes');
    if (topic === 'phone') return facts.phone ?? 'this one';
    return facts[topic] ?? (topic === 'job_detail' ? facts.job : undefined) ?? facts.other ?? 'not sure';
  };

  async function answerUntil(until: 'offer' | 'booked' | 'done', most: number, turn: number, pick?: number): Promise<void> {
    for (let round = 0; round < most; round += 1) {
      const offers = await offersNow();
      if (until === 'offer' && offers.length > 0) return;
      if (until === 'booked' && (await world.state()).outcome === 'booked') return;
      if (offers.length > 0 && pick) {
        await say(String(pick), turn);
        continue;
      }
      if (until === 'done' && offers.length > 0) return;
      const last = played.sent.filter((text) => text.turn === turn || text.turn === turn - 1).at(-1)?.text;
      const topics = last === undefined ? [] : topicsAsked(last);
      if (topics.length === 0) return;
      if (topics[0] === 'other' && until === 'done' && (await world.state()).outcome === 'booked') return;
      const answers = topics.filter((topic) => topic !== 'zip' || !topics.includes('address')).map(answerTo);
      const before = played.sent.length;
      await world.advance(60_000);
      await say([...new Set(answers)].filter(Boolean).join(', '), turn);
      if (played.sent.length === before) return;
    }
  }
  async function neededOffers(turn: number): Promise<OfferedSlot[]> {
    const offers = await offersNow();
    if (offers.length > 0) return offers;
    await answerUntil('offer', 6, turn);
    return await offersNow();
  }
  const agreed = spanish ? 'si' : 'yes that works';

  function wordsFor(offers: OfferedSlot[], index: number, style: string | undefined): string {
    const offer = (offers[index] ?? offers[0]) as OfferedSlot;
    if (offers.length === 1) return agreed;
    const ordinals = ['first', 'second', 'third', 'fourth', 'fifth'];
    const ordinalsEs = ['primera', 'segunda', 'tercera', 'cuarta', 'quinta'];
    if (style === 'ordinal') return `the ${ordinals[index]} one`;
    if (style === 'ordinal_es') return `la ${ordinalsEs[index]}`;
    if (style === 'label') return `${weekdayOf(offer.start)} ${offer.start.slice(11)}`;
    if (style === 'weekday') return `${weekdayOf(offer.start)} works`;
    return style === 'last' ? 'the last one' : String(index + 1);
  }

  async function pickBy(turn: Turn, n: number): Promise<void> {
    const { pick_by: by, value = '' } = turn;
    const day = weekdayNames.find((name) => name.startsWith(value) && value !== '');
    const fitting = (offers: OfferedSlot[]): OfferedSlot[] => {
      const sorted = offers.toSorted((a, b) => (a.start < b.start ? -1 : 1));
      if (by === 'weekday') return offers.filter((offer) => weekdayOf(offer.start) === day);
      if (by === 'daypart') return offers.filter((offer) => daypartOf(offer.start) === value);
      if (by === 'date') return offers.filter((offer) => offer.start.startsWith(value));
      return by === 'latest' ? sorted.slice(-1) : sorted.slice(0, 1);
    };
    let offers = await neededOffers(n);
    for (let round = 0; round < 2 && fitting(offers).length === 0; round += 1) {
      await say(`do you have anything ${day ?? value}?`, n);
      offers = await neededOffers(n);
    }
    const fits = fitting(offers);
    const [first] = fits;
    if (!first) {
      if (!(await isOver())) played.failed = `turn ${n}: nothing was offered for ${by} ${value}`;
      return;
    }
    if (offers.length === 1) await say(agreed, n);
    else if (by === 'weekday' && fits.length === 1) await say(`${day} works`, n);
    else if (by === 'daypart' && fits.length === 1) await say(`the ${value} one`, n);
    else await say(String(first.n), n);
  }

  if (scenario.start.trigger === 'missed_call') await world.missedCall(caller);
  await world.settle();
  await hear(0);
  for (const [index, turn] of scenario.turns.entries()) {
    const n = index + 1;
    await world.advance(turn.after_min * 60_000);
    await hear(turn.wait ? n : n - 1);
    if (turn.wait) continue;
    if ((await isOver()) && !turn.say && !turn.react) continue;
    if (turn.missed_call) {
      await world.missedCall(caller);
      await world.settle();
      await hear(n);
    } else if (turn.auto) await answerUntil(turn.auto.until, turn.auto.max, n, turn.auto.pick);
    else if (turn.say_each) {
      for (const text of turn.say_each) {
        played.log.push({ by: 'caller', turn: n, text });
        await world.inbound({ from: caller, text });
        await world.advance(turn.gap_s * 1000);
      }
      await world.settle();
      await hear(n);
    } else if (turn.pick) {
      const offers = await neededOffers(n);
      if (offers.length > 0) await say(wordsFor(offers, Math.min(turn.pick, offers.length) - 1, turn.style), n);
      else if (!(await isOver())) played.failed = `turn ${n}: no slots on offer`;
    } else if (turn.pick_by) await pickBy(turn, n);
    else if (turn.take_offered_slot) {
      const offers = await neededOffers(n);
      played.taken = offers[turn.take_offered_slot - 1] ?? offers[0] ?? null;
      if (played.taken) await world.takeSlot(played.taken);
    } else if (turn.react) {
      const last = played.sent.filter((text) => text.to === caller).at(-1)?.text ?? '';
      const verbs = {
        like: 'Liked',
        love: 'Loved',
        dislike: 'Disliked',
        laugh: 'Laughed at',
        question: 'Questioned',
        emphasize: 'Emphasized',
      };
      if (turn.style === 'emoji') await say(turn.react === 'dislike' ? '👎' : '👍', n);
      else await say(turn.style === 'android' ? `👍 to “${last}”` : `${verbs[turn.react]} “${last}”`, n);
    } else await say(turn.say ?? '', n, { media: turn.media, from: turn.from, group: turn.group });
    if (played.failed) return played;
  }
  if (scenario.finish) await answerUntil('done', 6, scenario.turns.length);
  return played;
}
