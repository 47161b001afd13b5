// An installation in simulation whose shop has a Twilio number, with the stand-in for Twilio on the same clock. Public
// addresses are https with an unusual port, which Twilio leaves out of what it signs; the stand-in plays the proxy that
// leads from there to the server. Connecting cannot reach such an address, so its last step fails here, at once.
import { setTimeout as turn } from 'node:timers/promises';
import { expect } from 'vitest';
import { type LedgerCall, owner, takeOff } from './flight.ts';
import { type CallScript, type FaultPlan, type PlacedCall, type PlayedCall, startTwilioStandIn } from './twilio-stand-in/stand-in.ts';
import { sign, signedUrl } from './twilio-stand-in/webhook-sender.ts';

/** Nothing listens on port 1. */
export const publicUrl = 'https://localhost:1';

export type TwilioShop = { id: string; line: string; accountId: string };
export type TwilioFlight = Awaited<ReturnType<typeof takeOffWithTwilio>>;

const human = { answer: 'human', pressesDigit: '1' } as const;
/** Ways a call can go, by name. */
export const scripts = {
  ringsOut: { legs: { '*': { answer: 'never' } } },
  answered: { legs: { '*': { ...human, talkSeconds: 60 } } },
  leavesVoicemail: { voicemail: { seconds: 12, transcript: 'My sink leaks' } },
} satisfies Record<string, CallScript>;

