import { describe, expect, test } from 'vitest';
import { tradePacks } from '../trades/index.ts';
import { type ReadContext, readMessage } from './read-message.ts';

const context: ReadContext = { now: '2027-01-12T11:20', asked: null, pack: tradePacks.electrical, cities: ['Columbus'], offers: [] };
const read = (text: string) => readMessage(text, context);

describe('who the shop has worked for', () => {
  test.each([
    'u guys rewired my garage last yr and now the outlet in there is dead',
    'you replaced our panel in the past',
    'been a customer since 1998',
    'you all came out last spring',
  ])('"%s" is said by a customer', (text) => expect(read(text).existingCustomer).toBe(true));

  test.each(['you guys called me last week', 'you missed my call, outlet died two days ago', 'the outlet died last week'])(
    '"%s" says nothing of it',
    (text) => expect(read(text).existingCustomer).toBeNull(),
  );
});

describe('how to get in', () => {
  test.each([
    ['oh gate code is 4471 and theres a big dog but hes friendly', 'oh gate code is 4471 and theres a big dog but hes friendly'],
    ['outlet sparked yesterday. Gate code is #2288.', 'Gate code is #2288.'],
    ['please use the side door', 'please use the side door'],
    ['key is under the mat', 'key is under the mat'],
    ['dont ring the bell, baby is napping', 'dont ring the bell, baby is napping'],
  ])('"%s"', (text, access) => expect(read(text).access).toBe(access));

  test.each(['the outlet by the back door is dead', 'do i need to be home?', 'see you then', 'thursday works'])(
    '"%s" is about something else',
    (text) => expect(read(text).access).toBeNull(),
  );
});

test.each(['who is this', 'whos this?', 'who dis', 'what company is this', 'i have a missed call from this number?'])(
  '"%s" asks who we are',
  (text) => expect(read(text).asksWho).toBe(true),
);
test.each(['my dad who is 80 lives there', 'i called you about my outlet'])('"%s" does not', (text) =>
  expect(read(text).asksWho).toBe(false),
);
