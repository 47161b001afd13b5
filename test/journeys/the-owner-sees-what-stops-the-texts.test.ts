import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { operatorKey } from '../support/flight.ts';
import { listenLive } from '../support/live-stream.ts';
import { papers, type RegistrationFlight, takeOffToRegister } from '../support/registration-papers.ts';
import { publicUrl, type TwilioShop } from '../support/twilio-flight.ts';

vi.setConfig({ testTimeout: 60_000 });

let flight: RegistrationFlight;
let shop: TwilioShop;
const hour = 3600;
beforeAll(async () => {
  flight = await takeOffToRegister();
});
beforeEach(async () => {
  flight.twilio.registry.plans = { profile: 'approve', product: 'approve', brand: 'approve', campaign: 'approve', verification: 'approve' };
  shop = await flight.aShop({ hours: { timeZone: 'America/Los_Angeles', weekly: {} } }, { registration: 'pending', mode: 'text-only' });
});
afterAll(() => flight.land());

const problems = async (of = shop) => (await flight.made('GET', `/shops/${of.id}/problems`)).problems;
const stops = async (of = shop) => (await problems(of)).filter((problem: { level: string }) => problem.level !== 'attention');
const now = () => new Date(flight.now()).toISOString();
const approved = (registration = 'approved') => flight.aShop({}, { registration, mode: 'text-only' });
const missesACall = async (of: TwilioShop) => {
  const caller = flight.aCaller();
  await flight.call(caller, undefined, of.line);
  return caller;
};

test('from a number that nobody knows to one that texts: each state is named, and nothing once all is well', async () => {
  expect(await problems()).toMatchObject([
    { code: 'not-registered', level: 'stopped', place: 'registration', lines: [{ phoneNumber: shop.line }] },
  ]);
  await flight.enter(papers, shop);
  await flight.file(shop);
  const filedAt = now();
  expect(await problems()).toMatchObject([{ code: 'registration-waiting', level: 'waiting', since: filedAt }]);
  await flight.advance(5 * hour);
  expect(await problems()).toMatchObject([{ code: 'proof-missing', level: 'attention' }]);
  await missesACall(shop);
  expect(await problems()).toEqual([]);
  expect((await flight.made('GET', `/shops/${shop.id}/now`)).working.problems).toEqual([]);
});

test('a rejection is quoted, and has its own time', async () => {
  flight.twilio.registry.plans.campaign = { reject: [{ code: 30909, reason: 'The call to action cannot be verified.' }] };
  await flight.enter(papers, shop);
  await flight.file(shop);
  const filedAt = now();
  await flight.advance(5 * hour);
  const [problem] = await stops();
  expect(problem).toMatchObject({
    code: 'registration-rejected',
    words: expect.stringContaining('The call to action cannot be verified.'),
  });
  expect(problem.since > filedAt).toBe(true);
  expect(problem.since < now()).toBe(true);
});

test('a registration that ran out locks the line, is named, and is filed anew', async () => {
  await flight.enter(papers, shop);
  await flight.file(shop);
  await flight.advance(5 * hour);
  const campaign = flight.twilio.registry.campaigns.at(-1);
  if (campaign) campaign.fields.status = 'EXPIRED';
  await flight.advance(2 * hour);
  expect(await stops()).toMatchObject([{ code: 'registration-expired' }]);
  expect(await flight.lineSettings(shop)).toMatchObject({ registration: 'pending' });
  await flight.file(shop);
  await flight.advance(5 * hour);
  expect(await stops()).toEqual([]);
  expect(flight.twilio.registry.campaigns).not.toContain(campaign);
});

test('a paused line says why and since the first refusal, until a text has gone out', async () => {
  const of = await approved();
  flight.twilio.failNextSend({ refusedWith: 21606 });
  const before = now();
  await missesACall(of);
  const [{ since }] = await stops(of);
  expect([since >= before, since < now()]).toEqual([true, true]);
  const paused = [{ code: 'line-paused', since, words: expect.stringContaining('the line is not set up for texts'), place: 'lines' }];
  expect(await stops(of)).toMatchObject(paused);
  await flight.advance(hour + 60);
  // The pause is over, and nothing proves that it is mended.
  expect(await flight.lineOf(of)).toMatchObject({ stoppedBecause: 'not-configured' });
  expect(await stops(of)).toMatchObject(paused);
  flight.twilio.failNextSend({ refusedWith: 21606 });
  await missesACall(of);
  expect(await stops(of)).toMatchObject(paused);
  await flight.advance(hour + 60);
  expect(flight.textsTo(await missesACall(of))).toHaveLength(1);
  expect(await flight.lineOf(of)).toMatchObject({ stoppedBecause: null });
  expect(await stops(of)).toEqual([]);
  flight.twilio.failNextSend({ refusedWith: 21606 });
  await flight.advance(60);
  const later = now();
  await missesACall(of);
  const [again] = await stops(of);
  expect(again).toMatchObject({ code: 'line-paused' });
  expect(again.since >= later).toBe(true);
});

test('a token that Twilio no longer takes is noticed without a call, told to open pages, and over once connected again', async () => {
  const of = await approved();
  const { account } = flight;
  const before = account.authToken;
  account.authToken = 'the-token-after-rotation';
  const stream = await listenLive(flight.url, of.id, { authorization: `Bearer ${operatorKey}` });
  await stream.next(({ type }) => type === 'ready');
  await flight.reconcile();
  await stream.next(({ type }) => type === 'health-changed');
  const refusedAt = now();
  expect(await stops(of)).toMatchObject([{ code: 'account-refused', since: refusedAt, place: 'twilio' }]);
  await flight.advance(300);
  await flight.reconcile();
  expect(await stops(of)).toMatchObject([{ since: refusedAt }]);
  const connection = { accountSid: account.sid, authToken: account.authToken, phoneNumber: of.line, publicUrl, mode: 'text-only' };
  await flight.made('POST', `/shops/${of.id}/connections/twilio`, connection);
  expect(await stops(of)).toEqual([]);
  account.authToken = before;
  await flight.reconcile();
  expect(await stops(of)).toMatchObject([{ code: 'account-refused' }]);
  // As it was, without anybody doing something here.
  account.authToken = 'the-token-after-rotation';
  await flight.reconcile();
  expect(await stops(of)).toEqual([]);
  account.authToken = before;
  stream.close();
});

test('a full day of first texts is named until the first of them is a day old', async () => {
  const of = await flight.aShop({ dailyTextCap: 2 }, { registration: 'approved', mode: 'text-only' });
  await missesACall(of);
  expect(await stops(of)).toEqual([]);
  await missesACall(of);
  expect(await stops(of)).toMatchObject([{ code: 'daily-cap', place: 'texts', lines: [], words: expect.stringContaining('2 callers') }]);
  await flight.advance(24 * hour + 60);
  expect(await stops(of)).toEqual([]);
});

test('what one shop lacks is not told to another', async () => {
  const of = await approved();
  expect(await stops(of)).toEqual([]);
  expect(await stops(shop)).toMatchObject([{ code: 'not-registered' }]);
});
