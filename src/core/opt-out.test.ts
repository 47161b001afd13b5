import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gatesOf, judgeOptOuts } from '../../test/eval/optout.ts';
import { readOptOut } from './opt-out.ts';

const labelled = judgeOptOuts(new URL('../../test/eval/opt-out.tsv', import.meta.url).pathname);

test.each(gatesOf(labelled))('over the labelled texts: $name', ({ holds }) => {
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

test('any text at all is read, and a long one in no time', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 600 }), (body) => {
      expect(readOptOut(body).rule).not.toBe('');
    }),
    { numRuns: 50 },
  );
  const started = performance.now();
  for (const unit of [
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
  ])
    readOptOut(unit.repeat(1600 / unit.length));
  expect(performance.now() - started).toBeLessThan(1500);
});
