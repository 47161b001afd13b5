// The leads board, what waits now, the ledger as a file, and the numbers of a period: all say what happened, and the
// clocks may change in between.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { booking, wholeRequest } from '../support/a-shop-that-books.ts';
import { type Flight, operatorKey, takeOff } from '../support/flight.ts';

const missed = { callerHangsUpAfterSeconds: 6 } as const;
const booked = '+15035554201';
const fresh = '+15035554202';
const landline = '+15035554203';
/** 00:50 in Portland, on the night in which the clocks go back at two. */
const night = Date.parse('2027-11-07T07:50:00Z');
let flight: Flight;
const get = async (path: string) => await flight.made('GET', `/shops/${flight.shop.id}${path}`);

beforeAll(async () => {
  flight = await takeOff({ settings: { ...booking(), lookUpNumbers: true }, at: night });
  flight.network.lineTypes.set(landline, 'landline');
  await flight.call(booked, missed);
  await flight.text(booked, wholeRequest('Bea Booker', '412 SE Oak St'));
  await flight.advance(20);
  await flight.text(booked, '1');
  await flight.advance(20);
  // 01:30 comes twice, and then 02:30 once.
  await flight.advance((Date.parse('2027-11-07T08:30:00Z') - flight.now()) / 1000);
  await flight.call(fresh, missed);
  await flight.advance((Date.parse('2027-11-07T09:30:00Z') - flight.now()) / 1000);
  await flight.call(landline, missed);
  await flight.advance((Date.parse('2027-11-07T10:30:00Z') - flight.now()) / 1000);
});
afterAll(() => flight.land());

test('the board has every customer in one column', async () => {
  const { columns } = await get('/leads');
  expect(columns.map((column: any) => [column.stage, column.count, column.leads.map((lead: any) => lead.phone)])).toEqual([
    ['new', 2, [landline, fresh]],
    ['talking', 0, []],
    ['handed-over', 0, []],
    ['booked', 1, [booked]],
    ['lost', 0, []],
  ]);
  const first = (await get('/leads?stage=new&limit=1')).columns[0];
  expect(first.leads.map((lead: any) => lead.phone)).toEqual([landline]);
  const second = (await get(`/leads?stage=new&limit=1&before=${first.next}`)).columns[0];
  expect(second.leads.map((lead: any) => lead.phone)).toEqual([fresh]);
  expect(second.next).toBeNull();
});

test('what a job is worth is what the shop enters, and nothing until then', async () => {
  expect((await get('/now')).won).toEqual({ bookings: 1, valueCents: null });
  const [visit] = (await get('/visits')).visits;
  expect(visit.valueCents).toBeNull();
  const path = `/shops/${flight.shop.id}/visits/${visit.id}`;
  for (const valueCents of [-1, 1.5, '100']) expect((await flight.api('PATCH', path, { valueCents })).status).toBe(422);
  expect((await flight.made('PATCH', path, { valueCents: 48_900 })).valueCents).toBe(48_900);
  expect((await get('/now')).won).toEqual({ bookings: 1, valueCents: 48_900 });
  const column = (await get('/leads?stage=booked')).columns[0];
  expect(column).toMatchObject({ valueCents: 48_900, leads: [{ valueCents: 48_900, visitStartsAt: expect.any(String) }] });
});

test('now says who waits, since when, and whether everything works', async () => {
  const { waiting, waitingCount, working } = await get('/now');
  expect(waiting).toEqual([
    expect.objectContaining({
      phone: landline,
      because: 'landline',
      what: 'a landline cannot get texts',
      urgency: 'normal',
      since: expect.any(String),
    }),
  ]);
  expect(waitingCount).toBe(1);
  expect(working).toMatchObject({
    lines: [{ phoneNumber: flight.shop.line, registered: true, stoppedBecause: null, lastCallAt: '2027-11-07T09:30:00.000Z' }],
    lastAnsweredByText: { phone: fresh, secondsToText: expect.any(Number) },
    overdueCalls: 0,
    calendar: { mode: 'book', days: 7, next: { startsAt: expect.any(String), endsAt: expect.any(String) }, missing: null },
    model: 'not-installed',
  });
  await flight.made('POST', `/shops/${flight.shop.id}/tasks/${waiting[0].taskId}/done`);
  expect((await get('/now')).waiting).toEqual([]);
});

