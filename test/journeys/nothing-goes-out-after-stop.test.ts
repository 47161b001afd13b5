// STOP between anything and anything: enqueueing, dispatch, retries, reminders, redials, broken connections.
import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { booking, wholeRequest } from '../support/a-shop-that-books.ts';
import { type Flight, takeOff } from '../support/flight.ts';

/** Enough for every day; RINGBACK_TEST_INTERLEAVINGS=1000 for a release. */
const interleavings = Number(process.env.RINGBACK_TEST_INTERLEAVINGS ?? 120);

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

const steps = [
  'call',
  'request',
  'choose',
  'ask',
  'staff',
  'busy network',
  'lost answer',
  'fair weather',
  'break',
  'a minute',
  'a day',
] as const;
type Step = (typeof steps)[number];
const anyStep = fc.constantFrom<Step>(...steps);
const stopWords = fc.constantFrom('STOP', 'please stop texting me', 'no más mensajes', 'Unsubscribe!', 'cancel');

let callers = 0;
let shop: Flight['shop'];

test('after STOP nothing goes out but the one confirmation, whatever was under way', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyStep, { minLength: 1, maxLength: 6 }),
      fc.array(anyStep, { maxLength: 5 }),
      stopWords,
      async (early, late, stop) => {
        if (callers % 40 === 0)
          shop = await flight.aShop({ ...booking({ serviceArea: { cities: [], postcodes: [] } }), dailyTextCap: 10_000 });
        const caller = `+1503557${String(1000 + callers++)}`;
        const take = async (step: Step): Promise<void> => {
          if (step === 'call') await flight.dial(caller, { callerHangsUpAfterSeconds: 2 }, shop.line);
          if (step === 'request') await flight.text(caller, wholeRequest('Owen Price', '10 SE Oak St'), [], shop.line);
          if (step === 'choose') await flight.text(caller, '1', [], shop.line);
          if (step === 'ask') await flight.text(caller, 'do you haul away the old one?', [], shop.line);
          if (step === 'staff')
            await flight.api('POST', `/shops/${shop.id}/threads/${encodeURIComponent(caller)}/texts`, { body: 'Sam here' });
          if (step === 'busy network') flight.network.weather.set(caller, 'busy');
          if (step === 'lost answer') flight.network.weather.set(caller, 'lost-answer');
          if (step === 'fair weather') flight.network.weather.delete(caller);
          if (step === 'a minute') await flight.advance(20);
          if (step === 'a day') await flight.advance(24 * 3600);
          if (step === 'break')
            await database.query(
              `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and state <> 'idle'`,
            );
        };
        for (const step of early) await take(step).catch(() => {});
        await flight.settle().catch(() => {});
        await flight.network.sendText(caller, shop.line, stop);
        await flight.settle().catch(() => {});
        // A STOP whose webhook was lost with a connection is in the provider's records.
        await flight.made('POST', '/simulation/reconcile');
        const stoppedAt = flight.textsAt(caller).length;
        const confirmed = flight.textsAt(caller).filter((text) => /unsubscribed|Cancelamos sus mensajes/.test(text.body)).length;
        flight.network.weather.delete(caller);
        for (const step of late) await take(step).catch(() => {});
        await flight.advance(3 * 24 * 3600);
        const news = flight.textsAt(caller).slice(stoppedAt);
        const confirmations = news.filter((text) => /unsubscribed|Cancelamos sus mensajes/.test(text.body));
        expect(news.filter((text) => !confirmations.includes(text)).map((text) => text.body)).toEqual([]);
        expect(confirmed + confirmations.length).toBeLessThanOrEqual(1);
      },
    ),
    { numRuns: interleavings, endOnFailure: true },
  );
}, 900_000);
