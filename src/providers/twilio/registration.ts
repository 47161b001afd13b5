// A shop's registration at Twilio, step by step. Each step looks before it makes anything: what an interrupted look has
// left behind is found by its name and adopted. Walkthroughs: https://www.twilio.com/docs/messaging/compliance/a2p-10dlc/onboarding-isv-api
// and …/onboarding-isv-api-sole-prop-new; toll-free: https://www.twilio.com/docs/messaging/compliance/toll-free/new-policy-api-onboarding
import type { Twilio } from 'twilio';
import type { Account, Filing, FilingOutcome, FilingReason, Registrar } from '../provider.ts';
import { asRestError, TransportError, type TwilioClients } from './client.ts';
import { advice } from './error-codes.ts';
import { tenDlcSteps } from './register-ten-dlc.ts';
import { tollFreeSteps } from './register-toll-free.ts';

/** What a step comes to: the next one may begin, or this is as far as it goes now. */
export type StepResult =
  | 'go-on'
  | Omit<FilingOutcome, 'step' | 'numbers'>
  | { status: 'approved'; numbers: string[]; reasons?: FilingReason[] };
export type Step = { name: string; take: (desk: Desk) => Promise<StepResult> };

export const waits: StepResult = { status: 'waiting', reasons: [] };
export const rejects = (...reasons: FilingReason[]): StepResult => ({ status: 'rejected', reasons });
export const needsOwner = (problem: string): StepResult => ({ status: 'needs-owner', reasons: [{ code: null, problem }] });

/** One look at one filing. */
export class Desk {
  readonly client: Twilio;
  readonly filing: Filing;
  /** Of the parent account, where the operator has given one. */
  readonly primaryProfile: string | null;
  readonly #keep: (ids: Record<string, string>) => Promise<void>;

  constructor(client: Twilio, filing: Filing, primaryProfile: string | null, keep: (ids: Record<string, string>) => Promise<void>) {
    this.client = client;
    this.filing = { ...filing, ids: { ...filing.ids } };
    this.primaryProfile = primaryProfile;
    this.#keep = keep;
  }

  get ids(): Record<string, string> {
    return this.filing.ids;
  }

  id(name: string): string {
    const id = this.ids[name];
    if (!id) throw new Error(`The registration has no ${name} yet.`);
    return id;
  }

  /** At most 64 characters, and of this filing alone. */
  label(name: string): string {
    return `Ringback ${this.filing.id} ${name}`;
  }

  async keep(ids: Record<string, string>): Promise<void> {
    Object.assign(this.ids, ids);
    await this.#keep(ids);
  }

  /** The id of what is made once: kept, or found at Twilio, or made now. */
  async once(name: string, find: () => Promise<{ sid: string } | undefined>, make: () => Promise<{ sid: string }>): Promise<string> {
    const known = this.ids[name];
    if (known) return known;
    const { sid } = (await find()) ?? (await make());
    await this.keep({ [name]: sid });
    return sid;
  }

  isFiled(step: string): boolean {
    return this.ids[`${step}-round`] === String(this.filing.round);
  }

  async markFiled(step: string): Promise<void> {
    await this.keep({ [`${step}-round`]: String(this.filing.round) });
  }
}

export function createTwilioRegistrar(clients: TwilioClients, primaryProfile: string | null): Registrar {
  return {
    async advance(filing, account, keep) {
      const desk = new Desk(await clients.clientOf(account), filing, primaryProfile, keep);
      const steps = filing.kind === 'ten-dlc' ? tenDlcSteps : tollFreeSteps;
      for (const { name, take } of steps) {
        const result = await take(desk).catch(asOutcome);
        if (result !== 'go-on') return { step: name, numbers: [], reasons: [], ...result };
      }
      throw new Error('The last step of a registration decides.');
    },
    async sendCodeAgain(filing, account: Account) {
      const brand = filing.ids.brand;
      if (!brand) return { code: null, problem: 'There is no brand yet to send a code for.' };
      const client = await clients.clientOf(account);
      try {
        await client.messaging.v1.brandRegistrations(brand).brandRegistrationOtps.create();
        return null;
      } catch (error) {
        const outcome = asOutcome(error);
        return (outcome as { reasons: FilingReason[] }).reasons[0] ?? null;
      }
    },
  };
}

// A refusal is for the owner to read; whatever may pass by itself is tried again.
function asOutcome(error: unknown): Exclude<StepResult, 'go-on'> {
  if (error instanceof TransportError) return { status: 'not-reached', reasons: [{ code: null, problem: error.message }] };
  const rest = asRestError(error);
  if (!rest) throw error;
  const code = rest.code ? String(rest.code) : null;
  const problem = advice[rest.code ?? 0] ?? `Twilio answered ${rest.status}: ${rest.message}`;
  const mayPass = rest.status >= 500 || [401, 403, 408, 429].includes(rest.status);
  return { status: mayPass ? 'not-reached' : 'rejected', reasons: [{ code, problem }] };
}

/** Twilio's lists of errors, which name their fields differently from one resource to the next. */
export function readReasons(errors: unknown, otherwise: string): FilingReason[] {
  const list = Array.isArray(errors) ? errors : [];
  const reasons = list.flatMap((one: unknown): FilingReason[] => {
    if (typeof one === 'string') return [{ code: null, problem: one }];
    if (one === null || typeof one !== 'object') return [];
    const of = one as Record<string, unknown>;
    const code = of.error_code ?? of.errorCode ?? of.code ?? null;
    const words = of.description ?? of.message ?? of.reason ?? of.detail ?? of.failure_reason;
    const fields = Array.isArray(of.fields) && of.fields.length > 0 ? ` (${of.fields.join(', ')})` : '';
    return [
      { code: code === null ? null : String(code), problem: `${words === undefined ? 'No reason is given.' : String(words)}${fields}` },
    ];
  });
  return reasons.length > 0 ? reasons : [{ code: null, problem: otherwise }];
}
