// One scenario's world: a whole installation in simulation with a database of its own, driven through its API and its
// simulated phones.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../../../src/config.ts';
import type { SchedulingRules } from '../../../src/core/scheduling-rules.ts';
import { acceptsStart, type TimeWish } from '../../../src/core/understanding/time-wish.ts';
import { createLog } from '../../../src/log.ts';
import { start } from '../../../src/main.ts';
import type { Appointment, EndState, OfferedSlot, Scenario, Sent, ShopFacts } from './scenario.ts';

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const key = 'operator-key-of-the-evaluation';
const line = '+15035560100';

/** "mon-fri" and "sat" as the days that they mean. */
const daysOf = (span: string): string[] => {
  const [first = '', last = first] = span.split('-');
  return weekdays.slice(weekdays.indexOf(first), weekdays.indexOf(last) + 1);
};

function settingsOf(shop: ShopFacts) {
  const weekly = Object.fromEntries(
    Object.entries(shop.hours).flatMap(([days, hours]) => {
      const [from, to] = hours.split('-');
      return daysOf(days).map((day) => [day, [{ from, to }]]);
    }),
  );
  const answers = [
    ...Object.entries(shop.prices).map(([name, price]) => ({ key: name, text: price.text })),
    ...Object.entries(shop.faq).map(([name, text]) => ({ key: name, text })),
  ];
  const modes: Record<string, SchedulingRules['mode']> = { auto: 'book', book: 'book', request: 'request' };
  return {
    name: shop.name,
    hours: { timeZone: shop.timezone, weekly, holidays: shop.closed_dates },
    lookUpNumbers: false,
    alertPhone: shop.handoff.notify ?? null,
    scheduling: {
      mode: modes[shop.booking] ?? 'hand-over',
      trade: shop.trade,
      languages: shop.languages,
      windows: Object.entries(shop.slots.starts).map(([days, starts]) => ({ days: daysOf(days), starts })),
      windowMinutes: shop.slots.minutes,
      crews: Array.from({ length: shop.slots.capacity }, (_, index) => ({ id: `crew-${index + 1}`, name: `Crew ${index + 1}` })),
      minimumNoticeMinutes: shop.slots.lead_minutes,
      horizonDays: shop.slots.horizon_days,
      serviceArea: { cities: shop.service_area.cities, postcodes: shop.service_area.zips },
      answers,
      emergency: { takes: shop.emergency.takes_emergencies, onCallPhone: shop.emergency.on_call ?? null },
    },
  };
}

export type World = Awaited<ReturnType<typeof openWorld>>;

