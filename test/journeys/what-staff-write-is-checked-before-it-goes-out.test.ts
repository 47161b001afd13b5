import { afterAll, beforeAll, expect, test } from 'vitest';
import { booking } from '../support/a-shop-that-books.ts';
import { type Flight, owner, takeOff } from '../support/flight.ts';

let flight: Flight;
beforeAll(async () => {
  flight = await takeOff({ settings: { ...booking(), ownDomains: ['harborplumbing.com'] } });
});
afterAll(() => flight.land());

const missed = { callerHangsUpAfterSeconds: 6 } as const;
const words = (phone: string) => flight.textsAt(phone).map((text) => text.body);
const write = (phone: string, body: string) =>
  flight.api('POST', `/shops/${flight.shop.id}/threads/${encodeURIComponent(phone)}/texts`, { body });

test.each([
  ['CT-3', 'Text me your credit card number', /only phishing asks for/],
  ['CT-3', 'What is your SSN?', /phishing/],
  ['CT-3', 'Free beer with every repair', /carriers do not carry/],
  ['CT-4', 'Pay here: bit.ly/3abc', /hides where it leads/],
  ['CT-4', 'Pay here: http://203.0.113.9/pay', /hides where it leads/],
  ['CT-4', 'See https://xn--80ak6aa92e.com', /hides where it leads/],
  ['CT-4', 'See our friends at https://elsewhere.org/deal', /not on a domain of the shop\. Link to harborplumbing\.com/],
  ['OC-1', 'Reply YES to confirm', /word that carriers act on/],
])('%s: "%s" is not sent, and the API says which rule and how to mend it (OC-1, CT-3, CT-4)', async (rule, body, problem) => {
  const phone = '+15035554101';
  await flight.call(phone, missed);
  const before = words(phone).length;
  const answer = await write(phone, body);
  expect(answer.status).toBe(422);
  expect(answer.body.error.fields).toEqual([{ path: 'body', message: expect.stringMatching(problem) }]);
  expect(answer.body.error.fields[0].message).toMatch(new RegExp(`^${rule}: `));
  expect(words(phone)).toHaveLength(before);
  expect((await flight.thread(phone)).lead?.phase ?? 'talking').not.toBe('handed-over');
});

test('a text from a phone of the staff is checked too, and they are texted what to change (OC-1, CT-3, CT-4)', async () => {
  const phone = '+15035554102';
  await flight.call(phone, missed);
  const before = words(phone).length;
  await flight.text(owner, '503-555-4102 pay at tinyurl.com/harbor');
  await flight.advance(20);
  expect(words(phone)).toHaveLength(before);
  expect(words(owner).at(-1)).toBe(
    'Not sent to (503) 555-4102. CT-4: "tinyurl.com/harbor" hides where it leads. Use the full address on the shop\'s own domain.',
  );
  await flight.text(owner, '503-555-4102 pay at harborplumbing.com/pay');
  await flight.advance(20);
  expect(words(phone).at(-1)).toBe('pay at harborplumbing.com/pay');
});

test('links of saved answers lead to domains of the shop (CT-4)', async () => {
  const path = `/shops/${flight.shop.id}`;
  const { settings } = await flight.made('GET', path);
  const withAnswer = (text: string) => ({ scheduling: { ...settings.scheduling, answers: [{ key: 'prices', text }] } });
  const refused = await flight.api('PATCH', path, withAnswer('See elsewhere.org for prices.'));
  expect(refused).toMatchObject({ status: 422, body: { error: { fields: [{ path: 'scheduling.answers.0.text' }] } } });
  await flight.made('PATCH', path, withAnswer('See harborplumbing.com for prices.'));
  expect((await flight.api('PATCH', path, { ownDomains: ['bit.ly'] })).status).toBe(422);
});
