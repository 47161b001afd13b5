import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Flight, operatorKey, takeOff } from '../support/flight.ts';

let flight: Flight;
beforeAll(async () => {
  flight = await takeOff();
});
afterAll(() => flight.land());

const shopPath = () => `/shops/${flight.shop.id}`;
const shopsBefore = async () => (await flight.made('GET', '/shops')).shops.length;

test.each([
  ['no name', {}, 'name'],
  ['an empty name', { name: '  ' }, 'name'],
  ['a name without end', { name: 'x'.repeat(81) }, 'name'],
  ['an unknown field', { name: 'A', colour: 'red' }, 'colour'],
  ['a zone that does not exist', { name: 'A', hours: { timeZone: 'America/Portland', weekly: {} } }, 'hours.timeZone'],
  ['an offset for a zone', { name: 'A', hours: { timeZone: '-08:00', weekly: {} } }, 'hours.timeZone'],
  ['an abbreviation for a zone', { name: 'A', hours: { timeZone: 'PST8PDT', weekly: {} } }, 'hours.timeZone'],
  [
    'a time that does not exist',
    { name: 'A', hours: { timeZone: 'UTC', weekly: { mon: [{ from: '8:00', to: '25:00' }] } } },
    'hours.weekly.mon.0.from',
  ],
  ['a weekday that does not exist', { name: 'A', hours: { timeZone: 'UTC', weekly: { monday: [] } } }, 'hours.weekly'],
  ['a holiday that does not exist', { name: 'A', hours: { timeZone: 'UTC', weekly: {}, holidays: ['2027-02-30'] } }, 'hours.holidays.0'],
  ['an alert phone that is no number', { name: 'A', alertPhone: '555' }, 'alertPhone'],
  ['a foreign alert phone', { name: 'A', alertPhone: '+447400123456' }, 'alertPhone'],
  ['a delay that is too long', { name: 'A', firstTextDelaySeconds: 121 }, 'firstTextDelaySeconds'],
  ['a cap of none', { name: 'A', dailyTextCap: 0 }, 'dailyTextCap'],
  ['a number in words', { name: 'A', dailyTextCap: '200' }, 'dailyTextCap'],
  ['a first text without STOP', { name: 'A', firstText: '{business}: Sorry we missed your call. How can we help?' }, 'firstText'],
  [
    'a first text that advertises',
    { name: 'A', firstText: '{business}: Sorry we missed your call. Free estimate? Reply STOP to opt out.' },
    'firstText',
  ],
] as const)('a shop with %s is not saved, and the field is named', async (_, body, field) => {
  const before = await shopsBefore();
  const answer = await flight.api('POST', '/shops', body);
  expect(answer.status).toBe(422);
  expect(answer.body.error).toMatchObject({ code: 'settings.invalid', message: expect.stringMatching(/\w{3}/) });
  const named = answer.body.error.fields.map((one: { path: string; message: string }) => `${one.path} ${one.message}`).join('\n');
  expect(named).toContain(field);
  expect(await shopsBefore()).toBe(before);
});

test('all faults are named at once', async () => {
  const answer = await flight.api('POST', '/shops', { name: '', alertPhone: '555', dailyTextCap: 0, firstText: 'Buy now!' });
  const paths = new Set(answer.body.error.fields.map((field: { path: string }) => field.path));
  expect([...paths]).toEqual(expect.arrayContaining(['name', 'alertPhone', 'dailyTextCap']));
});

test('a first text is refused with the rule and the way to mend it (FT-5)', async () => {
  const firstText = '{business}: Sorry we missed your call. Get 10% off! How can we help? Reply STOP to opt out.';
  const answer = await flight.api('PATCH', shopPath(), { firstText });
  expect(answer.status).toBe(422);
  expect(answer.body.error.message).toMatch(/FT-5: "0%" makes it an advertisement\. Leave out prices/);
  expect((await flight.made('GET', shopPath())).settings.firstText).not.toBe(firstText);
});

test('a change of one setting leaves the others as they were', async () => {
  const before = (await flight.made('GET', shopPath())).settings;
  await flight.made('PATCH', shopPath(), { alertPhone: '503-555-0199' });
  expect((await flight.made('GET', shopPath())).settings).toEqual({ ...before, alertPhone: '+15035550199' });
  await flight.made('PATCH', shopPath(), {});
  expect((await flight.made('GET', shopPath())).settings).toEqual({ ...before, alertPhone: '+15035550199' });
});

test('a name that would break the first text is refused with it (FT-4)', async () => {
  const answer = await flight.api('PATCH', shopPath(), {
    firstText: 'Harbor Plumbing: Sorry we missed your call. How can we help? Reply STOP to opt out.',
    name: 'Other Name',
  });
  expect(answer.status).toBe(422);
});

test.each([
  ['no number', {}, 'phoneNumber'],
  ['a foreign number', { phoneNumber: '+447400123456' }, 'phoneNumber'],
  ['a number of no area', { phoneNumber: '+15555550100' }, 'phoneNumber'],
  ['nobody to ring', { phoneNumber: '+15035562101', mode: 'ring-first' }, 'ringPhones'],
  ['eleven phones to ring', { phoneNumber: '+15035562101', mode: 'ring-first', ringPhones: Array(11).fill('+15035550199') }, 'ringPhones'],
  ['ringing until voicemail answers', { phoneNumber: '+15035562101', ringSeconds: 30 }, 'ringSeconds'],
  ['a mode that does not exist', { phoneNumber: '+15035562101', mode: 'magic' }, 'mode'],
] as const)('a line with %s is not saved', async (_, body, field) => {
  const answer = await flight.api('POST', `${shopPath()}/lines`, body);
  expect(answer.status).toBe(422);
  expect(answer.body.error.fields.map((one: { path: string }) => one.path.split('.')[0])).toContain(field);
  expect((await flight.made('GET', `${shopPath()}/lines`)).lines).toHaveLength(1);
});

