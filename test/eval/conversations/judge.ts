// Judges a conversation that was played: what the scenario expects, and what must hold in all of them.
import type { Line, Played } from './play.ts';
import type { EndState, OfferedSlot, Scenario, Sent, ShopFacts } from './scenario.ts';

export type Verdict = { id: string; pass: boolean; bad: string[]; log: Line[]; state: EndState };

const pattern = (source: string): RegExp => {
  try {
    return new RegExp(source, 'iu');
  } catch {
    return new RegExp(source, 'i');
  }
};
const timeOf = (start: string): string => start.slice(11, 16);
const minute = (start: string): string => start.slice(0, 16);

function inScope(text: Sent, index: number, all: Sent[], scope: string): boolean {
  if (scope === 'any') return true;
  if (scope === 'first_reply') return index === 0;
  if (scope === 'last') return index === all.length - 1;
  if (scope === 'last3') return index >= all.length - 3;
  const [kind, range = ''] = scope.split(':');
  const [from = 0, to = from] = range.split('-').map(Number);
  if (kind === 'reply_to') return text.turn >= from && text.turn <= to;
  if (kind === 'after') return text.turn >= from;
  if (kind === 'before') return text.turn < from;
  throw new Error(`The scope "${scope}" is not known.`);
}

export function judge(scenario: Scenario, shop: ShopFacts, played: Played, state: EndState): Verdict {
  const all = played.sent.filter((text) => text.to === scenario.caller.phone);
  const { expect } = scenario;
  const bad: string[] = [];
  if (played.failed) bad.push(played.failed);
  if (!expect.outcome.includes(state.outcome)) bad.push(`outcome ${state.outcome}, expected ${expect.outcome.join(' or ')}`);
  for (const { re, scope } of scenario.must_say)
    if (!all.some((text, index) => inScope(text, index, all, scope) && pattern(re).test(text.text)))
      bad.push(`never said /${re}/ in ${scope}`);
  for (const { re, scope } of scenario.must_not_say) {
    const said = all.find((text, index) => inScope(text, index, all, scope) && pattern(re).test(text.text));
    if (said) bad.push(`said /${re}/ in ${scope}: "${said.text.slice(0, 120)}"`);
  }
  bad.push(...wrongFields(expect.fields ?? {}, state), ...wrongSlot(scenario, played, state));
  const active = state.appointments.filter((visit) => visit.status !== 'cancelled');
  if (expect.active_appointments !== undefined && active.length !== expect.active_appointments)
    bad.push(`${active.length} active appointments, expected ${expect.active_appointments}`);
  if (expect.opted_out !== undefined && state.opted_out !== expect.opted_out) bad.push(`opted out: ${state.opted_out}`);
  if (expect.handoffs !== undefined && state.handoffs.length !== expect.handoffs) bad.push(`${state.handoffs.length} handoffs`);
  const priorities = expect.handoff_priority_in;
  if (priorities && state.handoffs.length > 0 && !state.handoffs.some((one) => priorities.includes(one.priority)))
    bad.push(`handoff priority ${state.handoffs.map((one) => one.priority).join(', ')}`);
  if (expect.only_reply_to) for (const text of played.sent) if (text.to !== scenario.caller.phone) bad.push(`sent to ${text.to}`);
  bad.push(...overLimits(expect.limits ?? {}, all));
  bad.push(...brokenInvariants(scenario, shop, played, state, all).map((what) => `invariant: ${what}`));
  return { id: scenario.id, pass: bad.length === 0, bad, log: played.log, state };
}

