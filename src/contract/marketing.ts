// Marketing as the API takes and gives it: campaigns, whom they reach, and written consent.
import { z } from '@hono/zod-openapi';
import type { CaptureDetail } from '../core/marketing/written-consent.ts';

const instant = z.iso.datetime();
const kind = z.enum(['seasonal', 'win-back', 'review']);

export const newCampaign = z
  .strictObject({
    kind,
    name: z.string().trim().min(1).max(80),
    body: z.string().trim().min(1).max(640).openapi({
      description: '{business} and {phone} stand for the name and number of the shop; both have to be in it, and STOP.',
      example: "{business}: Time for the fall furnace check. Call {phone} and we'll find a day. Reply STOP to opt out.",
    }),
    months: z.number().int().min(1).max(60).optional().openapi({ description: 'Of win-back: months without a visit; 12 unless given.' }),
    startsAt: instant,
    endsAt: instant,
  })
  .refine((campaign) => Date.parse(campaign.endsAt) > Date.parse(campaign.startsAt), {
    path: ['endsAt'],
    message: 'It ends after it begins.',
  })
  .openapi('NewCampaign');

export const campaignView = z
  .object({
    id: z.uuid(),
    kind,
    name: z.string(),
    body: z.string(),
    months: z.number().nullable(),
    startsAt: instant,
    endsAt: instant,
    cancelledAt: instant.nullable(),
    createdAt: instant,
    sent: z.number(),
    waiting: z.number(),
    leftOut: z.number(),
  })
  .openapi('Campaign');

const because = z.object({ because: z.string(), words: z.string() });

export const campaignPreview = z
  .object({
    text: z.string(),
    segments: z.number(),
    wouldGet: z.array(z.object({ phone: z.string(), notBefore: instant.nullable() })),
    leftOut: z.array(because.extend({ phone: z.string() })),
  })
  .openapi('CampaignPreview');

export const recipientView = z
  .object({
    phone: z.string(),
    status: z.string().openapi({ description: 'left-out, or the status of the text.' }),
    because: z.string().nullable(),
    words: z.string().nullable(),
    sendAt: instant.nullable(),
  })
  .openapi('CampaignRecipient');

export const marketingView = z
  .object({
    on: z.boolean(),
    paused: z.object({ since: instant, sent: z.number(), optedOut: z.number() }).nullable(),
    stateTable: z.object({ version: z.string(), checkedOn: z.string() }),
    today: z.object({ sent: z.number(), optedOut: z.number() }),
  })
  .openapi('Marketing');

const words = z.string().trim().min(1).max(1600);

/** What somebody at the shop enters of a signed form: the same elements as any other capture. */
export const staffCapture = z
  .strictObject({
    words: words.openapi({ description: 'What the person wrote or signed.' }),
    disclosure: words.openapi({ description: 'What the form says, word for word.' }),
    language: z.enum(['en', 'es', 'fr']).default('en'),
    act: z.enum(['box', 'signature']),
    preTicked: z.boolean(),
    bundled: z.boolean(),
    proof: words.openapi({ description: 'Where the form is kept.' }),
    timeZone: z.string().max(60).optional(),
    zip: z
      .string()
      .regex(/^\d{5}$/, 'Write a ZIP code like 97202.')
      .optional(),
  })
  .openapi('StaffMarketingOptIn');

export const captureDetailOf = ({ act, preTicked, bundled, proof, timeZone, zip }: z.output<typeof staffCapture>): CaptureDetail => ({
  act,
  preTicked,
  bundled,
  proof,
  ...(timeZone === undefined ? {} : { timeZone }),
  ...(zip === undefined ? {} : { zip }),
});

export const staffLeft = z.strictObject({ words: words.openapi({ description: 'What the person said, and how it reached you.' }) });
