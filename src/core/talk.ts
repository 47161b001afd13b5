// One turn of a dialogue: an ordered list of rules, of which the first that applies decides what is said and done.

import { isOpen, nextOpening } from './business-hours.ts';
import type { Dialogue, DialogueEffect, Lead, Offer, Priority, Turn, VisitDetails, World } from './dialogue.ts';
import { workOf } from './offered-windows.ts';
import { writeNumber } from './phone-number.ts';
import { type Ask, type Phrases, phrasesOf } from './phrases/phrases.ts';
import { capitals, isServed, streetOf, writeAddress } from './places.ts';
import { readFor, wordsOf } from './reading.ts';
import { chooseOffers, freeSlots, localTime, type Slot, slotAt } from './slots.ts';
import { hours, type Millis, minutes } from './time.ts';
import type { TradePack } from './trades/index.ts';
import { packOf } from './trades/pack-of.ts';
import { type Address, mergeAddress, readAddress } from './understanding/address.ts';
import { correctAddress } from './understanding/address-correction.ts';
import { findAnswer } from './understanding/intents.ts';
import type { Urgency } from './understanding/job.ts';
import { mergeName } from './understanding/name.ts';
import type { Reading } from './understanding/read-message.ts';
import { acceptsStart, minutesFrom, refineWish, type TimeWish } from './understanding/time-wish.ts';

const mostTextsADay = 20;
const longestText = 480;
/** A conversation that a person has left alone for so long is taken up again. */
const forgottenAfter = hours(72);

export class Talk {
  d: Dialogue;
  readonly world: World;
  readonly text: string;
  readonly reading: Reading;
  readonly pack: TradePack;
  /** Parts of the one text that goes out. */
  readonly parts: string[] = [];
  readonly effects: DialogueEffect[] = [];
  /** Whether the text says something about the address, or puts it right. */
  movesAddress = false;

  constructor(before: Dialogue, world: World) {
    this.world = world;
    this.text = wordsOf(before.unread);
    this.reading = readFor(before, this.text, world.at, world.rules, world.model);
    this.pack = packOf(world.rules.scheduling);
    const photos = before.unread.reduce((sum, message) => sum + message.mediaCount, 0);
    const offered = world.rules.scheduling.languages;
    const language = this.reading.language && offered.includes(this.reading.language) ? this.reading.language : before.language;
    this.d = { ...before, unread: [], turnAt: null, language, lead: { ...before.lead, photos: before.lead.photos + photos } };
    if (photos > 0) this.parts.push(this.say.photo);
  }

  get say(): Phrases {
    return phrasesOf(this.d.language);
  }
  get shop(): string {
    return this.world.rules.name;
  }
  get zone(): string {
    return this.world.rules.hours.timeZone;
  }
  has(intent: Parameters<Reading['intents']['has']>[0]): boolean {
    return this.reading.intents.has(intent);
  }

  /** The first rule that applies decides. */
  answer(): string {
    return (
      this.danger() ??
      this.withPerson() ??
      this.notALead() ??
      this.wantsPerson() ??
      this.closed() ??
      this.repeated() ??
      this.absorbed() ??
      this.visitChange() ??
      this.questions() ??
      this.outOfArea() ??
      this.choice() ??
      this.afterBooking() ??
      this.next()
    );
  }

  // The same words to the same question say nothing new: another machine, or somebody who is not understood. A person
  // looks, and the product keeps silent.
  repeated(): string | null {
    const heard = `${this.d.asked ?? this.d.phase} ${this.text.toLowerCase()}`;
    const repeated = this.text !== '' && this.d.heard === heard && this.d.offers.length === 0;
    this.d.heard = heard;
    if (!repeated) return null;
    if (this.world.visit)
      this.effects.push({ do: 'call-person', kind: 'read', because: 'about-visit', priority: 'normal', summary: this.text });
    else this.handOver('no-progress', 'normal', false);
    return this.silently('repeated');
  }

