// A telephone network on this machine: handsets that call and text, staff phones that ring, carrier voicemail that
// picks up. It only knows webhooks and instructions, as a real carrier does, and runs on the clock it is given.
import { randomUUID } from 'node:crypto';
import type { Clock, Timer } from '../../clock.ts';
import type { CallInstruction } from '../../core/call-plan.ts';
import type { Millis } from '../../core/time.ts';
import type { SendOutcome, StaffCall } from '../provider.ts';
import { type SimulatedCarrier, type SimulatorReply, type SimulatorWebhook, sign, signatureHeader } from './adapter.ts';

type Sound = { contentType: string; bytes: Uint8Array };
/** Without a sound, what is said has been written down and is not kept. */
type Message = { seconds: number; transcript?: string; sound?: Sound };

/** What happens on the call without anybody touching a phone; what is left out waits for somebody to act. */
export type CallScript = {
  forwardedFrom?: string | null;
  callerName?: string | null;
  attestation?: 'passed' | 'failed' | 'none';
  spam?: boolean;
  /** The staff phones that ring. */
  staff?: {
    answer: 'never' | 'busy' | 'decline' | 'unreachable' | 'voicemail' | 'person';
    afterSeconds?: number;
    pressesOne?: boolean;
    talkSeconds?: number;
  };
  callerHangsUpAfterSeconds?: number;
  /** While the caller hears that a text may come: seconds until they press 1. */
  callerPressesOneAfterSeconds?: number;
  /** At the tone: leave a message, or (null) hang up. */
  voicemail?: Message | null;
};

export type SimulatedCall = {
  id: string;
  from: string;
  to: string;
  state: 'ringing' | 'screening' | 'talking' | 'listening' | 'recording' | 'refused' | 'over';
  startedAt: Millis;
  /** What the caller has heard, in order. */
  heard: string[];
  ringing: string[];
  /** Phones that have rung for it. */
  rang: string[];
};

export type HandsetText = {
  id: string;
  ours: string | null;
  from: string;
  to: string;
  body: string;
  media: { url: string; contentType: string }[];
  at: Millis;
};

/** Where a line's webhooks go, or null when nobody has that number here. */
export type Subscriber = { webhookUrl: string; signedUrl: string; signingKey: string };

/** How the network treats texts to a phone, set per test: arrives, or fails in one of these ways. */
export type Weather = 'arrives' | 'opted-out' | 'bad-number' | 'landline' | 'busy' | 'lost-answer' | 'undelivered';

type LiveCall = SimulatedCall & {
  script: CallScript;
  timers: Set<Timer>;
  dial: { instruction: CallInstruction & { do: 'ring' }; answeredAt: Millis | null } | null;
  records: SimulatorWebhook[];
};

export class PhoneNetwork implements SimulatedCarrier {
  readonly #clock: Clock;
  readonly #subscriberOf: (phone: string) => Promise<Subscriber | null>;
  readonly #onError: (error: Error) => void;
  readonly #calls = new Map<string, LiveCall>();
  readonly #texts: HandsetText[] = [];
  readonly #files = new Map<string, Sound>();
  readonly #records: { line: string; record: SimulatorWebhook }[] = [];
  readonly #busy = new Set<Promise<unknown>>();
  readonly weather = new Map<string, Weather>();
  readonly lineTypes = new Map<string, 'textable' | 'landline' | 'not-textable' | 'unknown'>();
  /** Webhooks with these names are lost on their way, as if this server had been down. */
  /** Calls to people of the shop about customers who wait, oldest first. */
  readonly staffCalls: (StaffCall & { id: string; at: Millis; accepted: boolean })[] = [];
  readonly lostWebhooks = new Set<SimulatorWebhook['event']>();

  constructor(options: { clock: Clock; subscriberOf: (phone: string) => Promise<Subscriber | null>; onError: (error: Error) => void }) {
    this.#clock = options.clock;
    this.#subscriberOf = options.subscriberOf;
    this.#onError = options.onError;
  }

