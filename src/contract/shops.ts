// Shops and lines as the API takes and gives them: every setting, its limits and its default.
import { z } from '@hono/zod-openapi';
import { usualWeek, weekdays } from '../core/business-hours.ts';
import { announcesRecording } from '../core/call-plan.ts';
import { describeFinding, isShortener, lintFirstText, lintText } from '../core/lint.ts';
import { marketingKinds, marketingOff } from '../core/marketing/marketing-rules.ts';
import { readNumber } from '../core/phone-number.ts';
import { findIdleSettings, schedulingOff } from '../core/scheduling-rules.ts';
import { defaultRetention } from '../core/shop-rules.ts';
import { defaultFirstText, defaultFirstTextFrench } from '../core/templates.ts';
import { tradePacks } from '../core/trades/index.ts';

/** A phone number in any usual form; kept as E.164. */
export const phoneNumber = z
  .string()
  .max(40)
  .transform((text, context) => {
    const number = readNumber(text);
    if (number.e164 !== null && (number.kind === 'ordinary' || number.kind === 'toll-free')) return number.e164;
    context.addIssue({
      code: 'custom',
      message: `"${text}" is not a US or Canadian phone number that can be called. Write it like +15035550175.`,
    });
    return z.NEVER;
  })
  .openapi({ type: 'string', example: '+15035550175' });

const time = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'Write times like 08:30.')
  .openapi({ example: '08:00' });
const span = z.object({ from: time, to: time });
const startTime = time.refine((text) => text !== '24:00', 'Write midnight as 00:00 of the day that begins then.');

const timeZone = z
  .string()
  .refine((name) => {
    try {
      new Intl.DateTimeFormat('en', { timeZone: name });
      return name.includes('/') || name === 'UTC';
    } catch {
      return false;
    }
  }, 'Give an IANA time zone such as America/Los_Angeles.')
  .openapi({ example: 'America/Los_Angeles' });

const businessHours = z.object({
  timeZone,
  weekly: z.partialRecord(z.enum(weekdays), z.array(span).max(6)),
  holidays: z.array(z.iso.date()).max(400).default([]),
});

const day = z.enum(weekdays);
const postcode = z.string().trim().min(2).max(10);

/** The message names the rule and the fix. */
const mayBeSent = (text: string, context: z.core.$RefinementCtx) => {
  for (const finding of lintText(text)) context.addIssue({ code: 'custom', message: describeFinding(finding) });
};

const question = z.string().trim().max(160).regex(/\?$/, 'A question ends in a question mark.').superRefine(mayBeSent);

