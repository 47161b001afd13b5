// Photos, voicemails and the evidence of a thread; and what was typed stays while the server is away.
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { saveMedia } from '../../src/db/media.ts';
import { seriousFindings } from '../support/accessibility.ts';
import { alwaysOpen } from '../support/always-open.ts';
import type { Person } from '../support/person.ts';
import { made, openWeb, phone, type Web } from '../support/web.ts';

const line = '+15035550142';
const caller = '+15035557101';
const shown = '(503) 555-7101';
/** One black pixel. */
const picture = Buffer.from('R0lGODlhAQABAIAAAAAAAP///ywAAAAAAQABAAACAUwAOw==', 'base64');
let web: Web;
let dana: Person;
let shop: string;
beforeAll(async () => {
  web = await openWeb();
  dana = await web.firstUser();
  shop = await web.aShop(dana, alwaysOpen);
  await made(dana.api('POST', `/shops/${shop}/lines`, { phoneNumber: line, mode: 'text-only' }));
  const { network } = web.running;
  await network.placeCall(caller, line, { voicemail: { seconds: 9, transcript: 'The boiler leaks, please call.' } });
  const voicemails = async () => (await items()).filter((item) => item.kind === 'voicemail');
  await vi.waitFor(async () => expect((await voicemails())[0]?.transcript).toBe('The boiler leaks, please call.'), {
    timeout: 45_000,
    interval: 100,
  });
  await network.sendText(caller, line, 'This is where it leaks', [
    { url: 'https://media.example/kept.gif', contentType: 'image/gif' },
    { url: 'https://media.example/gone.jpg', contentType: 'image/jpeg' },
  ]);
  await vi.waitFor(async () => expect((await items()).some((item) => item.photos?.length === 2)).toBe(true), {
    timeout: 20_000,
    interval: 100,
  });
}, 120_000);
afterAll(() => web?.close(), 60_000);
afterEach(() => expect(web.errors).toEqual([]));

const items = async (): Promise<any[]> =>
  (await dana.api('GET', `/shops/${shop}/threads/${encodeURIComponent(caller)}/timeline`)).body.items ?? [];
const threadPath = () => `/shops/${shop}/inbox/${encodeURIComponent(caller)}`;
const timeline = (page: Page) => page.getByRole('log', { name: 'What happened' });
/** The simulated network hands out no files: what a provider gives is put where it is kept. */
const keep = (source: string, contentType: string, bytes: Uint8Array) =>
  saveMedia(web.running.app.db, { shopId: shop, id: web.running.app.newId(), source, contentType, bytes, greeting: null, at: Date.now() });

test.each([
  ['desk', {}],
  ['phone', phone],
] as const)(
  'on a %s, a kept photo and a voicemail are seen and heard, and what is not kept says so',
  { timeout: 60_000 },
  async (_, options) => {
    await keep('https://media.example/kept.gif', 'image/gif', picture);
    await keep('https://media.example/voicemail.wav', 'audio/wav', aSecondOfSilence());
    const recorded = `update calls set facts = jsonb_set(facts, '{voicemails,0,url}', '"https://media.example/voicemail.wav"') where shop_id = $1`;
    await web.running.app.db.query({ name: 'a recording', text: recorded }, [shop]);
    const page = await web.visit(threadPath(), dana, options);
    const photo = timeline(page).getByRole('img', { name: `Sent by ${shown}, 1 of 2` });
    await photo.scrollIntoViewIfNeeded();
    await expect.poll(() => photo.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBe(1);
    const large = page.context().waitForEvent('page');
    await photo.click();
    expect(new URL((await large).url()).pathname).toBe(`/api/v1/shops/${shop}/media`);
    await timeline(page).getByText('A photo that is not kept here, or not yet.').waitFor();

    await timeline(page).getByText('The boiler leaks, please call.').waitFor();
    const player = timeline(page).getByLabel('Voicemail', { exact: true });
    await player.focus();
    await page.keyboard.press('Space');
    await expect.poll(() => player.evaluate((audio) => (audio as HTMLAudioElement).played.length)).toBe(1);
    expect(await seriousFindings(page)).toEqual([]);
    await page.context().close();
  },
);

test('the evidence of consent comes as a PDF', { timeout: 60_000 }, async () => {
  const page = await web.visit(threadPath(), dana);
  await page.getByRole('button', { name: 'More to do' }).click();
  const address = await page.getByRole('menuitem', { name: 'Evidence of consent (PDF)' }).getAttribute('href');
  const pdf = await page.request.get(address as string);
  expect([pdf.status(), pdf.headers()['content-type']]).toEqual([200, 'application/pdf']);
  expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-');
  await page.context().close();
});

/** While it is away the page itself still comes, as from a server that restarts. */
const away = (page: Page) => page.route(/\/api\//, (route) => (route.request().method() === 'GET' ? route.continue() : route.abort()));

test.each([
  ['Text', `Text to ${shown}`, 'Send', 'We are on our way at three.'],
  ['Note', 'Note for the shop', 'Save note', 'The key is under the mat.'],
] as const)(
  'a %s that could not be sent stays, also over a reload, and is sent then',
  { timeout: 60_000 },
  async (what, label, button, words) => {
    const page = await web.visit(threadPath(), dana);
    const box = page.getByRole('textbox', { name: label });
    const choose = () => page.getByText(what, { exact: true }).click();
    await timeline(page).waitFor();
    await choose();
    await box.fill(words);
    await away(page);
    await page.getByRole('button', { name: button }).click();
    await page.getByText(/^Not (sent|saved)\./).waitFor();
    expect(await box.inputValue()).toBe(words);
    await page.unrouteAll();
    await page.reload();
    await timeline(page).waitFor();
    await choose();
    expect(await box.inputValue()).toBe(words);
    await page.getByRole('button', { name: button }).click();
    await timeline(page).getByText(words).waitFor();
    expect(await box.inputValue()).toBe('');
    await page.context().close();
  },
);

/** A WAV file, 8 kHz and one byte a sample. */
function aSecondOfSilence(): Buffer {
  const head = Buffer.alloc(44);
  head.write('RIFF', 0);
  head.writeUInt32LE(36 + 8000, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(8000, 24);
  head.writeUInt32LE(8000, 28);
  head.writeUInt16LE(1, 32);
  head.writeUInt16LE(8, 34);
  head.write('data', 36);
  head.writeUInt32LE(8000, 40);
  return Buffer.concat([head, Buffer.alloc(8000, 128)]);
}
