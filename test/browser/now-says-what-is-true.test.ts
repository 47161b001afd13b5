// Now in a browser, in a shop that books by itself: what customers would be offered, urgent callers whom the assistant is
// still answering, and what a caller without a number has left.
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { booking } from '../support/a-shop-that-books.ts';
import { seriousFindings } from '../support/accessibility.ts';
import type { Person } from '../support/person.ts';
import { made, openWeb, phone, settled, type Web } from '../support/web.ts';

const line = '+15035550142';
const zone = 'America/Los_Angeles';
/** A quarter of a second of nothing, as a WAV file. */
const silence = { contentType: 'audio/wav', bytes: aWav(2000) };
let web: Web;
let dana: Person;
let shop: string;
beforeAll(async () => {
  web = await openWeb({ RINGBACK_SIMULATION: '1' });
  dana = await web.firstUser();
  shop = await web.aShop(dana, { ...booking(), lookUpNumbers: false });
  await made(dana.api('POST', `/shops/${shop}/lines`, { phoneNumber: line, ringPhones: ['+15035550180'], mode: 'ring-first' }));
}, 120_000);
afterAll(() => web?.close(), 60_000);
afterEach(() => expect(web.errors).toEqual([]));

const now = () => made(dana.api('GET', `/shops/${shop}/now`));
const scheduling = async (change: object) => {
  const { settings } = await made(dana.api('GET', `/shops/${shop}`));
  await made(dana.api('PATCH', `/shops/${shop}`, { scheduling: { ...settings.scheduling, ...change } }));
};
const open = async (options: object = {}) => {
  const page = await web.visit(`/shops/${shop}/now`, dana, options);
  await page.getByRole('region', { name: 'Won today' }).waitFor();
  return page;
};
const working = (page: Page) => page.getByRole('region', { name: /Everything works|needs? you/ });
const waiting = (page: Page) => page.getByRole('region', { name: /^Waiting for you/ });

const pass = (seconds: number) => web.running.simulation?.advance(seconds * 1000);

/** Missed, texted back, and answered with these words; the assistant has spoken to them. */
async function writesBack(number: string, body: string) {
  const { network } = web.running;
  const answers = () => network.textsOf(number).filter((text) => text.to === number).length;
  await network.placeCall(number, line, { callerHangsUpAfterSeconds: 2 });
  await pass(5);
  expect(answers()).toBe(1);
  await network.sendText(number, line, body, []);
  await pass(60);
  expect(answers()).toBe(2);
}

test('the next free window on Now is the first that a customer is offered', { timeout: 60_000 }, async () => {
  const page = await open();
  await working(page).getByText('Calendar: books by itself').waitFor();
  const said = await working(page)
    .getByText(/^Next free window: /)
    .textContent();
  const { next } = (await now()).working.calendar;
  const customer = '+15035554101';
  await writesBack(
    customer,
    "Hi, this is Bea Booker at 412 SE Oak St, Portland 97202. The kitchen faucet drips all night, it's a single handle one. Any day works.",
  );
  const offered = (await made(dana.api('GET', `/shops/${shop}/visits`))).visits.filter((visit: any) => visit.status === 'held');
  expect(offered[0]).toMatchObject({ startsAt: next.startsAt, endsAt: next.endsAt });
  const day = new Intl.DateTimeFormat('en-US', { day: 'numeric', timeZone: zone }).format(new Date(next.startsAt));
  expect(said).toMatch(new RegExp(`\\b${day}\\b`));
  await page.context().close();
});

test('a calendar that can offer nothing needs the owner, with the way to its settings', { timeout: 60_000 }, async () => {
  const { settings } = await made(dana.api('GET', `/shops/${shop}`));
  const today = Temporal.Now.plainDateISO(zone);
  const holidays = Array.from({ length: 9 }, (_, days) => today.add({ days }).toString());
  await scheduling({ mode: 'request' });
  await made(dana.api('PATCH', `/shops/${shop}`, { hours: { ...settings.hours, holidays } }));
  const page = await open();
  await working(page).getByText('No times can be offered').waitFor();
  await working(page).getByText('No arrival window is free in the next 7 days').waitFor();
  await scheduling({ crews: [{ id: 'ana', name: 'Ana', onlyUrgent: true }] });
  await page.reload();
  await working(page).getByText('No crew takes jobs that are not urgent').waitFor();
  await working(page).getByRole('link', { name: 'Look at the booking settings' }).click();
  await page.getByRole('heading', { level: 1, name: 'Booking' }).waitFor();
  await scheduling({ mode: 'off' });
  await page.goto(`/shops/${shop}/now`);
  await working(page).getByText('Calendar: booking is off').waitFor();
  await page.context().close();
  await made(dana.api('PATCH', `/shops/${shop}`, { hours: settings.hours, scheduling: settings.scheduling }));
});

