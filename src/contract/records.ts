// What a shop keeps as proof: notices that callers may be texted, its do-not-call policy and list, what was deleted by age,
// and all that it holds of one person.
import { z } from '@hono/zod-openapi';
import { tellsOfTexts } from '../core/call-plan.ts';

const instant = z.iso.datetime();
const sha256 = z.string().regex(/^[0-9a-f]{64}$/i, 'A SHA-256 is 64 hexadecimal digits.');

export const noticeView = z
  .object({
    id: z.uuid(),
    kind: z.enum(['greeting', 'website', 'listing', 'other']),
    lineId: z.uuid().nullable(),
    wording: z.string(),
    sha256: z.string().openapi({ description: 'Of the UTF-8 bytes of the wording.' }),
    audioSha256: z.string().nullable(),
    url: z.string().nullable(),
    seenBy: z.string(),
    from: instant,
    until: instant.nullable().openapi({ description: 'Null while it stands.' }),
    recordedAt: instant,
  })
  .openapi('Notice');

export const newNotice = z
  .strictObject({
    kind: z
      .enum(['greeting', 'website', 'listing', 'other'])
      .openapi({ description: 'Greetings of our lines are recorded by themselves.' }),
    wording: z.string().trim().min(10).max(2000).openapi({ description: 'Exactly as callers read or hear it.' }),
    url: z
      .url({ protocol: /^https?$/ })
      .max(500)
      .nullable()
      .default(null),
    audioSha256: sha256.toLowerCase().nullable().default(null),
    seenBy: z.string().trim().min(2).max(200).openapi({ description: 'Who has seen or heard it there.' }),
    from: z.iso.datetime({ offset: true }).optional().openapi({ description: 'Left out: now.' }),
  })
  .superRefine((notice, context) => {
    if (!tellsOfTexts(notice.wording))
      context.addIssue({
        code: 'custom',
        path: ['wording'],
        message: 'CN-2: It does not say that a text may come. Give the words that do.',
      });
    if ((notice.kind === 'website' || notice.kind === 'listing') && notice.url === null)
      context.addIssue({ code: 'custom', path: ['url'], message: 'Give the address of the page, so that the notice can be found there.' });
  })
  .openapi('NewNotice');

export const policyView = z.object({ shop: z.string(), madeAt: instant, text: z.string() }).openapi('DoNotCallPolicy');

export const doNotCallList = z
  .object({
    shop: z.string(),
    madeAt: instant,
    entries: z.array(
      z.object({
        phone: z.string().nullable().openapi({ description: 'Null where the person was forgotten: the mark still holds.' }),
        mark: z.string(),
        since: instant,
        lastSaidAt: instant,
        source: z.string(),
      }),
    ),
  })
  .openapi('DoNotCallList');

export const purgeView = z.object({ at: instant, kind: z.string(), count: z.number(), olderThan: instant }).openapi('Purge');

const row = z.record(z.string(), z.unknown());
export const personExport = z
  .object({
    shop: z.string(),
    phone: z.string(),
    madeAt: instant,
    contact: z.array(row),
    number: z.array(row).openapi({ description: 'What providers say of the number.' }),
    thread: z.array(row).openapi({ description: 'What was understood and decided about them.' }),
    texts: z.array(row),
    alerts: z.array(row).openapi({ description: 'Texts to people of the shop about them.' }),
    calls: z.array(row),
    visits: z.array(row),
    tasks: z.array(row),
    notes: z.array(row).openapi({ description: 'What people of the shop wrote about them, for themselves.' }),
    events: z.array(row),
    media: z.array(row).openapi({ description: "Recordings and pictures; each is at `url` under the shop's media." }),
    consent: z.array(row),
    suppression: row.nullable(),
  })
  .openapi('PersonExport');
