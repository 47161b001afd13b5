// The written policy of a shop for its do-not-call list, for whoever asks for it: 47 CFR 64.1200(d)(1) to (d)(6). It says
// what the program does, so it changes with the program.
import { writeNumber } from './phone-number.ts';
import type { ShopRules } from './shop-rules.ts';

/** Paragraphs: each a heading and what it says. */
export function doNotCallPolicy(shop: ShopRules, line: string | null): [heading: string, words: string][] {
  const phone = shop.helpPhone ?? line;
  const ways = [phone ? `call ${writeNumber(phone)}` : null, shop.helpEmail ? `write to ${shop.helpEmail}` : null].filter(Boolean);
  return [
    [
      'Who this is for',
      `This is the policy of ${shop.name} for everybody who does not want to be called or texted. It is given to whoever asks for it.${shop.mailingAddress ? ` ${shop.name}, ${shop.mailingAddress}.` : ''}`,
    ],
    [
      'When we text',
      'We answer a call that we missed with one text, and texts that are sent to us. Reminders and news of a visit go to who has booked it.',
    ],
    [
      'How to ask for no more texts or calls',
      `Reply STOP to any text, or say it in any other words: in a text, on the phone, in a voicemail${ways.length > 0 ? `, or ${ways.join(' or ')}` : ''}. Nobody has to give a reason or use a certain way.`,
    ],
    [
      'What happens then',
      'The request is put on the list the moment it is read, and holds for every number of ours and for every kind of text. What was about to be sent is withdrawn. At most one text confirms it, within five minutes. A later call from the same number does not undo it; only START, UNSTOP or a documented request does.',
    ],
    [
      'How long it holds',
      'It has no end. The list and the record of every request, in the words of the person, are kept for at least five years, and nothing in the record is changed or deleted. Who asks to be forgotten stays on the list as a mark from which the number cannot be read.',
    ],
    [
      'Who acts on it',
      'Every text goes out through a program that looks at the list in the moment of sending and refuses what is on it, whoever has written the text. People who answer for us are shown who has opted out and are told to use the list for calls as well.',
    ],
    ['Who gets the list', `Nobody. It belongs to ${shop.name} and is shared with no other business.`],
  ];
}
