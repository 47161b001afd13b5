import { afterAll, beforeAll, expect, test } from 'vitest';
import { alwaysOpen } from '../support/always-open.ts';
import { type Flight, owner, takeOff } from '../support/flight.ts';

let flight: Flight;
beforeAll(async () => {
  flight = await takeOff({ settings: { ...alwaysOpen, alertPhone: owner } });
});
afterAll(() => flight.land());

const missed = { callerHangsUpAfterSeconds: 6 } as const;
const tasksFor = async (phone: string | null, of = flight.shop) =>
  (await flight.tasks(of)).filter((task) => task.phone === phone).map((task) => task.because);

test.each([
  ['withheld', 'anonymous', null],
  ['withheld', '+266696687', null],
  ['withheld', '', null],
  ['foreign', '+18765550123', '+18765550123'],
  ['foreign', '+447400123456', '+447400123456'],
  ['toll-free', '+18005550123', '+18005550123'],
  ['short-code', '22395', null],
] as const)('a %s caller, %j, is not texted (FT-9, NH-1, NH-2)', async (reason, from, e164) => {
  await flight.call(from, missed);
  await flight.advance(600);
  expect(flight.textsAt(from)).toEqual([]);
  expect(await flight.lastCall(e164)).toMatchObject({ outcome: 'not-texted', outcomeBecause: reason });
  expect(await tasksFor(e164)).toEqual(e164 ? [reason] : []);
});

test.each(['staff', 'personal', 'blocked'] as const)(
  'a number that the shop knows as %s is not texted, and is nobody to call back (FT-9)',
  async (kind) => {
    const caller = { staff: '+15035550811', personal: '+15035550812', blocked: '+15035550813' }[kind];
    await flight.made('PUT', `/shops/${flight.shop.id}/contacts/${caller}`, { kind, name: null });
    await flight.call(caller, missed);
    expect(flight.textsAt(caller)).toEqual([]);
    expect(await flight.lastCall(caller)).toMatchObject({ outcome: 'not-texted', outcomeBecause: kind });
    expect(await tasksFor(caller)).toEqual([]);
  },
);

test("the owner's own phone and the phones that ring are staff without being told (FT-9)", async () => {
  const shop = await flight.aShop({ ...alwaysOpen, alertPhone: '+15035550820' }, { ringPhones: ['+15035550821'] });
  for (const caller of ['+15035550820', '+15035550821']) {
    await flight.call(caller, missed, shop.line);
    expect(flight.textsAt(caller)).toEqual([]);
    expect(await flight.lastCall(caller, shop)).toMatchObject({ outcomeBecause: 'staff' });
  }
});

test("a line that calls itself, and another shop's line, are not texted (NH-2)", async () => {
  const other = await flight.aShop(alwaysOpen);
  for (const caller of [flight.shop.line, other.line]) {
    await flight.call(caller, missed);
    expect(flight.textsAt(caller)).toEqual([]);
    expect(await flight.lastCall(caller)).toMatchObject({ outcome: 'not-texted', outcomeBecause: 'own' });
  }
});

test('a landline becomes a task: before anything is sent where numbers are looked up', async () => {
  const shop = await flight.aShop({ ...alwaysOpen, lookUpNumbers: true });
  flight.network.lineTypes.set('+15035550830', 'landline');
  for (let call = 0; call < 2; call += 1) await flight.call('+15035550830', missed, shop.line);
  expect(flight.textsAt('+15035550830')).toEqual([]);
  expect((await flight.ledger(shop)).map((call) => [call.outcome, call.outcomeBecause])).toEqual(Array(2).fill(['not-texted', 'landline']));
  expect(await tasksFor('+15035550830', shop)).toContain('landline');
  expect(await flight.balance(shop)).toMatchObject({ open: 0 });
});

test('a landline is texted where the shop texts landlines', async () => {
  const shop = await flight.aShop({ ...alwaysOpen, lookUpNumbers: true, textLandlines: true });
  flight.network.lineTypes.set('+15035550831', 'landline');
  await flight.call('+15035550831', missed, shop.line);
  expect(flight.textsAt('+15035550831')).toHaveLength(1);
});

test('a number that nobody can classify is texted', async () => {
  const shop = await flight.aShop({ ...alwaysOpen, lookUpNumbers: true });
  flight.network.lineTypes.set('+15035550832', 'unknown');
  await flight.call('+15035550832', missed, shop.line);
  expect(flight.textsAt('+15035550832')).toHaveLength(1);
});

test('somebody who has opted out becomes a task (FT-9, RV-10)', async () => {
  await flight.text('+15035550840', 'STOP');
  await flight.call('+15035550840', missed);
  expect(flight.textsAt('+15035550840').map((text) => text.body)).toEqual([expect.stringMatching(/unsubscribed/)]);
  expect(await flight.lastCall('+15035550840')).toMatchObject({ outcome: 'not-texted', outcomeBecause: 'opted-out' });
  expect(await tasksFor('+15035550840')).toEqual(['opted-out']);
});

test('a caller whose attestation failed becomes a task; one without attestation is texted', async () => {
  await flight.call('+15035550850', { ...missed, attestation: 'failed' });
  await flight.call('+15035550851', { ...missed, attestation: 'none' });
  expect(flight.textsAt('+15035550850')).toEqual([]);
  expect(await tasksFor('+15035550850')).toEqual(['attestation-failed']);
  expect(flight.textsAt('+15035550851')).toHaveLength(1);
});

test('a caller whom the carrier labels as spam is not texted, and is nobody to call back', async () => {
  await flight.call('+15035550852', { ...missed, spam: true });
  expect(flight.textsAt('+15035550852')).toEqual([]);
  expect(await flight.lastCall('+15035550852')).toMatchObject({ outcomeBecause: 'robocall' });
  expect(await tasksFor('+15035550852')).toEqual([]);
});

test("callers beyond the shop's daily cap become tasks, and a day later they are texted again", async () => {
  const shop = await flight.aShop({ ...alwaysOpen, dailyTextCap: 2 });
  for (const last of [1, 2, 3]) await flight.call(`+1503555086${last}`, missed, shop.line);
  expect([1, 2, 3].map((last) => flight.textsAt(`+1503555086${last}`).length)).toEqual([1, 1, 0]);
  expect(await flight.lastCall('+15035550863', shop)).toMatchObject({ outcome: 'handed-over', outcomeBecause: 'daily-cap' });
  expect(await tasksFor('+15035550863', shop)).toEqual(['daily-cap']);
  await flight.advance(24 * 3600);
  await flight.call('+15035550864', missed, shop.line);
  expect(flight.textsAt('+15035550864')).toHaveLength(1);
});

test('the owner is told whom to call back', async () => {
  expect(flight.textsAt(owner).map((text) => text.body)).toContain(
    'Please call back (503) 555-0850: no text went out (the number may be forged).',
  );
});

test('every call of this file is accounted for', async () => {
  expect(await flight.balance()).toMatchObject({ open: 0, overdue: 0 });
});