/** How conversations end: nothing is offered, answered or promised beyond what stands here. */
const scheduling = z.strictObject({
  mode: z
    .enum(['off', 'hand-over', 'request', 'book'])
    .default(schedulingOff.mode)
    .openapi({ description: 'off: people answer. hand-over: details are taken. request: the office confirms. book: visits are booked.' }),
  trade: z.enum(Object.keys(tradePacks) as [string, ...string[]]).default(schedulingOff.trade),
  services: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[a-z0-9-]{1,40}$/, 'Write ids like water-heater.'),
        name: z.string().trim().min(1).max(80),
        nameEs: z.string().trim().min(1).max(80),
        words: z.array(z.string().trim().min(2).max(60)).min(1).max(60),
        minutes: z.number().int().min(5).max(1440),
        skills: z.array(z.string().max(40)).max(10).default([]),
        urgency: z.enum(['emergency', 'urgent', 'today', 'soon', 'flexible']).default('soon'),
      }),
    )
    .max(100)
    .default([])
    .openapi({ description: 'Beside the services of the trade, or instead of the one with the same id. `words`: how callers call it.' }),
  questions: z
    .array(
      z.strictObject({
        id: z.string().min(1).max(40),
        about: z.array(z.string()).min(1).nullable().default(null),
        en: question,
        es: question,
      }),
    )
    .max(40)
    .default([])
    .openapi({ description: "Asked instead of the trade's; at most one a conversation, the first that is about the service." }),
  languages: z
    .array(z.enum(['en', 'es', 'fr']))
    .min(1)
    .default(schedulingOff.languages),
  windows: z
    .array(z.strictObject({ days: z.array(day).min(1), starts: z.array(startTime).min(1).max(24) }))
    .max(20)
    .default(schedulingOff.windows),
  windowMinutes: z.number().int().min(15).max(720).default(schedulingOff.windowMinutes),
  occupies: z.enum(['window', 'window-and-work']).default(schedulingOff.occupies),
  bufferMinutes: z.number().int().min(0).max(240).default(schedulingOff.bufferMinutes),
  travel: z
    .array(z.strictObject({ postcodes: z.array(postcode).min(1).max(1000), minutes: z.number().int().min(0).max(240) }))
    .max(20)
    .default(schedulingOff.travel)
    .openapi({ description: 'Bands of postcodes that are far out, with the minutes of driving there.' }),
  crews: z
    .array(
      z.strictObject({
        id: z.string().trim().min(1).max(40),
        name: z.string().trim().min(1).max(80),
        skills: z.array(z.string().max(40)).max(40).default([]),
        onlyUrgent: z.boolean().default(false).openapi({ description: 'Kept for urgent jobs.' }),
      }),
    )
    .min(1)
    .max(200)
    .refine((crews) => new Set(crews.map((crew) => crew.id)).size === crews.length, 'Each crew needs an id of its own.')
    .default(schedulingOff.crews),
  minimumNoticeMinutes: z.number().int().min(0).max(20_160).default(schedulingOff.minimumNoticeMinutes),
  horizonDays: z.number().int().min(1).max(90).default(schedulingOff.horizonDays),
  holdMinutes: z.number().int().min(5).max(240).default(schedulingOff.holdMinutes),
  serviceArea: z
    .strictObject({ cities: z.array(z.string().trim().min(1).max(80)).max(500), postcodes: z.array(postcode).max(5000) })
    .default(schedulingOff.serviceArea),
  answers: z
    .array(z.strictObject({ key: z.string().trim().min(1).max(80), text: z.string().trim().min(1).max(320).superRefine(mayBeSent) }))
    .max(200)
    .default([]),
  emergency: z.strictObject({ takes: z.boolean(), onCallPhone: phoneNumber.nullable().default(null) }).default(schedulingOff.emergency),
  model: z
    .strictObject({ use: z.boolean(), dailyCents: z.number().int().min(0).max(100_000).default(schedulingOff.model.dailyCents) })
    .default(schedulingOff.model)
    .openapi({ description: 'A language model for what the rules do not read, if the installation names one.' }),
  ladder: z
    .array(
      z.strictObject({ phone: phoneNumber, afterMinutes: z.number().int().min(1).max(240), by: z.enum(['text', 'call']).default('text') }),
    )
    .max(5)
    .default([]),
});

const marketing = z
  .strictObject({
    on: z.boolean().default(marketingOff.on),
    invite: z
      .boolean()
      .default(marketingOff.invite)
      .openapi({ description: 'Ask customers once, after they have booked, whether they want offers.' }),
    perDays: z
      .number()
      .int()
      .min(1)
      .max(365)
      .default(marketingOff.perDays)
      .openapi({ description: 'At most one marketing text to a person in so many days.' }),
    kinds: z.array(z.enum(marketingKinds)).max(marketingKinds.length).default(marketingOff.kinds),
    holds: z
      .array(z.string().regex(/^[A-Z]{2}$/, 'Write states like NY.'))
      .max(60)
      .default(marketingOff.holds)
      .openapi({ description: 'States that get nothing for now, such as one with a declared emergency.' }),
  })
  .openapi({ description: 'Off unless switched on. Only who has agreed in writing gets any of it.' });

