// Every setting, read once at start. docs/configuration.md is generated from this file.
import { z } from 'zod';
import type { ModelSettings } from './model/model.ts';

const address = z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, ''));
const flag = z.enum(['0', '1', 'true', 'false']).transform((text) => text === '1' || text === 'true');
const whole = (least: number, most: number) => z.coerce.number().int().min(least).max(most);

export const settings = {
  PORT: { doc: 'Port that the server listens on.', schema: whole(0, 65535), default: '3000' },
  RINGBACK_HOST: {
    doc: 'Address that the server listens on. Use 0.0.0.0 only behind a proxy or firewall.',
    schema: z.string().min(1),
    default: '127.0.0.1',
  },
  RINGBACK_PUBLIC_URL: {
    doc: 'How the outside world reaches this server, e.g. https://ringback.example.com. Webhook signatures are checked against it.',
    schema: address.optional(),
    default: undefined,
  },
  DATABASE_URL: {
    doc: 'A PostgreSQL 15 or later server to use. Without it, PostgreSQL runs inside, in the data directory.',
    schema: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
    default: undefined,
    secret: true,
  },
  RINGBACK_TRUST_PROXY: {
    doc: 'Set when a proxy of yours stands in front: the last address in X-Forwarded-For is then whom sign-in attempts are counted for.',
    schema: flag,
    default: '0',
  },
  RINGBACK_MAIL_URL: {
    doc: 'An SMTP server, e.g. smtps://user:password@mail.example.com, for invitations, sign-in links and new passwords. Without it, invitations are links to copy, people sign in with a password or a passkey, and `ringback new-password` makes the link for whoever forgot theirs.',
    schema: z.url({ protocol: /^smtps?$/ }).optional(),
    default: undefined,
    secret: true,
  },
  RINGBACK_MAIL_FROM: {
    doc: 'Who its mails are from.',
    schema: z.string().min(3),
    default: 'Ringback <ringback@localhost>',
  },
  RINGBACK_DATA_DIR: {
    doc: 'Where the database, the keys and everything else worth a backup live.',
    schema: z.string().min(1),
    default: './data',
  },
  RINGBACK_API_KEY: {
    doc: "The operator's key for the HTTP API, at least 8 characters. Without it one is made and kept in the data directory.",
    schema: z.string().min(8).optional(),
    default: undefined,
    secret: true,
  },
  RINGBACK_SECRET_KEY: {
    doc: 'Key that provider credentials are encrypted with, 64 hexadecimal digits. Without it one is made and kept in the data directory.',
    schema: z
      .string()
      .regex(/^[0-9a-f]{64}$/i)
      .optional(),
    default: undefined,
    secret: true,
  },
  RINGBACK_PREVIOUS_SECRET_KEYS: {
    doc: 'Keys that RINGBACK_SECRET_KEY had before, newest first, separated by commas. What was encrypted or marked with them is read, and made anew with the present one.',
    schema: z
      .string()
      .regex(/^[0-9a-f]{64}(,[0-9a-f]{64})*$/i, 'Write keys of 64 hexadecimal digits, separated by commas.')
      .transform((text) => text.split(','))
      .optional(),
    default: undefined,
    secret: true,
  },
  RINGBACK_ROLE: {
    doc: 'What this process does: web takes requests, worker does what has a time on it, both does both.',
    schema: z.enum(['web', 'worker', 'both']),
    default: 'both',
  },
  RINGBACK_SIMULATION: {
    doc: 'Run the whole installation on a clock that only moves when told, with /api/v1/simulation.',
    schema: flag,
    default: '0',
  },
  RINGBACK_DEMO: {
    doc: 'Keep a demo shop with a simulated phone at /simulator, open to whoever reaches this server. On by default unless a public URL is set.',
    schema: flag.optional(),
    default: undefined,
  },
  RINGBACK_TWILIO_API_URL: {
    doc: "Base address of Twilio's REST API, for regions, proxies and stand-ins.",
    schema: address,
    default: 'https://api.twilio.com',
  },
  RINGBACK_TWILIO_LOOKUPS_URL: { doc: "Base address of Twilio's Lookup API.", schema: address, default: 'https://lookups.twilio.com' },
  RINGBACK_TWILIO_MESSAGING_URL: {
    doc: "Base address of Twilio's Messaging API, for registrations.",
    schema: address,
    default: 'https://messaging.twilio.com',
  },
  RINGBACK_TWILIO_TRUSTHUB_URL: {
    doc: "Base address of Twilio's TrustHub API, for registrations.",
    schema: address,
    default: 'https://trusthub.twilio.com',
  },
  RINGBACK_TWILIO_PRIMARY_PROFILE: {
    doc: "SID of the parent account's primary customer profile, for registrations of shops whose numbers are in subaccounts. Without it the account's own is used.",
    schema: z
      .string()
      .regex(/^BU[0-9a-fA-F]{32}$/, 'Give the SID of a customer profile: BU and 32 hexadecimal digits.')
      .optional(),
    default: undefined,
  },
  RINGBACK_RECONCILE_MINUTES: {
    doc: "How often the providers' own call and message lists are compared with ours; 0 is never.",
    schema: whole(0, 59),
    default: '3',
  },
  RINGBACK_SWEEP_SECONDS: {
    doc: 'How often texts that are due or left behind are looked for.',
    schema: z.coerce.number().min(0.1).max(60),
    default: '1',
  },
  RINGBACK_LOOK_SECONDS: {
    doc: 'Seconds after a send that nobody confirmed at which the provider is asked whether it has the text; after the last it is sent again.',
    schema: z
      .string()
      .regex(/^\d+(,\d+)*$/)
      .transform((text) => text.split(',').map(Number)),
    default: '5,65',
  },
  RINGBACK_DATABASE_CONNECTIONS: {
    doc: 'Most connections to PostgreSQL, beside three for the job queue.',
    schema: whole(2, 200),
    default: '8',
  },
  RINGBACK_MARKETING_LISTS: {
    doc: "Folder with each shop's own download of the National Do Not Call Registry and its answers from the Reassigned Numbers Database (docs/marketing.md). Without it, marketing that needs them does not go out.",
    schema: z.string().min(1).optional(),
    default: undefined,
  },
  RINGBACK_PUSH_SERVICES: {
    doc: 'Origins of push services that notifications may go through, beside those of Chrome, Firefox, Safari and Edge; separated by commas.',
    schema: z
      .string()
      .transform((text) => text.split(',').map((one) => one.trim()))
      .pipe(z.array(z.url({ protocol: /^https?$/ }).transform((url) => new URL(url).origin)))
      .optional(),
    default: undefined,
  },
  RINGBACK_MODEL_URL: {
    doc: 'An endpoint that speaks the protocol of OpenAI (https://api.openai.com/v1, http://localhost:11434/v1 for Ollama). Without it, and for shops that do not ask for it, no language model takes part.',
    schema: address.optional(),
    default: undefined,
  },
  RINGBACK_MODEL_NAME: { doc: 'The model that is asked for there.', schema: z.string().min(1), default: 'gpt-5-mini' },
  RINGBACK_MODEL_KEY: { doc: 'Key for that endpoint.', schema: z.string().min(1).optional(), default: undefined, secret: true },
  RINGBACK_MODEL_PRICES: {
    doc: "Dollars per million tokens, read and written: what a shop's daily cap is counted with.",
    schema: z
      .string()
      .regex(/^\d+(\.\d+)?,\d+(\.\d+)?$/, 'Write two numbers, such as 0.25,2.')
      .transform((text) => text.split(',').map(Number) as [number, number]),
    default: '1,5',
  },
  RINGBACK_MODEL_BUDGET_MS: {
    doc: 'Milliseconds that a model has; then the answer goes out without it.',
    schema: whole(50, 10_000),
    default: '4000',
  },
  RINGBACK_LOG_LEVEL: { doc: 'Least level that is logged.', schema: z.enum(['debug', 'info', 'warn', 'error', 'silent']), default: 'info' },
} satisfies Record<string, { doc: string; schema: z.ZodType; default: string | undefined; secret?: boolean }>;

