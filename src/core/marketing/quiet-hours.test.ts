import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hours, minutes } from '../time.ts';
import { isHoliday } from './holidays.ts';
import { solicitationHours, waitUntil } from './quiet-hours.ts';
import { recipientOf } from './recipient.ts';
import { serviceMoment } from './service-hours.ts';
import { rulesOfState, statesWithRows, stateTable } from './states.ts';

const at = (local: string, zone: string) => Temporal.PlainDateTime.from(local).toZonedDateTime(zone).epochMilliseconds;
const Eastern = 'America/New_York';
const Pacific = 'America/Los_Angeles';
const Tuesday = '2027-01-12';

/** "now", "never", or the local time from which it may be sent. */
function mayReach(phone: string, moment: number, zone: string, zip: string | null = null): string {
  const opens = waitUntil(solicitationHours(recipientOf({ phone, zip, statedZone: null })), moment);
  if (opens === null) return 'now';
  if (opens === 'never') return opens;
  return Temporal.Instant.fromEpochMilliseconds(opens).toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'minute' });
}
const ohio = '+12165550175';

test.each([
  ['07:59:59', `${Tuesday}T08:00`],
  ['08:00:00', 'now'],
  ['20:44:59', 'now'],
  ['20:45:00', '2027-01-13T08:00'],
  ['20:59:00', '2027-01-13T08:00'],
  ['23:59:00', '2027-01-13T08:00'],
  ['00:00:00', `${Tuesday}T08:00`],
])('at %s in Ohio: %s (QH-1)', (time, answer) => {
  expect(mayReach(ohio, at(`${Tuesday}T${time}`, Eastern), Eastern)).toBe(answer);
});

test("it is the recipient's clock: 8:59 PM at the shop in Portland is 11:59 PM in Ohio (QH-2)", () => {
  const evening = at(`${Tuesday}T20:59`, Pacific);
  expect(mayReach(ohio, evening, Eastern)).toBe('2027-01-13T08:00');
  expect(mayReach(ohio, at(`${Tuesday}T17:50`, Pacific), Eastern)).toBe('2027-01-13T08:00');
  expect(mayReach(ohio, at(`${Tuesday}T17:44`, Pacific), Eastern)).toBe('now');
});

test.each([
  ['850', '2027-01-12T08:30', Eastern, `${Tuesday}T09:00`],
  ['850', '2027-01-12T09:00', Eastern, 'now'],
  ['850', '2027-01-12T19:45', Eastern, '2027-01-13T09:00'],
  ['541', '2027-01-12T18:50', Pacific, '2027-01-13T08:00'],
  ['928', '2027-07-13T10:30', 'America/Phoenix', 'now'],
])('a number of %s, at %s: all zones of the code are awake (QH-2): %s %s', (code, local, zone, answer) => {
  expect(mayReach(`+1${code}5550175`, at(local, zone), zone)).toBe(answer);
});

test('a number that says nothing is reached when everybody from coast to coast may be (QH-2)', () => {
  const nobody = '+15005550175';
  expect(mayReach(nobody, at(`${Tuesday}T12:59`, Eastern), Eastern)).toBe(`${Tuesday}T13:00`);
  expect(mayReach(nobody, at(`${Tuesday}T13:00`, Eastern), Eastern)).toBe('now');
  expect(mayReach(nobody, at(`${Tuesday}T16:45`, Eastern), Eastern)).toBe('2027-01-13T13:00');
});

test('of two states the stricter counts: an Oklahoma number of somebody in Ohio ends at 8 PM (QH-3)', () => {
  expect(mayReach('+14055550175', at(`${Tuesday}T19:44`, Eastern), Eastern, '44101')).toBe('now');
  expect(mayReach('+14055550175', at(`${Tuesday}T19:45`, Eastern), Eastern, '44101')).toBe('2027-01-13T08:00');
  expect(mayReach(ohio, at(`${Tuesday}T19:45`, Eastern), Eastern, '44101')).toBe('now');
});

describe('the nights when the clocks change (QH-2)', () => {
  test.each([
    ['spring', '2027-03-13T23:00', '2027-03-14T08:00', 8],
    ['autumn', '2026-10-31T23:00', '2026-11-01T08:00', 10],
  ])('in %s the morning is at eight of the new time', (_, night, morning, hoursLater) => {
    const moment = at(night, Eastern);
    expect(mayReach(ohio, moment, Eastern)).toBe(morning);
    expect(at(morning, Eastern) - moment).toBe(hours(hoursLater));
  });
  test('Phoenix keeps its time while the Navajo Nation changes: both count', () => {
    const phoenix = 'America/Phoenix';
    const arizona = '+19285550175';
    // Rules that no row holds yet allow 10 to 17; in July Mountain Time is an hour ahead.
    expect(mayReach(arizona, at('2027-07-13T15:46', phoenix), phoenix)).toBe('2027-07-14T10:00');
    expect(mayReach(arizona, at('2027-01-12T15:46', phoenix), phoenix)).toBe('now');
  });
});