  silently(because: string): string {
    this.parts.length = 0;
    return because;
  }

  danger(): string | null {
    const { danger } = this.reading;
    if (!danger) return null;
    const told = this.d.lead.danger === danger && this.d.phase === 'handed-over';
    this.d.lead = { ...this.d.lead, danger, urgency: 'emergency', job: this.d.lead.job ?? this.text };
    this.parts.length = 0;
    if (!told) this.parts.push(this.say.danger[danger]);
    const { takes } = this.world.rules.scheduling.emergency;
    this.parts.push(takes ? this.say.dangerCall(this.shop) : this.say.dangerNoCall);
    return this.handOver(danger, 'emergency', false);
  }

  // A person has it: the product keeps silent, and the person hears of everything.
  withPerson(): string | null {
    if (this.d.phase !== 'handed-over') return null;
    if (this.world.at - (this.d.withPersonSince ?? 0) > forgottenAfter && this.reading.job) {
      this.d.phase = 'talking';
      return null;
    }
    this.absorb();
    this.effects.push({ do: 'call-person', kind: 'read', because: 'with-person', priority: 'normal', summary: this.text });
    return this.silently('with-person');
  }

  notALead(): string | null {
    const kinds = ['wrong-number', 'vendor', 'job-seeker', 'personal'] as const;
    const kind = kinds.find((one) => this.has(one));
    if (!kind || this.world.visit) return null;
    if (this.d.phase === 'closed') return this.silently(kind);
    this.parts.length = 0;
    const words = {
      'wrong-number': this.say.wrongNumber,
      vendor: this.say.notALead,
      'job-seeker': this.say.jobSeeker,
      personal: this.say.personal,
    };
    this.parts.push(words[kind]);
    if (kind === 'job-seeker' || kind === 'personal')
      this.effects.push({ do: 'call-person', kind: 'read', because: kind, priority: 'normal', summary: this.text });
    return this.close(kind);
  }

  wantsPerson(): string | null {
    const why = (['legal-threat', 'complaint', 'angry', 'wants-call', 'wants-person'] as const).find((one) => this.has(one));
    if (!why) return null;
    this.absorb();
    const when = this.whenSomebodyAnswers();
    const wantsCall = this.has('wants-call');
    this.parts.length = 0;
    if (this.has('asks-if-bot')) this.parts.push(this.say.bot(this.shop));
    if (why === 'complaint' || why === 'angry') this.parts.push(this.say.complaint(this.shop, when));
    else this.parts.push(wantsCall ? this.say.callback(this.shop, when) : this.say.handOver(this.shop, when));
    return this.handOver(why, 'hot', wantsCall);
  }

  // Who was not a lead gets no more answers, unless there is a job after all.
  closed(): string | null {
    if (this.d.phase !== 'closed') return null;
    const wantsSomething = this.reading.job || this.reading.questions.length > 0 || this.reading.address || this.has('move-visit');
    if (!wantsSomething) return this.silently(this.d.because ?? 'closed');
    this.d.phase = 'talking';
    this.d.because = null;
    return null;
  }

  absorbed(): null {
    this.absorb();
    if (this.has('asks-if-bot')) this.parts.push(this.say.bot(this.shop));
    else if (this.reading.asksWho) this.parts.push(this.say.weAre(this.shop));
    return null;
  }

