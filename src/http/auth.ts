// Who is asking: the operator's key opens everything, a shop's key opens that shop.
import type { MiddlewareHandler } from 'hono';
import { shopOfKey } from '../db/admin.ts';
import type { Db } from '../db/connect.ts';
import { hashKey, sameKey } from '../secrets.ts';
import { AppError } from './errors.ts';

export type Caller = { kind: 'operator' } | { kind: 'shop'; shopId: string };
export type Env = { Variables: { caller: Caller } };

export function requireKey(db: Db, operatorKey: string): MiddlewareHandler<Env> {
  return async (context, next) => {
    const key = /^Bearer\s+(\S+)$/i.exec(context.req.header('authorization') ?? '')?.[1];
    if (!key) throw new AppError('auth.missing', 'Send an API key in the header "Authorization: Bearer …".');
    if (sameKey(key, operatorKey)) context.set('caller', { kind: 'operator' });
    else {
      const shopId = await shopOfKey(db, hashKey(key));
      if (!shopId) throw new AppError('auth.missing', 'This API key is not known or was revoked.');
      context.set('caller', { kind: 'shop', shopId });
    }
    await next();
  };
}

export function requireOperator(caller: Caller): void {
  if (caller.kind !== 'operator') throw new AppError('auth.forbidden', "Only the operator's key may do this.");
}

/** Throws unless `caller` may see this shop; a stranger's shop looks like none. */
/** Whether the carriers know a number is the operator's to say: it is the operator whom they fine. */
export function requireOperatorToApprove(caller: Caller, registration: 'pending' | 'approved', before: 'pending' | 'approved'): void {
  if (caller.kind === 'shop' && registration === 'approved' && before !== 'approved')
    throw new AppError('auth.forbidden', 'Only the operator may say that a number is registered.');
}

export function requireShop(caller: Caller, shopId: string): void {
  if (caller.kind === 'shop' && caller.shopId !== shopId) throw new AppError('shop.not-found', 'There is no such shop.');
}
