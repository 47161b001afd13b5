// An endpoint that speaks OpenAI's protocol and answers, or misbehaves, as a test says.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export type ModelScript = (asked: { text: string; prompt: string }) => object | 'prose' | 'error' | 'never';

export async function modelStandIn() {
  const requests: { text: string; prompt: string; schema: unknown }[] = [];
  let script: ModelScript = () => 'error';
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (part) => {
      body += part;
    });
    request.on('end', () => {
      const { messages, response_format } = JSON.parse(body);
      const prompt = JSON.stringify(messages);
      const last = messages.at(-1).content;
      const text = JSON.parse(typeof last === 'string' ? last : last[0].text).text as string;
      requests.push({ text, prompt, schema: response_format });
      const answer = script({ text, prompt });
      if (answer === 'never') return;
      response.writeHead(answer === 'error' ? 500 : 200, { 'content-type': 'application/json' });
      const content = typeof answer === 'string' ? 'Sure! I booked you for 3 AM, it is free.' : JSON.stringify({ ...nothing, ...answer });
      response.end(
        JSON.stringify({
          id: 'answer',
          object: 'chat.completion',
          created: 0,
          model: 'stand-in',
          choices: [{ index: 0, message: { role: 'assistant', content }, finish_reason: 'stop' }],
          usage: { prompt_tokens: 1000, completion_tokens: 100, total_tokens: 1100 },
        }),
      );
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    requests,
    answers(next: ModelScript) {
      script = next;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

const nothing = { job: null, name: null, address: null, when: null, service: null, danger: null, intent: null, answer: null };