  absorb(): void {
    const { lead, asked } = this.d;
    const { reading } = this;
    const next: Lead = { ...lead };
    if (reading.job) {
      if (!next.job) {
        next.job = reading.job.words;
        next.service = reading.job.service;
      } else if (reading.job.words.toLowerCase() !== next.job.toLowerCase()) {
        next.details = [...next.details, reading.job.words];
        next.service ??= reading.job.service;
      }
    } else if (asked === 'job' && !next.job && this.saysSomething()) next.job = this.text;
    else if (asked === 'detail' && this.answersDetail()) next.details = [...next.details, this.text];
    if (reading.urgency) next.urgency = graver(next.urgency, reading.urgency);
    if (reading.access && !next.details.includes(reading.access) && next.details.at(-1) !== this.text)
      next.details = [...next.details, reading.access];
    const known = next.address ?? this.addressOfVisit();
    const address = reading.address ? mergeAddress(known, reading.address) : known;
    const corrected = address && correctAddress(address, this.text);
    this.movesAddress = reading.address !== null || corrected !== address;
    if (this.movesAddress) next.address = corrected;
    if (reading.name) next.name = mergeName(next.name, reading.name, this.text);
    const callAt = reading.phones.map((phone) => `call ${writeNumber(phone)}`).filter((one) => !next.details.includes(one));
    next.details = [...next.details, ...callAt];
    // A visit that was just booked here makes nobody a customer of long standing.
    const knownByVisit = this.world.visit !== null && next.job === null;
    next.existingCustomer = reading.existingCustomer ?? next.existingCustomer ?? (knownByVisit ? true : null);
    if (reading.wish && !(this.d.offers.length > 0 && reading.choice?.type === 'picked')) next.wish = refineWish(next.wish, reading.wish);
    else if (asked === 'when' && (reading.noPreference || this.has('yes'))) next.wish ??= anyTime;
    this.d.lead = next;
  }

  addressOfVisit(): Address | null {
    const written = this.world.visit?.details.address;
    const { cities } = this.world.rules.scheduling.serviceArea;
    return written ? readAddress(written, { asked: true, cities }) : null;
  }

  /** Words that could be the answer to "what do you need?", though nothing in them is known. */
  saysSomething(): boolean {
    const { reading } = this;
    const other = reading.address || reading.name || reading.questions.length > 0 || reading.noPreference || this.saysNothingNew();
    return /\p{L}{3}/u.test(this.text) && !other;
  }

  /** An answer to a question about the job, and not to another one. */
  answersDetail(): boolean {
    const { reading } = this;
    const other = reading.address || reading.name || reading.questions.length > 0 || this.saysNothingNew();
    return /[\p{L}\d]/u.test(this.text) && !other && !(reading.noPreference && this.text.length < 25);
  }

  saysNothingNew(): boolean {
    const empty = ['greeting', 'thanks', 'goodbye', 'yes', 'no', 'asks-if-bot', 'slow-down'] as const;
    return empty.some((intent) => this.has(intent)) && !this.reading.job;
  }

  visitChange(): string | null {
    const { visit } = this.world;
    if (this.has('cancel-visit') || (visit && this.has('no-longer-needed'))) {
      if (visit) return this.cancel();
      if (this.d.offers.length > 0 || this.d.lead.job) return this.noLongerNeeded();
      return this.unknownVisit();
    }
    if (this.has('no-longer-needed')) return this.noLongerNeeded();
    if (this.has('visit-status')) {
      if (!visit) return this.d.lead.job ? null : this.unknownVisit();
      this.parts.push(this.say.visitIs(this.windowOf(visit)));
      return 'visit-status';
    }
    const wantsAnotherTime = this.has('move-visit') || (visit && !this.d.moving && this.reading.wish && this.reading.wantsOtherTime);
    if (wantsAnotherTime && !this.d.moving) {
      if (!visit) return this.d.lead.job ? null : this.unknownVisit();
      // What was wished for the visit that stands does not hold for the next.
      this.d.lead = { ...this.d.lead, wish: this.reading.wish };
      this.d.moving = true;
      this.d.refused = [visit.startsAt];
      this.d.timesAsked = { ...this.d.timesAsked, when: 0 };
      return this.reading.wish ? this.offer('fits') : this.ask('when');
    }
    return null;
  }

  noLongerNeeded(): string {
    this.parts.push(this.say.noLongerNeeded(this.shop));
    return this.close('no-longer-needed');
  }

  unknownVisit(): string {
    this.parts.push(this.say.noVisit, this.say.handOver(this.shop, this.whenSomebodyAnswers()));
    return this.handOver('unknown-visit', 'hot', false);
  }

