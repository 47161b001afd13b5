// How long a customer waits for an answer that needs no pause: the choice of a window. It is decided with the calendar,
// booked, and handed to the provider.
import { request } from 'undici';
import {
  accountSid,
  agent,
  lineNumber,
  now,
  type Quantiles,
  quantiles,
  signed,
  startRingback,
  type Target,
  takeArrivals,
} from './target.ts';

const count = 300;
const rate = 20;

const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const shop = {
  name: 'Harbor Plumbing',
  lookUpNumbers: false,
  hours: { timeZone: 'America/Los_Angeles', weekly: Object.fromEntries(days.map((day) => [day, [{ from: '00:00', to: '24:00' }]])) },
  scheduling: { mode: 'book', trade: 'plumbing', windows: [{ days, starts: ['08:00', '10:00', '13:00', '15:00'] }] },
};

export async function measureReplies(): Promise<{ count: number; rate: number; latency: Quantiles; unanswered: number }> {
  const target = await startRingback(count, shop);
  try {
    const request = 'Kitchen faucet drips, Owen Price, 815 SE Lambert St, Portland 97202, any day works';
    await takeArrivals();
    await textsOf(target, 'A', request);
    // Everybody has windows on offer when the pause is over and the queue has been through.
    for (let offered = 0, tries = 0; offered < count && tries < 60; tries += 1) {
      await new Promise((resolve) => setTimeout(resolve, 1000));
      offered += (await takeArrivals()).length;
    }
    const sentAt = await textsOf(target, 'B', '1');
    await new Promise((resolve) => setTimeout(resolve, 5000));
    const arrivals = new Map((await takeArrivals()).map((one) => [one.to, one.at]));
    const latencies = [...sentAt].flatMap(([phone, at]) => (arrivals.has(phone) ? [(arrivals.get(phone) as number) - at] : []));
    return { count, rate, latency: quantiles(latencies), unanswered: count - latencies.length };
  } finally {
    await target.stop();
  }
}

async function textsOf(target: Target, prefix: string, body: string): Promise<Map<string, number>> {
  const sentAt = new Map<string, number>();
  const running: Promise<unknown>[] = [];
  const start = now();
  for (let index = 0; index < count; index += 1) {
    const due = start + (index * 1000) / rate;
    if (due > now()) await new Promise((resolve) => setTimeout(resolve, due - now()));
    const phone = `+1503${String(4000000 + index)}`;
    const path = target.pathOf(index, 'text');
    const form = {
      MessageSid: `SM${prefix}${String(index).padStart(31, '0')}`,
      AccountSid: accountSid,
      From: phone,
      To: lineNumber(index),
      Body: body,
      NumMedia: '0',
    };
    const { body: sent, signature } = signed(target.publicUrl + path, form);
    sentAt.set(phone, due);
    const headers = { 'content-type': 'application/x-www-form-urlencoded', 'x-twilio-signature': signature };
    running.push(
      request(target.publicUrl + path, { method: 'POST', dispatcher: agent, body: sent, headers }).then((answer) => answer.body.dump()),
    );
  }
  await Promise.all(running);
  return sentAt;
}