/** Starts an installation on `databaseUrl` with the scenario's shop, calendar and clock. */
export async function openWorld(of: { databaseUrl: string; scenario: Scenario; shop: ShopFacts }) {
  const { scenario, shop } = of;
  const zone = shop.timezone;
  const caller = scenario.caller.phone;
  const instant = (local: string) => Temporal.PlainDateTime.from(local).toZonedDateTime(zone).epochMilliseconds;
  const iso = (local: string) => new Date(instant(local)).toISOString();
  const local = (at: number | string) =>
    Temporal.Instant.fromEpochMilliseconds(typeof at === 'string' ? Date.parse(at) : at)
      .toZonedDateTimeISO(zone)
      .toPlainDateTime()
      .toString({ smallestUnit: 'minute' });

  const folder = mkdtempSync(join(tmpdir(), 'ringback-eval-'));
  const config = readConfig({
    DATABASE_URL: of.databaseUrl,
    RINGBACK_DATA_DIR: folder,
    RINGBACK_API_KEY: key,
    RINGBACK_SIMULATION: '1',
    RINGBACK_DEMO: '0',
    PORT: '0',
  });
  const running = await start(config, { log: createLog('silent'), simulatedStart: instant(scenario.start.at) });
  const { network } = running;
  const simulation = running.simulation as NonNullable<typeof running.simulation>;

  async function api<T>(method: string, path: string, body?: unknown): Promise<T> {
    const response = await fetch(`${running.url}/api/v1${path}`, {
      method,
      headers: { authorization: `Bearer ${key}`, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const answer = await response.json();
    if (response.status >= 300) throw new Error(`${method} ${path}: ${response.status} ${JSON.stringify(answer)}`);
    return answer as T;
  }

  const { id } = await api<{ id: string }>('POST', '/shops', settingsOf(shop));
  await api('POST', `/shops/${id}/lines`, { phoneNumber: line, mode: 'overflow' });
  for (const span of shop.busy) {
    const [from = '', to = ''] = span.split('/');
    if (instant(to) > simulation.now()) await api('POST', `/shops/${id}/blocks`, { startsAt: iso(from), endsAt: iso(to) });
  }
  const book = (phone: string, visit: Appointment) =>
    api('POST', `/shops/${id}/visits`, {
      phone,
      startsAt: iso(visit.start),
      endsAt: iso(visit.end),
      job: visit.job ?? null,
      name: visit.name ?? null,
      address: visit.address ?? null,
    });
  const { prior } = scenario.start;
  if (prior?.appointment) await book(caller, prior.appointment);
  let others = 0;
  const someoneElse = () => `+1503557${String(1000 + others++)}`;
  for (const visit of prior?.other_appointments ?? []) await book(someoneElse(), visit);

  const staff = new Set([shop.handoff.notify, shop.emergency.on_call].filter(Boolean));
  let seen = 0;
  let lastHeardAt = simulation.now();
  type Thread = {
    optedOut: boolean;
    lead: {
      phase: string;
      because: string | null;
      job: string | null;
      details: string[];
      urgency: string | null;
      danger: string | null;
      name: string | null;
      address: Record<string, string | null> | null;
      wish: TimeWish | null;
      photos: number;
      existingCustomer: boolean | null;
      offers: { n: number; startsAt: string; endsAt: string }[];
      handOvers: { priority: string; callBack: boolean }[];
    } | null;
  };
  const thread = async (): Promise<Thread | null> =>
    await api<Thread>('GET', `/shops/${id}/threads/${encodeURIComponent(caller)}`).catch(() => null);

  return {
    local,
    now: () => local(simulation.now()),
    async missedCall(from: string): Promise<void> {
      lastHeardAt = simulation.now();
      await network.placeCall(from, line, { callerHangsUpAfterSeconds: 6, forwardedFrom: null });
      await simulation.advance(15_000);
    },
    async inbound(text: { from: string; text: string; media?: string[] | undefined; group?: string[] | undefined }): Promise<void> {
      lastHeardAt = simulation.now();
      const media = (text.media ?? []).map((contentType, index) => ({ url: `https://media.example/${index}`, contentType }));
      await network.sendText(text.from, line, text.text, media, text.group);
      await simulation.settle();
    },
    advance: (ms: number) => (ms > 0 ? simulation.advance(ms) : simulation.settle()),
    /** Until what was written is answered: the product waits a moment for more. */
    settle: () => simulation.advance(20_000),
    async drain(): Promise<Omit<Sent, 'turn'>[]> {
      const all = network.textsOf(line).filter((text) => text.from === line);
      const news = all.slice(seen).filter((text) => !staff.has(text.to));
      seen = all.length;
      return news.map((text) => ({ to: text.to, text: text.body, at: local(text.at), proactive: text.at - lastHeardAt > 300_000 }));
    },
    async offers(): Promise<OfferedSlot[]> {
      const lead = (await thread())?.lead;
      return (lead?.offers ?? []).map((offer) => ({ n: offer.n, start: local(offer.startsAt), end: local(offer.endsAt) }));
    },
    takeSlot: (slot: OfferedSlot) => book(someoneElse(), { start: slot.start, end: slot.end }),
    async state(): Promise<EndState> {
      const known = await thread();
      const lead = known?.lead ?? null;
      const { visits } = await api<{ visits: { kind: string; status: string; startsAt: string; endsAt: string }[] }>(
        'GET',
        `/shops/${id}/visits?phone=${encodeURIComponent(caller)}`,
      );
      const appointments = visits
        .filter((visit) => visit.status !== 'held')
        .map((visit) => ({ start: local(visit.startsAt), end: local(visit.endsAt), status: visit.status }));
      const stands = appointments.some((visit) => visit.status !== 'cancelled');
      const outcomeOf = (): string => {
        if (known?.optedOut) return 'opted_out';
        if (lead?.phase === 'handed-over') return 'handoff';
        if (lead?.phase === 'closed') return lead.because === 'cancelled' ? 'cancelled' : 'closed_not_a_lead';
        return stands ? 'booked' : 'needs_info';
      };
      const { address, job, details = [] } = lead ?? {};
      return {
        outcome: outcomeOf(),
        opted_out: known?.optedOut ?? false,
        appointments,
        handoffs: (lead?.handOvers ?? []).map((one) => ({ priority: one.priority, callback: one.callBack })),
        windowAccepts: (start) => !lead?.wish || acceptsStart(lead.wish, start),
        fields: {
          job: [job, ...details].filter(Boolean).join('; ') || null,
          name: lead?.name ?? null,
          notes: details.join('; ') || null,
          urgency: lead?.urgency ?? null,
          emergency: lead?.danger ?? null,
          photos: lead?.photos ?? 0,
          existing_customer: lead?.existingCustomer ?? undefined,
          address: address
            ? { number: address.number, street: address.street, unit: address.unit, city: address.city, zip: address.postcode }
            : null,
          address_text: address?.text ?? null,
        },
      };
    },
    async close(): Promise<void> {
      await running.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
