// Who is signed in, who works for a shop, who is invited, and what people did.
import { z } from '@hono/zod-openapi';
import { roles } from '../core/roles.ts';

const instant = z.iso.datetime();
export const role = z.enum(roles).openapi({
  description:
    'owner: everything. office: answers, books and notes. crew: sees the calendar and says when they are on the way. read-only: looks.',
});

const crew = z.string().min(1).max(40);
const crewView = z.string().nullable().openapi({ description: 'The crew with whom they drive: the calendar shows them its visits first.' });

export const me = z
  .object({
    user: z
      .object({ id: z.string(), name: z.string(), email: z.string() })
      .nullable()
      .openapi({ description: 'Null when nobody is signed in.' }),
    isOperator: z.boolean(),
    shops: z.array(z.object({ id: z.uuid(), name: z.string(), role, crew: crewView, isDemo: z.boolean() })),
    setup: z.enum(['needed', 'needs-code', 'done']).openapi({
      description: 'needed: nobody has signed up yet. needs-code: the first to sign up needs the code that the server printed.',
    }),
    ways: z.object({
      mail: z.boolean().openapi({ description: 'Whether this server mails links to sign in, and for a new password.' }),
    }),
  })
  .openapi('Me');

export const memberView = z
  .object({ userId: z.string(), name: z.string(), email: z.string(), role, crew: crewView, since: instant })
  .openapi('Member');
export const memberChange = z.strictObject({
  role,
  crew: crew.nullable().optional().openapi({ description: 'Left out: as it is, and none with another role.' }),
});

export const invitationView = z
  .object({ id: z.uuid(), email: z.string(), role, crew: crewView, createdAt: instant, expiresAt: instant })
  .openapi('Invitation');
export const newInvitation = z
  .strictObject({ email: z.email().max(200).toLowerCase(), role, crew: crew.nullable().default(null) })
  .openapi('NewInvitation');
export const madeInvitation = invitationView
  .extend({
    url: z.string().openapi({ description: 'The link for the person who is invited. It is shown once.' }),
    mailed: z.boolean().openapi({ description: 'Whether it was mailed to them; otherwise give them the link.' }),
  })
  .openapi('MadeInvitation');
export const openInvitation = z.object({ shopName: z.string(), email: z.string(), role, invitedBy: z.string() }).openapi('OpenInvitation');

export const newPasswordOrder = z.strictObject({ email: z.email().max(200) }).openapi('NewPasswordOrder');
export const newPasswordLink = z
  .object({
    url: z.string().openapi({ description: 'For the person alone: whoever opens it chooses the password. It works once.' }),
    expiresAt: instant,
  })
  .openapi('NewPasswordLink');

export const auditEntry = z
  .object({
    id: z.uuid(),
    at: instant,
    actor: z.string().openapi({ description: 'user:…, key:… or operator' }),
    actorName: z.string(),
    action: z.string(),
    route: z.string(),
    phone: z.string().nullable(),
    detail: z.unknown().openapi({ description: 'The ids in the address and the names of the fields that were given.' }),
    status: z.number().openapi({ description: 'What was answered: 403 was refused.' }),
    ip: z.string().nullable(),
  })
  .openapi('AuditEntry');
export const auditQuery = z.object({ before: z.uuid().optional(), limit: z.coerce.number().int().min(1).max(200).default(50) });
export const auditPage = z.object({ entries: z.array(auditEntry), next: z.uuid().nullable() });