  cancel(): string {
    const { visit } = this.world;
    if (!visit) return this.unknownVisit();
    this.effects.push({ do: 'cancel-visit', visitId: visit.id });
    this.effects.push({ do: 'call-person', kind: 'read', because: 'visit-cancelled', priority: 'normal', summary: this.windowOf(visit) });
    this.parts.push(this.say.cancelled(this.windowOf(visit), this.shop));
    return this.close('cancelled');
  }

  /** Only the shop's own words answer; what they do not say goes to the shop. */
  questions(): string | null {
    let unknown = false;
    for (const question of this.reading.questions) {
      const { answers } = this.world.rules.scheduling;
      const answer = findAnswer(question, answers) ?? answers.find((one) => one.key === this.reading.answer);
      if (answer) {
        if (!this.parts.includes(answer.text)) this.parts.push(answer.text);
        continue;
      }
      if (question.topic === 'area' && this.reading.address) continue;
      if (question.topic === 'arrival') continue;
      if (question.topic === 'hours') {
        this.parts.push(this.openingHours());
        continue;
      }
      unknown = true;
      this.effects.push({ do: 'call-person', kind: 'answer', because: question.topic, priority: 'normal', summary: question.words });
    }
    if (unknown) this.parts.push(this.say.unknownAnswer);
    return null;
  }

  openingHours(): string {
    const at = nextOpening(this.world.rules.hours, this.world.at);
    if (isOpen(this.world.rules.hours, this.world.at)) return this.say.openNow;
    return at === null ? this.say.unknownAnswer : this.say.opensAt(this.openingOf(at));
  }

  outOfArea(): string | null {
    const { address } = this.d.lead;
    const { cities, postcodes } = this.world.rules.scheduling.serviceArea;
    if (!address || this.world.visit || cities.length + postcodes.length === 0) return null;
    const served = isServed(address, cities, postcodes);
    if (served === null) return null;
    if (served) {
      if (this.reading.questions.some((question) => question.topic === 'area')) this.parts.push(this.say.inArea);
      return null;
    }
    this.parts.push(this.say.outOfArea(this.shop, address.city ? capitals(address.city) : (address.postcode ?? address.text)));
    this.effects.push({ do: 'call-person', kind: 'read', because: 'out-of-area', priority: 'normal', summary: this.summary() });
    return this.close('out-of-area');
  }

  choice(): string | null {
    const { choice } = this.reading;
    const { offers } = this.d;
    if (offers.length === 0 || !choice) return null;
    switch (choice.type) {
      case 'picked': {
        const offer = offers.find((one) => one.n === choice.n);
        return offer ? this.take(offer) : this.offer('others');
      }
      case 'several':
        if (this.countAsk('when') > 3) return this.giveUp('no-progress');
        this.parts.push(this.say.whichOne(choice.ns));
        return 'several-fit';
      case 'none':
        this.d.refused = [...this.d.refused, ...offers.map((offer) => offer.startsAt)];
        this.d.offers = [];
        return this.countAsk('when') > 3 ? this.giveUp('no-time-fits') : this.offer('others');
      case 'other':
        return this.countAsk('when') > 4 ? this.giveUp('no-time-fits') : this.offer('fits');
    }
  }