const domain = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^(?!xn--)([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+(?!xn--)[a-z]{2,}$/, 'Write a domain like harborplumbing.com, without https://.')
  .refine((name) => !isShortener(name), 'Carriers block this shortener. Give a domain of your own.');

// The fields are kept apart from the check on the first text, so that they can be made partial.
const shopFields = {
  name: z.string().trim().min(1).max(80),
  hours: businessHours.default({ timeZone: 'America/New_York', weekly: usualWeek, holidays: [] }),
  firstText: z.string().max(640).default(defaultFirstText),
  firstTextFrench: z.string().max(640).default(defaultFirstTextFrench),
  textBack: z.enum(['off', 'standard', 'strict']).default('standard').openapi({
    description:
      'off: missed calls become tasks. standard: they are texted. strict: only who pressed 1, or stayed on the line until they had heard that a text comes.',
  }),
  firstTextDelaySeconds: z.number().int().min(0).max(120).default(0),
  dailyTextCap: z.number().int().min(1).max(10_000).default(200),
  minimumRingSeconds: z.number().int().min(0).max(30).default(0),
  unscreenedMinimumSeconds: z.number().int().min(0).max(60).default(6),
  textLandlines: z.boolean().default(false),
  lookUpNumbers: z.boolean().default(true),
  requireAttestation: z.boolean().default(false),
  alertPhone: phoneNumber.nullable().default(null),
  helpPhone: phoneNumber.nullable().default(null),
  helpEmail: z.email().nullable().default(null),
  ownDomains: z
    .array(domain)
    .max(20)
    .default([])
    .openapi({ description: 'Links in texts lead to these domains, or under them. Without any, no text has a link.' }),
  mailingAddress: z
    .string()
    .trim()
    .min(10)
    .max(120)
    .nullable()
    .default(null)
    .openapi({ description: 'Given in the answer to HELP. Canada asks for it.' }),
  retention: z
    .strictObject({
      recordingDays: z.number().int().min(1).max(3650).default(defaultRetention.recordingDays),
      contentMonths: z.number().int().min(1).max(600).default(defaultRetention.contentMonths),
      logYears: z.number().int().min(5).max(50).nullable().default(defaultRetention.logYears),
    })
    .default(defaultRetention)
    .openapi({
      description:
        'recordingDays: recordings and pictures. contentMonths: words, names and addresses. logYears: that there was a call or a text, after the last one; null has no end. The record of consent has none.',
    }),
  scheduling: scheduling.default(schedulingOff),
  marketing: marketing.default(marketingOff),
};

/** Checks the first text together with the name that stands in it; the message names the rule and the fix. */
const firstTextFits = (shop: { name: string; firstText: string; firstTextFrench: string }, context: z.core.$RefinementCtx) => {
  for (const name of ['firstText', 'firstTextFrench'] as const)
    for (const finding of lintFirstText(shop[name], shop.name))
      context.addIssue({ code: 'custom', path: [name], message: describeFinding(finding) });
};

/** Which links may be sent is known only together with the shop's domains. */
const linksLeadHome = (
  shop: Pick<z.output<z.ZodObject<typeof shopFields>>, 'ownDomains' | 'scheduling'>,
  context: z.core.$RefinementCtx,
) => {
  if (context.issues.some((issue) => ['scheduling', 'ownDomains'].includes(issue.path?.[0] as string))) return;
  for (const [index, { text }] of shop.scheduling.answers.entries())
    for (const finding of lintText(text, shop.ownDomains))
      context.addIssue({ code: 'custom', path: ['scheduling', 'answers', index, 'text'], message: describeFinding(finding) });
};

/** A setting that would do nothing is a mistake that nobody notices until customers are not offered a time. */
const schedulingWorks = (shop: z.output<z.ZodObject<typeof shopFields>>, context: z.core.$RefinementCtx) => {
  // What is not even a time or a day is said already.
  if (context.issues.some((issue) => ['scheduling', 'hours'].includes(issue.path?.[0] as string))) return;
  for (const { path, message } of findIdleSettings(shop.scheduling, shop.hours))
    context.addIssue({ code: 'custom', path: ['scheduling', ...path], message });
};

export const newShop = z
  .strictObject(shopFields)
  .superRefine(firstTextFits)
  .superRefine(schedulingWorks)
  .superRefine(linksLeadHome)
  .openapi('NewShop');
export const shopChange = z.strictObject(
  Object.fromEntries(Object.entries(shopFields).map(([name, field]) => [name, (field as z.ZodType).optional()])) as {
    [Name in keyof typeof shopFields]: z.ZodOptional<(typeof shopFields)[Name]>;
  },
);
export const shopView = z
  .object({ id: z.uuid(), isDemo: z.boolean(), createdAt: z.iso.datetime(), settings: z.record(z.string(), z.unknown()) })
  .openapi('Shop');

const lineFields = {
  mode: z.enum(['ring-first', 'overflow', 'text-only']).default('overflow'),
  modeWhenClosed: z.enum(['ring-first', 'text-only']).default('text-only'),
  ringPhones: z.array(phoneNumber).max(10).default([]),
  ringOrder: z.enum(['at-once', 'in-turn']).default('at-once'),
  ringSeconds: z.number().int().min(5).max(15).default(15),
  screening: z.boolean().default(true),
  voicemail: z.boolean().default(true),
  greeting: z.string().trim().max(600).nullable().default(null).openapi({
    description:
      'What callers hear whom nobody answered, with {business} for the name. Left out: our own wording, which says that a text comes and that calls are recorded. Empty: silence.',
  }),
  registration: z.enum(['pending', 'approved']).default('pending').openapi({
    description:
      'Approved once the carriers have registered the number (A2P 10DLC or toll-free verification). Nothing is sent from it before; callers become tasks. A simulated line needs none.',
  }),
};

const lineWorks = (
  line: { mode: string; ringPhones: string[]; voicemail: boolean; greeting: string | null },
  context: z.core.$RefinementCtx,
) => {
  if (line.mode === 'ring-first' && line.ringPhones.length === 0)
    context.addIssue({ code: 'custom', path: ['ringPhones'], message: 'A ring-first line needs at least one phone to ring.' });
  if (line.voicemail && line.greeting !== null && !announcesRecording(line.greeting))
    context.addIssue({
      code: 'custom',
      path: ['greeting'],
      message:
        'VR-1: A voicemail is recorded and transcribed, and the greeting has to say both before it begins. Add "Calls may be recorded and transcribed.", or set "voicemail" to false.',
    });
};

export const lineSettings = z.strictObject(lineFields).superRefine(lineWorks);
export const newLine = z
  .strictObject({ ...lineFields, phoneNumber, provider: z.literal('simulator').default('simulator') })
  .superRefine(lineWorks)
  .openapi('NewLine');
export const lineChange = z.strictObject(
  Object.fromEntries(Object.entries(lineFields).map(([name, field]) => [name, (field as z.ZodType).optional()])) as {
    [Name in keyof typeof lineFields]: z.ZodOptional<(typeof lineFields)[Name]>;
  },
);
export const lineView = z
  .object({
    id: z.uuid(),
    phoneNumber: z.string(),
    provider: z.string(),
    accountId: z.uuid(),
    settings: z.record(z.string(), z.unknown()),
    stoppedBecause: z.string().nullable(),
  })
  .openapi('Line');

export const twilioConnection = z
  .strictObject({
    ...lineFields,
    // Left out: what it was, or pending.
    registration: z.enum(['pending', 'approved']).optional(),
    accountSid: z
      .string()
      .regex(/^AC[0-9a-fA-F]{32}$/, 'An account SID is "AC" and 32 hexadecimal digits; it is on the Twilio console\'s first page.'),
    authToken: z.string().min(8).max(200),
    previousAuthToken: z.string().min(8).max(200).optional(),
    phoneNumber,
    publicUrl: z.url({ protocol: /^https?$/ }).optional(),
  })
  .superRefine(lineWorks)
  .openapi('TwilioConnection');

export const connectionStep = z.object({ step: z.string(), ok: z.boolean(), problem: z.string().nullable() });
export const connectionResult = z
  .object({ connected: z.boolean(), steps: z.array(connectionStep), line: lineView.nullable() })
  .openapi('ConnectionResult');

export const contactKind = z
  .enum(['staff', 'personal', 'blocked', 'emergency'])
  .openapi({ description: 'emergency: a hospital, police or the like; never texted, always called back.' });
export const contactView = z.object({ phone: z.string(), kind: contactKind, name: z.string().nullable() }).openapi('Contact');
export const contactChange = z.strictObject({ kind: contactKind, name: z.string().max(80).nullable().default(null) });

export const contactImport = z
  .strictObject({
    kind: contactKind,
    contacts: z
      .array(z.strictObject({ phone: z.string().max(40), name: z.string().max(80).nullable().default(null) }))
      .min(1)
      .max(5000),
  })
  .openapi('ContactImport');
export const contactImportResult = z
  .object({
    imported: z.number(),
    known: z.number().openapi({ description: 'Were sorted out before, and stay as they were.' }),
    unreadable: z.number().openapi({ description: 'Are no phone numbers.' }),
  })
  .openapi('ContactImportResult');

export const newKeyView = z.object({ id: z.uuid(), name: z.string(), key: z.string() }).openapi('NewApiKey');
export const keyView = z.object({ id: z.uuid(), name: z.string(), createdAt: z.iso.datetime() }).openapi('ApiKey');
