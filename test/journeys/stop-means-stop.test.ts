import { afterAll, beforeAll, expect, test } from 'vitest';
import { alwaysOpen } from '../support/always-open.ts';
import { type Flight, owner, takeOff } from '../support/flight.ts';

let flight: Flight;
beforeAll(async () => {
  flight = await takeOff({ settings: { ...alwaysOpen, alertPhone: owner } });
});
afterAll(() => flight.land());

const missed = { callerHangsUpAfterSeconds: 6 } as const;
const bodies = (phone: string) => flight.textsAt(phone).map((text) => text.body);
const confirmation = "Harbor Plumbing: You're unsubscribed and will get no more texts. Reply START to rejoin.";

test.each([
  ['STOP', '+15035550901'],
  ['Stop.', '+15035550902'],
  ['s t o p', '+15035550903'],
  ['ＳＴＯＰ', '+15035550904'],
  ['unsubscribe', '+15035550905'],
  ['opt out', '+15035550906'],
  [
    'Arrêt',
    '+15035550907',
    'Harbor Plumbing: Votre retrait est fait et vous ne recevrez plus de textos. Répondez START pour en recevoir de nouveau.',
  ],
  ['parar', '+15035550909', 'Harbor Plumbing: Cancelamos sus mensajes y no le enviaremos otros. Responda START para recibirlos de nuevo.'],
  ['cancel', '+15035550908'],
] as const)(
  '%s is confirmed once, in its language, and no later call is texted (RV-1, RV-2, RV-7, RV-10, CA-4, ST-4)',
  async (word, caller, confirmed: string = confirmation) => {
    await flight.call(caller, missed);
    await flight.text(caller, word);
    await flight.advance(25 * 3600);
    await flight.call(caller, missed);
    await flight.text(caller, 'STOP');
    expect(bodies(caller)).toEqual([expect.stringMatching(/missed your call/), confirmed]);
    expect(await flight.thread(caller)).toMatchObject({ optedOut: true });
  },
);

test('a text that waits when STOP comes does not go out (RV-6)', async () => {
  const caller = '+15035550910';
  const shop = await flight.aShop({ ...alwaysOpen, firstTextDelaySeconds: 60 });
  await flight.call(caller, missed, shop.line);
  await flight.text(caller, 'STOP', [], shop.line);
  await flight.advance(3600);
  expect(bodies(caller)).toEqual([confirmation]);
  expect(await flight.lastCall(caller, shop)).toMatchObject({ outcome: 'not-texted', outcomeBecause: 'opted-out' });
});

test('a text that the provider was too busy for when STOP comes does not go out (RV-6)', async () => {
  const caller = '+15035550911';
  flight.network.weather.set(caller, 'busy');
  await flight.call(caller, missed);
  await flight.text(caller, 'STOP');
  flight.network.weather.delete(caller);
  await flight.advance(3600);
  expect(bodies(caller).filter((body) => body !== confirmation)).toEqual([]);
  expect(await flight.balance()).toMatchObject({ open: 0, overdue: 0 });
});

test('STOP during the call comes before its text (RV-6)', async () => {
  const caller = '+15035550912';
  await flight.dial(caller, { staff: { answer: 'never' } });
  await flight.text(caller, 'STOP');
  await flight.advance(600);
  expect(bodies(caller)).toEqual([confirmation]);
});

test.each(['YES', 'yes please', 'ok', 'I changed my mind'])('%s does not lift it (RV-11)', async (words) => {
  const caller = `+150355509${20 + words.length}`;
  await flight.text(caller, 'STOP');
  await flight.text(caller, words);
  await flight.call(caller, missed);
  expect(bodies(caller)).toEqual([confirmation]);
});

test.each(['START', 'Unstop'])('%s lifts it: the next call is texted again (RV-11)', async (word) => {
  const caller = `+150355509${40 + word.length}`;
  await flight.text(caller, 'STOP');
  await flight.text(caller, word);
  await flight.call(caller, missed);
  expect(bodies(caller)).toEqual([
    confirmation,
    expect.stringMatching(/will get our texts again/),
    expect.stringMatching(/missed your call/),
  ]);
});