describe('the table of states (ST-1)', () => {
  test.each([
    ['+12055550175', '2027-01-17T12:00', 'America/Chicago', '2027-01-19T08:00'],
    ['+12145550175', '2027-01-17T11:59', 'America/Chicago', '2027-01-17T12:00'],
    ['+12075550175', '2027-01-16T12:00', Eastern, '2027-01-18T09:00'],
    ['+12155550175', '2027-01-16T11:46', Eastern, '2027-01-19T09:00'],
    ['+12155550175', '2027-07-05T12:00', Eastern, '2027-07-06T09:00'],
    ['+18595550175', '2027-01-12T09:30', Eastern, '2027-01-12T10:00'],
  ])('%s at %s: Sundays, Saturdays and holidays as the state has them', (phone, local, zone, answer) => {
    expect(mayReach(phone, at(local, zone), zone)).toBe(answer);
  });
  test('has a version, a day on which it was checked, and a source and a cap for every row', () => {
    expect(stateTable.version).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(Temporal.PlainDate.from(stateTable.checkedOn).year).toBeGreaterThan(2025);
    expect(statesWithRows.length).toBeGreaterThanOrEqual(25);
    for (const state of [...statesWithRows, 'OH', 'GA', null]) {
      const rules = rulesOfState(state);
      expect(rules.source).not.toBe('');
      expect(rules.dailyCap).toBeLessThanOrEqual(3);
      for (const span of [rules.weekdays, rules.saturday, rules.sunday])
        if (span) expect(span[0] >= '08:00' && span[1] <= '21:00').toBe(true);
    }
  });
  test('what is not known allows no more than any row', () => {
    const unknown = rulesOfState(null);
    for (const state of [...statesWithRows, 'OH']) {
      const { weekdays } = rulesOfState(state);
      expect(unknown.weekdays && weekdays && unknown.weekdays[0] >= weekdays[0] && unknown.weekdays[1] <= weekdays[1]).toBe(true);
    }
    expect([unknown.saturday, unknown.sunday, unknown.holidaysOff]).toEqual([null, null, true]);
  });
});

test.each([
  '2027-01-01',
  '2027-01-18',
  '2027-02-09',
  '2027-02-15',
  '2027-03-26',
  '2027-05-31',
  '2027-06-18',
  '2027-06-19',
  '2027-07-05',
  '2027-09-06',
  '2027-10-11',
  '2027-11-11',
  '2027-11-25',
  '2027-12-24',
  '2027-12-31',
  '2028-02-29',
])('%s is a legal holiday, or kept as one', (day) => expect(isHoliday(Temporal.PlainDate.from(day))).toBe(true));
test.each(['2027-01-12', '2027-07-06', '2027-11-24', '2027-04-01'])('%s is a day like any other', (day) =>
  expect(isHoliday(Temporal.PlainDate.from(day))).toBe(false),
);

test('whenever it is said to be open, every clock that counts is between eight and a quarter to nine', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 366 * 24 * 60 }),
      fc.constantFrom('850', '701', '541', '787', '212', '907', '500'),
      (minute, code) => {
        const moment = Date.parse('2026-10-01T00:00:00Z') + minutes(minute);
        const recipient = recipientOf({ phone: `+1${code}5550175`, zip: null, statedZone: null });
        const opens = waitUntil(solicitationHours(recipient), moment);
        expect(opens).not.toBe('never');
        const open = (opens as number | null) ?? moment;
        expect(open).toBeGreaterThanOrEqual(moment);
        for (const zone of recipient.zones) {
          const { hour, minute: past } = Temporal.Instant.fromEpochMilliseconds(open).toZonedDateTimeISO(zone);
          expect(hour * 60 + past).toBeGreaterThanOrEqual(8 * 60);
          expect(hour * 60 + past).toBeLessThan(20 * 60 + 45);
        }
        expect(waitUntil(solicitationHours(recipient), open)).toBeNull();
      },
    ),
    { numRuns: 300 },
  );
});

describe('texts about a visit (QH-5)', () => {
  const of = { phone: ohio, address: '1 Main St, Portland OR 97202', lastHeardAt: null };
  test('wait for the morning of the place that is visited', () => {
    expect(serviceMoment(at('2027-01-12T22:10', Pacific), of)).toBe(at('2027-01-13T08:00', Pacific));
    expect(serviceMoment(at('2027-01-12T07:00', Pacific), of)).toBe(at('2027-01-12T08:00', Pacific));
    expect(serviceMoment(at('2027-01-12T17:00', Pacific), of)).toBe(at('2027-01-12T17:00', Pacific));
  });
  test('go out at once to who is writing', () => {
    const night = at('2027-01-12T23:10', Pacific);
    expect(serviceMoment(night, { ...of, lastHeardAt: night - minutes(29) })).toBe(night);
    expect(serviceMoment(night, { ...of, lastHeardAt: night - minutes(31) })).toBeGreaterThan(night);
  });
});
