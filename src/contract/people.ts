// What is known of one person, as the API gives it: the evidence of consent, and the way to be forgotten.
import { z } from '@hono/zod-openapi';
import { callView } from './activity.ts';

const instant = z.iso.datetime();

export const consentView = z
  .object({
    n: z.number(),
    kind: z.string(),
    scope: z.string(),
    channel: z.string(),
    words: z.string().openapi({ description: 'Exactly as they were said.' }),
    rule: z.string().openapi({ description: 'What read them so.' }),
    saidAt: instant,
    recordedAt: instant,
    detail: z.unknown(),
    hashed: z.string(),
    previous: z.string(),
    hash: z.string().openapi({ description: 'SHA-256 of the bytes of `previous` followed by `hashed`.' }),
  })
  .openapi('ConsentEvent');

export const evidence = z
  .object({
    shop: z.string(),
    phone: z.string(),
    madeAt: instant,
    mayBeTexted: z.boolean(),
    suppressedSince: instant.nullable(),
    suppressedBy: z.string().nullable(),
    ledgerIsWhole: z.boolean().openapi({ description: "Whether every row of the shop's ledger still fits the row before it." }),
    consent: z.array(consentView),
    calls: z.array(callView),
    texts: z.array(
      z.object({
        at: instant,
        direction: z.enum(['in', 'out']),
        class: z.string(),
        body: z.string(),
        status: z.string(),
        allowedBy: z.string().nullable().openapi({ description: 'What a text that went out relies on, and why it was decided.' }),
        notice: z.string().nullable().openapi({ description: 'Of first texts: the words by which callers were told that it may come.' }),
      }),
    ),
  })
  .openapi('Evidence');

const words = z.string().trim().min(1).max(1600);
export const staffOptOut = z
  .strictObject({ words: words.openapi({ description: 'What the person said, and how it reached you.' }) })
  .openapi('StaffOptOut');
export const staffOptIn = z
  .strictObject({
    words: words.openapi({ description: 'The words with which the person asked for texts again.' }),
    how: words.openapi({ description: 'Where the proof is: the signed form, the recording.' }),
  })
  .openapi('StaffOptIn');
