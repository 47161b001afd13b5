// The flight simulator: a clock that moves when told, calls that follow a script, texts from handsets.
import { z } from '@hono/zod-openapi';
import { callView, taskView, textView, threadDetail } from './activity.ts';
import { visitView } from './calendar.ts';

const party = z
  .string()
  .max(40)
  .openapi({ description: 'E.164, or what a carrier would give: "anonymous", a short code.', example: '+15035550175' });
const secondsOf = (most: number) => z.number().min(0).max(most);

export const callScript = z.strictObject({
  forwardedFrom: z.string().nullable().optional(),
  callerName: z.string().max(80).nullable().optional(),
  attestation: z.enum(['passed', 'failed', 'none']).optional(),
  spam: z.boolean().optional(),
  staff: z
    .strictObject({
      answer: z.enum(['never', 'busy', 'decline', 'unreachable', 'voicemail', 'person']),
      afterSeconds: secondsOf(120).optional(),
      pressesOne: z.boolean().optional(),
      talkSeconds: secondsOf(14_400).optional(),
    })
    .optional()
    .openapi({ description: 'What the phones that ring do. Left out: they ring until somebody acts.' }),
  callerHangsUpAfterSeconds: secondsOf(3600).optional(),
  callerPressesOneAfterSeconds: secondsOf(60).optional().openapi({ description: 'While they hear that a text may come (strict mode).' }),
  voicemail: z
    .strictObject({ seconds: secondsOf(110), transcript: z.string().max(4000).optional() })
    .nullable()
    .optional(),
});

export const newCall = z.strictObject({ from: party, to: party, script: callScript.default({}) }).openapi('SimulatedCallOrder');
export const simulatedCall = z
  .object({
    id: z.string(),
    from: z.string(),
    to: z.string(),
    state: z.enum(['ringing', 'screening', 'talking', 'listening', 'recording', 'refused', 'over']),
    startedAt: z.iso.datetime(),
    heard: z.array(z.string()),
    ringing: z.array(z.string()),
    rang: z.array(z.string()).openapi({ description: 'Phones that have rung for it.' }),
  })
  .openapi('SimulatedCall');
export const callAction = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('hang-up') }),
  z.strictObject({ do: z.literal('answer'), by: z.enum(['person', 'voicemail']).default('person') }),
  z.strictObject({ do: z.literal('press-one') }),
  z.strictObject({ do: z.literal('decline') }),
  z.strictObject({ do: z.literal('leave-voicemail'), seconds: secondsOf(110), transcript: z.string().max(4000).optional() }),
]);

export const newText = z
  .strictObject({
    from: party,
    to: party,
    body: z.string().max(1600).default(''),
    media: z
      .array(z.strictObject({ url: z.string().max(500), contentType: z.string().max(100) }))
      .max(10)
      .default([]),
  })
  .openapi('SimulatedTextOrder');
export const handsetText = z
  .object({
    id: z.string(),
    from: z.string(),
    to: z.string(),
    body: z.string(),
    media: z.array(z.object({ url: z.string(), contentType: z.string() })),
    at: z.iso.datetime(),
  })
  .openapi('HandsetText');

export const clockView = z.object({ now: z.iso.datetime() }).openapi('SimulatedClock');
export const setClock = z.strictObject({ now: z.iso.datetime({ offset: true }) });
export const advance = z.strictObject({
  seconds: z
    .number()
    .min(0)
    .max(90 * 24 * 3600),
});
export const weather = z.strictObject({
  phone: party,
  weather: z.enum(['arrives', 'opted-out', 'bad-number', 'landline', 'busy', 'lost-answer', 'undelivered']).optional(),
  lineType: z.enum(['textable', 'landline', 'not-textable', 'unknown']).optional(),
});
export const lostWebhooks = z.strictObject({
  events: z.array(
    z.enum([
      'call.arrived',
      'leg.answered',
      'leg.accepted',
      'dial.over',
      'disclosed',
      'voicemail',
      'voicemail.transcript',
      'call.over',
      'text.received',
      'text.reported',
    ]),
  ),
});

export const rehearsalCall = z.object({ from: z.string(), line: z.string() }).openapi('RehearsalCall');
export const rehearsal = z
  .object({ call: callView.nullable(), texts: z.array(handsetText) })
  .openapi('Rehearsal', { description: 'What has become of the call, and what reached the phone that it was made from.' });

export { taskView, textView, threadDetail };

export const simulatorState = z
  .object({
    shop: z.object({ name: z.string(), open: z.boolean(), line: z.string(), owner: z.string() }),
    call: simulatedCall.nullable().openapi({ description: 'The latest call of the phone.' }),
    ownerCall: simulatedCall.nullable().openapi({ description: "The latest call that rang the owner's phone." }),
    handset: z.array(handsetText),
    ownerTexts: z.array(handsetText),
    ledger: z.array(callView),
    tasks: z.array(taskView),
    visits: z.array(visitView),
    clock: z.iso.datetime().nullable().openapi({ description: 'Set while the clock moves only when told.' }),
    timeZone: z.string(),
  })
  .openapi('SimulatorState');
