import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Flight, owner, takeOff } from '../support/flight.ts';

let flight: Flight;
beforeAll(async () => {
  flight = await takeOff();
});
afterAll(() => flight.land());

test.each([
  ['names the phone that forwarded it', '+15035550511', owner],
  ['does not say who forwarded it', '+15035550512', null],
] as const)('on an overflow line a call that %s rings nobody and is texted at once', async (_, caller, forwardedFrom) => {
  const shop = await flight.aShop({}, { mode: 'overflow' });
  const call = await flight.dial(caller, { forwardedFrom }, shop.line);
  expect(call).toMatchObject({ state: 'recording', ringing: [] });
  expect(flight.textsAt(caller)).toHaveLength(1);
  expect(await flight.lastCall(caller, shop)).toMatchObject({ verdictBecause: 'forwarded', outcome: 'texted' });
});

test.each([
  ['+15035550199', 1],
  ['15035550199', 2],
  ['5035550199', 3],
  ['tel:+15035550199', 4],
  ['sip:+15035550199@carrier.example', 5],
] as const)('on a ring-first line the phone that forwarded the call, given as %s, is not rung again', async (forwardedFrom, last) => {
  const call = await flight.dial(`+1503555052${last}`, { forwardedFrom });
  expect(call).toMatchObject({ state: 'recording', ringing: [] });
  expect(flight.textsAt(`+1503555052${last}`)).toHaveLength(1);
});

test('the other phones of the shop still ring', async () => {
  const shop = await flight.aShop({}, { ringPhones: [owner, '+15035550198'] });
  const call = await flight.dial('+15035550530', { forwardedFrom: owner }, shop.line);
  expect(call).toMatchObject({ state: 'ringing', ringing: ['+15035550198'] });
});

test('a forwarded call is not held to an attestation that forwarding has destroyed', async () => {
  const shop = await flight.aShop({ requireAttestation: true }, { mode: 'overflow' });
  await flight.call('+15035550531', { attestation: 'failed' }, shop.line);
  await flight.call('+15035550532', { attestation: 'none', forwardedFrom: owner }, shop.line);
  expect(flight.textsAt('+15035550531')).toHaveLength(1);
  expect(flight.textsAt('+15035550532')).toHaveLength(1);
});
