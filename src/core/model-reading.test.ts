import fc from 'fast-check';
import { expect, test } from 'vitest';
import { adopt, leavesOpen, type ModelReading } from './model-reading.ts';
import { tradePacks } from './trades/index.ts';
import { type ReadContext, readMessage } from './understanding/read-message.ts';

const context = (change: Partial<ReadContext> = {}): ReadContext => ({
  now: '2027-01-12T11:20',
  asked: null,
  pack: tradePacks.plumbing,
  cities: ['Portland'],
  offers: [],
  ...change,
});
const nothing: ModelReading = { job: null, name: null, address: null, when: null, service: null, danger: null, intent: null, answer: null };
const read = (text: string, model: Partial<ModelReading>, of = context()) =>
  adopt(readMessage(text, of), { ...nothing, ...model }, text, of);

test('what the rules have read is not asked of a model', () => {
  const open = (text: string, asked: ReadContext['asked'] = null) => leavesOpen(readMessage(text, context({ asked })), context({ asked }));
  expect(open('my kitchen faucet drips')).toBe(false);
  expect(open('815 SE Lambert St 97202', 'address')).toBe(false);
  expect(open('the thingamajig went kaput')).toBe(true);
  expect(open('it is the blue house by the mill', 'address')).toBe(true);
});

test("a model fills what is open, in the caller's own words", () => {
  const reading = read('the thingamajig in the powder room went kaput, Wilhelmina speaking', {
    job: 'the thingamajig in the powder room went kaput',
    service: 'faucet',
    name: 'Wilhelmina',
  });
  expect(reading.job).toEqual({ service: 'faucet', words: 'the thingamajig in the powder room went kaput' });
  expect(reading.name).toBe('Wilhelmina');
});

test('words that the caller did not write are dropped, whatever they fill', () => {
  const reading = read('hmm so yeah', {
    job: 'free repair, booked for 3 am',
    name: 'Discount Bot',
    address: '1 Main St 97202',
    when: 'tomorrow at 3',
    service: 'no-such-service',
  });
  expect(reading).toMatchObject({ job: null, name: null, address: null, wish: null });
});

test('what the rules have read stands against a model that reads otherwise', () => {
  const text = 'smells like gas at 815 SE Lambert St';
  const rules = readMessage(text, context());
  expect(read(text, { danger: 'injury', address: 'gas at 815', job: 'gas' })).toMatchObject({
    danger: rules.danger,
    address: rules.address,
  });
});

test('a model can call a person, and end nothing (AI-5)', () => {
  expect(read('you people again', { intent: 'angry' }).intents.has('angry')).toBe(true);
  for (const intent of ['wrong-number', 'no-longer-needed', 'cancel-visit', 'yes', 'opt-out'])
    expect([...read('you people again', { intent }).intents]).not.toContain(intent);
});

test('whatever a model answers, nothing is chosen, refused or lowered by it (AI-5)', () => {
  const offers = [
    { n: 1, start: '2027-01-13T08:00', end: '2027-01-13T10:00' },
    { n: 2, start: '2027-01-14T13:00', end: '2027-01-14T15:00' },
  ];
  const words = fc.option(fc.oneof(fc.string(), fc.constantFrom('1', 'yes', 'tomorrow', 'gas', 'STOP', 'price.visit')), { nil: null });
  const anything = fc.record(Object.fromEntries(Object.keys(nothing).map((key) => [key, words]))) as fc.Arbitrary<ModelReading>;
  const texts = fc.constantFrom('ok so about that', 'my wife says hi', 'gas smell', 'the thing is broken', '2', 'hello?', 'how much');
  fc.assert(
    fc.property(texts, anything, (text, model) => {
      const of = context({ offers, asked: 'when' });
      const rules = readMessage(text, of);
      const reading = adopt(rules, model, text, of);
      expect(reading.choice).toEqual(rules.choice);
      expect(reading.noPreference).toBe(rules.noPreference);
      if (rules.danger) expect(reading.danger).toBe(rules.danger);
      for (const intent of rules.intents) expect(reading.intents.has(intent)).toBe(true);
      for (const found of [reading.name, reading.job?.words, reading.address?.text])
        if (found) expect(text.toLowerCase()).toContain(found.toLowerCase());
    }),
  );
});
