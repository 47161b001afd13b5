// English.
import { dateOf, hourOf, spanOf } from './clock.ts';
import type { Phrases } from './phrases.ts';

const days = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const halves: [string, string] = ['AM', 'PM'];
const dayOf = (local: string): string => {
  const date = dateOf(local);
  return `${days[date.dayOfWeek - 1]} ${months[date.month - 1]} ${date.day}`;
};
const leads = {
  fits: 'We can come:',
  nearest: 'We have nothing then. The closest we have:',
  taken: 'Sorry, that time was just taken. We still have:',
  others: 'We also have:',
};

export const english: Phrases = {
  ask: {
    job: ['What do you need help with?', 'Could you describe the problem in a few words?'],
    address: ["What's the street address and ZIP?", 'Which address should we come to? Street and number are enough.'],
    postcode: ["What's the ZIP code there?", 'Which ZIP code or city is that in?'],
    name: ['What name should we put it under?', 'And your name, please?'],
    when: ['When would suit you? A day or a time of day is enough.', 'Which days are good for you? "Any" is fine too.'],
  },
  photo: 'Thanks for the photo.',
  thanksFor: (name) => `Thanks, ${name}.`,
  weAre: (shop) => `This is ${shop}.`,
  automated: 'Automated assistant here.',
  bot: (shop) => `Yes, this is ${shop}'s automated assistant. A person reads along and can take over.`,
  offers: (lines, why) => `${leads[why]}\n${lines.join('\n')}\nWhich works best? Reply with the number.`,
  oneOffer: (window, why) => `${leads[why]} ${window}. Does that work?`,
  whichOne: (ns) => `Which one: ${ns.join(' or ')}?`,
  booked: (window, address, shop) => `You're booked with ${shop}: ${window}${address ? `, ${address}` : ''}. To change it, just text here.`,
  requested: (window, shop) => `Thanks! We've passed your request for ${window} to ${shop}. They will text you when it's confirmed.`,
  moved: (window) => `Done, your visit is moved. You're booked for ${window}.`,
  cancelled: (window, shop) => `Your visit on ${window} is cancelled. Text us if you need ${shop} again.`,
  movedByShop: (window, shop) => `${shop} had to move your visit. The new time is ${window}. If that does not suit you, just text here.`,
  cancelledByShop: (window, shop) => `${shop} had to cancel your visit on ${window}. Sorry about that! Text here for another time.`,
  onTheWay: (shop) => `${shop} is on the way to you now.`,
  noVisit: "I can't find a visit under this number.",
  visitIs: (window) => `Your visit is set for ${window}.`,
  gotIt: 'Got it.',
  noted: 'Got it, I added that for the crew.',
  noTimes: (shop) => `I have no open times to offer right now. Someone from ${shop} will call you to find one.`,
  handOver: (shop, when) => `I'm passing this to a person at ${shop}. Someone will get back to you ${when}.`,
  callback: (shop, when) => `Sure, someone from ${shop} will call you ${when}.`,
  complaint: (shop, when) => `I'm sorry about that. I'm passing this to a person at ${shop} who will get back to you ${when}.`,
  detailsTaken: (shop, when) => `Thanks, that's all we need. Someone from ${shop} will get back to you ${when} to set a time.`,
  soon: 'as soon as they can',
  whenOpen: (opening) => `when the office opens (${opening})`,
  outOfArea: (shop, place) => `Thanks for asking. Unfortunately ${place} is outside the area that ${shop} serves, so we can't come out.`,
  openNow: 'We are open now.',
  opensAt: (opening) => `We open ${opening}.`,
  inArea: 'Yes, that is in our area.',
  wrongNumber: 'No problem, sorry for the mix-up!',
  notALead: "Thanks, but we're not interested.",
  noLongerNeeded: (shop) => `Thanks for letting us know. ${shop} is here if you need us.`,
  jobSeeker: 'Thanks for your interest. I passed your message on to the office.',
  personal: 'Thanks, I passed that on.',
  unknownAnswer: "I don't know that one, so I'll have someone at the shop answer it.",
  passedOn: (shop) => `Thanks, I passed that on to ${shop}.`,
  takeYourTime: 'No rush, text when you can.',
  danger: {
    gas: 'Leave the building now, with everyone in it, and touch no switches. From outside, call 911 or your gas company.',
    'carbon-monoxide': 'Get everyone outside into fresh air now and call 911. Do not go back in until they say it is safe.',
    fire: 'Get everyone out now and call 911 from outside.',
    electrical: 'Stay away from it. If you can do so safely, turn off the breaker. If you see smoke or flames, get out and call 911.',
    'flood-near-electricity':
      'Stay out of the water and away from anything electrical. Call 911 if anyone is at risk, and your power company to cut the power. If you can reach it safely and dry, shut off the main water valve.',
    injury: 'Please call 911 now if anyone is hurt.',
  },
  dangerCall: (shop) => `I'm alerting the on-call person at ${shop} right now; they will call you.`,
  dangerNoCall: 'I told the shop, but please do not wait for us.',
  reminder: (window, shop, when) => `Reminder from ${shop}: your visit is ${when}, ${window}. To change it, just text here.`,
  inviteToOffers: (shop, perMonth) =>
    `Reply JOIN to get offers and seasonal reminders from ${shop} by automated text, up to ${perMonth} a month. Consent is not a condition of purchase. Msg & data rates may apply. STOP to end, HELP for help.`,
  joinedOffers: (shop, perMonth) =>
    `${shop} offers: you're in, up to ${perMonth} texts a month. Msg & data rates may apply. Reply STOP to opt out, HELP for help.`,
  leftOffers: (shop) => `${shop}: no more offers. Texts about your visits still come. Reply STOP to opt out of those too.`,
  nudge: (shop, phone) =>
    `${shop}: You called us and we missed you. We are here if you still want to talk: ${phone}. Reply STOP to opt out.`,
  window: (start, end) => `${dayOf(start)}, ${spanOf(start, end, halves)}`,
  opening: (start, today) => {
    const { hour, half } = hourOf(start, halves);
    return start.slice(0, 10) === today.slice(0, 10) ? `${hour} ${half}` : `${dayOf(start)}, ${hour} ${half}`;
  },
};
