import { afterAll, beforeAll, expect, test } from 'vitest';
import { pageNames } from '../../src/core/public-pages/page.ts';
import { nonSharingSentence } from '../../src/core/registration/notice.ts';
import { hostedAt, papers, type RegistrationFlight, takeOffToRegister } from '../support/registration-papers.ts';

let flight: RegistrationFlight;
let slug: string;
beforeAll(async () => {
  flight = await takeOffToRegister({ name: 'Harbor & Söhne "Plumbing" <b>', helpEmail: 'office@harborplumbing.example' });
  await flight.enter(papers);
  slug = (await flight.registrationOf()).pages.slug;
});
afterAll(() => flight.land());

/** Signed out, as everybody comes to it. */
async function open(path: string, headers: Record<string, string> = {}) {
  const response = await fetch(`${flight.url}/s/${path}`, { headers, redirect: 'manual' });
  const html = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    html,
    text: html
      .replace(/<style>[\s\S]*?<\/style>/g, '')
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' '),
  };
}
const paths = () => pageNames.map((name) => (name === 'home' ? slug : `${slug}/${name}`));

test('each shop has an address of its own, made from its name, and no two the same', async () => {
  expect(slug).toBe('harbor-and-sohne-plumbing-b');
  const names = ['Twin Roofing', 'Twin Roofing', 'TWIN roofing!', '!!!'];
  const slugs: string[] = [];
  for (const name of names) {
    const shop = await flight.made('POST', '/shops', { name });
    slugs.push((await flight.made('GET', `/shops/${shop.id}/registration`)).pages.slug);
  }
  expect(slugs).toEqual(['twin-roofing', 'twin-roofing-2', 'twin-roofing-3', 'shop']);
});

test('all pages open signed out, in both languages, and link to each other (CT-2)', async () => {
  for (const path of paths()) {
    for (const language of ['en', 'es']) {
      const { status, html, headers } = await open(`${path}?lang=${language}`);
      expect([path, status]).toEqual([path, 200]);
      expect(html).toContain(`<html lang="${language}">`);
      expect(headers.get('content-type')).toMatch(/text\/html/);
      for (const other of paths().filter((one) => one !== path)) expect(html).toContain(`href="/s/${other}?lang=${language}"`);
    }
  }
});

test('who opts in reads who texts, what about, how often, at what cost, STOP and HELP, and finds terms and privacy (CT-2)', async () => {
  const { text, html } = await open(`${slug}/texting`);
  expect(text).toMatch(
    /text message to your number about that call\. Message frequency varies\. Message and data rates may apply\. Reply STOP to opt out, HELP for help\. Consent is not a condition of purchase\./,
  );
  expect(text).toContain('Harbor &amp; Söhne &quot;Plumbing&quot; &lt;b&gt;');
  expect(html).toContain(`href="/s/${slug}/privacy?lang=en"`);
  expect(html).toContain(`href="/s/${slug}/terms?lang=en"`);
  const terms = await open(`${slug}/terms`);
  for (const part of [
    'Program:',
    'Message frequency varies',
    'Message and data rates may apply',
    'STOP',
    'HELP',
    'office@harborplumbing.example',
  ])
    expect(terms.text).toContain(part);
  const spanish = await open(`${slug}/texting`, { 'accept-language': 'es-MX,es;q=0.9' });
  expect(spanish.text).toMatch(/frecuencia[\s\S]*tarifas[\s\S]*STOP[\s\S]*HELP/);
});

test('the page about texting quotes the texts and the greeting that callers get', async () => {
  const { text } = await open(`${slug}/texting`);
  const { pack } = await flight.registrationOf();
  const escaped = (words: string) =>
    words
      .replaceAll('&', '&amp;')
      .replaceAll('"', '&quot;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll("'", '&#39;')
      .replace(/\s+/g, ' ');
  for (const sample of pack.samples) expect(text).toContain(escaped(sample));
  expect(text).toContain(escaped(pack.greeting));
});

test('the privacy page has the sentence that numbers are shared with nobody, and nothing on any page shares them (RG-5)', async () => {
  expect((await open(`${slug}/privacy`)).text).toContain(nonSharingSentence);
  for (const path of paths()) {
    const { html, headers } = await open(path);
    expect(html).not.toMatch(/<(script|img|iframe|form|link|object|embed|video|audio)\b|\bon\w+=|javascript:|@import|url\(/i);
    expect(html).not.toMatch(/(src|href)="(https?:)?\/\//i);
    expect(headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; style-src 'sha256-[^;]+'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'$/,
    );
    expect(headers.get('set-cookie')).toBeNull();
  }
});

test('the privacy page lists who handles numbers here, and that none are sold or pooled (PR-6)', async () => {
  const { text } = await open(`${slug}/privacy`);
  expect(text).toMatch(/do not sell phone numbers or rent them out, and numbers are not pooled/);
  expect(text).toContain('Twilio Inc.: carries calls and texts.');
  expect(text).toContain(`${new URL(hostedAt).hostname}: runs the server that keeps them.`);
  expect(text).not.toMatch(/reads texts to find out/);
});

test('the number is one tap away, and the hours are there', async () => {
  const { html, text } = await open(slug);
  expect(html).toContain(`href="tel:${flight.shop.line}"`);
  expect(html).toContain(`href="sms:${flight.shop.line}"`);
  expect(text).toContain('Monday to Sunday: closed');
});

test('the owner moves the pages; the old address leads to the new one, and nobody else gets it', async () => {
  await flight.made('PUT', `/shops/${flight.shop.id}/public-page`, { slug: 'harbor' });
  expect((await open('harbor')).status).toBe(200);
  const old = await open(`${slug}/privacy?lang=es`);
  expect([old.status, old.headers.get('location')]).toEqual([301, '/s/harbor/privacy?lang=es']);
  const other = await flight.made('POST', '/shops', { name: 'Other Plumbing' });
  for (const taken of ['harbor', slug])
    expect(await flight.api('PUT', `/shops/${other.id}/public-page`, { slug: taken })).toMatchObject({
      status: 409,
      body: { error: { code: 'address.taken' } },
    });
  expect((await flight.api('PUT', `/shops/${other.id}/public-page`, { slug: '../etc' })).status).toBe(422);
  await flight.made('PUT', `/shops/${flight.shop.id}/public-page`, { slug });
  expect((await open(slug)).status).toBe(200);
});

test.each(['nobody', 'nobody/privacy', '..%2f', '%00', `${'x'.repeat(300)}`, "a'--"])('%j is a page that does not exist', async (path) => {
  const { status, html } = await open(path);
  expect(status).toBe(404);
  expect(html).toContain('There is no such page');
});
