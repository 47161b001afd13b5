import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gatesOf, judgeOptOuts } from '../../test/eval/optout.ts';
import { readOptOut } from './opt-out.ts';

const files = ['opt-out.tsv', 'optout-2026-11-25.tsv', 'optout-2026-11-25-second.tsv', 'optout-2026-11-25-third.tsv'];
const judged = files.flatMap((file) =>
  gatesOf(judgeOptOuts(fileURLToPath(new URL(`../../test/eval/${file}`, import.meta.url)))).map((gate) => ({
    ...gate,
    name: `${gate.name}, ${file}`,
  })),
);

test.each(judged)('over the labelled texts: $name', ({ holds }) => {
  expect(holds).toBe(true);
});

describe('what is asked for is honoured as far as it goes', () => {
  test.each([
    ['STOP', 'optout', 'all'],
    ['you have the wrong number', 'optout', 'wrong-number'],
    ['keep the reminders but no more sales texts', 'optout', 'marketing'],
    ['no more reminders please', 'optout', 'reminders'],
    ["don't text me before 8", 'ambiguous', 'hours'],
    ["don't text this number, use my other one 555-0190", 'ambiguous', 'number'],
  ])('%s', (body, verdict, scope) => {
    expect(readOptOut(body)).toMatchObject({ verdict, scope });
  });
});

describe('a bare CANCEL opts out, and a cancelled visit does not', () => {
  test.each(['cancel', 'CANCEL.', 'Cancel\nSent from my Galaxy'])('%j', (body) => {
    expect(readOptOut(body, { inReplyTo: 'reminder' }).verdict).toBe('optout');
  });
  test.each(['cancel my appointment', "Cancel. I can't make it tomorrow", 'cancelar mi cita', 'annuler mon rendez-vous'])('%j', (body) => {
    expect(readOptOut(body, { inReplyTo: 'reminder' }).verdict).toBe('none');
  });
});

describe('who wants something of us opts out of nothing', () => {
  test.each([
    ['i didnt mean to call yall, wrong #', 'misdialled'],
    ['sorry i dialed the wrong number', 'misdialled'],
    ['whoops wrong number, meant to call my sister', 'misdialled'],
    ['no texting pls have the owner ring me', 'wants-a-call'],
    ['dont text, call me', 'wants-a-call'],
    ["if you don't text me by 5 I'll call someone else", 'lead.ultimatum'],
    ["don't text the tenant, text me", 'lead.not-them'],
    ['stop ignoring me', 'lead.complains'],
    ['this is a scam, i want my money', 'lead.complains'],
  ])('%s', (body, rule) => {
    expect(readOptOut(body)).toMatchObject({ verdict: 'none', rule });
  });
  test.each(["you've got the wrong number", "this is not Maria's phone", 'wrong number'])('but %s does', (body) => {
    expect(readOptOut(body)).toMatchObject({ verdict: 'optout', scope: 'wrong-number' });
  });
});

const hostile = [
  'a ',
  'stop the ',
  'dont text ',
  'no me ',
  '"',
  'f*',
  's.',
  'take me off ',
  'not the ',
  'ne m ',
  "'a ",
  'reply stop to ',
  '!',
  '1!',
  '?!',
  'never call ',
  'text the old number ',
  'i would appreciate if ',
  'in the list i want ',
  'told you ',
  'my phone is ',
  'one more text ',
  'have a nice day ',
  '\n',
  '> "x" ',
  '🛑 ',
  '\u200bs',
  'un.sub.',
  '5t0p',
  'used to be my ',
];

test('any text at all is read, and a long one in no time', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 600 }), (body) => {
      expect(readOptOut(body).rule).not.toBe('');
    }),
    { numRuns: 50 },
  );
  // The first reading compiles the patterns, which is no matter of the text; the quickest of several is what the text costs.
  for (const unit of hostile) {
    const text = unit.repeat(Math.ceil(4000 / unit.length)).slice(0, 4000);
    const taken = Array.from({ length: 5 }, () => {
      const started = performance.now();
      readOptOut(text);
      return performance.now() - started;
    });
    expect(Math.min(...taken), `4,000 characters of ${JSON.stringify(unit)}`).toBeLessThan(50);
  }
}, 60_000);