test('an urgent caller stands on Now while the assistant answers, and is taken over from there', { timeout: 60_000 }, async () => {
  const [number, shown] = ['+15035554102', '(503) 555-4102'];
  await writesBack(number, 'My toilet is overflowing right now, I need somebody today');
  expect((await now()).waiting).toContainEqual(expect.objectContaining({ phone: number, answering: true }));
  const page = await open(phone);
  const row = waiting(page).getByRole('listitem').filter({ hasText: shown });
  await row.getByText('The assistant is answering').waitFor();
  await waiting(page).getByText('1 with the assistant').waitFor();
  expect((await now()).waitingCount).toBe(0);
  expect(await row.getByRole('link', { name: `Call ${shown}` }).getAttribute('href')).toBe(`tel:${number}`);
  await row.getByRole('link', { name: `Text ${shown}` }).waitFor();
  await row.getByRole('button', { name: `Take over ${shown}` }).click();
  await row.waitFor({ state: 'detached' });
  const thread = await made(dana.api('GET', `/shops/${shop}/threads/${encodeURIComponent(number)}/timeline`));
  expect(thread.thread.holder).toBe('person');
  await page.context().close();
});

test.each([
  ['desk', {}],
  ['phone', phone],
])('on a %s, the voicemail of a withheld number is played, read and finished', { timeout: 60_000 }, async (where, options) => {
  const words = `Call me at 503 555 0388, ${where} please.`;
  await web.running.network.placeCall('anonymous', line, {
    staff: { answer: 'busy' },
    voicemail: { seconds: 14, transcript: words, sound: silence },
  });
  await pass(60);
  expect((await now()).waiting[0]?.voicemail).toMatchObject({ seconds: 14, transcript: words });
  const page = await open(options);
  const row = waiting(page).getByRole('listitem').filter({ hasText: 'Number withheld' });
  await row.getByText(words).waitFor();
  await row.getByText('Voicemail, 14 seconds').waitFor();
  await expect.poll(async () => (await now()).waiting[0]?.voicemail.url, { timeout: 20_000 }).not.toBeNull();
  await page.reload();
  const player = row.getByLabel('Voicemail of Number withheld');
  await player.waitFor();
  // An iPhone asks for two bytes first, and plays only what is sent in parts.
  expect(await player.evaluate((audio: HTMLAudioElement) => audio.play().then(() => audio.duration))).toBeCloseTo(0.25);
  const part = await page.evaluate(
    async (url) => {
      const answer = await fetch(url as string, { headers: { range: 'bytes=0-1' } });
      return [answer.status, answer.headers.get('content-range'), (await answer.arrayBuffer()).byteLength];
    },
    await player.getAttribute('src'),
  );
  expect(part).toEqual([206, 'bytes 0-1/2044', 2]);
  await settled(page);
  expect(await seriousFindings(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
  await row.getByRole('button', { name: 'Done: Number withheld' }).click();
  await row.waitFor({ state: 'detached' });
  expect((await now()).waiting).toEqual([]);
  await page.context().close();
});

function aWav(samples: number): Uint8Array {
  const head = Buffer.alloc(44);
  head.write('RIFF', 0);
  head.writeUInt32LE(36 + samples, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(8000, 24);
  head.writeUInt32LE(8000, 28);
  head.writeUInt16LE(1, 32);
  head.writeUInt16LE(8, 34);
  head.write('data', 36);
  head.writeUInt32LE(samples, 40);
  return Buffer.concat([head, Buffer.alloc(samples, 128)]);
}
