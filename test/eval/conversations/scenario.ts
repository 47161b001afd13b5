// The form of a scenario file (one JSON object a line) and of the shops that it names.
import { z } from 'zod';

const check = z.object({ re: z.string(), scope: z.string(), why: z.string().optional() });
const turn = z.looseObject({
  after_min: z.number().default(0),
  say: z.string().optional(),
  say_each: z.array(z.string()).optional(),
  gap_s: z.number().default(15),
  media: z.array(z.string()).optional(),
  from: z.string().optional(),
  group: z.array(z.string()).optional(),
  pick: z.number().optional(),
  style: z.string().optional(),
  pick_by: z.enum(['weekday', 'daypart', 'date', 'earliest', 'latest']).optional(),
  value: z.string().optional(),
  ask_slot: z.looseObject({}).optional(),
  take_offered_slot: z.number().optional(),
  react: z.enum(['like', 'love', 'dislike', 'laugh', 'question', 'emphasize']).optional(),
  auto: z.object({ until: z.enum(['offer', 'booked', 'done']), max: z.number().default(6), pick: z.number().optional() }).optional(),
  missed_call: z.boolean().optional(),
  wait: z.boolean().optional(),
});
const appointment = z.looseObject({
  start: z.string(),
  end: z.string(),
  name: z.string().nullish(),
  address: z.string().nullish(),
  job: z.string().nullish(),
});
export const shopFacts = z.looseObject({
  name: z.string(),
  trade: z.string(),
  timezone: z.string(),
  languages: z.array(z.enum(['en', 'es', 'fr'])).default(['en']),
  hours: z.record(z.string(), z.string()),
  closed_dates: z.array(z.string()).default([]),
  slots: z.looseObject({
    minutes: z.number(),
    starts: z.record(z.string(), z.array(z.string())),
    capacity: z.number().default(1),
    lead_minutes: z.number().default(120),
    horizon_days: z.number().default(14),
  }),
  busy: z.array(z.string()).default([]),
  service_area: z
    .looseObject({ cities: z.array(z.string()).default([]), zips: z.array(z.string()).default([]) })
    .default({ cities: [], zips: [] }),
  prices: z.record(z.string(), z.looseObject({ text: z.string() })).default({}),
  faq: z.record(z.string(), z.string()).default({}),
  emergency: z.looseObject({ takes_emergencies: z.boolean(), on_call: z.string().nullish() }).default({ takes_emergencies: false }),
  handoff: z.looseObject({ notify: z.string().nullish() }).default({}),
  booking: z.string().default('auto'),
});
export const scenario = z.looseObject({
  id: z.string(),
  title: z.string(),
  shop: z.string(),
  shop_overrides: z.record(z.string(), z.unknown()).optional(),
  start: z.object({
    at: z.string(),
    trigger: z.enum(['missed_call', 'inbound_sms']),
    prior: z.looseObject({ appointment: appointment.nullish(), other_appointments: z.array(appointment).nullish() }).nullish(),
  }),
  caller: z.object({ phone: z.string(), facts: z.record(z.string(), z.coerce.string()).default({}) }),
  turns: z.array(turn),
  finish: z.boolean().default(false),
  expect: z.looseObject({
    outcome: z.array(z.string()),
    fields: z.record(z.string(), z.unknown()).optional(),
    slot: z.looseObject({}).optional(),
    active_appointments: z.number().optional(),
    opted_out: z.boolean().optional(),
    handoffs: z.number().optional(),
    handoff_priority_in: z.array(z.string()).optional(),
    only_reply_to: z.boolean().optional(),
    offers: z.object({ not_on_dates: z.array(z.string()) }).optional(),
    limits: z.record(z.string(), z.union([z.number(), z.string()])).optional(),
  }),
  must_say: z.array(check).default([]),
  must_not_say: z.array(check).default([]),
});

export type Scenario = z.infer<typeof scenario>;
export type Turn = z.infer<typeof turn>;
export type ShopFacts = z.infer<typeof shopFacts>;
export type Appointment = z.infer<typeof appointment>;

/** A text that the system sent, and after which turn. */
export type Sent = { to: string; text: string; at: string; proactive: boolean; turn: number };
/** Local wall clock, "YYYY-MM-DDTHH:MM". */
export type OfferedSlot = { n: number; start: string; end: string };
export type EndState = {
  outcome: string;
  fields: Record<string, unknown>;
  appointments: { start: string; end: string; status: string }[];
  opted_out: boolean;
  handoffs: { priority: string; callback: boolean }[];
  windowAccepts: (start: string) => boolean;
};
