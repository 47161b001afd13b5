// A shop's registration with the carriers as the API takes and gives it.
import { z } from '@hono/zod-openapi';
import { slugPattern } from '../core/public-pages/slug.ts';
import { phoneNumber } from './shops.ts';

const words = (most: number) => z.string().trim().min(1).max(most);
const publicAddress = z.url({ protocol: /^https$/, error: 'Give an address that begins with https://.' }).max(300);

/** Twilio's words, those that fit a trade (https://www.twilio.com/docs/trust-hub/trusthub-rest-api/api-create-secondary-customer-profile). */
const industries = [
  'CONSUMER',
  'ENERGY',
  'ENGINEERING',
  'MANUFACTURING',
  'NOT_FOR_PROFIT',
  'REAL_ESTATE',
  'RETAIL',
  'TECHNOLOGY',
  'TRANSPORTATION',
] as const;

export const registrationDetails = z
  .strictObject({
    legalName: words(120).openapi({ description: 'Exactly as on the letter of the tax office.', example: 'Harbor Plumbing LLC' }),
    businessType: z.enum(['sole-proprietor', 'llc', 'partnership', 'corporation', 'co-operative', 'non-profit']),
    ein: z
      .string()
      .trim()
      .regex(/^\d{2}-?\d{7}$/, 'An EIN has nine digits, such as 12-3456789.')
      .transform((ein) => ein.replace('-', ''))
      .nullable()
      .default(null)
      .openapi({ type: 'string', example: '12-3456789' }),
    industry: z.enum(industries).default('CONSUMER'),
    address: z.strictObject({
      street: words(120),
      city: words(80),
      region: z.string().regex(/^[A-Z]{2}$/, 'Write the state or province as two letters, such as OR.'),
      postalCode: z.string().regex(/^(\d{5}(-\d{4})?|[A-Z]\d[A-Z] ?\d[A-Z]\d)$/, 'Write the postal code like 97202.'),
      country: z.enum(['US', 'CA']).default('US'),
    }),
    website: publicAddress.nullable().default(null).openapi({ description: 'Left out: the page that this server hosts.' }),
    contact: z.strictObject({
      firstName: words(60),
      lastName: words(60),
      email: z.email(),
      phone: phoneNumber,
      title: words(60).default('Owner'),
      position: z.enum(['Director', 'GM', 'VP', 'CEO', 'CFO', 'General Counsel', 'Other']).default('CEO'),
    }),
    mobilePhone: phoneNumber
      .nullable()
      .default(null)
      .openapi({ description: "A sole proprietor's own mobile: the registry texts a code to it." }),
    monthlyTexts: z.number().int().min(1).max(10_000_000).default(1000),
    noticeUrls: z.array(publicAddress).max(5).default([]),
    greetingUrl: publicAddress.nullable().default(null),
    form: z.strictObject({ url: publicAddress, boxStartsEmpty: z.boolean() }).nullable().default(null),
    sendsOffers: z.boolean().default(false),
    privacyUrl: publicAddress.nullable().default(null),
    termsUrl: publicAddress.nullable().default(null),
  })
  .superRefine((details, context) => {
    if (details.businessType !== 'sole-proprietor' && details.ein === null)
      context.addIssue({ code: 'custom', path: ['ein'], message: 'A business that is not a sole proprietor needs its EIN.' });
    if (details.businessType === 'sole-proprietor' && details.ein === null && details.mobilePhone === null)
      context.addIssue({
        code: 'custom',
        path: ['mobilePhone'],
        message: 'A sole proprietor without an EIN needs a mobile phone: the registry texts a code to it.',
      });
  })
  .openapi('RegistrationDetails');

const instant = z.iso.datetime();
const finding = z.object({ code: z.string(), problem: z.string(), fix: z.string() });
const reason = z.object({ code: z.string().nullable(), problem: z.string(), fix: z.string() });

export const filingView = z
  .object({
    id: z.uuid(),
    kind: z.enum(['ten-dlc', 'toll-free']),
    line: z.string().nullable(),
    status: z.enum(['working', 'waiting', 'needs-owner', 'rejected', 'approved', 'suspended']),
    step: z.string(),
    reasons: z.array(reason),
    filed: z.number().int(),
    submittedAt: instant,
    approvedAt: instant.nullable(),
    checkedAgainAt: instant.nullable(),
  })
  .openapi('RegistrationFiling');

export const registrationView = z
  .object({
    details: z.record(z.string(), z.unknown()).nullable(),
    pages: z.object({ slug: z.string(), home: z.string(), texting: z.string(), privacy: z.string(), terms: z.string() }),
    pack: z.record(z.string(), z.unknown()).nullable(),
    findings: z.array(finding),
    filings: z.array(filingView),
  })
  .openapi('Registration');

export const publicPageChange = z.strictObject({
  slug: z.string().regex(slugPattern, 'Write small letters, digits and dashes, such as harbor-plumbing.'),
});
