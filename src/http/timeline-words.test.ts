// What the timeline says of the assistant, over conversations that take every turn.
import { expect, test } from 'vitest';
import { newDialogue, takeTurn, type World } from '../core/dialogue.ts';
import { schedulingOff } from '../core/scheduling-rules.ts';
import { aShop } from '../core/shops.examples.ts';
import { wordsOfDecision } from './timeline-words.ts';

const at = Date.parse('2027-01-12T18:00:00Z');
const weekly = Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, [{ from: '08:00', to: '17:00' }]]));
const shop = (mode: 'book' | 'request' | 'hand-over') =>
  aShop({
    hours: { timeZone: 'America/Los_Angeles', weekly, holidays: [] },
    scheduling: { ...schedulingOff, mode, trade: 'plumbing', serviceArea: { cities: ['Portland'], postcodes: ['972'] } },
  });
const visit = {
  id: 'v',
  startsAt: at + 26 * 3_600_000,
  endsAt: at + 28 * 3_600_000,
  status: 'booked',
  details: { job: 'Leak', address: '12 SE Oak St, Portland, 97202', name: 'Owen', notes: null },
} as const;
const whole = 'This is Owen Price at 12 SE Oak St, Portland 97202. The kitchen faucet drips. Any day works.';

/** Every reason that the assistant gives when these are written one after the other, each to what was said before. */
function reasonsFor(texts: string[], world: Omit<World, 'at' | 'taken'>): string[] {
  let dialogue = newDialogue('en');
  return texts.map((body, index) => {
    const now = at + index * 60_000;
    const turn = takeTurn({ ...dialogue, unread: [{ id: String(index), at: now, body, photos: 0 }] } as never, {
      at: now,
      taken: [],
      ...world,
    });
    dialogue = { ...turn.dialogue, unread: [] };
    return turn.because;
  });
}

/** Conversations with a shop that books; those of the second list are about a visit that stands. */
const aboutJobs: string[][] = [
  [whole, 'which is better?', 'my name is Owen Prize', '1 or 2', '1 or 2', '1 or 2', '1 or 2'],
  [whole, 'none of those', 'none of those', 'none of those', 'none of those', 'none of those'],
  [whole, '1', 'thanks', 'the gate code is 4411', 'can you bring a plunger?', 'cancel my appointment'],
  [whole, 'Saturday at 5 am please'],
  ['hi', 'my sink', '12 SE Oak St', 'Portland 97202', 'Owen', 'any day'],
  ['hi', 'hm', 'hello', 'hi there', 'hey'],
  ['hi', 'hi'],
  ['my toilet is leaking', 'what does that cost?', 'give me a minute', 'never mind, I fixed it', 'ok'],
  ['I need a plumber at 1 Main St, Salem 97301, my name is Owen, sink leaks'],
  ['wrong number', 'ok'],
  ['We offer SEO services for your business, interested?', 'hello'],
  ['are you hiring? I am looking for a job', 'ok'],
  ['hey its your cousin, call mom', 'ok'],
  ['I want to talk to a real person', 'hello?'],
  ['please call me'],
  ['this is ridiculous, you people are terrible'],
  ['your guy broke my sink last week, I want it fixed, very unhappy with the work'],
  ['my lawyer will sue you'],
  ['I smell gas in the kitchen'],
  ['the carbon monoxide alarm is going off'],
  ['my water heater is on fire'],
  ['the outlet is sparking and I got shocked'],
  ['water is pouring onto the electrical panel'],
  ['he is bleeding badly'],
  ['when is my appointment?'],
];
const aboutTheVisit: string[][] = [
  ['when are you coming?', 'can we move it?', 'Friday', '1'],
  ['the gate code is 4411', 'thanks', 'please park in the back'],
  ['cancel my appointment'],
];

test('whatever the assistant does, the timeline says it in whole words, never in a code', () => {
  const rules = shop('book');
  const reasons = new Set([
    ...aboutJobs.flatMap((texts) => reasonsFor(texts, { rules, visit: null })),
    ...aboutTheVisit.flatMap((texts) => reasonsFor(texts, { rules, visit })),
    ...reasonsFor([whole], { rules: shop('hand-over'), visit: null }),
  ]);
  // What the calendar shows itself stands there as a visit, not as a decision.
  const shownAsVisits = ['visit-booked', 'visit-requested', 'visit-moved'];
  const wordless = [...reasons].filter(
    (because) => !shownAsVisits.includes(because) && wordsOfDecision('turn-due', because).startsWith('The assistant: '),
  );
  expect(wordless).toEqual([]);
  expect(reasons.size).toBeGreaterThan(30);
});

test.each([
  ['turn-due', 'offers', 'The assistant offered times'],
  ['reminder-due', 'reminder', 'Reminder of the visit'],
  ['text-failed', 'landline', 'A text did not arrive: a landline cannot get texts'],
  ['person-due', 'still-waiting', 'Still waiting for a person'],
])('%s because of %s', (event, because, words) => expect(wordsOfDecision(event, because)).toBe(words));
