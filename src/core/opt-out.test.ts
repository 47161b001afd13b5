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