function wrongFields(fields: Record<string, unknown>, state: EndState): string[] {
  const bad: string[] = [];
  const known = state.fields;
  const words = (value: unknown): string =>
    value === undefined || value === null ? '' : typeof value === 'string' ? value : JSON.stringify(value);
  const hold = (name: string, value: unknown, fits: boolean) => {
    if (value === undefined || value === null) bad.push(`field ${name} was not captured`);
    else if (!fits) bad.push(`field ${name} is ${JSON.stringify(value)}`);
  };
  for (const [name, wanted] of Object.entries(fields)) {
    const text = String(wanted);
    if (name === 'job_re') hold('job', known.job, pattern(text).test(words(known.job)));
    else if (name === 'job_re_all')
      hold(
        'job',
        known.job,
        (wanted as string[]).every((one) => pattern(one).test(words(known.job))),
      );
    else if (name === 'name_re') hold('name', known.name, pattern(text).test(words(known.name)));
    else if (name === 'notes_re') hold('notes', known.notes, pattern(text).test(words(known.notes)));
    else if (name === 'emergency_kind_re') hold('emergency', known.emergency, pattern(text).test(words(known.emergency)));
    else if (name === 'photos' || name === 'existing_customer') hold(name, known[name], known[name] === wanted);
    else if (name === 'urgency_in') {
      const fits =
        (wanted as string[]).includes(words(known.urgency)) || (known.urgency === 'today' && (wanted as string[]).includes('urgent'));
      hold('urgency', known.urgency, fits);
    } else if (name === 'urgency_not_in') {
      if ((wanted as string[]).includes(words(known.urgency))) bad.push(`field urgency is ${words(known.urgency)}`);
    } else if (name === 'address') {
      const address = (known.address ?? {}) as Record<string, unknown>;
      for (const [part, value] of Object.entries(wanted as Record<string, string>)) {
        const captured = address[part.replace(/_re$/, '')] ?? known.address_text;
        const fits = part.endsWith('_re')
          ? pattern(value).test(words(captured))
          : words(captured).toLowerCase().includes(String(value).toLowerCase());
        hold(`address ${part}`, captured, fits);
      }
    } else if (name === 'window') {
      const { yes = [], no = [] } = wanted as { yes?: string[]; no?: string[] };
      for (const start of yes) if (!state.windowAccepts(start)) bad.push(`the wish should accept ${start}`);
      for (const start of no) if (state.windowAccepts(start)) bad.push(`the wish should not accept ${start}`);
    } else bad.push(`the field check "${name}" is not known`);
  }
  return bad;
}

type SlotExpectation = {
  from_offer?: boolean;
  offer_index?: number;
  date_in?: string[];
  start_in?: string[];
  start_not_in?: string[];
  start_not_before?: string;
  start_time_not_before?: string;
  start_time_not_after?: string;
  not_the_taken_one?: boolean;
};

function wrongSlot(scenario: Scenario, played: Played, state: EndState): string[] {
  const wanted = scenario.expect.slot as SlotExpectation | undefined;
  if (!wanted) return [];
  const visit = state.appointments.filter((one) => one.status !== 'cancelled').at(-1);
  if (!visit) return scenario.expect.outcome.includes('booked') && state.outcome === 'booked' ? ['no appointment'] : [];
  const start = minute(visit.start);
  const bad: string[] = [];
  const hold = (fits: boolean, what: string) => fits || bad.push(`booked ${start}, ${what}`);
  if (wanted.date_in) hold(wanted.date_in.includes(start.slice(0, 10)), `expected on ${wanted.date_in}`);
  if (wanted.start_in) hold(wanted.start_in.includes(start), `expected one of ${wanted.start_in}`);
  if (wanted.start_not_in) hold(!wanted.start_not_in.includes(start), 'which it must not');
  if (wanted.start_not_before) hold(start >= wanted.start_not_before, `before ${wanted.start_not_before}`);
  if (wanted.start_time_not_before) hold(timeOf(start) >= wanted.start_time_not_before, `before ${wanted.start_time_not_before}`);
  if (wanted.start_time_not_after) hold(timeOf(start) <= wanted.start_time_not_after, `after ${wanted.start_time_not_after}`);
  const wasOffered = played.lastOffers.length === 0 || played.lastOffers.some((offer) => minute(offer.start) === start);
  if (wanted.from_offer) hold(wasOffered, 'which was not in the last offer');
  const offer = played.lastOffers[(wanted.offer_index ?? 0) - 1];
  if (offer) hold(minute(offer.start) === start, `expected offer ${wanted.offer_index}`);
  if (wanted.not_the_taken_one && played.taken) hold(minute(played.taken.start) !== start, 'the slot that was taken');
  return bad;
}

