import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BusinessHours } from './business-hours.ts';
import { type SchedulingRules, schedulingOff } from './scheduling-rules.ts';
import { chooseOffers, freeSlots, localTime, type SlotQuery, slotAt, type Taken, travelTo } from './slots.ts';
import { tradePacks } from './trades/index.ts';

const zone = 'America/Los_Angeles';
const at = (local: string, of = zone) => Temporal.PlainDateTime.from(local).toZonedDateTime(of).epochMilliseconds;
const day = [{ from: '00:00', to: '24:00' }];
const alwaysOpen: BusinessHours = {
  timeZone: zone,
  weekly: { mon: day, tue: day, wed: day, thu: day, fri: day, sat: day, sun: day },
  holidays: [],
};
const everyDay = (...starts: string[]): SchedulingRules['windows'] => [{ days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'], starts }];
const rules = (change: Partial<SchedulingRules> = {}): SchedulingRules => ({ ...schedulingOff, minimumNoticeMinutes: 0, ...change });
const usual = { workMinutes: 60, skills: [] as string[], travelMinutes: 0, urgent: false };
const starts = (query: Partial<SlotQuery> & { rules?: SchedulingRules }) => {
  const hours = query.hours ?? alwaysOpen;
  const rest = { rules: rules(), taken: [], now: at('2027-01-12T12:00') };
  return [...freeSlots({ ...usual, ...rest, hours, ...query })].map((slot) => localTime(slot.startsAt, hours.timeZone));
};
const taken = (crew: string, from: string, to: string): Taken => ({
  id: `${crew} ${from}`,
  crew,
  busyFrom: at(from),
  busyTo: at(to),
  held: false,
});

describe('what is free', () => {
  test('a place that is far out takes the way there and back as well', () => {
    const far = { travel: [{ postcodes: ['970', 'V5K'], minutes: 45 }] };
    expect(travelTo(rules(far), '97045')).toBe(45);
    expect(travelTo(rules(far), 'v5k 0a1')).toBe(45);
    expect(travelTo(rules(far), '97202')).toBe(0);
    const query = { rules: rules({ horizonDays: 1 }), taken: [taken('crew', '2027-01-13T10:00', '2027-01-13T12:00')] };
    const nextDay = (starts: string[]) => starts.filter((one) => one.startsWith('2027-01-13')).map((one) => one.slice(11));
    expect(nextDay(starts(query))).toEqual(['08:00', '13:00', '15:00']);
    expect(nextDay(starts({ ...query, travelMinutes: 90 }))).toEqual(['15:00']);
  });
  test('a place whose postcode is not known may be the farthest, and of what fits a postcode the most exact counts', () => {
    const bands = {
      travel: [
        { postcodes: ['97'], minutes: 20 },
        { postcodes: ['970'], minutes: 90 },
      ],
    };
    expect([null, '', '97045', '97202', '98660'].map((postcode) => travelTo(rules(bands), postcode))).toEqual([90, 90, 90, 20, 0]);
    expect(travelTo(rules(), null)).toBe(0);
  });
  test('a crew that is kept for urgent jobs is offered for those only', () => {
    const [crew] = schedulingOff.crews;
    const crews = [{ ...(crew as NonNullable<typeof crew>), onlyUrgent: true }];
    expect(starts({ rules: rules({ crews }) })).toEqual([]);
    expect(starts({ rules: rules({ crews }), urgent: true }).length).toBeGreaterThan(3);
  });
  test('windows of the weekday, not before the notice that the shop needs, not beyond its horizon', () => {
    const free = starts({ rules: rules({ horizonDays: 2, minimumNoticeMinutes: 180 }) });
    expect(free).toEqual([
      '2027-01-12T15:00',
      '2027-01-13T08:00',
      '2027-01-13T10:00',
      '2027-01-13T13:00',
      '2027-01-13T15:00',
      '2027-01-14T08:00',
      '2027-01-14T10:00',
      '2027-01-14T13:00',
      '2027-01-14T15:00',
    ]);
  });
  test('no window on a holiday or on a weekday without any', () => {
    const holidays = ['2027-01-13'];
    expect(starts({ hours: { ...alwaysOpen, holidays }, rules: rules({ horizonDays: 6 }) }).map((one) => one.slice(0, 10))).toEqual([
      '2027-01-12',
      '2027-01-12',
      ...Array(4).fill('2027-01-14'),
      ...Array(4).fill('2027-01-15'),
      ...Array(4).fill('2027-01-18'),
    ]);
  });
  test('a window that overlaps what is taken is not free, wherever the overlap is', () => {
    const query = { rules: rules({ windows: everyDay('08:00', '10:00', '13:00'), horizonDays: 1 }) };
    expect(starts({ ...query, taken: [taken('crew', '2027-01-13T09:59', '2027-01-13T10:01')] })).toEqual([
      '2027-01-12T13:00',
      '2027-01-13T13:00',
    ]);
    expect(starts({ ...query, taken: [taken('crew', '2027-01-13T10:00', '2027-01-13T12:00')] })).toEqual([
      '2027-01-12T13:00',
      '2027-01-13T08:00',
      '2027-01-13T13:00',
    ]);
  });
  test('with two crews a window is free until both are taken', () => {
    const two = rules({
      crews: [schedulingOff.crews[0], { id: 'second', name: 'Second', skills: [] }] as never,
      windows: everyDay('13:00'),
      horizonDays: 0,
    });
    const one = [taken('crew', '2027-01-12T13:00', '2027-01-12T15:00')];
    expect(starts({ rules: two, taken: one })).toEqual(['2027-01-12T13:00']);
    expect(starts({ rules: two, taken: [...one, taken('second', '2027-01-12T14:00', '2027-01-12T15:00')] })).toEqual([]);
  });
  test('what stands for a crew that is no longer in the settings still takes somebody', () => {
    const crews = ['first', 'second'].map((id) => ({ id, name: id, skills: [], onlyUrgent: false }));
    const two = rules({ crews, windows: everyDay('13:00'), horizonDays: 0 });
    const left = taken('left', '2027-01-12T13:00', '2027-01-12T15:00');
    expect(starts({ rules: two, taken: [left] })).toEqual(['2027-01-12T13:00']);
    expect(starts({ rules: two, taken: [left, taken('second', '2027-01-12T13:00', '2027-01-12T15:00')] })).toEqual([]);
  });
  test('a job goes to a crew that can do it, or to nobody', () => {
    const skilled = rules({
      crews: [
        { id: 'drains', name: 'Drains', skills: ['drain'], onlyUrgent: false },
        { id: 'gas', name: 'Gas', skills: ['gas', 'drain'], onlyUrgent: false },
      ],
      windows: everyDay('13:00'),
      horizonDays: 0,
    });
    const crewFor = (skills: string[]) =>
      [...freeSlots({ hours: alwaysOpen, rules: skilled, taken: [], now: at('2027-01-12T12:00'), ...usual, skills })].map(
        (slot) => slot.crew,
      );
    expect(crewFor(['drain'])).toEqual(['drains']);
    expect(crewFor(['gas'])).toEqual(['gas']);
    expect(crewFor(['roof'])).toEqual([]);
  });
  test('work that begins at the end of the window still needs its crew, where the shop says so', () => {
    const start = at('2027-01-12T13:00');
    expect(slotAt(rules({ occupies: 'window-and-work', bufferMinutes: 15 }), start, 90).busyTo).toBe(at('2027-01-12T16:45'));
    expect(slotAt(rules(), start, 90).busyTo).toBe(at('2027-01-12T15:00'));
  });
  test('a job that is longer than its window keeps its crew to its end, and no job by text is longer than a day', () => {
    const query = { rules: rules({ occupies: 'window-and-work', horizonDays: 0 }), now: at('2027-01-12T07:00') };
    const busy = [taken('crew', '2027-01-12T13:00', '2027-01-12T15:00')];
    expect(starts({ ...query, taken: busy, workMinutes: 60 })).toEqual(['2027-01-12T08:00', '2027-01-12T10:00', '2027-01-12T15:00']);
    expect(starts({ ...query, taken: busy, workMinutes: 240 })).toEqual(['2027-01-12T15:00']);
    const services = Object.values(tradePacks).flatMap((pack) => pack.services);
    expect(Math.max(...services.map((service) => service.minutes))).toBeLessThanOrEqual(8 * 60);
  });
  test('a buffer keeps visits apart before and behind, and only as far as it reaches', () => {
    const query = (bufferMinutes: number) => ({
      rules: rules({ bufferMinutes, windowMinutes: 60, windows: everyDay('08:00', '09:00', '11:00', '12:00'), horizonDays: 0 }),
      now: at('2027-01-12T07:00'),
    });
    // As a visit from 10:00 to 11:00 is stored.
    const visit = (bufferMinutes: number) => {
      const { busyFrom, busyTo } = slotAt(query(bufferMinutes).rules, at('2027-01-12T10:00'), 0);
      return [{ id: 'visit', crew: 'crew', busyFrom, busyTo, held: false }];
    };
    const free = (bufferMinutes: number) =>
      starts({ ...query(bufferMinutes), taken: visit(bufferMinutes) }).map((start) => start.slice(11));
    expect(free(0)).toEqual(['08:00', '09:00', '11:00', '12:00']);
    expect(free(15)).toEqual(['08:00', '12:00']);
    expect(free(60)).toEqual(['08:00', '12:00']);
    expect(free(61)).toEqual([]);
  });
});

describe('days are days of the shop’s zone', () => {
  const nights = { rules: rules({ windows: everyDay('00:00', '08:00', '22:00'), horizonDays: 2 }), now: at('2027-01-12T12:00') };
  test('a day off ends where it ends: the evening before and the next morning stay', () => {
    const left = ['2027-01-12T22:00', '2027-01-14T00:00', '2027-01-14T08:00', '2027-01-14T22:00'];
    expect(starts({ ...nights, hours: { ...alwaysOpen, holidays: ['2027-01-13'] } })).toEqual(left);
    expect(
      starts({ ...nights, rules: { ...nights.rules, windowMinutes: 120 }, taken: [taken('crew', '2027-01-13T00:00', '2027-01-14T00:00')] }),
    ).toEqual(left);
  });
  test('late in the evening today is still today, though it is tomorrow in UTC', () => {
    const query = { rules: rules({ windows: everyDay('08:00', '23:30'), horizonDays: 1 }), now: at('2027-01-12T23:10') };
    expect(starts(query)).toEqual(['2027-01-12T23:30', '2027-01-13T08:00', '2027-01-13T23:30']);
  });
});

describe('days on which the clocks change', () => {
  test('a start that does not exist that day is skipped, and the others keep their hour', () => {
    const spring = { rules: rules({ windows: everyDay('02:30', '08:00'), horizonDays: 1 }), now: at('2027-03-13T23:00') };
    expect(starts(spring)).toEqual(['2027-03-14T08:00']);
  });
  test('of a start that comes twice the earlier one counts', () => {
    const autumn = { rules: rules({ windows: everyDay('01:30', '08:00'), horizonDays: 1 }), now: at('2027-11-06T23:00') };
    const free = [...freeSlots({ hours: alwaysOpen, taken: [], ...usual, ...autumn })];
    expect(free.map((slot) => new Date(slot.startsAt).toISOString())).toEqual(['2027-11-07T08:30:00.000Z', '2027-11-07T16:00:00.000Z']);
  });
  test('through a whole year every window begins when the shop’s own wall clock says so, once a day, after the notice', () => {
    const zones = [
      'America/St_Johns',
      'America/New_York',
      'America/Phoenix',
      'America/Los_Angeles',
      'America/Anchorage',
      'Pacific/Honolulu',
    ];
    for (const timeZone of zones)
      for (let month = 1; month <= 12; month += 1) {
        const now = at(`2027-${String(month).padStart(2, '0')}-01T05:00`, timeZone);
        const query = { rules: rules({ windows: everyDay('08:00', '16:30'), horizonDays: 30, minimumNoticeMinutes: 1440 }), now };
        const free = starts({ ...query, hours: { ...alwaysOpen, timeZone } });
        const first = Temporal.PlainDate.from(localTime(now, timeZone).slice(0, 10));
        const days = Array.from({ length: 30 }, (_, day) => first.add({ days: day + 1 }).toString());
        expect(free).toEqual(days.flatMap((day) => [`${day}T08:00`, `${day}T16:30`]));
      }
  });
  test('a zone with half hours keeps the shop’s wall clock', () => {
    const hours = { ...alwaysOpen, timeZone: 'America/St_Johns' };
    expect(
      starts({ hours, rules: rules({ windows: everyDay('08:00'), horizonDays: 1 }), now: at('2027-01-12T00:00', hours.timeZone) }),
    ).toEqual(['2027-01-12T08:00', '2027-01-13T08:00']);
  });
});

describe('what is offered', () => {
  const free = () => freeSlots({ hours: alwaysOpen, rules: rules(), taken: [], now: at('2027-01-12T16:00'), ...usual });
  test('the earliest, and others on other days or at other times of day, in order', () => {
    const offers = chooseOffers(free(), zone, () => true).map((slot) => localTime(slot.startsAt, zone));
    expect(offers).toEqual(['2027-01-13T08:00', '2027-01-13T13:00', '2027-01-14T13:00']);
  });
  test('only what suits the caller', () => {
    const offers = chooseOffers(free(), zone, (start) => start.startsWith('2027-01-15'));
    expect(offers.map((slot) => localTime(slot.startsAt, zone).slice(0, 10))).toEqual(['2027-01-15', '2027-01-15', '2027-01-15']);
  });
});

test('no free window ever overlaps what its crew has taken', () => {
  const minute = fc.integer({ min: 0, max: 5 * 24 * 60 });
  const spans = fc.array(fc.record({ crew: fc.constantFrom('crew', 'second'), from: minute, length: fc.integer({ min: 1, max: 600 }) }), {
    maxLength: 30,
  });
  fc.assert(
    fc.property(spans, fc.integer({ min: 0, max: 60 }), (busy, bufferMinutes) => {
      const now = at('2027-03-12T12:00');
      const all = busy.map((one, index) => ({
        id: String(index),
        crew: one.crew,
        busyFrom: now + one.from * 60_000,
        busyTo: now + (one.from + one.length) * 60_000,
        held: false,
      }));
      const two = rules({
        crews: [schedulingOff.crews[0], { id: 'second', name: 'Second', skills: [] }] as never,
        bufferMinutes,
        windows: everyDay('08:00', '10:00', '13:00'),
      });
      for (const slot of freeSlots({ hours: alwaysOpen, rules: two, taken: all, now, ...usual }))
        expect(all.some((one) => one.crew === slot.crew && one.busyFrom < slot.busyTo && slot.busyFrom < one.busyTo)).toBe(false);
    }),
  );
});
