// Two callers, the office at its calendar, expiring holds and broken connections, in any order.
import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { booking, wholeRequest } from '../support/a-shop-that-books.ts';
import { type Flight, owner, takeOff } from '../support/flight.ts';

let flight: Flight;
let database: pg.Client;
beforeAll(async () => {
  flight = await takeOff();
  database = new pg.Client({ connectionString: flight.databaseUrl });
  await database.connect();
});
afterAll(async () => {
  await database.end();
  await flight.land();
});

type Step =
  | { type: 'say'; who: 0 | 1; words: string }
  | { type: 'visit'; nth: number }
  | { type: 'block'; nth: number }
  | { type: 'cancel'; nth: number }
  | { type: 'wait'; minutes: number }
  | { type: 'break' };

const words = [
  '1',
  '2',
  'the last one',
  'none of those work',
  'do you have anything tomorrow?',
  'can we move it to another day?',
  'i need to cancel my appointment',
  'any day works',
  'what time are you coming?',
  'the faucet in the kitchen drips',
  'can i talk to a person',
];
const who = fc.constantFrom(0 as const, 1 as const);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ type: fc.constant('say' as const), who, words: fc.constantFrom(...words) }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('visit' as const), nth: fc.nat(7) }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('block' as const), nth: fc.nat(7) }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('cancel' as const), nth: fc.nat(5) }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('wait' as const), minutes: fc.constantFrom(1, 35, 300) }) },
  { weight: 2, arbitrary: fc.constant({ type: 'break' as const }) },
);

let shops = 0;

test('no crew is ever in two places, "booked" is never said without a booking, and no message goes unheard', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 16 }), async (steps) => {
      shops += 1;
      const shop = await flight.aShop(booking({ serviceArea: { cities: [], postcodes: [] } }));
      const callers = [0, 1].map((n) => `+1503554${String(shops * 2 + n).padStart(4, '0')}`) as [string, string];
      const visits = async (): Promise<any[]> => (await flight.made('GET', `/shops/${shop.id}/visits`)).visits;
      const say = async (phone: string, body: string, breaks: boolean) => {
        const before = flight.textsAt(phone).length;
        const told = flight.textsAt(owner).length;
        const sent = flight.text(phone, body, [], shop.line);
        if (breaks) await breakConnections();
        await sent.catch(() => {});
        // A webhook that was lost with the connection is found in the provider's records.
        if (breaks) await flight.made('POST', '/simulation/reconcile');
        await flight.advance(20);
        await flight.advance(180);
        const news = flight.textsAt(phone).slice(before);
        for (const text of news) await expectTruth(phone, text.body);
        const { lead } = await flight.thread(phone, shop);
        const heard = news.length > 0 || flight.textsAt(owner).length > told || lead.phase === 'closed';
        expect(heard, `"${body}" of ${phone} was not answered: ${JSON.stringify(lead)}`).toBe(true);
      };
      const expectTruth = async (phone: string, body: string) => {
        if (!/you're booked|is moved/i.test(body)) return;
        // One that is over stands in the calendar as well; who books again after it has another one to come.
        const isToCome = (visit: { endsAt: string }) => Date.parse(visit.endsAt) > flight.now();
        const booked = (await visits()).filter((visit) => visit.phone === phone && visit.status === 'booked' && isToCome(visit));
        expect(booked, body).toHaveLength(1);
      };
      for (const [n, phone] of callers.entries()) {
        await flight.call(phone, { callerHangsUpAfterSeconds: 6 }, shop.line);
        await say(phone, wholeRequest(n === 0 ? 'Owen Price' : 'Lena Ortiz', `${n + 10} SE Oak St`), false);
      }
      let breaks = false;
      for (const one of steps) {
        const standing = (await visits()).filter((visit) => visit.status !== 'cancelled');
        const nth = 'nth' in one ? standing[one.nth % Math.max(1, standing.length)] : undefined;
        if (one.type === 'say') await say(callers[one.who], one.words, breaks);
        else if (one.type === 'wait') await flight.advance(one.minutes * 60);
        else if (one.type === 'cancel' && nth && nth.status !== 'held')
          await flight.api('POST', `/shops/${shop.id}/visits/${nth.id}/cancel`, {});
        else if ((one.type === 'visit' || one.type === 'block') && nth) {
          const { startsAt, endsAt, crew } = nth;
          const of = one.type === 'visit' ? { phone: '+15035559999' } : {};
          const entered = await flight.api('POST', `/shops/${shop.id}/${one.type}s`, { startsAt, endsAt, crew, ...of });
          expect([201, 409]).toContain(entered.status);
        }
        breaks = one.type === 'break';
        await expectOnePlaceEach(shop.id);
      }
    }),
    { numRuns: 12, endOnFailure: true },
  );
}, 120_000);

/** As when the database restarts: every connection of the installation is cut in the middle of what it does. */
async function breakConnections(): Promise<void> {
  await database.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and state <> 'idle'`,
  );
}

async function expectOnePlaceEach(shopId: string): Promise<void> {
  const { rows } = await database.query(
    `select a.id from visits a join visits b on a.shop_id = b.shop_id and a.crew = b.crew and a.id < b.id and a.busy && b.busy
      where a.shop_id = $1 and a.status in ('held', 'requested', 'booked') and b.status in ('held', 'requested', 'booked')`,
    [shopId],
  );
  expect(rows).toEqual([]);
}