  /** Places a call. Resolves when the line has answered in some way; the rest plays on the clock. */
  async placeCall(from: string, to: string, script: CallScript): Promise<SimulatedCall> {
    const call: LiveCall = {
      id: `SIM${randomUUID()}`,
      from,
      to,
      state: 'ringing',
      startedAt: this.#clock.now(),
      heard: [],
      ringing: [],
      rang: [],
      script,
      timers: new Set(),
      dial: null,
      records: [],
    };
    this.#calls.set(call.id, call);
    if (script.callerHangsUpAfterSeconds !== undefined) this.#later(call, script.callerHangsUpAfterSeconds, () => this.hangUp(call.id));
    const reply = await this.#tell(call, {
      event: 'call.arrived',
      call: call.id,
      at: this.#clock.now(),
      from,
      to,
      forwardedFrom: script.forwardedFrom ?? null,
      callerName: script.callerName ?? null,
      attestation: script.attestation ?? 'passed',
      spam: script.spam ?? false,
    });
    await this.#follow(call, reply?.instructions ?? []);
    return view(call);
  }

  calls(): SimulatedCall[] {
    return [...this.#calls.values()].map(view);
  }

  /** Texts to and from one phone, oldest first. */
  textsOf(phone: string): HandsetText[] {
    return this.#texts.filter((text) => text.from === phone || text.to === phone);
  }

  texts(): readonly HandsetText[] {
    return this.#texts;
  }

  /** Resolves when no webhook is on its way. */
  async idle(): Promise<boolean> {
    const waited = this.#busy.size > 0;
    while (this.#busy.size > 0) await Promise.allSettled([...this.#busy]);
    return waited;
  }

  /** The caller hangs up. */
  async hangUp(id: string): Promise<void> {
    const call = this.#live(id);
    const { state, dial } = call;
    this.#stopTimers(call);
    if (state === 'over') return;
    call.state = 'over';
    call.ringing = [];
    if (dial && (state === 'ringing' || state === 'screening'))
      await this.#dialOver(call, { result: 'canceled', bridged: false, talkSeconds: null, callerGone: true });
    if (dial && state === 'talking')
      await this.#dialOver(call, {
        result: 'completed',
        bridged: true,
        talkSeconds: this.#secondsSince(dial.answeredAt),
        callerGone: true,
      });
    await this.#callOver(call);
  }

  /** A staff phone is picked up, by a person or by its carrier's voicemail. */
  async answer(id: string, by: 'person' | 'voicemail'): Promise<void> {
    const call = this.#live(id);
    const leg = call.ringing[0];
    if (call.state !== 'ringing' || !call.dial || !leg) return;
    call.dial.answeredAt = this.#clock.now();
    await this.#tell(call, { event: 'leg.answered', call: id, at: this.#clock.now(), leg });
    if (!call.dial.instruction.screening) return this.#bridge(call);
    call.state = 'screening';
    // A voicemail presses nothing: the whisper runs out and the caller is taken back.
    const { pressesOne } = call.script.staff ?? {};
    if (by === 'voicemail' || pressesOne === false) this.#later(call, 8, () => this.#giveUpDial(call, 'completed'));
    else if (pressesOne === true) await this.pressOne(id);
  }

  /** The person who answered takes the call. */
  async pressOne(id: string): Promise<void> {
    const call = this.#live(id);
    const leg = call.ringing[0];
    if (call.state !== 'screening' || !leg) return;
    await this.#tell(call, { event: 'leg.accepted', call: id, at: this.#clock.now(), leg });
    await this.#bridge(call);
  }

  async decline(id: string): Promise<void> {
    const call = this.#live(id);
    if (call.state === 'ringing' || call.state === 'screening') await this.#giveUpDial(call, 'busy');
  }

  /** The caller speaks after the tone and hangs up. */
  async leaveVoicemail(id: string, message: Message): Promise<void> {
    const call = this.#live(id);
    if (call.state !== 'recording') return;
    const recording = `REC${randomUUID()}`;
    const url = message.sound ? `simulator:${recording}` : null;
    if (url && message.sound) this.#files.set(url, message.sound);
    await this.#tell(call, { event: 'voicemail', call: id, at: this.#clock.now(), recording, seconds: message.seconds, url });
    if (message.transcript)
      await this.#tell(call, { event: 'voicemail.transcript', call: id, at: this.#clock.now(), recording, transcript: message.transcript });
    await this.hangUp(id);
  }

  /** A handset sends a text to a line. */
  async sendText(
    from: string,
    to: string,
    body: string,
    media: { url: string; contentType: string }[] = [],
    group: string[] = [],
  ): Promise<HandsetText> {
    const text: HandsetText = { id: `SMT${randomUUID()}`, ours: null, from, to, body, media, at: this.#clock.now() };
    this.#texts.push(text);
    await this.#send(to, { event: 'text.received', text: text.id, at: text.at, from, to, body, media, group });
    return text;
  }

  /** Somebody at the shop takes a call about a customer: presses 1 and is connected. */
  async takeStaffCall(id: string): Promise<void> {
    const call = this.staffCalls.find((one) => one.id === id);
    if (!call || call.accepted || call.customer === null) return;
    call.accepted = true;
    await this.#send(call.from, {
      event: 'staff.accepted',
      call: id,
      at: this.#clock.now(),
      line: call.from,
      customer: call.customer,
      by: call.to,
    });
  }

  // --- SimulatedCarrier: what the adapter asks of us ---

  async accept(text: { id: string; from: string; to: string; body: string }): Promise<SendOutcome> {
    const weather = this.weather.get(text.to) ?? 'arrives';
    if (weather === 'busy') return { status: 'not-sent', detail: 'the simulated network is busy', retryAfterSeconds: null };
    if (weather === 'opted-out' || weather === 'bad-number' || weather === 'landline')
      return { status: 'refused', problem: weather, detail: `simulated ${weather}` };
    const sent: HandsetText = {
      id: `SMT${randomUUID()}`,
      ours: text.id,
      from: text.from,
      to: text.to,
      body: text.body,
      media: [],
      at: this.#clock.now(),
    };
    this.#texts.push(sent);
    const state = weather === 'undelivered' ? 'undelivered' : 'delivered';
    const timer = this.#clock.setTimeout(() => {
      this.#track(
        this.#send(text.from, {
          event: 'text.reported',
          text: sent.id,
          at: this.#clock.now(),
          ours: text.id,
          state,
          problem: state === 'undelivered' ? 'unreachable-now' : null,
        }),
      );
    }, 1000);
    void timer;
    return weather === 'lost-answer'
      ? { status: 'unconfirmed', detail: 'the answer was lost' }
      : { status: 'accepted', providerTextId: sent.id, state: 'queued' };
  }

  async callStaff(call: StaffCall): Promise<void> {
    this.staffCalls.push({ ...call, id: `SIM${randomUUID()}`, at: this.#clock.now(), accepted: false });
  }

  find(ourId: string): { providerTextId: string } | null {
    const text = this.#texts.find((sent) => sent.ours === ourId);
    return text ? { providerTextId: text.id } : null;
  }

  lineType(phone: string) {
    return this.lineTypes.get(phone) ?? 'textable';
  }

  recordsOf(line: string, since: Millis): SimulatorWebhook[] {
    return this.#records.filter((kept) => kept.line === line && kept.record.at >= since).map((kept) => kept.record);
  }

  recordsOfCall(id: string): SimulatorWebhook[] | null {
    return this.#calls.get(id)?.records.filter((record) => record.event === 'call.over') ?? null;
  }

  media(url: string): Sound | null {
    return this.#files.get(url) ?? null;
  }

  // --- the network's own doings ---

  async #follow(call: LiveCall, instructions: CallInstruction[]): Promise<void> {
    for (const instruction of instructions) {
      if (call.state === 'over') return;
      switch (instruction.do) {
        case 'ring':
          return this.#ring(call, instruction);
        case 'say':
          call.heard.push(instruction.words);
          break;
        case 'disclose': {
          call.heard.push(instruction.words);
          call.state = 'listening';
          const presses = call.script.callerPressesOneAfterSeconds;
          const lasts = secondsToSay(instruction.words);
          const by = presses !== undefined && presses < lasts ? 'key' : 'staying';
          this.#later(call, by === 'key' ? (presses as number) : lasts, () => this.#disclosed(call, by));
          return;
        }
        case 'record': {
          call.state = 'recording';
          const { voicemail } = call.script;
          if (voicemail) this.#later(call, voicemail.seconds, () => this.leaveVoicemail(call.id, voicemail));
          else this.#later(call, voicemail === null ? 0 : instruction.longestSeconds, () => this.hangUp(call.id));
          return;
        }
        case 'refuse':
        case 'hang-up':
          this.#stopTimers(call);
          call.state = 'over';
          return await this.#callOver(call);
      }
    }
  }

  async #disclosed(call: LiveCall, by: 'key' | 'staying'): Promise<void> {
    if (call.state !== 'listening') return;
    const reply = await this.#tell(call, { event: 'disclosed', call: call.id, at: this.#clock.now(), by });
    await this.#follow(call, reply?.instructions ?? []);
  }

  #ring(call: LiveCall, instruction: CallInstruction & { do: 'ring' }): void {
    call.dial = { instruction, answeredAt: null };
    call.ringing = [...instruction.phones];
    call.rang.push(...instruction.phones);
    const staff = call.script.staff;
    const after = staff?.afterSeconds ?? (staff?.answer === 'voicemail' ? 22 : 3);
    // The network, like Twilio's, rings five seconds longer than it is asked to.
    this.#later(call, instruction.seconds + 5, () => (call.state === 'ringing' ? this.#giveUpDial(call, 'no-answer') : undefined));
    if (staff?.answer === 'busy' || staff?.answer === 'decline')
      this.#later(call, staff.answer === 'busy' ? 0 : after, () => this.decline(call.id));
    if (staff?.answer === 'unreachable') this.#later(call, 0, () => this.#giveUpDial(call, 'failed'));
    if (staff?.answer === 'voicemail' || staff?.answer === 'person')
      this.#later(call, after, () => this.answer(call.id, staff.answer as 'person'));
  }

  async #bridge(call: LiveCall): Promise<void> {
    this.#stopTimers(call);
    call.state = 'talking';
    const { talkSeconds } = call.script.staff ?? {};
    if (talkSeconds !== undefined) this.#later(call, talkSeconds, () => this.hangUp(call.id));
  }

  async #giveUpDial(call: LiveCall, result: 'busy' | 'no-answer' | 'failed' | 'completed'): Promise<void> {
    if (call.state !== 'ringing' && call.state !== 'screening') return;
    this.#stopTimers(call, { keepHangUp: true });
    call.ringing = [];
    const reply = await this.#dialOver(call, { result, bridged: false, talkSeconds: null, callerGone: false });
    await this.#follow(call, reply?.instructions ?? []);
  }

  #dialOver(
    call: LiveCall,
    over: {
      result: 'completed' | 'busy' | 'no-answer' | 'failed' | 'canceled';
      bridged: boolean;
      talkSeconds: number | null;
      callerGone: boolean;
    },
  ): Promise<SimulatorReply | null> {
    return this.#tell(call, { event: 'dial.over', call: call.id, at: this.#clock.now(), ...over });
  }

  async #callOver(call: LiveCall): Promise<void> {
    await this.#tell(call, {
      event: 'call.over',
      call: call.id,
      at: this.#clock.now(),
      from: call.from,
      to: call.to,
      seconds: this.#secondsSince(call.startedAt),
    });
  }

  #secondsSince(since: Millis | null): number {
    return since === null ? 0 : Math.round((this.#clock.now() - since) / 1000);
  }

  #later(call: LiveCall, seconds: number, work: () => Promise<void> | void): void {
    const timer = this.#clock.setTimeout(() => {
      call.timers.delete(timer);
      this.#track(Promise.resolve(work()).catch(this.#onError));
    }, seconds * 1000);
    call.timers.add(timer);
  }

  #stopTimers(call: LiveCall, { keepHangUp = false } = {}): void {
    for (const timer of call.timers) this.#clock.clearTimeout(timer);
    call.timers.clear();
    const left = call.script.callerHangsUpAfterSeconds;
    if (keepHangUp && left !== undefined)
      this.#later(call, Math.max(0, left - this.#secondsSince(call.startedAt)), () => this.hangUp(call.id));
  }

  #live(id: string): LiveCall {
    const call = this.#calls.get(id);
    if (!call) throw new Error(`There is no simulated call ${id}.`);
    return call;
  }

  async #tell(call: LiveCall, told: SimulatorWebhook): Promise<SimulatorReply | null> {
    call.records.push(told);
    const reply = await this.#send(call.to, told);
    if (!reply && told.event === 'call.arrived') call.state = 'refused';
    return reply;
  }

  #send(line: string, told: SimulatorWebhook): Promise<SimulatorReply | null> {
    // What a carrier's own lists show afterwards: calls that are over, texts, and what became of them.
    if (told.event === 'call.over' || told.event === 'text.received' || told.event === 'text.reported')
      this.#records.push({ line, record: told });
    return this.#track(
      this.#post(line, told).catch((error: Error) => {
        this.#onError(error);
        return null;
      }),
    );
  }

  async #post(line: string, told: SimulatorWebhook): Promise<SimulatorReply | null> {
    if (this.lostWebhooks.has(told.event)) return null;
    const subscriber = await this.#subscriberOf(line);
    if (!subscriber) return null;
    const body = JSON.stringify(told);
    const response = await fetch(subscriber.webhookUrl, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', [signatureHeader]: sign(subscriber.signingKey, subscriber.signedUrl, body) },
    });
    if (!response.ok) throw new Error(`The webhook ${told.event} was answered with ${response.status}: ${await response.text()}`);
    return (await response.json()) as SimulatorReply;
  }

  #track<T>(work: Promise<T>): Promise<T> {
    this.#busy.add(work);
    const done = () => this.#busy.delete(work);
    work.then(done, done);
    return work;
  }
}

/** People speak about two and a half words a second. */
const secondsToSay = (words: string): number => Math.ceil(words.split(/\s+/).length / 2.5);

function view(call: LiveCall): SimulatedCall {
  const { id, from, to, state, startedAt, heard, ringing, rang } = call;
  return { id, from, to, state, startedAt, heard: [...heard], ringing: [...ringing], rang: [...rang] };
}