test("the numbers count by the shop's clock, also in the night in which an hour comes twice", async () => {
  const numbers = await get('/numbers?from=2027-11-07&to=2027-11-07');
  expect(numbers).toMatchObject({
    timeZone: 'America/Los_Angeles',
    calls: 3,
    answered: 0,
    missed: 3,
    answerRate: 0,
    missedByHour: [
      { weekday: 7, hour: 0, missed: 1 },
      { weekday: 7, hour: 1, missed: 2 },
    ],
    firstTexts: 2,
    replied: 1,
    replyRate: 0.5,
    bookings: 1,
    valueCents: 48_900,
    valuedBookings: 1,
    optOuts: 0,
    optOutRate: 0,
    days: [{ date: '2027-11-07', calls: 3, missed: 3, firstTexts: 2, bookings: 1 }],
  });
  expect(numbers.secondsToFirstText).toMatchObject({ count: 2, p50: expect.any(Number) });
  expect(await get('/numbers?from=2027-11-08&to=2027-11-09')).toMatchObject({
    calls: 0,
    answerRate: null,
    secondsToFirstText: null,
    valueCents: null,
  });
  expect(await get('/numbers?from=2027-11-06&to=2027-11-06')).toMatchObject({ calls: 0, missedByHour: [] });
});

test.each(['from=2027-11-08&to=2027-11-07', 'from=2020-01-01&to=2027-01-01', 'from=yesterday&to=today', 'from=2027-02-30&to=2027-03-01'])(
  'a period that is none (%s) is refused with what to do',
  async (query) => {
    const answer = await flight.api('GET', `/shops/${flight.shop.id}/numbers?${query}`);
    expect(answer.status).toBe(422);
    expect(answer.body.error.message.length).toBeGreaterThan(10);
  },
);

test('an opt-out is counted once, of those who were texted', async () => {
  await flight.text(fresh, 'STOP');
  await flight.text(fresh, 'STOP');
  expect(await get('/numbers?from=2027-11-07&to=2027-11-07')).toMatchObject({ optOuts: 1, optOutRate: 0.5 });
});

test('the ledger is a file that has every call once, by the filters of the ledger', async () => {
  const file = async (query: string) => {
    const response = await fetch(`${flight.url}/api/v1/calls.csv?shop=${flight.shop.id}${query}`, {
      headers: { authorization: `Bearer ${operatorKey}` },
    });
    expect(response.headers.get('content-type')).toContain('text/csv');
    return (await response.text()).trim().split('\r\n').slice(1);
  };
  const ledger = await flight.ledger();
  expect(await file('')).toHaveLength(ledger.length);
  const numbers = (await file('&outcome=texted')).map((row) => /"'(\+\d+)"(?=,)/.exec(row.split(',').slice(2).join(','))?.[1]);
  expect(numbers.toSorted()).toEqual([booked, fresh]);
  expect(await file('&verdict=answered')).toEqual([]);
  expect(await file('&since=2027-11-07T08:00:00Z&until=2027-11-07T09:00:00Z')).toHaveLength(1);
  expect(await file(`&line=${encodeURIComponent(flight.shop.line)}`)).toHaveLength(3);
  expect(await file('&line=%2B15035559999')).toEqual([]);
  const { calls, balance } = await flight.made('GET', `/calls?shop=${flight.shop.id}&verdict=missed&until=2027-11-07T09:00:00Z`);
  expect([calls.length, balance.calls]).toEqual([2, 2]);
});
