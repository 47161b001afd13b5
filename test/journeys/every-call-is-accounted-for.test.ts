import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SimulatorWebhook } from '../../src/providers/simulator/adapter.ts';
import type { CallScript, Weather } from '../../src/providers/simulator/network.ts';
import { alwaysOpen } from '../support/always-open.ts';
import { type Flight, takeOff } from '../support/flight.ts';

let flight: Flight;
beforeAll(async () => {
  flight = await takeOff({ settings: alwaysOpen });
});
afterAll(() => flight.land());

type Happening =
  | { do: 'call'; caller: number; line: number; script: CallScript; then: number }
  | { do: 'text'; caller: number; body: string; then: number }
  | { do: 'weather'; caller: number; weather: Weather; then: number }
  | { do: 'lose'; events: SimulatorWebhook['event'][]; then: number }
  | { do: 'reconcile'; then: number };

const then = fc.constantFrom(0, 1, 5, 20, 60, 400);
const caller = fc.nat(4);
const script: fc.Arbitrary<CallScript> = fc.record(
  {
    staff: fc.record(
      {
        answer: fc.constantFrom(
          'never' as const,
          'busy' as const,
          'decline' as const,
          'unreachable' as const,
          'voicemail' as const,
          'person' as const,
        ),
        afterSeconds: fc.integer({ min: 1, max: 25 }),
        pressesOne: fc.boolean(),
        talkSeconds: fc.constantFrom(1, 5, 30, 600),
      },
      { requiredKeys: ['answer', 'talkSeconds'] },
    ),
    callerHangsUpAfterSeconds: fc.integer({ min: 1, max: 900 }),
    voicemail: fc.option(fc.record({ seconds: fc.integer({ min: 1, max: 100 }) })),
    attestation: fc.constantFrom('passed' as const, 'none' as const, 'failed' as const),
    spam: fc.boolean(),
  },
  { requiredKeys: ['staff', 'callerHangsUpAfterSeconds'] },
);
const lost = fc.subarray<SimulatorWebhook['event']>([
  'call.arrived',
  'leg.answered',
  'leg.accepted',
  'dial.over',
  'call.over',
  'text.reported',
]);
const happening: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('call' as const), caller, line: fc.nat(2), script, then }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('text' as const),
      caller,
      body: fc.constantFrom('STOP', 'START', 'HELP', 'Hello', 'Liked “x”'),
      then,
    }),
  },
  fc.record({
    do: fc.constant('weather' as const),
    caller,
    weather: fc.constantFrom<Weather>('arrives', 'opted-out', 'bad-number', 'landline', 'busy', 'lost-answer', 'undelivered'),
    then,
  }),
  fc.record({ do: fc.constant('lose' as const), events: lost, then }),
  fc.record({ do: fc.constant('reconcile' as const), then }),
);

let round = 0;
async function live(happenings: Happening[]) {
  round += 1;
  // An overflow line, one that rings, and one that takes its time: three lines, two shops, five callers.
  const shop = await flight.aShop({ ...alwaysOpen, minimumRingSeconds: 3, firstTextDelaySeconds: 20 });
  const overflow = `+1503557${String(round).padStart(4, '0')}`;
  await flight.made('POST', `/shops/${shop.id}/lines`, { phoneNumber: overflow, mode: 'overflow' });
  const lines = [shop.line, overflow, flight.shop.line];
  const phone = (number: number) => `+1503${600 + round}${String(1000 + number)}`;
  for (const one of happenings) {
    if (one.do === 'call') await flight.dial(phone(one.caller), one.script, lines[one.line]);
    if (one.do === 'text') await flight.text(phone(one.caller), one.body, [], shop.line);
    if (one.do === 'weather') flight.network.weather.set(phone(one.caller), one.weather);
    if (one.do === 'lose') {
      flight.network.lostWebhooks.clear();
      for (const event of one.events) flight.network.lostWebhooks.add(event);
    }
    if (one.do === 'reconcile') await flight.made('POST', '/simulation/reconcile');
    await flight.advance(one.then);
  }
  await flight.advance(1800);
  flight.network.lostWebhooks.clear();
  await flight.made('POST', '/simulation/reconcile');
  await flight.advance(5 * 3600);
  return shop;
}

test('whatever happens, every call comes to one outcome, and nobody is texted first twice', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(happening, { minLength: 3, maxLength: 14 }), async (happenings) => {
      const shop = await live(happenings);
      for (const of of [shop, flight.shop]) {
        const { calls, answered = 0, texted = 0, notTexted = 0, handedOver = 0, open, overdue } = await flight.balance(of);
        expect({ open, overdue }).toEqual({ open: 0, overdue: 0 });
        expect(calls).toBe(answered + texted + notTexted + handedOver);
      }
      for (const call of await flight.ledger(shop)) {
        const thread = call.caller === null ? null : await flight.thread(call.caller, shop);
        const first = (thread?.texts ?? []).filter((text: { class: string }) => text.class === 'first_reply');
        const accepted = first.filter(
          (text: { status: string; problem: string | null }) => text.status === 'accepted' && text.problem === null,
        );
        expect(accepted.length).toBeLessThanOrEqual(1);
        if (call.outcome === 'texted') expect(accepted.length).toBe(1);
        expect(call.outcomeBecause).toEqual(expect.any(String));
      }
    }),
    { numRuns: 25, endOnFailure: true },
  );
}, 120_000);

test('nothing failed on our side', () => {
  const failures = flight.logged
    .map((line) => JSON.parse(line))
    .filter((line) => line.level >= 50 && !line.msg.startsWith('line cannot send'));
  expect(failures.map((line) => line.error?.message ?? line.msg)).toEqual([]);
});