test('after START, STOP stops again and is confirmed again', async () => {
  const caller = '+15035550950';
  for (const word of ['STOP', 'START', 'STOP']) {
    await flight.text(caller, word);
    await flight.advance(10);
  }
  await flight.call(caller, missed);
  expect(bodies(caller)).toEqual([confirmation, expect.stringMatching(/texts again/), confirmation]);
});

test.each([
  ['HELP', '+15035550951', /^Harbor Plumbing: For help call \(503\) 556-0101\. .*Reply STOP to opt out\.$/],
  ['INFO', '+15035550971', /^Harbor Plumbing: For help call \(503\) 556-0101\./],
  ['AIDE', '+15035550972', /^Harbor Plumbing: Pour de l'aide, appelez le \(503\) 556-0101\. .*Répondez STOP/],
  ['Ayuda', '+15035550973', /^Harbor Plumbing: Para ayuda llame al \(503\) 556-0101\. .*Responda STOP/],
])('%s is answered in its language, subscribed or not (CT-1, CA-4)', async (word, caller, answer) => {
  await flight.text(caller, word);
  await flight.advance(700);
  await flight.text(caller, 'STOP');
  await flight.text(caller, word);
  expect(bodies(caller)).toEqual([expect.stringMatching(answer), confirmation, expect.stringMatching(answer)]);
});

test('the answer to HELP has the mailing address where the shop has given one (CA-3)', async () => {
  const shop = await flight.aShop({ ...alwaysOpen, mailingAddress: '12 Rue du Port, Gatineau QC J8X 2K1', helpEmail: 'allo@port.example' });
  const caller = '+18195550974';
  await flight.text(caller, 'aide', [], shop.line);
  expect(bodies(caller)).toEqual([expect.stringMatching(/écrivez à allo@port\.example\. 12 Rue du Port, Gatineau QC J8X 2K1\./)]);
});

test('nobody of the shop can text past it (RV-9, RV-15, DN-1)', async () => {
  const caller = '+15035550952';
  await flight.text(caller, 'STOP');
  const refused = await flight.api('POST', `/shops/${flight.shop.id}/threads/${caller}/texts`, { body: 'But we have an offer!' });
  expect(refused).toMatchObject({ status: 409, body: { error: { code: 'text.not-allowed' } } });
  expect(bodies(caller)).toEqual([confirmation]);
});

test('it holds for every line of the shop, and for no other shop (CN-6, RV-9, DN-1)', async () => {
  const caller = '+15035550953';
  const other = await flight.aShop(alwaysOpen);
  await flight.made('POST', `/shops/${flight.shop.id}/lines`, { phoneNumber: '+15035560950', mode: 'text-only' });
  await flight.text(caller, 'STOP');
  await flight.call(caller, missed, '+15035560950');
  await flight.call(caller, missed, other.line);
  expect(flight.textsAt(caller).map((text) => text.from)).toEqual([flight.shop.line, other.line]);
});

test('an owner who stops the alerts gets no more of them', async () => {
  const boss = '+15035550960';
  const shop = await flight.aShop({ ...alwaysOpen, alertPhone: boss });
  await flight.text(boss, 'STOP', [], shop.line);
  await flight.call('+15035550961', missed, shop.line);
  expect(flight.textsAt('+15035550961')).toHaveLength(1);
  expect(bodies(boss)).toEqual([confirmation]);
});

test('what the provider knows to be an opt-out is one here (RV-16)', async () => {
  const caller = '+15035550962';
  flight.network.weather.set(caller, 'opted-out');
  await flight.call(caller, missed);
  flight.network.weather.delete(caller);
  await flight.advance(25 * 3600);
  await flight.call(caller, missed);
  expect(bodies(caller)).toEqual([]);
  expect(await flight.thread(caller)).toMatchObject({ optedOut: true });
  expect((await flight.ledger()).filter((call) => call.caller === caller).map((call) => call.outcomeBecause)).toEqual([
    'opted-out',
    'opted-out',
  ]);
});
