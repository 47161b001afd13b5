import { expect, test } from 'vitest';
import { ConfigError, readConfig, settings } from './config.ts';

const faultsOf = (environment: Record<string, string | undefined>): string[] => {
  try {
    readConfig(environment);
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigError);
    return (error as Error).message.split('\n');
  }
  return [];
};

test('nothing has to be set', () => {
  expect(readConfig({})).toMatchObject({
    port: 3000,
    host: '127.0.0.1',
    publicUrl: null,
    databaseUrl: null,
    apiKey: null,
    secretKey: null,
    role: 'both',
    simulation: false,
    demo: true,
    twilioApiUrl: 'https://api.twilio.com',
    lookSeconds: [5, 65],
  });
});

test('an empty setting, as a compose file leaves it, is no setting', () => {
  expect(readConfig({ RINGBACK_PUBLIC_URL: '', RINGBACK_API_KEY: ' ', DATABASE_URL: '', PORT: '' })).toEqual(readConfig({}));
});

test('every fault is told at once, with the name, the value, and what it is for', () => {
  const faults = faultsOf({
    PORT: 'many',
    DATABASE_URL: 'mysql://root@localhost/ringback',
    RINGBACK_ROLE: 'boss',
    RINGBACK_LOOK_SECONDS: '5;65',
    RINGBACK_PUBLIC_URL: 'ringback.example',
    RINGBACK_DATABASE_CONNECTIONS: '1',
  });
  expect(faults).toHaveLength(6);
  expect(faults.find((fault) => fault.startsWith('PORT: "many" will not do'))).toContain(settings.PORT.doc);
  expect(faults.map((fault) => fault.slice(0, fault.indexOf(':'))).sort()).toEqual([
    'DATABASE_URL',
    'PORT',
    'RINGBACK_DATABASE_CONNECTIONS',
    'RINGBACK_LOOK_SECONDS',
    'RINGBACK_PUBLIC_URL',
    'RINGBACK_ROLE',
  ]);
});

test('a secret that will not do is not shown, nor is the password of a database', () => {
  const faults = faultsOf({
    RINGBACK_API_KEY: 'hunter2',
    RINGBACK_SECRET_KEY: 'deadbeef-secret',
    DATABASE_URL: 'mysql://ringback:the-password@db.example/ringback',
  }).join('\n');
  expect(faults).toContain('RINGBACK_API_KEY: its value will not do');
  for (const secret of ['hunter2', 'deadbeef-secret', 'the-password']) expect(faults).not.toContain(secret);
});

test('a name that is not a setting is told, so that a misspelt one does not pass unseen', () => {
  expect(faultsOf({ RINGBACK_PUBLIC_ULR: 'https://ringback.example' })).toEqual([
    'RINGBACK_PUBLIC_ULR is not a setting. Correct its name or remove it; docs/configuration.md lists them all.',
  ]);
  expect(faultsOf({ RINGBACK_TEST_ANYTHING: '1', TWILIO_AUTH_TOKEN: 'x', HOME: '/root' })).toEqual([]);
});

test('the name by which the command finds its server is no fault', () => {
  expect(faultsOf({ RINGBACK_SERVER: 'http://127.0.0.1:3000' })).toEqual([]);
});

test.each([
  ['https://ringback.example/', 'https://ringback.example'],
  ['https://ringback.example/phone//', 'https://ringback.example/phone'],
  ['http://10.0.0.1:8080', 'http://10.0.0.1:8080'],
])('public URL %s: %s', (RINGBACK_PUBLIC_URL, publicUrl) => expect(readConfig({ RINGBACK_PUBLIC_URL })).toMatchObject({ publicUrl }));

test.each([
  ['on a laptop', {}, true],
  ['with a public URL', { RINGBACK_PUBLIC_URL: 'https://ringback.example' }, false],
  ['in simulation', { RINGBACK_SIMULATION: '1' }, false],
  ['with a public URL, when asked for', { RINGBACK_PUBLIC_URL: 'https://ringback.example', RINGBACK_DEMO: 'true' }, true],
  ['on a laptop, when asked not to', { RINGBACK_DEMO: '0' }, false],
])('the demo shop %s: %s', (_, environment, demo) => expect(readConfig(environment)).toMatchObject({ demo }));

test('every setting says what it is for, and its default will do', () => {
  for (const [name, { doc, schema, default: standard }] of Object.entries(settings)) {
    expect(doc, name).toMatch(/\.$/);
    expect(schema.safeParse(standard).success, name).toBe(true);
  }
});
