// Who works for a shop and as what, invitations, and the record of what people did.
import { randomBytes } from 'node:crypto';
import { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import * as shapes from '../../contract/members.ts';
import { hours } from '../../core/time.ts';
import { listShops, readShop, type ShopDetail } from '../../db/admin.ts';
import { listAudit } from '../../db/audit.ts';
import type { Queryable } from '../../db/connect.ts';
import * as store from '../../db/members.ts';
import { transaction } from '../../db/transaction.ts';
import { acceptInvitation } from '../../flows/accept-invitation.ts';
import type { App } from '../../flows/app.ts';
import type { Mail } from '../../mail.ts';
import { hashKey } from '../../secrets.ts';
import { actorOf, requireOwnPage } from '../auth.ts';
import { AppError, invalid } from '../errors.ts';
import { done, newRoutes, route } from '../openapi.ts';
import type { SignIn } from '../sign-in.ts';

type Parts = { mail: Mail | null; publicUrl: string | null; signIn: SignIn };

const ofShop = z.object({ shop: z.uuid() });
const ofMember = ofShop.extend({ user: z.string().max(100) });
const iso = (at: number) => new Date(at).toISOString();
const invitationDays = 7;

export function memberRoutes(app: App, parts: Parts) {
  const routes = newRoutes();

  routes.openapi(
    route({
      method: 'get',
      path: '/shops/{shop}/members',
      summary: 'List who works for a shop',
      params: ofShop,
      answer: z.object({ members: z.array(shapes.memberView) }),
    }),
    async (context) => {
      const members = await store.listMembers(app.db, context.req.valid('param').shop);
      return context.json({ members: members.map((member) => ({ ...member, since: iso(member.since) })) });
    },
  );

  const change = async (shop: string, user: string, as: Parameters<typeof store.changeMember>[3]) => {
    const outcome = await transaction(app.db, { shopId: shop, name: 'members' }, (tx) => store.changeMember(tx, shop, user, as));
    if (outcome === 'unknown') throw new AppError('member.not-found', 'This person does not work for the shop.');
    if (outcome === 'last-owner') throw new AppError('member.last-owner', 'A shop needs an owner. Make somebody else an owner first.');
  };

  routes.openapi(
    route({
      method: 'patch',
      path: '/shops/{shop}/members/{user}',
      summary: 'Change what a person may do in a shop',
      needs: 'manage-access',
      params: ofMember,
      body: shapes.memberChange,
      answer: done,
    }),
    async (context) => {
      const { shop, user } = context.req.valid('param');
      const as = context.req.valid('json');
      requireCrew(await shopOf(context.var.db, shop), as.crew ?? null);
      await change(shop, user, as);
      return context.json({ done: true as const });
    },
  );

  routes.openapi(
    route({
      method: 'delete',
      path: '/shops/{shop}/members/{user}',
      summary: 'Take a person out of a shop, at once',
      needs: 'manage-access',
      params: ofMember,
      answer: done,
    }),
    async (context) => {
      const { shop, user } = context.req.valid('param');
      await change(shop, user, null);
      return context.json({ done: true as const });
    },
  );

  routes.openapi(
    route({
      method: 'get',
      path: '/shops/{shop}/invitations',
      summary: 'List the open invitations',
      needs: 'manage-access',
      params: ofShop,
      answer: z.object({ invitations: z.array(shapes.invitationView) }),
    }),
    async (context) => {
      const invitations = await store.listInvitations(context.var.db, context.req.valid('param').shop, app.clock.now());
      return context.json({
        invitations: invitations.map((one) => ({ ...one, createdAt: iso(one.createdAt), expiresAt: iso(one.expiresAt) })),
      });
    },
  );

  routes.openapi(
    route({
      method: 'post',
      path: '/shops/{shop}/invitations',
      summary: 'Invite somebody to work for a shop',
      needs: 'manage-access',
      params: ofShop,
      body: shapes.newInvitation,
      answer: shapes.madeInvitation,
      status: 201,
    }),
    async (context) => {
      const { shop: shopId } = context.req.valid('param');
      const { email, role, crew } = context.req.valid('json');
      const shop = await shopOf(context.var.db, shopId);
      requireCrew(shop, crew);
      const at = app.clock.now();
      const token = randomBytes(24).toString('base64url');
      const invitedBy = actorOf(context.var.caller).name;
      const made = { id: app.newId(), email, role, crew, at, expiresAt: at + hours(24 * invitationDays) };
      await store.insertInvitation(context.var.db, { shopId, ...made, tokenHash: hashKey(token), invitedBy });
      const url = `${parts.publicUrl ?? new URL(context.req.url).origin}/invitations/${token}`;
      const mailed = await mailInvitation(email, shop.rules.name, invitedBy, url);
      const answer = { id: made.id, email, role, crew, createdAt: iso(at), expiresAt: iso(made.expiresAt), url, mailed };
      return context.json(answer, 201 as never);
    },
  );

  async function shopOf(db: Queryable, id: string): Promise<ShopDetail> {
    const shop = await readShop(db, id);
    if (!shop) throw new AppError('shop.not-found', 'There is no such shop.');
    return shop;
  }

  function requireCrew({ rules }: ShopDetail, crew: string | null): void {
    if (crew !== null && !rules.scheduling.crews.some((one) => one.id === crew))
      throw invalid([{ path: ['crew'], message: `The shop has no crew "${crew}".` }]);
  }

  async function mailInvitation(to: string, shopName: string, invitedBy: string, url: string): Promise<boolean> {
    const text = `${invitedBy} invites you to work with ${shopName} on Ringback. Open this within ${invitationDays} days:\n\n${url}`;
    try {
      await parts.mail?.send({ to, subject: `Work with ${shopName.replace(/\s+/g, ' ')} on Ringback`, text });
      return parts.mail !== null;
    } catch (error) {
      app.log.failed('mail', error);
      return false;
    }
  }

  routes.openapi(
    route({
      method: 'delete',
      path: '/shops/{shop}/invitations/{invitation}',
      summary: 'Take an invitation back',
      needs: 'manage-access',
      params: ofShop.extend({ invitation: z.uuid() }),
      answer: done,
    }),
    async (context) => {
      const { shop, invitation } = context.req.valid('param');
      if (!(await store.revokeInvitation(context.var.db, shop, invitation, app.clock.now())))
        throw new AppError('invitation.not-found', 'There is no such open invitation.');
      return context.json({ done: true as const });
    },
  );

  routes.openapi(
    route({
      method: 'get',
      path: '/shops/{shop}/audit',
      summary: 'What people did, newest first',
      needs: 'manage-access',
      params: ofShop,
      query: shapes.auditQuery,
      answer: shapes.auditPage,
    }),
    async (context) => {
      const { before, limit } = context.req.valid('query');
      const entries = await listAudit(context.var.db, context.req.valid('param').shop, before ?? null, limit);
      const last = entries.length === limit ? entries.at(-1) : undefined;
      return context.json({ entries: entries.map((entry) => ({ ...entry, at: iso(entry.at) })), next: last?.id ?? null });
    },
  );

  routes.openapi(
    route({
      method: 'post',
      path: '/new-passwords',
      summary: 'Make a link for a new password, for an installation that sends no mail',
      needs: 'operate',
      body: shapes.newPasswordOrder,
      answer: shapes.newPasswordLink,
      status: 201,
    }),
    async (context) => {
      const { email } = context.req.valid('json');
      const link = await parts.signIn.newPasswordLink(email, new URL(context.req.url).origin);
      if (!link) throw new AppError('member.not-found', `Nobody signs in with ${email}.`);
      return context.json({ url: link.url, expiresAt: iso(link.expiresAt) }, 201 as never);
    },
  );

  return routes;
}

/** What is answered to whoever asks, signed in or not. */
export function openRoutes(app: App, signIn: SignIn) {
  const routes = newRoutes();
  const invitationOf = async (context: Context) => {
    const token = context.req.param('token') ?? '';
    const invitation = await store.readInvitation(app.db, hashKey(token), app.clock.now());
    if (!invitation) throw new AppError('invitation.not-found', 'This invitation was used, taken back, or is too old. Ask for a new one.');
    return invitation;
  };

  routes.get('/me', async (context) => {
    const found = await signIn.read(context.req.raw.headers);
    const memberships = found ? await store.readMemberships(app.db, found.id) : new Map<string, undefined>();
    const shops = found ? await listShops(app.db, found.isOperator ? null : [...memberships.keys()]) : [];
    context.header('cache-control', 'no-store');
    return context.json({
      user: found && { id: found.id, name: found.name, email: found.email },
      isOperator: found?.isOperator ?? false,
      shops: shops.map(({ id, rules, isDemo }) => {
        const { role = 'owner', crew = null } = memberships.get(id) ?? {};
        return { id, name: rules.name, role, crew, isDemo };
      }),
      setup: await signIn.setUp(),
      ways: signIn.ways,
    } satisfies z.infer<typeof shapes.me>);
  });

  routes.get('/invitations/:token', async (context) => {
    const { shopName, email, role, invitedBy } = await invitationOf(context);
    return context.json({ shopName, email, role, invitedBy } satisfies z.infer<typeof shapes.openInvitation>);
  });

  routes.post('/invitations/:token/accept', async (context) => {
    const invitation = await invitationOf(context);
    const found = await signIn.read(context.req.raw.headers);
    if (!found) throw new AppError('auth.missing', 'Sign in, or sign up, to accept the invitation.');
    requireOwnPage(context);
    if (found.email.toLowerCase() !== invitation.email)
      throw new AppError('auth.forbidden', `This invitation is for ${invitation.email}. Sign in with that address.`);
    if (!(await acceptInvitation(app, invitation, found)))
      throw new AppError('invitation.not-found', 'This invitation was used or taken back. Ask for a new one.');
    return context.json({ shopId: invitation.shopId });
  });

  return routes;
}