  take(offer: Offer): string {
    const slot = this.free().find((one) => one.startsAt === offer.startsAt);
    if (!slot) {
      this.d.offers = [];
      return this.offer('taken');
    }
    const { mode } = this.world.rules.scheduling;
    const status = mode === 'request' ? 'requested' : 'booked';
    const window = this.windowOf(slot);
    const { visit } = this.world;
    this.parts.length = 0;
    if (this.d.moving && visit) {
      this.effects.push({ do: 'move-visit', visitId: visit.id, status, slot });
      this.parts.push(status === 'booked' ? this.say.moved(window) : this.say.requested(window, this.shop));
    } else {
      this.effects.push({ do: 'book-visit', status, slot, service: this.d.lead.service, details: this.details() });
      const where = this.d.lead.address ? streetOf(this.d.lead.address) : null;
      this.parts.push(status === 'booked' ? this.say.booked(window, where, this.shop) : this.say.requested(window, this.shop));
    }
    const news = this.d.moving ? 'visit-moved' : status === 'booked' ? 'visit-booked' : 'visit-requested';
    this.effects.push({ do: 'call-person', kind: 'read', because: news, priority: 'normal', summary: `${window}. ${this.summary()}` });
    this.d = { ...this.d, phase: status, offers: [], refused: [], moving: false, asked: null };
    return news;
  }

  // A visit stands. What the caller adds is kept for the crew; thanks need no answer.
  afterBooking(): string | null {
    const { visit } = this.world;
    if (!visit || this.d.moving) return null;
    const { reading } = this;
    if (this.movesAddress || reading.name || reading.job || reading.access) {
      const details = this.details();
      const notes = [visit.details.notes, reading.job?.words, reading.access].filter(Boolean).join('; ') || null;
      const changed = {
        job: visit.details.job ?? details.job,
        address: this.movesAddress ? details.address : visit.details.address,
        name: reading.name ?? visit.details.name,
        notes,
      };
      this.effects.push({ do: 'change-visit', visitId: visit.id, details: changed });
      this.parts.push(this.say.noted);
      return 'visit-changed';
    }
    if (this.parts.length > 0) return 'answered';
    const courtesy = (['thanks', 'goodbye', 'yes'] as const).some((intent) => this.has(intent)) && this.reading.questions.length === 0;
    if (courtesy || this.text === '') return this.silently('nothing-to-say');
    this.effects.push({ do: 'call-person', kind: 'read', because: 'about-visit', priority: 'normal', summary: this.text });
    this.parts.push(this.say.passedOn(this.shop));
    return 'passed-on';
  }

  /** The next thing that is missing; with everything known, times. */
  next(): string {
    const { lead, offers } = this.d;
    if (this.has('slow-down') && !this.reading.job && this.parts.length === 0) {
      this.parts.push(this.say.takeYourTime);
      return 'waits';
    }
    if (this.d.moving) return offers.length > 0 || lead.wish ? this.offer('fits') : this.ask('when');
    const { reading } = this;
    const adds = this.movesAddress || reading.name || reading.job || reading.access;
    if (offers.length > 0 && adds && !reading.wish && this.parts.length === 0) this.parts.push(this.say.gotIt);
    if (offers.length > 0 && this.parts.length > 0) return this.remindOfOffers();
    if (!lead.job) return this.ask('job');
    const question = this.detailQuestion();
    if (question) return this.askDetail(question);
    if (!lead.address?.number && !lead.address?.street) return this.ask('address');
    const { cities, postcodes } = this.world.rules.scheduling.serviceArea;
    if (cities.length + postcodes.length > 0 && isServed(lead.address, cities, postcodes) === null && !this.d.timesAsked.postcode)
      return this.ask('postcode');
    if (!lead.name) return this.ask('name');
    if (this.world.rules.scheduling.mode === 'hand-over') {
      this.parts.push(this.say.detailsTaken(this.shop, this.whenSomebodyAnswers()));
      return this.handOver('details-taken', lead.urgency === 'urgent' || lead.urgency === 'emergency' ? 'hot' : 'normal', false);
    }
    if (!lead.wish && lead.urgency !== 'urgent' && lead.urgency !== 'emergency' && lead.urgency !== 'today') return this.ask('when');
    return this.offer('fits');
  }

  detailQuestion(): string | null {
    const { lead } = this.d;
    // Who has said everything that is needed gets times, not questions.
    if (lead.address && lead.name && lead.wish) return null;
    if (this.d.timesAsked.detail || lead.details.length > 0 || (lead.job?.length ?? 0) > 60 || this.d.language === 'fr') return null;
    const fits = this.pack.questions.find(
      (question) => question.about === null || (lead.service !== null && question.about.includes(lead.service)),
    );
    return fits ? (this.d.language === 'es' ? fits.es : fits.en) : null;
  }