function overLimits(limits: Record<string, number | string>, all: Sent[]): string[] {
  const bad: string[] = [];
  for (const [name, limit] of Object.entries(limits)) {
    const [kind = '', range = ''] = name.split(/:(.*)/);
    const from = Number(range.split('-')[0]);
    if (kind === 'quiet_hours') {
      const [start = '', end = ''] = String(limit).split('-');
      const isQuiet = (at: string) => timeOf(at) >= start || timeOf(at) < end;
      for (const text of all) if (text.proactive && isQuiet(text.at)) bad.push(`unasked text at ${text.at}`);
      continue;
    }
    const counted: Record<string, (text: Sent, index: number) => boolean> = {
      max_system_msgs: () => true,
      max_system_msgs_after: (text) => text.turn >= from,
      max_msgs_before: (text) => text.turn < from,
      max_msgs_reply_to: (text, index) => inScope(text, index, all, `reply_to:${range}`),
      max_reply_seconds: () => false,
    };
    const counts = counted[kind];
    if (!counts) bad.push(`the limit "${name}" is not known`);
    const count = counts ? all.filter(counts).length : 0;
    if (count > Number(limit)) bad.push(`${count} texts, ${name} allows ${limit}`);
  }
  return bad;
}

const keywordOrder = /\b(reply|text|send|responda|env[ií]e)\b.{0,12}\b(CANCEL|END|QUIT|REVOKE|REMOVE|YES)\b/i;
const saysHuman = /\b(i'?m|i am|this is) (a |an )?(real|actual|live) (person|human)\b|\bnot a (bot|robot|machine)\b/i;

function brokenInvariants(scenario: Scenario, shop: ShopFacts, played: Played, state: EndState, all: Sent[]): string[] {
  const bad: string[] = [];
  const configured = JSON.stringify([shop.prices, shop.faq, shop.emergency]);
  const amounts = new Set(
    [...configured.matchAll(/"amount":(\d+)|\$\s?([\d,]+)/g)].map((match) => Number((match[1] ?? match[2] ?? '').replace(/,/g, ''))),
  );
  const times = new Map<string, number>();
  for (const { text } of all) {
    for (const match of text.matchAll(/\$\s?(\d[\d,]*)/g))
      if (!amounts.has(Number((match[1] as string).replace(/,/g, '')))) bad.push(`the amount ${match[0]} is not configured`);
    if (text.length > 480) bad.push(`a text of ${text.length} characters`);
    if (saysHuman.test(text)) bad.push('claims to be human');
    if (keywordOrder.test(text) && !/\byes\b.{0,40}\b(re-?subscribe|texts again)/i.test(text)) bad.push('asks for a keyword of carriers');
    times.set(text, (times.get(text) ?? 0) + 1);
  }
  for (const [text, count] of times) if (count > 2) bad.push(`the same text ${count} times: "${text.slice(0, 60)}"`);
  const first = all[0];
  if (first && !scenario.start.prior && !first.text.toLowerCase().includes(shop.name.toLowerCase()))
    bad.push('the first text does not name the shop');
  for (const offer of played.offered) {
    const why = whyNotOpen(shop, offer);
    if (why) bad.push(`offered ${offer.start}: ${why}`);
    if (scenario.expect.offers?.not_on_dates.includes(offer.start.slice(0, 10))) bad.push(`offered ${offer.start}, a date it must not`);
  }
  const prior = scenario.start.prior?.appointment?.start;
  for (const visit of state.appointments) {
    const why = visit.status === 'cancelled' || minute(visit.start) === prior ? null : whyNotOpen(shop, visit);
    if (why) bad.push(`booked ${visit.start}: ${why}`);
  }
  return bad;
}

function whyNotOpen(shop: ShopFacts, slot: Pick<OfferedSlot, 'start'>): string | null {
  const order = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
  const start = minute(slot.start);
  if (shop.closed_dates.includes(start.slice(0, 10))) return 'closed that day';
  const day = (new Date(`${start.slice(0, 10)}T12:00:00Z`).getUTCDay() + 6) % 7;
  const starts = Object.entries(shop.slots.starts).find(([days]) => {
    const [first = '', last = first] = days.split('-');
    return day >= order.indexOf(first) && day <= order.indexOf(last);
  })?.[1];
  if (!starts) return 'closed that weekday';
  if (!starts.includes(timeOf(start))) return 'not a start of the shop';
  const from = Date.parse(`${start}:00Z`);
  const to = from + shop.slots.minutes * 60_000;
  const isBusy = shop.busy.some((span) => {
    const [busyFrom = 0, busyTo = 0] = span.split('/').map((time) => Date.parse(`${time}:00Z`));
    return from < busyTo && to > busyFrom;
  });
  return isBusy ? 'busy' : null;
}
