import { afterAll, beforeAll, expect, test } from 'vitest';
import { booking, wholeRequest } from '../support/a-shop-that-books.ts';
import { type Flight, operatorKey, takeOff } from '../support/flight.ts';

let flight: Flight;
beforeAll(async () => {
  flight = await takeOff({ settings: booking() });
});
afterAll(() => flight.land());

const missed = { callerHangsUpAfterSeconds: 6 } as const;
const person = (phone: string) => `/shops/${flight.shop.id}/people/${encodeURIComponent(phone)}`;
async function say(phone: string, body: string): Promise<void> {
  await flight.text(phone, body);
  await flight.advance(20);
}

test('an access request is answered with every call, text, visit, note and consent in one step (PR-2)', async () => {
  const phone = '+15035554501';
  await flight.made('PUT', `/shops/${flight.shop.id}/contacts/+15035554502`, { kind: 'personal', name: 'Somebody Else' });
  await flight.call(phone, { staff: { answer: 'never' }, voicemail: { seconds: 9, transcript: 'It is Uma Lind, call me.' } });
  for (const body of [wholeRequest('Uma Lind', '4 SE Ivy St'), '1', 'can you haul away the old faucet?', 'STOP']) await say(phone, body);
  const all = await flight.made('GET', `${person(phone)}/export`);
  expect(all).toMatchObject({ shop: 'Harbor Plumbing', phone, suppression: { source: 'caller', words: 'STOP' } });
  expect(all.calls).toMatchObject([{ verdict: 'missed', facts: { voicemails: [{ transcript: 'It is Uma Lind, call me.' }] } }]);
  const bodies = all.texts.map((text: { body: string }) => text.body);
  expect(bodies).toContain(wholeRequest('Uma Lind', '4 SE Ivy St'));
  expect(bodies.filter((body: string) => body.includes('missed your call'))).toHaveLength(1);
  expect(all.visits).toMatchObject([{ status: 'booked', details: { name: 'Uma Lind' } }]);
  expect(all.tasks.length).toBeGreaterThan(0);
  expect(all.alerts.some((alert: { body: string }) => alert.body.includes('555-4501'))).toBe(true);
  expect(all.consent).toMatchObject([{ kind: 'opt-out', words: 'STOP' }]);
  expect(all.events.length).toBeGreaterThan(5);
  expect(all.thread[0].state.dialogue.lead.name).toBe('Uma Lind');
  expect(JSON.stringify(all)).not.toMatch(/Somebody Else/);
});

test('after they were forgotten nothing but the record of consent is left to give (PR-2)', async () => {
  const phone = '+15035554503';
  await flight.call(phone, missed);
  await say(phone, wholeRequest('Noa Berg', '6 SE Ash St'));
  await say(phone, 'stop');
  await flight.made('DELETE', person(phone));
  const all = await flight.made('GET', `${person(phone)}/export`);
  for (const kind of ['calls', 'texts', 'visits', 'tasks', 'events', 'alerts', 'contact', 'thread', 'media', 'number'])
    expect(all[kind], kind).toEqual([]);
  expect(all.consent.map((event: { kind: string }) => event.kind)).toEqual(['opt-out', 'deletion']);
});

test('the do-not-call policy is there to print, names the shop and says how to get on the list (DN-1)', async () => {
  const path = `/shops/${flight.shop.id}/do-not-call`;
  const { text } = await flight.made('GET', `${path}/policy`);
  for (const words of ['Harbor Plumbing', 'Reply STOP', '(503) 556-0101', 'at least five years', 'no other business'])
    expect(text).toContain(words);
  const pdf = await fetch(`${flight.url}/api/v1${path}/policy.pdf`, { headers: { authorization: `Bearer ${operatorKey}` } });
  expect(pdf.headers.get('content-type')).toBe('application/pdf');
  expect(Buffer.from(await pdf.arrayBuffer()).toString('latin1')).toMatch(/^%PDF-[\s\S]*%%EOF\s*$/);
});

test('the do-not-call list has every opt-out for six years and longer, also of who was forgotten, and of nobody else (DN-1)', async () => {
  const shop = await flight.aShop(booking());
  const [stopped, forgotten, back] = ['+15035554511', '+15035554512', '+15035554513'];
  for (const phone of [stopped, forgotten, back]) {
    await flight.text(phone, 'STOP', [], shop.line);
    await flight.advance(60);
  }
  await flight.text(back, 'START', [], shop.line);
  await flight.made('DELETE', `/shops/${shop.id}/people/${encodeURIComponent(forgotten)}`);
  await flight.advance(6 * 366 * 24 * 3600);
  await flight.made('POST', '/simulation/purge');
  const { entries } = await flight.made('GET', `/shops/${shop.id}/do-not-call`);
  expect(entries.map((entry: { phone: string | null }) => entry.phone)).toEqual([stopped, null]);
  for (const entry of entries) expect(entry).toMatchObject({ source: 'caller', mark: expect.stringMatching(/^[0-9a-f]{64}$/) });
});