  askDetail(question: string): string {
    this.countAsk('detail');
    this.d.asked = 'detail';
    this.parts.push(question);
    return 'asks-detail';
  }

  ask(what: Exclude<Ask, 'detail'>): string {
    const times = this.countAsk(what);
    if (times > 2) return this.giveUp('no-progress');
    this.d.asked = what;
    this.parts.push(this.say.ask[what][times - 1] as string);
    return `asks-${what}`;
  }

  countAsk(what: Ask): number {
    const times = (this.d.timesAsked[what] ?? 0) + 1;
    this.d.timesAsked = { ...this.d.timesAsked, [what]: times };
    return times;
  }

  remindOfOffers(): string {
    const still = this.d.offers.filter((offer) => this.free().some((slot) => slot.startsAt === offer.startsAt));
    if (still.length === 0) return this.offer('taken');
    this.parts.push(this.say.whichOne(still.map((offer) => offer.n)));
    return 'offers-stand';
  }

  free(): Slot[] {
    const { rules, at, taken } = this.world;
    const { urgency } = this.d.lead;
    const urgent = urgency === 'urgent' || urgency === 'emergency';
    return [...freeSlots({ hours: rules.hours, rules: rules.scheduling, taken, now: at, ...this.work(), urgent })];
  }

  /** What the job takes. */
  work(): { workMinutes: number; travelMinutes: number; skills: string[] } {
    const { service, address } = this.d.lead;
    return workOf(this.world.rules.scheduling, { service, postcode: address?.postcode ?? null });
  }

  offer(why: 'fits' | 'taken' | 'others'): string {
    const { wish } = this.d.lead;
    const free = this.free().filter((slot) => !this.d.refused.includes(slot.startsAt));
    const wanted = chooseOffers(free, this.zone, (start) => wish === null || acceptsStart(wish, start));
    const slots = wanted.length > 0 ? wanted : this.nearest(free, wish);
    if (slots.length === 0) {
      this.parts.push(this.say.noTimes(this.shop));
      return this.handOver('no-times', 'hot', true);
    }
    this.d.offers = slots.map((slot, index) => ({ n: index + 1, crew: slot.crew, startsAt: slot.startsAt, endsAt: slot.endsAt }));
    this.d.phase = 'offered';
    this.d.asked = 'when';
    const lead = wanted.length > 0 ? why : why === 'taken' ? why : 'nearest';
    const windows = this.d.offers.map((offer) => this.windowOf(offer));
    this.parts.push(
      windows.length === 1
        ? this.say.oneOffer(windows[0] as string, lead)
        : this.say.offers(
            windows.map((window, index) => `${index + 1}) ${window}`),
            lead,
          ),
    );
    return wanted.length > 0 ? 'offers' : 'offers-nearest';
  }

  /** With nothing then, what comes closest, in order of time; never what was refused. */
  nearest(free: Slot[], wish: TimeWish | null): Slot[] {
    if (!wish || wish.accept.length === 0) return chooseOffers(free, this.zone, () => true);
    const byDistance = free
      .map((slot) => ({ slot, start: localTime(slot.startsAt, this.zone) }))
      .filter(({ start }) => acceptsStart({ ...wish, accept: [] }, start))
      .map(({ slot, start }) => ({ slot, away: minutesFrom(wish, start) }))
      .toSorted((one, other) => one.away - other.away || one.slot.startsAt - other.slot.startsAt);
    return byDistance
      .slice(0, 3)
      .map(({ slot }) => slot)
      .toSorted((one, other) => one.startsAt - other.startsAt);
  }

  windowOf(window: { startsAt: Millis; endsAt: Millis }): string {
    return this.say.window(localTime(window.startsAt, this.zone), localTime(window.endsAt, this.zone));
  }

