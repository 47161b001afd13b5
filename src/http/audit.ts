// Writes down what people do: every request that changes something, also when it is refused, with who and from where.
// Values are left out, because messages and secrets are among them; what a setting became stands in the shop itself.
import { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { readNumber } from '../core/phone-number.ts';
import { insertAudit } from '../db/audit.ts';
import type { App } from '../flows/app.ts';
import { actorOf, type Env, shopsOf } from './auth.ts';
import type { ClientAddress } from './client-address.ts';

export type Described = { method: string; path: string; summary: string; forgotten: boolean };
export type Audit = (context: Context<Env>, route: Described, status: number, shopId: string) => Promise<void>;

export function createAudit(app: App, addressOf: ClientAddress): Audit {
  return async (context, route, status, shopId) => {
    const { caller } = context.var;
    const theirs = shopsOf(caller);
    // Nobody writes into a stranger's record, and a shop that does not exist has none.
    if (status === 404 || !z.uuid().safeParse(shopId).success || (theirs !== null && !theirs.includes(shopId))) return;
    const { shop: _, phone, ...ids } = context.req.param() as Record<string, string>;
    const actor = actorOf(caller);
    await insertAudit(app.db, shopId, {
      id: app.newId(),
      at: app.clock.now(),
      actor: actor.mark,
      actorName: actor.name,
      action: route.summary,
      route: `${route.method.toUpperCase()} ${route.path}`,
      phone: phone === undefined || route.forgotten ? null : readNumber(phone).e164,
      detail: { ...ids, fields: await fieldsOf(context) },
      status,
      ip: addressOf(context),
    });
  };
}

async function fieldsOf(context: Context): Promise<string[]> {
  const body: unknown = await context.req.json().catch(() => null);
  return body !== null && typeof body === 'object' && !Array.isArray(body) ? Object.keys(body).slice(0, 50) : [];
}
