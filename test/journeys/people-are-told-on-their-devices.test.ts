import { afterAll, beforeAll, expect, test } from 'vitest';
import { booking } from '../support/a-shop-that-books.ts';
import { type Flight, takeOff } from '../support/flight.ts';
import { aPerson, type Person } from '../support/person.ts';
import { startPushService } from '../support/push-stand-in.ts';

let service: Awaited<ReturnType<typeof startPushService>>;
let flight: Flight;
let olga: Person;
let callers = 0;

beforeAll(async () => {
  service = await startPushService();
  flight = await takeOff({ settings: booking(), environment: { RINGBACK_PUSH_SERVICES: service.origin } });
  olga = aPerson(flight.url);
  await olga.signUp({ name: 'Olga Operator', email: 'olga@example.com' });
});
afterAll(async () => {
  await flight.land();
  await service.close();
  expect(service.faults).toEqual([]);
});

const devices = (shop = flight.shop.id) => `/shops/${shop}/devices`;
async function aMember(name: string, role: string): Promise<Person> {
  const email = `${name}@example.com`;
  const { body } = await olga.api('POST', `/shops/${flight.shop.id}/invitations`, { email, role });
  const person = aPerson(flight.url);
  await person.signUp({ name, email, invitation: body.url.split('/').at(-1) });
  return person;
}
async function aDevice(person: Person, name = 'Phone') {
  const { publicKey } = (await person.api('GET', devices())).body;
  const browser = service.aBrowser(publicKey);
  const { endpoint, keys } = browser;
  const { id } = (await person.api('POST', devices(), { name, endpoint, keys })).body;
  return { ...browser, id: id as string };
}
async function whoWantsAPerson(words = 'can i just talk to a real person'): Promise<string> {
  callers += 1;
  const caller = `+150355532${10 + callers}`;
  await flight.call(caller, { callerHangsUpAfterSeconds: 6 });
  await flight.text(caller, words);
  await flight.advance(20);
  return caller;
}
const titles = (device: { pushed: { message: { title: string } }[] }) => device.pushed.map(({ message }) => message.title);

test('a customer who needs a person is shown on every device of those who may see customers, and again while they wait', async () => {
  const mine = await aDevice(olga);
  const office = await aDevice(await aMember('olivia', 'office'));
  const looker = await aDevice(await aMember('luke', 'read-only'));
  const crew = await aMember('carl', 'crew');
  expect((await crew.api('GET', devices())).status).toBe(403);

  const caller = await whoWantsAPerson();
  const shown = `(503) 555-32${caller.slice(-2)} needs you`;
  for (const device of [mine, office, looker]) expect(titles(device).at(-1)).toMatch(`Urgent: ${shown}`);
  const [{ message, ttl, urgency }] = mine.pushed as [(typeof mine.pushed)[0]];
  expect(message).toMatchObject({ phone: caller, body: expect.stringContaining('Wants a person'), actions: ['take-over', 'call'] });
  expect(looker.pushed[0]?.message.actions).toEqual(['call']);
  expect({ ttl, urgency }).toEqual({ ttl: 3600, urgency: 'high' });

  await flight.advance(11 * 60);
  expect(titles(mine).at(-1)).toMatch(/still waits for you$/);
  expect(mine.pushed.at(-1)?.topic).toBe(mine.pushed[0]?.topic);
  await olga.api('POST', `/shops/${flight.shop.id}/threads/${encodeURIComponent(caller)}/take-over`, {});
  const told = mine.pushed.length;
  await flight.advance(3600);
  expect(mine.pushed).toHaveLength(told);
});

test('an emergency is shown at once, before anybody has been asked for', async () => {
  const device = await aDevice(olga, 'Tablet');
  await whoWantsAPerson('water is pouring through the kitchen ceiling, burst pipe!!');
  expect(titles(device)[0]).toMatch(/^Emergency: /);
});

test('a missed call that the text answers rings on no device', async () => {
  const device = await aDevice(olga, 'Laptop');
  await flight.call('+15035553290', { callerHangsUpAfterSeconds: 6 });
  await flight.advance(60);
  expect(device.pushed).toEqual([]);
});

test('a withheld number with a voicemail is shown too', async () => {
  const device = await aDevice(olga, 'Watch');
  await flight.call('anonymous', { staff: { answer: 'busy' }, voicemail: { seconds: 9, transcript: 'Please call Ann.' } });
  await flight.advance(180);
  expect(titles(device)).toEqual(['A withheld number needs you']);
  expect(device.pushed[0]?.message).toMatchObject({ phone: null, actions: [] });
});

test('a session that is ended, and a person who is taken out of the shop, are told nothing more', async () => {
  const nora = await aMember('nora', 'office');
  const lost = await aDevice(nora);
  const otto = await aMember('otto', 'office');
  const gone = await aDevice(otto);
  await nora.signOut();
  const { members } = (await olga.api('GET', `/shops/${flight.shop.id}/members`)).body;
  const { userId } = members.find((one: { name: string }) => one.name === 'otto');
  expect((await olga.api('DELETE', `/shops/${flight.shop.id}/members/${userId}`)).status).toBe(200);
  await whoWantsAPerson();
  expect([lost.pushed, gone.pushed]).toEqual([[], []]);
});

test('a push service that is busy is asked again, and a browser that has unsubscribed is forgotten', async () => {
  const bess = await aMember('bess', 'office');
  const device = await aDevice(bess);
  device.answerNext(503, 429);
  const caller = await whoWantsAPerson();
  expect(device.pushed).toEqual([]);
  await flight.advance(60);
  expect(device.pushed.map(({ message }) => message.phone)).toEqual([caller]);
  device.unsubscribe();
  await whoWantsAPerson();
  const { devices: left } = (await bess.api('GET', devices())).body;
  expect(left).toEqual([]);
});

test('a notification can be tried, and says when it does not come', async () => {
  const person = await aMember('tess', 'office');
  const device = await aDevice(person);
  const attempt = () => person.api('POST', `${devices()}/${device.id}/try`, {});
  expect((await attempt()).status).toBe(200);
  expect(titles(device)).toEqual(['This is how you will be told']);
  device.answerNext(503);
  expect(await attempt()).toMatchObject({ status: 502, body: { error: { message: expect.stringMatching(/cannot be reached/) } } });
  device.unsubscribe();
  expect(await attempt()).toMatchObject({ status: 404, body: { error: { message: expect.stringMatching(/Turn them on again/) } } });
  expect((await person.api('GET', devices())).body.devices).toEqual([]);
});

test('nothing is sent to an address that is no push service, and nobody changes the devices of others', async () => {
  const { keys } = service.aBrowser('unused');
  const refused = await olga.api('POST', devices(), { name: 'x', endpoint: 'https://intranet.example/steal', keys });
  expect(refused).toMatchObject({ status: 422, body: { error: { message: expect.stringMatching(/not sent through intranet.example/) } } });
  const device = await aDevice(olga, 'Mine');
  const tina = await aMember('tina', 'office');
  expect((await tina.api('DELETE', `${devices()}/${device.id}`)).status).toBe(404);
  expect((await flight.api('GET', devices())).status).toBe(403);
  expect((await olga.api('DELETE', `${devices()}/${device.id}`)).status).toBe(200);
});