/** Starts both, with one shop and one line. `settings` and `line` change the defaults of the API. */
export async function takeOffWithTwilio(
  options: { settings?: object; line?: object; faults?: FaultPlan; at?: number; environment?: Record<string, string> } = {},
) {
  const account = { sid: `AC${'0123456789abcdef'.repeat(2)}`, authToken: 'the-auth-token-of-tests' };
  let flight = null as unknown as Awaited<ReturnType<typeof takeOff>>;
  const twilio = await startTwilioStandIn({
    accounts: [account, { sid: `AC${'f'.repeat(32)}`, authToken: 'the-token-of-somebody-else' }],
    faults: options.faults ?? {},
    now: () => flight.now(),
    // Receipts are on their way while a call goes on; they arrive before the clock moves.
    passTime: (ms) => advance(ms / 1000),
    deliverTo: (url) => (url.href.startsWith(`${publicUrl.replace(/:1$/, '')}/`) ? new URL(url.pathname + url.search, flight.url) : url),
  });
  flight = await takeOff({
    environment: {
      RINGBACK_TWILIO_API_URL: twilio.apiUrl,
      RINGBACK_TWILIO_LOOKUPS_URL: twilio.lookupsUrl,
      RINGBACK_TWILIO_MESSAGING_URL: twilio.messagingUrl,
      RINGBACK_TWILIO_TRUSTHUB_URL: twilio.trusthubUrl,
      ...options.environment,
    },
    ...(options.at === undefined ? {} : { at: options.at }),
  });

  /** Everything due at this instant is done, on both sides. */
  async function rest(): Promise<void> {
    for (let before = -1; before !== twilio.webhooks.length + twilio.requests.length; ) {
      before = twilio.webhooks.length + twilio.requests.length;
      await flight.settle();
      await twilio.settled();
      await turn(0);
    }
  }

  /** Time passes in steps, so that receipts arrive close to the instant they are about. */
  async function advance(seconds: number): Promise<void> {
    await rest();
    const step = Math.max(10, seconds / 60);
    for (let left = seconds; left > 0; left -= step) {
      await flight.advance(Math.min(step, left));
      await rest();
    }
  }

  let numbers = 0;
  async function aShop(settings: object = {}, line: object = {}): Promise<TwilioShop> {
    numbers += 1;
    const phoneNumber = `+1971556${String(1000 + numbers)}`;
    twilio.addNumber({ accountSid: account.sid, phoneNumber });
    const weekly = Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, [{ from: '08:00', to: '17:00' }]]));
    const hours = { timeZone: 'America/Los_Angeles', weekly };
    const shop = await flight.made('POST', '/shops', { name: 'Harbor Plumbing', hours, lookUpNumbers: false, ...settings });
    const connection = { accountSid: account.sid, authToken: account.authToken, phoneNumber, publicUrl };
    const connected = await flight.made('POST', `/shops/${shop.id}/connections/twilio`, {
      registration: 'approved',
      ...connection,
      mode: 'ring-first',
      ringPhones: [owner],
      ...line,
    });
    expect(connected.steps.map((step: { ok: boolean }) => step.ok)).toEqual([true, true, true, false]);
    return { id: shop.id, line: phoneNumber, accountId: connected.line.accountId };
  }
  const shop = await aShop(options.settings, options.line);

  let callers = 0;
  return {
    ...flight,
    twilio,
    account,
    shop,
    aShop,
    rest,
    advance,
    /** A number that nobody has called from yet. */
    aCaller: (): string => {
      callers += 1;
      return `+1503555${String(2000 + callers)}`;
    },
    /** Places a call and plays it to its end; what follows at once has followed. */
    async call(from: string, script: CallScript = scripts.ringsOut, to: string = shop.line, also: Partial<PlacedCall> = {}) {
      const played: PlayedCall = await twilio.placeCall({ from, to, stirVerstat: 'TN-Validation-Passed-A', script, ...also });
      await rest();
      return played;
    },
    async text(from: string, body: string, also: { media?: object[]; optOutType?: 'STOP' | 'START' | 'HELP'; to?: string } = {}) {
      const webhook = await twilio.sendInboundText({ from, to: shop.line, body, ...also });
      await rest();
      return webhook;
    },
    /** What Twilio has taken for a phone. */
    textsTo: (phone: string) => twilio.messages.filter((message) => message.to === phone),
    /** How often Twilio was asked to send to a phone, whatever it answered. */
    sendsTo: (phone: string) =>
      twilio.requests.filter(
        (request) => request.method === 'POST' && request.path.endsWith('/Messages.json') && request.form.To === phone,
      ),
    /** A webhook made by hand: late, repeated, or about something that this Twilio never did. */
    async webhook(name: string, params: Record<string, string>, how: { query?: string; token?: string; to?: TwilioShop } = {}) {
      const { id, accountId } = how.to ?? shop;
      const target = `/webhooks/${id}/${accountId}/${name}${how.query ?? ''}`;
      const form = Object.entries({ AccountSid: account.sid, ...params });
      const response = await fetch(flight.url + target, {
        method: 'POST',
        headers: { 'x-twilio-signature': sign(how.token ?? account.authToken, signedUrl(publicUrl + target), form) },
        body: new URLSearchParams(form),
      });
      const answer = { status: response.status, body: await response.text() };
      await rest();
      return answer;
    },
    /** Compares Twilio's lists with ours, as the server does every few minutes. */
    async reconcile(): Promise<number> {
      const { news } = await flight.made('POST', '/simulation/reconcile');
      await rest();
      return news;
    },
    callsOf: async (caller: string, of: TwilioShop = shop): Promise<LedgerCall[]> =>
      (await flight.ledger({ ...of, lineId: '' })).filter((call) => call.caller === caller),
    tasksOf: async (phone: string | null, of: TwilioShop = shop) =>
      (await flight.tasks({ ...of, lineId: '' })).filter((task) => task.phone === phone),
    threadOf: async (phone: string, of: TwilioShop = shop) => await flight.thread(phone, { ...of, lineId: '' }),
    lineOf: async (of: TwilioShop): Promise<{ id: string; stoppedBecause: string | null }> =>
      (await flight.made('GET', `/shops/${of.id}/lines`)).lines[0],
    /** Ends both; whatever broke Twilio's published contract fails the file. */
    async land(): Promise<void> {
      await flight.land();
      await twilio.stop();
      expect(twilio.violations).toEqual([]);
    },
  };
}
