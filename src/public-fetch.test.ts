import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { createTwilioClients } from './providers/twilio/client.ts';
import { fetchTwilioMedia } from './providers/twilio/fetch-media.ts';
import { fetchPublic, isPublicAddress, readLimited, readPage, seePublicPage } from './public-fetch.ts';

test.each([
  '8.8.8.8',
  '1.1.1.1',
  '172.15.255.255',
  '172.32.0.1',
  '100.63.0.1',
  '100.128.0.1',
  '192.167.1.1',
  '2606:4700::1111',
  '2a00:1450::1',
  '::ffff:8.8.8.8',
])('%s is public', (address) => expect(isPublicAddress(address)).toBe(true));

test.each([
  ['this host', ['0.0.0.0', '0.1.2.3', '::']],
  ['loopback', ['127.0.0.1', '127.255.255.254', '::1']],
  ['private', ['10.0.0.1', '10.255.255.255', '172.16.0.1', '172.31.255.255', '192.168.0.1', 'fc00::1', 'fd12:3456::1']],
  ['link-local, where clouds keep their credentials', ['169.254.169.254', 'fe80::1', 'febf::1']],
  ['shared by carriers', ['100.64.0.1', '100.127.255.255']],
  ['for documentation and benchmarks', ['192.0.2.1', '198.51.100.1', '203.0.113.1', '198.18.0.1', '198.19.255.255', '2001:db8::1']],
  ['for many or nobody', ['224.0.0.1', '239.255.255.255', '240.0.0.1', '255.255.255.255', 'ff02::1', '100::1']],
  ['for protocols', ['192.0.0.8', '192.88.99.1', '2001::1', '2002:a00:1::']],
  [
    'IPv4 inside IPv6',
    [
      '::ffff:10.0.0.1',
      '::FFFF:127.0.0.1',
      '::ffff:a9fe:a9fe',
      '::ffff:7f00:1',
      '0:0:0:0:0:ffff:10.0.0.1',
      '64:ff9b::10.0.0.1',
      '64:ff9b::a00:1',
    ],
  ],
  ['IPv4 inside IPv6, in forms that are no longer given out', ['::127.0.0.1', '::10.0.0.1', '64:ff9b:1::10.0.0.1', 'fec0::1']],
  ['no addresses', ['', 'localhost', 'example.com', '10.0.0', '0x7f000001', '2130706433', '127.0.0.1:80', '[::1]']],
])('%s: not public', (_, addresses) => expect(addresses.filter(isPublicAddress)).toEqual([]));

test.each([
  'http://example.com/a',
  'ftp://example.com/a',
  'file:///etc/passwd',
  'https://user@example.com/a',
  'https://user:pass@example.com/a',
  'https://127.0.0.1/a',
  'https://127.1/a',
  'https://0x7f.0.0.1/a',
  'https://2130706433/a',
  'https://10.0.0.1:8443/a',
  'https://169.254.169.254/latest/meta-data',
  'https://[::1]/a',
  'https://[::ffff:10.0.0.1]/a',
  'https://[::ffff:a9fe:a9fe]/a',
])('%s is not fetched', async (address) => {
  await expect(fetchPublic(new URL(address))).rejects.toThrow(/is not a public https address/);
});

test('a name that leads to this machine is not fetched', async () => {
  await expect(fetchPublic(new URL('https://localhost/a'))).rejects.toThrow(/localhost is not a public address/);
});

test('a body is read up to its limit and no further', async () => {
  async function* parts() {
    yield Buffer.from('12345');
    yield Buffer.from('67890');
  }
  expect(Buffer.from(await readLimited(parts(), 10)).toString()).toBe('1234567890');
  await expect(readLimited(parts(), 9)).rejects.toThrow(/larger than 9 bytes/);
});

describe("Twilio's media", () => {
  const account = {
    shopId: 's',
    id: 'a',
    provider: 'twilio',
    externalId: `AC${'1'.repeat(32)}`,
    secrets: { authToken: 'token' },
    publicUrl: '',
  };
  const path = `/2010-04-01/Accounts/${account.externalId}/Messages/MM1/Media/ME1`;
  const open: Server[] = [];
  afterEach(() => open.splice(0).forEach((server) => void server.close()));

  async function serving(answer: RequestListener) {
    const server = createServer(answer);
    open.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const apiUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const addresses = { apiUrl, lookupsUrl: apiUrl, messagingUrl: apiUrl, trusthubUrl: apiUrl };
    const clients = createTwilioClients(addresses);
    return { apiUrl, get: (url: string) => fetchTwilioMedia(clients, addresses, url, account).finally(() => clients.close()) };
  }

  test('are fetched with the account, where Twilio keeps them, in every region', async () => {
    const { get } = await serving((request, response) =>
      response.setHeader('content-type', 'image/png').end(request.headers.authorization),
    );
    const { contentType, bytes } = await get(`https://api.dublin.ie1.twilio.com${path}`);
    expect(contentType).toBe('image/png');
    expect(Buffer.from(bytes).toString()).toBe(`Basic ${btoa(`${account.externalId}:token`)}`);
  });

  test.each([
    'http://127.0.0.1:1/Accounts/x',
    `https://api.twilio.com.evil.example${path}`,
    `https://evil.example/https://api.twilio.com${path}`,
    `https://api.twilio.com@evil.example${path}`,
    `https://api.twilio.com/2010-04-01/Accounts/AC${'2'.repeat(32)}/Messages/MM1/Media/ME1`,
    `https://api.twilio.com/x?/Accounts/${account.externalId}/`,
  ])('are not looked for at %s', async (url) => {
    let asked = 0;
    const { get } = await serving((_, response) => {
      asked += 1;
      response.end();
    });
    await expect(get(url)).rejects.toThrow(/it is not fetched|invalid/i);
    expect(asked).toBe(0);
  });

  test.each([
    'http://127.0.0.1/secret',
    'https://169.254.169.254/latest',
    'https://localhost/secret',
    '//10.0.0.1/secret',
    '/elsewhere',
    'file:///etc/passwd',
  ])('that redirect to %s are not followed there', async (location) => {
    const { get } = await serving((_, response) => response.writeHead(307, { location }).end());
    await expect(get(`https://api.twilio.com${path}`)).rejects.toThrow(/not a public/);
  });

  test('that Twilio does not have are an error', async () => {
    const { get } = await serving((_, response) => response.writeHead(404).end());
    await expect(get(`https://api.twilio.com${path}`)).rejects.toThrow('Twilio answered 404');
  });
});

test.each(['https://127.0.0.1/', 'http://example.com/', 'https://10.0.0.1/privacy', 'not an address'])(
  'a page that not everybody can open is seen as none: %s',
  async (address) => expect(await seePublicPage(address)).toEqual({ status: null, text: '', asksForPassword: false }),
);

test('of a page its words are read, not its code', () => {
  const html = `<html><style>p { color: red }</style><p>Harbor&nbsp;Plumbing &amp; Sons, don&rsquo;t wait</p><script>track()</script>${'<p>more words</p>'.repeat(30)}</html>`;
  const page = readPage(200, html);
  expect(page?.text).toMatch(/^ *Harbor Plumbing & Sons, don't wait more words/);
  expect(page?.text).not.toMatch(/track|color/);
});

test('nothing is said of a page that scripts write, and a password is noticed', () => {
  expect(readPage(200, '<div id=root></div><script src=app.js></script>')).toBeNull();
  expect(readPage(200, '<form><input name=p type="password"></form>')).toMatchObject({ asksForPassword: true });
  expect(readPage(404, 'Not found')).toEqual({ status: 404, text: 'Not found', asksForPassword: false });
});