  whenSomebodyAnswers(): string {
    const { rules, at } = this.world;
    const opening = isOpen(rules.hours, at) ? null : nextOpening(rules.hours, at);
    return opening === null ? this.say.soon : this.say.whenOpen(this.openingOf(opening));
  }

  openingOf(at: Millis): string {
    return this.say.opening(localTime(at, this.zone), localTime(this.world.at, this.zone));
  }

  giveUp(because: string): string {
    this.parts.push(this.say.handOver(this.shop, this.whenSomebodyAnswers()));
    return this.handOver(because, 'hot', false);
  }

  handOver(because: string, priority: Priority, callBack: boolean): string {
    this.d.phase = 'handed-over';
    this.d.because = because;
    this.d.withPersonSince = this.world.at;
    this.d.offers = [];
    this.d.asked = null;
    this.d.handOvers = [...this.d.handOvers, { at: this.world.at, because, priority, callBack }];
    this.effects.push({ do: 'call-person', kind: 'hand-over', because, priority, summary: this.summary() });
    return because;
  }

  close(because: string): string {
    this.d.phase = 'closed';
    this.d.because = because;
    this.d.offers = [];
    this.d.asked = null;
    this.d.moving = false;
    return because;
  }

  details(): VisitDetails {
    const { job, details, address, name } = this.d.lead;
    return { job, address: address ? writeAddress(address) : null, name, notes: details.join('; ') || null };
  }

  /** One line for whoever takes over. */
  summary(): string {
    const { job, details, address, name, existingCustomer } = this.d.lead;
    return (
      [name, existingCustomer && 'customer already', job, ...details, address && writeAddress(address)].filter(Boolean).join(', ') ||
      this.text
    );
  }

  finish(because: string): Turn {
    const { d } = this;
    const day = this.world.at - hours(24);
    let text: string | null = this.parts.join(' ').trim() || null;
    if (text && text.length > longestText) text = this.parts.at(-1) ?? null;
    // AI-1: the first answer says that a machine writes it, and the first after a week. Safety comes before it.
    const saidLately = d.said.some((one) => one.at > this.world.at - hours(7 * 24)) || this.has('asks-if-bot');
    if (text && !saidLately && !this.reading.danger) text = `${this.say.automated} ${text}`;
    const today = d.said.filter((one) => one.at > day);
    const sameText = d.said.filter((one) => one.text === text).length;
    const tooMuch = text !== null && (today.length >= mostTextsADay || sameText >= 2);
    if (tooMuch && d.phase !== 'handed-over') {
      text = null;
      this.handOver('no-progress', 'hot', false);
    } else if (tooMuch) text = null;
    if (text) d.said = [...d.said.slice(-39), { text, at: this.world.at }];
    this.holdOffers();
    return { dialogue: d, text, effects: this.effects, because: tooMuch ? 'said-enough' : because };
  }

  // Holds end with every turn and are taken again for what still stands.
  holdOffers(): void {
    if (this.d.offers.length === 0) return;
    const { rules, at } = this.world;
    const { workMinutes, travelMinutes } = this.work();
    const standing = this.free();
    const slots = this.d.offers
      .filter((offer) => standing.some((slot) => slot.startsAt === offer.startsAt && slot.crew === offer.crew))
      .map((offer) => ({ crew: offer.crew, ...slotAt(rules.scheduling, offer.startsAt, workMinutes, travelMinutes) }));
    if (slots.length > 0) this.effects.push({ do: 'hold-slots', slots, until: at + minutes(rules.scheduling.holdMinutes) });
  }
}

const anyTime: TimeWish = { asap: false, any: true, accept: [], refuse: [] };

const ranks: Urgency[] = ['flexible', 'soon', 'today', 'urgent', 'emergency'];
const graver = (known: Urgency | null, said: Urgency): Urgency =>
  known === null || ranks.indexOf(said) > ranks.indexOf(known) ? said : known;
