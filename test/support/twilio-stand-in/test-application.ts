// A tiny application for the stand-in's own tests: answers by path, and checks every signature with Twilio's library.
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import twilio from 'twilio';

export type AskedOf = {
  method: string;
  path: string;
  query: URLSearchParams;
  params: Record<string, string>;
  token: string;
  signed: boolean;
};
type Answer = string | { status: number; body?: string; type?: string } | 'hang';

export const publicUrl = 'https://ringback.example';
export const accountSid = 'AC0123456789abcdef0123456789abcdef';
export const authToken = 'a-token-for-tests';

export type TestApplication = {
  asked: AskedOf[];
  /** By path; what is not here is answered with an empty document. */
  answers: Record<string, Answer | ((asked: AskedOf) => Answer | Promise<Answer>)>;
  deliverTo(url: URL): URL;
  stop(): Promise<void>;
};

export async function startTestApplication(): Promise<TestApplication> {
  const asked: AskedOf[] = [];
  const answers: TestApplication['answers'] = {};
  const server = http.createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks).toString('utf8');
    const target = request.url ?? '/';
    const isForm = (request.headers['content-type'] ?? '').startsWith('application/x-www-form-urlencoded');
    const form = new URLSearchParams(isForm ? body : '');
    const repeated = Object.fromEntries(
      [...new Set(form.keys())].map((key) => [key, form.getAll(key).length > 1 ? form.getAll(key) : form.get(key)]),
    );
    const signature = String(request.headers['x-twilio-signature']);
    const url = publicUrl + target;
    const signed = target.includes('bodySHA256')
      ? twilio.validateRequestWithBody(authToken, signature, url, body)
      : twilio.validateRequest(authToken, signature, url, repeated);
    const [path = '', search = ''] = target.split('?');
    const query = new URLSearchParams(search);
    const one = {
      method: request.method ?? '',
      path,
      query,
      params: Object.fromEntries(isForm ? form : query),
      token: String(request.headers['i-twilio-idempotency-token']),
      signed,
    };
    asked.push(one);
    const given = answers[path] ?? '';
    const answer = typeof given === 'function' ? await given(one) : given;
    if (answer === 'hang') return;
    const {
      status = 200,
      body: text = '',
      type = 'text/xml',
    } = typeof answer === 'string' ? { body: `<Response>${answer}</Response>` } : answer;
    response.writeHead(status, { 'Content-Type': type }).end(text);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    asked,
    answers,
    deliverTo: (url) => new URL(`http://127.0.0.1:${port}${url.pathname}${url.search}`),
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
