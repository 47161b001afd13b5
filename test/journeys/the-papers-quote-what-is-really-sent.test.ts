import { afterAll, beforeAll, expect, test } from 'vitest';
import { booking, wholeRequest } from '../support/a-shop-that-books.ts';
import { papers, type RegistrationFlight, takeOffToRegister } from '../support/registration-papers.ts';

let flight: RegistrationFlight;
let samples: string[];
let caller: string;
let words: string[];

beforeAll(async () => {
  flight = await takeOffToRegister(booking());
  samples = (await flight.enter(papers)).pack.samples;
  await flight.file();
  await flight.advance(4 * 3600);
  caller = flight.aCaller();
  await flight.call(caller);
  for (const body of ['hi', wholeRequest('Ada Reyes', '12 Oak St'), '3']) {
    await flight.text(caller, body);
    await flight.advance(30);
  }
  // The reminder of the evening before goes out.
  await flight.advance(3 * 24 * 3600);
  words = flight.textsTo(caller).map((text) => text.body ?? '');
});
afterAll(() => flight.land());

/** A text without what differs from one visit to the next. */
const shape = (text: string) =>
  text
    .replace(/\b(Mon|Tue|Wed|Thu|Fri|Sat|Sun) [A-Z][a-z]{2} \d{1,2}, [\d:]+( [AP]M)?-[\d:]+ [AP]M/g, '<window>')
    .replace(/\b(today|tomorrow)\b/g, '<day>')
    .replace(/, 12 Oak St[^.]*\./g, ', <address>.');

test('every sample that is filed is a text that the shop sends (RG-3)', () => {
  const sent = words.map(shape);
  const help = samples.filter((sample) => /For help call/.test(sample));
  expect(help).toHaveLength(1);
  for (const sample of samples.filter((one) => !help.includes(one))) expect(sent).toContain(shape(sample));
});
