import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findAnswer, readIntents, readQuestions } from './intents.ts';

const intents = (text: string) => [...readIntents(text)].toSorted();
const topics = (text: string) => readQuestions(text).map((question) => question.topic);

test.each([
  ['yes please', ['yes']],
  ['no heat upstairs since last night', []],
  ['👎', ['no']],
  ['just call me Al', []],
  ['can someone call me back', ['wants-call']],
  ['i called you an hour ago', []],
  ['am i talking to a person or a machine', ['asks-if-bot']],
  ['can i talk to a real person', ['wants-person']],
  ['my damn toilet is clogged again', []],
  ['let me know if somebody cancels', []],
  ['need to cancel friday', ['cancel-visit']],
  ['can we push it to fri', ['move-visit']],
  ['need an outlet moved to the other wall', []],
  ['who is this? i didnt call anyone', ['wrong-number']],
  ['who is this?', []],
  ['sorry wrong number its 1420 oak', ['correction']],
  ['ya no lo necesito gracias', ['no-longer-needed', 'thanks']],
  ['u still comin today?', ['visit-status']],
  ['can you text me when you are on the way', []],
  ['you charged me for 2 hours and were here 30 min', ['complaint']],
  ['you put in our water heater when my late husband was still living', []],
  ['you folks replaced our water main back in 2011. now the faucet drips', []],
  ['can the landlord have somebody fix it', []],
])('"%s" says %j', (text, wanted) => {
  expect(intents(text)).toEqual(wanted);
});

test('a reaction is not an answer', () => {
  expect(intents('Liked “Shall I book it? Yes or no?”')).toEqual([]);
  expect(topics('Liked “How much is it?”')).toEqual([]);
});

test.each([
  ['how much and do u take cards', ['price', 'payment']],
  ['are you guys lisenced?', ['licensed']],
  ['do you guys haul away the old unit?', ['other']],
  ['can someone come out tomorrow?', []],
  ['is tuesday ok?', []],
  ['can you fix it?', []],
  ['do you do water heaters?', []],
  ['hay una fuga en el baño', []],
  ['We can cut your card fees. Do you accept credit cards?', []],
])('"%s" asks about %j', (text, wanted) => {
  expect(topics(text)).toEqual(wanted);
});

describe('answers', () => {
  const entries = [
    { key: 'price.drain', text: 'Drain cleaning starts at $129.' },
    { key: 'price.water_heater_install', text: 'Water heaters start at $1,450 installed.' },
    { key: 'pet_safe', text: 'Products are safe for pets once dry.' },
    { key: 'haul away', text: 'We haul away the old unit.' },
    { key: 'licensed', text: 'Licensed, bonded and insured, CCB 223344.' },
  ];
  const diagnostic = { key: 'service_call', text: 'A service call is $79.' };
  const answers = (text: string, of = entries) => readQuestions(text).map((question) => findAnswer(question, of)?.key ?? null);

  test.each([
    ['how much to unclog a drain?', ['price.drain']],
    ['cuanto cobran por destapar un drenaje', ['price.drain']],
    ['how much to replace my water heater', ['price.water_heater_install']],
    ['is it safe for my dogs?', ['pet_safe']],
    ['will you haul away the old one', ['haul away']],
    ['are you insured', ['licensed']],
    ['do you offer financing', [null]],
  ])('"%s" is answered by %j', (text, wanted) => {
    expect(answers(text)).toEqual(wanted);
  });

  test('a price for one job does not answer for another', () => {
    expect(answers('how much to fix a toilet?')).toEqual([null]);
    expect(answers('how much to repair my water heater?')).toEqual([null]);
    expect(answers('how much?')).toEqual([null]);
  });

  test('what coming out costs answers any question for a price', () => {
    expect(answers('how much to fix a toilet?', [...entries, diagnostic])).toEqual(['service_call']);
    expect(answers('whats your trip charge', [...entries, diagnostic])).toEqual(['service_call']);
  });
});

test('any text is read in good time, and any answers are searched', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 2000 }),
    fc
      .array(fc.constantFrom('how', 'much', 'call', 'me', 'a', 'you', 'no', 'wrong', 'cancel', ' ', '?', '\n', 'is', 'the', '$'), {
        maxLength: 500,
      })
      .map((words) => words.join(' ')),
  );
  fc.assert(
    fc.property(text, fc.array(fc.record({ key: fc.string(), text: fc.string() }), { maxLength: 5 }), (said, entries) => {
      const start = performance.now();
      readIntents(said);
      for (const question of readQuestions(said)) {
        const answer = findAnswer(question, entries);
        expect(answer === null || entries.includes(answer)).toBe(true);
      }
      expect(performance.now() - start).toBeLessThan(500);
    }),
    { numRuns: 200 },
  );
});
