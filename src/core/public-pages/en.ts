// The public pages in English.
import { writeNumber } from '../phone-number.ts';
import { nonSharingSentence, noticeText } from '../registration/notice.ts';
import { hoursLines } from './hours.ts';
import type { Page, PageFacts, PageWords, Processor } from './page.ts';

const clock = (time: string): string => {
  const [hour, minute] = time.split(':').map(Number) as [number, number];
  const shown = `${hour % 12 === 0 ? 12 : hour % 12}${minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`}`;
  return `${shown} ${hour % 24 < 12 ? 'AM' : 'PM'}`;
};
const days = { mon: 'Monday', tue: 'Tuesday', wed: 'Wednesday', thu: 'Thursday', fri: 'Friday', sat: 'Saturday', sun: 'Sunday' };

const contact = ({ shop, phone }: PageFacts): string => {
  const number = shop.helpPhone ?? phone;
  const ways = [number && `call ${writeNumber(number)}`, shop.helpEmail && `write to ${shop.helpEmail}`].filter(Boolean);
  return ways.length > 0 ? `For help ${ways.join(' or ')}.` : 'For help, call the shop.';
};
const programName = ({ shop }: PageFacts): string => `${shop.name} missed-call texts`;
const offers = ({ sendsOffers, formUrl }: PageFacts): string =>
  sendsOffers
    ? `Offers are sent only to people who asked for them in writing: by texting JOIN${formUrl ? `, or with an empty box that they ticked themselves at ${formUrl}` : ''}. Booking a visit is not asking for offers.`
    : 'We send no offers or advertising by text.';
const does: Record<Processor['what'], string> = {
  telephony: 'carries calls and texts',
  model: 'reads texts to find out what a customer needs; the texts are not used for anything else',
  server: 'runs the server that keeps them',
};

const home = (facts: PageFacts): Page => {
  const { shop, phone } = facts;
  const lead = phone ? `Call ${writeNumber(phone)}, or text that number to book a visit.` : `Get in touch with ${shop.name}.`;
  return {
    title: shop.name,
    lead,
    sections: [
      { heading: 'Hours', parts: [{ list: hoursLines(shop.hours, { days, closed: 'closed', to: ' to ', time: clock }) }] },
      {
        heading: 'If we miss your call',
        parts: [
          { p: noticeText(shop.name) },
          {
            p: 'You can answer that text to tell us what you need, ask a question, or set a time for a visit. If you do not answer, you get no more texts about that call.',
          },
        ],
      },
    ],
  };
};

const texting = (facts: PageFacts): Page => ({
  title: `Texts from ${facts.shop.name}`,
  lead: noticeText(facts.shop.name),
  sections: [
    {
      heading: 'How you come to get a text',
      parts: [
        {
          list: [
            `You call ${facts.phone ? writeNumber(facts.phone) : 'our number'}, which is shown here and next to this notice.`,
            ...(facts.greeting ? [`If nobody answers, you hear: “${facts.greeting}”`] : []),
            'One text is then sent to the number that you called from, about that call.',
            'More texts come only if you reply, or if you book a visit: a confirmation, a reminder, and word of changes.',
          ],
        },
        { p: offers(facts) },
      ],
    },
    { heading: 'What the texts look like', parts: [{ quotes: facts.samples }] },
    {
      heading: 'How to stop, and how to get help',
      parts: [
        {
          p: `Reply STOP to any text, and no more come. Reply HELP for help. ${contact(facts)} Texting is not needed to buy anything from us.`,
        },
      ],
    },
  ],
});

const privacy = (facts: PageFacts): Page => ({
  title: `Privacy policy of ${facts.shop.name}`,
  lead: nonSharingSentence,
  sections: [
    {
      heading: 'What we keep',
      parts: [
        {
          list: [
            'Your phone number, when you called or texted, and whether we answered.',
            'The texts between us, the voicemails that you leave, and their transcripts.',
            'What you tell us so that we can come: your name, the address, and the job.',
            'What you asked for about texts: that you want them, or that you do not.',
          ],
        },
      ],
    },
    {
      heading: 'What it is for',
      parts: [{ p: `To answer your call, set up and do the work, and show that we respect your choice about texts. ${offers(facts)}` }],
    },
    {
      heading: 'Who else handles it',
      parts: [
        {
          p: 'We do not sell phone numbers or rent them out, and numbers are not pooled with those of other businesses. These companies handle them for us, to do what is named here and nothing else:',
        },
        { list: facts.processors.map(({ name, what }) => `${name}: ${does[what]}.`) },
        { p: 'These pages have no advertising, no tracking and no cookies.' },
      ],
    },
    {
      heading: 'How long we keep it',
      parts: [
        {
          p: `What you asked for about texts is kept on record for at least five years after our last contact, because the law asks for proof. That you do not want texts is kept without an end, under a pseudonymous code from which your number cannot be read without our key. Voicemails and pictures are deleted after ${facts.shop.retention.recordingDays} days, and the words of texts, names and addresses ${facts.shop.retention.contentMonths} months after we last heard from you, or sooner if you ask us to.`,
        },
      ],
    },
    {
      heading: 'Your choices',
      parts: [{ p: `Ask us at any time what we know of you, or to delete it. Reply STOP to any text to get no more. ${contact(facts)}` }],
    },
  ],
});

const terms = (facts: PageFacts): Page => ({
  title: `Text message terms of ${facts.shop.name}`,
  lead: `Program: ${programName(facts)}. If we miss your call we answer it by text, help you by text if you reply, and confirm and remind you of visits that you book.`,
  sections: [
    {
      heading: 'The terms',
      parts: [
        {
          list: [
            'Message frequency varies: one text after a missed call, and more only if you reply or book.',
            'Message and data rates may apply.',
            'Reply STOP to any text to opt out. You get one confirmation and nothing more.',
            'Reply HELP for help.',
            contact(facts),
            'Consent to texts is not a condition of purchase.',
            offers(facts),
            'Carriers are not liable for delayed or undelivered messages.',
            'Some answers are written by an automated assistant, which says so. A person can take over at any time: just ask.',
          ],
        },
      ],
    },
  ],
});

export const english: PageWords = {
  pages: { home, texting, privacy, terms },
  links: { home: 'Home', texting: 'How texting works', privacy: 'Privacy policy', terms: 'Text message terms' },
  call: (number) => `Call ${number}`,
  text: 'Text us to book',
  otherLanguage: 'Español',
  notFound: { title: 'There is no such page', lead: 'Check the address. The shop may have changed its name.', sections: [] },
};
