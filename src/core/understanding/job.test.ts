import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Trade, tradePacks } from '../trades/index.ts';
import { readJob, readUrgency } from './job.ts';

const job = (trade: Trade, text: string) => readJob(text, tradePacks[trade]);
const service = (trade: Trade, text: string) => job(trade, text)?.service;
const urgency = (trade: Trade, text: string, month = 4) => readUrgency(text, tradePacks[trade], month);

test('a job is found through typos, plurals, run-together words and missing accents', () => {
  expect(service('plumbing', 'toliet keeps runing')).toBe('toilet');
  expect(service('plumbing', 'watr heater not heating')).toBe('water-heater');
  expect(service('plumbing', 'waterheater is leaking')).toBe('water-heater');
  expect(service('appliance', 'my refridgerator is warm')).toBe('refrigerator');
  expect(service('appliance', 'dish washer wont drain')).toBe('dishwasher');
  expect(service('pest', 'cucarcha por todos lados')).toBe('roaches');
  expect(service('plumbing', 'se reventó la tubería')).toBe('burst-pipe');
});

test('the more special service wins', () => {
  expect(service('plumbing', 'water heater is leaking')).toBe('water-heater');
  expect(service('locksmith', 'locked out of my car')).toBe('lockout-car');
  expect(service('locksmith', 'locked out of my house')).toBe('lockout-home');
  expect(service('electrical', 'need a 240 outlet for a dryer')).toBe('new-circuit');
  expect(service('garage-door', 'heard a loud bang and now the door wont open')).toBe('spring');
});

test('trouble of an unknown kind is a job without a service', () => {
  expect(job('electrical', 'something is wrong with my house power')).toEqual({
    service: null,
    words: 'something is wrong with my house power',
  });
  expect(service('plumbing', 'need a quote for some work')).toBe(null);
  expect(service('electrical', 'theres a weird noise in the wall')).toBe(null);
});

test('what names no job is none, in any trade', () => {
  const others = [
    'hi',
    'are you open?',
    'yes',
    'no gracias',
    'Maria Lopez',
    '815 SE Lambert St 97202',
    '12 Spring Garden St',
    'thu or fri after 3',
    'that day doesnt work',
    'how much do you charge',
    'whats your service call fee',
    'thanks',
    'call me',
    'is this a bot',
    '503-555-0175',
    'Springfield Lake',
    'my husband will be home',
    'gate code is 4410',
    'i can send pictures',
    'stuck at work until 5',
    'we help plumbers rank on google',
    'Do you accept credit cards? We can cut your processing fees by 40%. When can I stop by?',
    'can we move my appointment to friday',
  ];
  for (const trade of Object.keys(tradePacks) as Trade[])
    for (const text of others) expect(job(trade, text), `${trade}: ${text}`).toBeNull();
});

test("the job's words are the caller's own, without greeting, name, address and time", () => {
  const words = (trade: Trade, text: string) => job(trade, text)?.words;
  expect(
    words(
      'hvac',
      'Good morning this is Monica Teller, 6022 Goliad Ave, 75206. Our furnace clicks but never lights and the house is 61. Could someone come out tomorrow morning or Thursday any time? Thanks',
    ),
  ).toBe('Our furnace clicks but never lights and the house is 61');
  expect(words('plumbing', 'Hi there, my name is Dana Ruiz and our upstairs toilet is leaking at the base')).toBe(
    'our upstairs toilet is leaking at the base',
  );
  expect(words('cleaning', 'move out clean for a 2 bed apt by friday')).toBe('move out clean for a 2 bed apt');
  expect(words('plumbing', 'shower drips all night')).toBe('shower drips all night');
  expect(words('electrical', 'need can lights put in living room, 6 of them')).toBe('need can lights put in living room, 6 of them');
  expect(words('hvac', 'AC is out, its 90 in here, elderly mom with me')).toBe('AC is out, its 90 in here, elderly mom with me');
});

test('an emergency is what the caller calls one, or a disaster that is happening', () => {
  expect(urgency('plumbing', 'its an emergency')).toBe('emergency');
  expect(urgency('plumbing', 'burst pipe in the garage, water everywhere')).toBe('emergency');
  expect(urgency('plumbing', 'not an emergency but the toilet is leaking')).toBe('flexible');
  expect(urgency('plumbing', 'not an emergency yet but the basement is flooding')).toBe('emergency');
  expect(urgency('locksmith', 'my baby is locked in the car')).toBe('emergency');
  expect(urgency('locksmith', 'locked out of my house')).toBe('urgent');
});

test('heat cannot wait in winter, cooling cannot wait in summer', () => {
  expect(urgency('hvac', 'no heat', 1)).toBe('urgent');
  expect(urgency('hvac', 'no heat', 7)).toBe('soon');
  expect(urgency('hvac', 'ac is not cooling', 7)).toBe('urgent');
  expect(urgency('hvac', 'ac is not cooling', 1)).toBe('soon');
  expect(urgency('hvac', 'no heat and we have a newborn', 1)).toBe('emergency');
});

test('what the caller says of time counts beside what the service means', () => {
  expect(urgency('plumbing', 'kitchen faucet drips')).toBe('soon');
  expect(urgency('plumbing', 'kitchen faucet drips, need it fixed today')).toBe('today');
  expect(urgency('plumbing', 'kitchen faucet drips asap please')).toBe('urgent');
  expect(urgency('plumbing', 'kitchen faucet drips, no rush')).toBe('flexible');
  expect(urgency('plumbing', 'se inunda la cocina')).toBe('emergency');
  expect(urgency('plumbing', 'hello')).toBe(null);
});

test("the words are short and the caller's own, whatever is written", () => {
  const piece = fc.constantFrom(
    'toilet',
    'leak',
    'hi',
    ',',
    '. ',
    'no',
    'tomorrow',
    '12 Oak St',
    'unit',
    "won't",
    'señor',
    '🚿',
    '\n',
    'door',
    '  ',
  );
  const text = fc.oneof(
    fc.string({ maxLength: 2000, unit: 'grapheme' }),
    fc.array(piece, { maxLength: 300 }).map((all) => all.join(' ')),
  );
  fc.assert(
    fc.property(text, fc.constantFrom(...Object.values(tradePacks)), fc.integer({ min: 1, max: 12 }), (written, pack, month) => {
      readUrgency(written, pack, month);
      const reading = readJob(written, pack);
      if (!reading) return;
      expect(reading.words.length > 0 && reading.words.length <= 160).toBe(true);
      expect(reading.service === null || pack.services.some(({ id }) => id === reading.service)).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test('long hostile texts are read in reasonable time', () => {
  const pieces = [
    'a',
    'no ',
    'no leak door ',
    'a,',
    'water is ',
    'the the ',
    'apt 1 ',
    'aeiouing',
    'need a quote ',
    '?',
    'can you ',
    'è',
    'not a ',
  ];
  for (const piece of pieces)
    for (const pack of [tradePacks.plumbing, tradePacks.locksmith]) {
      const began = performance.now();
      const text = piece.repeat(Math.ceil(2000 / piece.length)).slice(0, 2000);
      readJob(text, pack);
      readUrgency(text, pack, 1);
      expect(performance.now() - began, `${pack.trade}: ${piece}`).toBeLessThan(1000);
    }
});
