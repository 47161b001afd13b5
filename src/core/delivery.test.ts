import fc from 'fast-check';
import { expect, test } from 'vitest';
import { advanceDelivery, type DeliveryState, deliveryStates } from './delivery.ts';

const final = ['delivered', 'undelivered', 'failed', 'canceled'] as const;
const onTheWay = ['accepted', 'queued', 'sending', 'sent'] as const;
const reported = (reports: DeliveryState[], known: DeliveryState | null = null) =>
  reports.reduce(advanceDelivery, known) as DeliveryState | null;

test('reports in order are followed', () => {
  expect(reported(['accepted', 'queued', 'sending', 'sent', 'delivered'])).toBe('delivered');
});
test('states may be left out', () => {
  expect(reported(['queued', 'delivered'])).toBe('delivered');
  expect(reported(['accepted', 'failed'])).toBe('failed');
});
test.each(deliveryStates)('the first report counts, whatever it is: %s', (state) => {
  expect(advanceDelivery(null, state)).toBe(state);
});
test.each(final)('%s is never taken back', (state) => {
  for (const report of deliveryStates) expect(advanceDelivery(state, report)).toBe(state);
});
test('delivered may come before sent', () => {
  expect(reported(['queued', 'delivered', 'sent'])).toBe('delivered');
});
test('sent can be the last word', () => {
  expect(reported(['queued', 'sent', 'sending', 'queued'])).toBe('sent');
});
test('a repeat changes nothing', () => {
  for (const state of deliveryStates) expect(advanceDelivery(state, state)).toBe(state);
});

const anyReport = fc.constantFrom(...deliveryStates);
test('whatever is reported, a text never goes back', () => {
  const rank = (state: DeliveryState) => Math.min(onTheWay.indexOf(state as 'sent') === -1 ? 4 : onTheWay.indexOf(state as 'sent'), 4);
  fc.assert(
    fc.property(anyReport, anyReport, (known, report) => {
      expect(rank(advanceDelivery(known, report))).toBe(Math.max(rank(known), rank(report)));
    }),
  );
});
test('with one last word, the order of the reports and their repeats do not matter', () => {
  const told = fc
    .tuple(fc.array(fc.constantFrom(...onTheWay), { maxLength: 6 }), fc.option(fc.constantFrom(...final)))
    .map(([reports, last]) => (last ? [...reports, last, last] : reports));
  fc.assert(
    fc.property(
      told.chain((reports) => fc.tuple(fc.constant(reports), fc.shuffledSubarray(reports, { minLength: reports.length }))),
      ([reports, shuffled]) => {
        expect(reported(shuffled)).toBe(reported(reports));
      },
    ),
  );
});
test('of two last words the one that came first stays', () => {
  fc.assert(
    fc.property(fc.constantFrom(...final), fc.array(anyReport), (first, later) => {
      expect(reported([first, ...later])).toBe(first);
    }),
  );
});
