// The stand-in's registrations: held against Twilio's contract, and refused for what Twilio refuses.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTwilioStandIn, type TwilioStandIn } from './stand-in.ts';
import { loadContract } from './validate-request.ts';

const account = { sid: `AC${'1'.repeat(32)}`, authToken: 'token' };
let twilio: TwilioStandIn;
beforeAll(async () => {
  twilio = await startTwilioStandIn({ accounts: [account] });
});
afterAll(() => twilio.stop());

async function ask(method: string, path: string, form?: [string, string][]) {
  const response = await fetch(twilio.messagingUrl + path, {
    method,
    headers: { authorization: `Basic ${Buffer.from(`${account.sid}:${account.authToken}`).toString('base64')}` },
    ...(form ? { body: new URLSearchParams(form) } : {}),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

const contract = await loadContract(process.env.RINGBACK_CONTRACTS ?? new URL('../../../../shared/contracts', import.meta.url).pathname);

describe.runIf(contract)('the published contract', () => {
  test.each<[what: string, path: string, form: [string, string][]]>([
    ['a brand without bundles', '/v1/a2p/BrandRegistrations', [['BrandType', 'STANDARD']]],
    [
      'a bundle that is none',
      '/v1/a2p/BrandRegistrations',
      [
        ['CustomerProfileBundleSid', 'BU1'],
        ['A2PProfileBundleSid', `BU${'1'.repeat(32)}`],
      ],
    ],
    ['a service without a name', '/v1/Services', [['UseInboundWebhookOnNumber', 'true']]],
    [
      'a field that does not exist',
      '/v1/Services',
      [
        ['FriendlyName', 'x'],
        ['Colour', 'red'],
      ],
    ],
    ['a campaign without a flow', `/v1/Services/MG${'1'.repeat(32)}/Compliance/Usa2p`, [['BrandRegistrationSid', `BN${'1'.repeat(32)}`]]],
    ['a verification without a number', '/v1/Tollfree/Verifications', [['BusinessName', 'x']]],
    ['a kind of opt-in that does not exist', '/v1/Tollfree/Verifications', [['OptInType', 'TELEPATHY']]],
  ])('refuses %s', async (_, path, form) => {
    const before = twilio.violations.length;
    expect(await ask('POST', path, form)).toMatchObject({ status: 400, body: { code: 20001 } });
    expect(twilio.violations.length).toBeGreaterThan(before);
  });

  test('what it answers has no field that Twilio does not publish', async () => {
    const made = await ask('POST', '/v1/Services', [['FriendlyName', 'Harbor']]);
    const known = (schema: string) => contract?.propertiesOf(schema) ?? [];
    expect(Object.keys(made.body).filter((name) => !known('messaging.v1.service').includes(name))).toEqual([]);
  });
});

test('a brand needs bundles that are approved, and a campaign a brand', async () => {
  const sid = (prefix: string) => `${prefix}${'2'.repeat(32)}`;
  const brand = await ask('POST', '/v1/a2p/BrandRegistrations', [
    ['CustomerProfileBundleSid', sid('BU')],
    ['A2PProfileBundleSid', sid('BU')],
  ]);
  expect(brand).toMatchObject({ status: 400, body: { message: 'Both bundles must be approved' } });
});

test('TrustHub refuses a bundle that lacks what its policy asks for', async () => {
  const form: [string, string][] = [
    ['FriendlyName', 'x'],
    ['Email', 'a@b.example'],
    ['PolicySid', 'RNdfbf3fae0e1107f8aded0e7cead80bf5'],
  ];
  expect(await ask('POST', '/v1/CustomerProfiles', form.slice(0, 1))).toMatchObject({ status: 400 });
  const { body } = await ask('POST', '/v1/CustomerProfiles', form);
  const evaluation = await ask('POST', `/v1/CustomerProfiles/${body.sid}/Evaluations`, [['PolicySid', String(body.policy_sid)]]);
  expect(evaluation.body).toMatchObject({ status: 'noncompliant' });
  expect(await ask('POST', `/v1/CustomerProfiles/${body.sid}`, [['Status', 'pending-review']])).toMatchObject({
    status: 400,
    body: { code: 22236 },
  });
});