// What the command and the tests read is no setting of the server.
const ofOthers = /^RINGBACK_(SERVER$|CONTRACTS$|TEST_)/;

type Settings = typeof settings;
type Values = { [Name in keyof Settings]: z.output<Settings[Name]['schema']> };

export type Config = {
  port: number;
  host: string;
  publicUrl: string | null;
  trustProxy: boolean;
  mail: { url: string; from: string } | null;
  databaseUrl: string | null;
  dataDirectory: string;
  apiKey: string | null;
  secretKey: string | null;
  previousSecretKeys: string[];
  role: 'web' | 'worker' | 'both';
  simulation: boolean;
  demo: boolean;
  twilioApiUrl: string;
  twilioLookupsUrl: string;
  twilioMessagingUrl: string;
  twilioTrusthubUrl: string;
  twilioPrimaryProfile: string | null;
  reconcileMinutes: number;
  sweepSeconds: number;
  lookSeconds: number[];
  databaseConnections: number;
  marketingLists: string | null;
  pushServices: string[];
  model: ModelSettings | null;
  logLevel: Values['RINGBACK_LOG_LEVEL'];
};

/** What is wrong with the settings, all of it, in words for the person who made them. */
export class ConfigError extends Error {
  override name = 'ConfigError';
}

/** Reads the settings; throws one ConfigError that names every fault. */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const faults: string[] = [];
  const values = Object.fromEntries(
    Object.entries(settings).map(([name, setting]) => {
      const given = environment[name]?.trim() || setting.default;
      const result = setting.schema.safeParse(given);
      if (!result.success) {
        const shown = 'secret' in setting && setting.secret ? 'its value' : JSON.stringify(given);
        faults.push(`${name}: ${shown} will not do (${result.error.issues.map((issue) => issue.message).join('; ')}). ${setting.doc}`);
      }
      return [name, result.data];
    }),
  ) as Values;
  for (const name of Object.keys(environment)) {
    if (name.startsWith('RINGBACK_') && !(name in settings) && !ofOthers.test(name))
      faults.push(`${name} is not a setting. Correct its name or remove it; docs/configuration.md lists them all.`);
  }
  if (faults.length > 0) throw new ConfigError(faults.join('\n'));
  return {
    port: values.PORT,
    host: values.RINGBACK_HOST,
    publicUrl: values.RINGBACK_PUBLIC_URL ?? null,
    trustProxy: values.RINGBACK_TRUST_PROXY,
    mail: values.RINGBACK_MAIL_URL === undefined ? null : { url: values.RINGBACK_MAIL_URL, from: values.RINGBACK_MAIL_FROM },
    databaseUrl: values.DATABASE_URL ?? null,
    dataDirectory: values.RINGBACK_DATA_DIR,
    apiKey: values.RINGBACK_API_KEY ?? null,
    secretKey: values.RINGBACK_SECRET_KEY ?? null,
    previousSecretKeys: values.RINGBACK_PREVIOUS_SECRET_KEYS ?? [],
    role: values.RINGBACK_ROLE,
    simulation: values.RINGBACK_SIMULATION,
    demo: values.RINGBACK_DEMO ?? (values.RINGBACK_PUBLIC_URL === undefined && !values.RINGBACK_SIMULATION),
    twilioApiUrl: values.RINGBACK_TWILIO_API_URL,
    twilioLookupsUrl: values.RINGBACK_TWILIO_LOOKUPS_URL,
    twilioMessagingUrl: values.RINGBACK_TWILIO_MESSAGING_URL,
    twilioTrusthubUrl: values.RINGBACK_TWILIO_TRUSTHUB_URL,
    twilioPrimaryProfile: values.RINGBACK_TWILIO_PRIMARY_PROFILE ?? null,
    reconcileMinutes: values.RINGBACK_RECONCILE_MINUTES,
    sweepSeconds: values.RINGBACK_SWEEP_SECONDS,
    lookSeconds: values.RINGBACK_LOOK_SECONDS,
    databaseConnections: values.RINGBACK_DATABASE_CONNECTIONS,
    marketingLists: values.RINGBACK_MARKETING_LISTS ?? null,
    pushServices: values.RINGBACK_PUSH_SERVICES ?? [],
    model:
      values.RINGBACK_MODEL_URL === undefined
        ? null
        : {
            url: values.RINGBACK_MODEL_URL,
            name: values.RINGBACK_MODEL_NAME,
            key: values.RINGBACK_MODEL_KEY ?? null,
            prices: { input: values.RINGBACK_MODEL_PRICES[0], output: values.RINGBACK_MODEL_PRICES[1] },
            budgetMs: values.RINGBACK_MODEL_BUDGET_MS,
          },
    logLevel: values.RINGBACK_LOG_LEVEL,
  };
}
