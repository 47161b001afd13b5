// A shop that sends offers, customers who have joined them, and its campaigns.
import { booking, wholeRequest } from './a-shop-that-books.ts';
import type { Flight } from './flight.ts';

export const withOffers = (marketing: object = {}): object => ({
  ...booking(),
  marketing: { on: true, invite: true, kinds: ['seasonal', 'win-back', 'review'], ...marketing },
});

export const offer = '{business}: 20 dollars off a drain check this week. Call {phone}. Reply STOP to opt out.';
export const arrived = /^Harbor Plumbing: 20 dollars off a drain check this week\. Call \(503\) 556-01\d\d\. Reply STOP to opt out\.$/;

export function offersOf(flight: Flight, shop = flight.shop) {
  const say = async (phone: string, body: string) => {
    await flight.text(phone, body, [], shop.line);
    await flight.advance(20);
  };
  return {
    say,
    words: (phone: string) =>
      flight
        .textsAt(phone)
        .filter((text) => text.from === shop.line)
        .map((text) => text.body),
    offers: (phone: string) => flight.textsAt(phone).filter((text) => text.from === shop.line && arrived.test(text.body)),
    /** Asks for the invitation and answers it. */
    async join(phone: string): Promise<void> {
      await flight.text(phone, 'JOIN', [], shop.line);
      await flight.text(phone, 'join', [], shop.line);
    },
    async joinAll(phones: string[]): Promise<void> {
      for (const word of ['JOIN', 'join']) {
        await Promise.all(phones.map((phone) => flight.network.sendText(phone, shop.line, word, [])));
        await flight.settle();
      }
    },
    /** Calls, says everything, and takes the first window. */
    async book(phone: string, name = 'Ivy Lund'): Promise<void> {
      await flight.call(phone, { callerHangsUpAfterSeconds: 6 }, shop.line);
      await say(phone, wholeRequest(name, '5 SE Fir St'));
      await say(phone, '1');
      await flight.advance(60);
    },
    async plan(campaign: { kind?: string; startsAt?: number; forHours?: number; body?: string; months?: number } = {}): Promise<string> {
      const startsAt = campaign.startsAt ?? flight.now();
      const { kind = 'seasonal', forHours = 72, body = offer, months } = campaign;
      const made = await flight.made('POST', `/shops/${shop.id}/campaigns`, {
        kind,
        name: 'Drains',
        body,
        ...(months ? { months } : {}),
        startsAt: new Date(startsAt).toISOString(),
        endsAt: new Date(startsAt + forHours * 3_600_000).toISOString(),
      });
      await flight.settle();
      return made.id;
    },
    /** What became of it for one person: the status of the text, or the reason why there is none. */
    async outcome(campaign: string, phone: string): Promise<string | undefined> {
      const { recipients } = await flight.made('GET', `/shops/${shop.id}/campaigns/${campaign}`);
      const found = recipients.find((one: { phone: string }) => one.phone === phone);
      return found && (found.because ? `${found.status}: ${found.because}` : found.status);
    },
    consent: async (phone: string) =>
      (await flight.made('GET', `/shops/${shop.id}/people/${encodeURIComponent(phone)}/evidence`)).consent as {
        kind: string;
        words: string;
        detail: Record<string, unknown>;
      }[],
  };
}
