import { afterAll, beforeAll, expect, test } from 'vitest';
import { alwaysOpen } from '../support/always-open.ts';
import { type Flight, takeOff } from '../support/flight.ts';
import { aCallArrived, mailboxOf, post } from '../support/simulator-webhooks.ts';

let flight: Flight;
beforeAll(async () => {
  flight = await takeOff({ settings: alwaysOpen });
});
afterAll(() => flight.land());

const missed = { staff: { answer: 'busy' }, voicemail: null } as const;

test('five missed calls in ten minutes are one text, and raise the urgency (FT-3)', async () => {
  const caller = '+15035550601';
  for (let call = 0; call < 5; call += 1) {
    await flight.call(caller, missed);
    await flight.advance(110);
  }
  expect(flight.textsAt(caller)).toHaveLength(1);
  expect((await flight.ledger()).filter((call) => call.caller === caller).map((call) => [call.outcome, call.outcomeBecause])).toEqual([
    ...Array(4).fill(['not-texted', 'texted-recently']),
    ['texted', 'texted'],
  ]);
  expect(await flight.thread(caller)).toMatchObject({ urgency: 'raised' });
});

test('two calls at the same moment are one text (FT-3, FT-8)', async () => {
  const caller = '+15035550602';
  await Promise.all([1, 2, 3].map(() => flight.dial(caller, missed)));
  await flight.advance(600);
  expect(flight.textsAt(caller)).toHaveLength(1);
  expect(await flight.balance()).toMatchObject({ open: 0, overdue: 0 });
});

test('one call that is told eight times at once is one text and one call (FT-8)', async () => {
  const caller = '+15035550603';
  const mailbox = await mailboxOf(flight);
  const call = 'SIM-told-eight-times';
  const arrived = aCallArrived({ call, from: caller, to: flight.shop.line, at: flight.now() });
  const answers = await Promise.all(Array.from({ length: 8 }, () => post(mailbox, arrived)));
  expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([200]));
  // Whoever asks again what to do is told the same again: ring the owner.
  expect(new Set(answers.map((answer) => answer.body)).size).toBe(1);
  await flight.advance(20);
  const over = {
    event: 'dial.over',
    call,
    at: flight.now(),
    result: 'no-answer',
    bridged: false,
    talkSeconds: null,
    callerGone: false,
  } as const;
  const greetings = await Promise.all(Array.from({ length: 8 }, () => post(mailbox, over)));
  await flight.settle();
  expect([...new Set(greetings.map((answer) => answer.body))]).toHaveLength(1);
  expect(flight.textsAt(caller)).toHaveLength(1);
  expect((await flight.ledger()).filter((one) => one.caller === caller)).toHaveLength(1);
});

test('just under 24 hours later it is still the same text, and after 24 hours it is a new one (FT-3)', async () => {
  const caller = '+15035550604';
  const shop = await flight.aShop({}, { mode: 'text-only' });
  const again = () => flight.call(caller, { callerHangsUpAfterSeconds: 0 }, shop.line);
  await again();
  const first = flight.textsAt(caller)[0]?.at ?? 0;
  await flight.simulation.setNow(first + 24 * 3_600_000 - 1);
  await again();
  expect(flight.textsAt(caller)).toHaveLength(1);
  await flight.simulation.setNow(first + 24 * 3_600_000);
  await again();
  expect(flight.textsAt(caller)).toHaveLength(2);
});

test('a caller of two lines of one shop is texted once, from the line that was called first', async () => {
  const caller = '+15035550605';
  await flight.made('POST', `/shops/${flight.shop.id}/lines`, { phoneNumber: '+15035560999', mode: 'text-only' });
  await flight.call(caller, missed, '+15035560999');
  await flight.call(caller, missed);
  expect(flight.textsAt(caller)).toMatchObject([{ from: '+15035560999' }]);
});

test('two callers at the same moment are two texts', async () => {
  await Promise.all(['+15035550606', '+15035550607'].map((caller) => flight.dial(caller, missed)));
  await flight.advance(60);
  expect([flight.textsAt('+15035550606').length, flight.textsAt('+15035550607').length]).toEqual([1, 1]);
});
