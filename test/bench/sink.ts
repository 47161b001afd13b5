// The far end of a benchmark: answers like Twilio's REST API, in a process of its own, and notes when each text's
// request arrived. Tells its parent over IPC.
import { createServer } from 'node:http';

const arrivals: { to: string; at: number }[] = [];
const now = () => performance.timeOrigin + performance.now();
let messages = 0;

const number = (phone: string) => ({
  sid: `PN${phone.replace(/\D/g, '').padStart(32, '0')}`,
  phone_number: phone,
  capabilities: { voice: true, sms: true, mms: true, fax: false },
});

const server = createServer((request, response) => {
  const at = now();
  const chunks: Buffer[] = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', () => {
    const url = new URL(request.url ?? '/', 'http://sink');
    const answer = (status: number, body: unknown) => {
      const text = JSON.stringify(body);
      response.writeHead(status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }).end(text);
    };
    if (url.pathname.endsWith('/Messages.json') && request.method === 'POST') {
      const form = new URLSearchParams(Buffer.concat(chunks).toString());
      arrivals.push({ to: form.get('To') ?? '', at });
      messages += 1;
      const sid = `SM${String(messages).padStart(32, '0')}`;
      return answer(201, {
        sid,
        status: 'queued',
        to: form.get('To'),
        from: form.get('From'),
        body: form.get('Body'),
        direction: 'outbound-api',
        date_created: new Date(at).toUTCString(),
        num_segments: '1',
        num_media: '0',
      });
    }
    if (url.pathname.endsWith('/IncomingPhoneNumbers.json'))
      return answer(200, {
        incoming_phone_numbers: [number(url.searchParams.get('PhoneNumber') ?? '')],
        page: 0,
        page_size: 50,
        uri: url.pathname,
        next_page_uri: null,
      });
    if (url.pathname.includes('/IncomingPhoneNumbers/')) return answer(200, number('+15035550100'));
    if (url.pathname.endsWith('/Messages.json'))
      return answer(200, { messages: [], page: 0, page_size: 50, uri: url.pathname, next_page_uri: null });
    if (url.pathname.endsWith('/Calls.json'))
      return answer(200, { calls: [], page: 0, page_size: 50, uri: url.pathname, next_page_uri: null });
    return answer(200, { sid: 'AC00000000000000000000000000000000', status: 'active', type: 'Full', friendly_name: 'sink' });
  });
});
server.keepAliveTimeout = 60_000;

process.on('message', (message: { do: 'take' | 'stop' }) => {
  if (message.do === 'take') process.send?.({ arrivals: arrivals.splice(0) });
  else process.exit(0);
});
// Whoever started this is gone.
process.on('disconnect', () => process.exit(0));
server.listen(0, '127.0.0.1', () => process.send?.({ url: `http://127.0.0.1:${(server.address() as { port: number }).port}` }));