test.each(['{"name": ', 'name=A', '', '[]', 'null', '"A"', '{"name":"A"} extra'])('the body %j is refused as what it is', async (body) => {
  const before = await shopsBefore();
  const answer = await flight.api('POST', '/shops', body);
  expect([400, 422]).toContain(answer.status);
  expect(answer.body.error.message).toMatch(/\w{3}/);
  expect(await shopsBefore()).toBe(before);
});

test('a body that is not called JSON is refused', async () => {
  const response = await fetch(`${flight.url}/api/v1/shops`, {
    method: 'POST',
    headers: { authorization: `Bearer ${operatorKey}`, 'content-type': 'text/plain' },
    body: JSON.stringify({ name: 'A' }),
  });
  expect([400, 415, 422]).toContain(response.status);
});

test.each(['A\u0000B', '\u0000'])('a zero byte is refused and no fault of ours', async (name) => {
  const answer = await flight.api('POST', '/shops', { name });
  expect(answer.status).toBe(422);
});

test('a body of more than a megabyte is refused', async () => {
  // The server closes the connection on whom it stops listening to; nobody else should be given that connection.
  const response = await fetch(`${flight.url}/api/v1/shops`, {
    method: 'POST',
    headers: { authorization: `Bearer ${operatorKey}`, 'content-type': 'application/json', connection: 'close' },
    body: JSON.stringify({ name: 'x'.repeat(1_100_000) }),
  });
  expect(response.status).toBe(413);
  expect(await response.json()).toMatchObject({ error: { code: 'body.too-large' } });
});

test.each([
  ['no key', undefined],
  ['a wrong key', 'Bearer wrong-key-wrong-key'],
  ['half a key', 'Bearer operator-key-for-test'],
  ['a key of another kind', 'Basic b3BlcmF0b3I6a2V5'],
  ['an empty key', 'Bearer '],
] as const)('with %s nothing is told', async (_, authorization) => {
  for (const path of ['/shops', '/calls', '/tasks', `/shops/${flight.shop.id}`, '/simulation/clock']) {
    const response = await fetch(`${flight.url}/api/v1${path}`, { headers: authorization ? { authorization } : {} });
    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({ error: { code: 'auth.missing', message: expect.stringMatching(/API key/) } });
  }
});

test.each([
  ['GET', '/nothing', 'route.not-found'],
  ['DELETE', '/shops', 'route.not-found'],
  ['GET', '/shops/00000000-0000-4000-8000-000000000000', 'shop.not-found'],
  ['GET', '/calls/00000000-0000-4000-8000-000000000000', 'call.not-found'],
  ['GET', '/shops/SHOP/threads/+15035559999', 'thread.not-found'],
  ['GET', '/shops/SHOP/threads/hello', 'thread.not-found'],
  ['DELETE', '/shops/SHOP/contacts/+15035559999', 'contact.not-found'],
  ['POST', '/shops/SHOP/tasks/00000000-0000-4000-8000-000000000000/done', 'task.not-found'],
] as const)('%s %s: %s', async (method, path, code) => {
  const answer = await flight.api(method, path.replace('SHOP', flight.shop.id));
  expect(answer).toMatchObject({ status: 404, body: { error: { code, message: expect.stringMatching(/\w{3}/) } } });
});

test.each([
  '/shops/not-an-id',
  '/calls?shop=not-an-id',
  '/calls?limit=0',
  '/calls?limit=501',
  '/calls?limit=many',
  '/calls?outcome=lost',
  '/calls?since=yesterday',
  '/calls?before=nonsense',
  '/tasks?open=maybe',
])('%s is refused with what is wrong', async (path) => {
  const answer = await flight.api('GET', path);
  expect([400, 422]).toContain(answer.status);
  expect(answer.body.error.message).toMatch(/\w{3}/);
});

test.each(['/shops/SHOP/threads/%00', '/calls?caller=%00', '/shops/SHOP/contacts/%00'])('%s is no fault of ours', async (path) => {
  const answer = await flight.api('GET', path.replace('SHOP', flight.shop.id));
  expect(answer.status).toBeLessThan(500);
});

test('a contact that is no number is refused', async () => {
  expect(await flight.api('PUT', `${shopPath()}/contacts/hello`, { kind: 'staff' })).toMatchObject({ status: 422 });
  expect(await flight.api('PUT', `${shopPath()}/contacts/+15035550188`, { kind: 'friend' })).toMatchObject({ status: 422 });
  expect((await flight.made('GET', `${shopPath()}/contacts`)).contacts).toEqual([]);
});

test('the API describes itself', async () => {
  const description = await flight.made('GET', '/openapi.json');
  expect(description).toMatchObject({ openapi: '3.1.0' });
  expect(Object.keys(description.paths)).toEqual(expect.arrayContaining(['/shops', '/calls', '/tasks']));
});

test('nothing failed on our side', () => {
  expect(flight.logged.filter((line) => JSON.parse(line).level >= 50)).toEqual([]);
});
