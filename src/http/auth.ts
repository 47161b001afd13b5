// Who is asking, and what they may do: the operator's key opens everything, a shop's key opens that shop, and people who
// are signed in have a role in each of their shops. Each route says what it asks (openapi.ts); nothing is open by default.
import type { Context, MiddlewareHandler } from 'hono';
import { type Ability, mayDo, type Role } from '../core/roles.ts';
import { shopOfKey } from '../db/admin.ts';
import type { Db, Queryable } from '../db/connect.ts';
import { readRoles } from '../db/members.ts';
import { hashKey, sameKey } from '../secrets.ts';
import type { Audit } from './audit.ts';
import { AppError } from './errors.ts';
import type { SignIn } from './sign-in.ts';

export type Caller =
  | { kind: 'operator'; user: SignedIn | null }
  | { kind: 'key'; keyId: string; name: string; shopId: string }
  | { kind: 'user'; user: SignedIn; roles: ReadonlyMap<string, Role> };

export type SignedIn = { id: string; name: string; email: string; sessionId: string };

export type Env = {
  Variables: {
    caller: Caller;
    /** What the caller's own questions go through: it finds rows of the caller's shops alone. */
    db: Queryable;
    audit: Audit;
  };
};

/** Finds out who is asking; throws when nobody is. */
export function identify(db: Db, operatorKey: string, signIn: SignIn, audit: Audit): MiddlewareHandler<Env> {
  return async (context, next) => {
    const caller = await callerOf(context, db, operatorKey, signIn);
    context.set('caller', caller);
    context.set('audit', audit);
    const shops = shopsOf(caller);
    context.set('db', shops === null ? db : db.forShops(shops));
    await next();
  };
}

async function callerOf(context: Context, db: Db, operatorKey: string, signIn: SignIn): Promise<Caller> {
  const authorization = context.req.header('authorization');
  if (authorization === undefined) {
    const found = await signIn.read(context.req.raw.headers);
    if (!found) throw new AppError('auth.missing', 'Sign in, or send an API key in the header "Authorization: Bearer …".');
    requireOwnPage(context);
    const { isOperator, ...user } = found;
    return isOperator ? { kind: 'operator', user } : { kind: 'user', user, roles: await readRoles(db, user.id) };
  }
  const key = /^Bearer\s+(\S+)$/i.exec(authorization)?.[1];
  if (!key) throw new AppError('auth.missing', 'Send an API key in the header "Authorization: Bearer …".');
  if (sameKey(key, operatorKey)) return { kind: 'operator', user: null };
  const known = await shopOfKey(db, hashKey(key));
  if (!known) throw new AppError('auth.missing', 'This API key is not known or was revoked.');
  return { kind: 'key', keyId: known.id, name: known.name, shopId: known.shopId };
}

/**
 * A browser sends the cookie of whoever is signed in with every request, also with one that another page has made; no
 * other page can set this header (https://cheatsheetseries.owasp.org, cross-site request forgery, custom headers).
 */
export function requireOwnPage(context: Context): void {
  if (context.req.method === 'GET' || context.req.method === 'HEAD' || context.req.header('x-ringback') === '1') return;
  throw new AppError('auth.forbidden', 'Send the header "x-ringback: 1" with a request that is signed in by a cookie.');
}

/** The shops in which the caller may do this; null is all of them. */
export function shopsOf(caller: Caller, ability: Ability = 'see-visits'): string[] | null {
  if (caller.kind === 'operator') return null;
  if (caller.kind === 'key') return ability === 'operate' || ability === 'manage-access' ? [] : [caller.shopId];
  return [...caller.roles].filter(([, role]) => mayDo(role, ability)).map(([shopId]) => shopId);
}

/** Throws unless the caller may do this, in this shop or (null) in any; a stranger's shop looks like none. */
export function requireAbility(caller: Caller, ability: Ability, shopId: string | null): void {
  const shops = shopsOf(caller, ability);
  if (shops === null) return;
  if (shopId === null ? shops.length > 0 : shops.includes(shopId)) return;
  if (shopId !== null && !(shopsOf(caller) ?? []).includes(shopId)) throw new AppError('shop.not-found', 'There is no such shop.');
  throw new AppError(
    'auth.forbidden',
    ability === 'operate' ? 'Only the operator may do this.' : 'Your role does not allow this. Ask an owner of the shop.',
  );
}

/** Which shops a list is of: the one that was asked for, or all in which the caller may read; null is all there are. */
export function shopFilter(caller: Caller, asked: string | undefined): string[] | null {
  if (asked === undefined) return shopsOf(caller, 'read');
  requireAbility(caller, 'read', asked);
  return [asked];
}

/** Whether the carriers know a number is the operator's to say: it is the operator whom they fine. */
export function requireOperatorToApprove(caller: Caller, registration: 'pending' | 'approved', before: 'pending' | 'approved'): void {
  if (caller.kind !== 'operator' && registration === 'approved' && before !== 'approved')
    throw new AppError('auth.forbidden', 'Only the operator may say that a number is registered.');
}

/** Who acts, for what is written down: the id is null where no user is signed in. */
export function actorOf(caller: Caller): { id: string | null; name: string; mark: string } {
  if (caller.kind === 'key') return { id: null, name: caller.name, mark: `key:${caller.keyId}` };
  if (caller.user) return { id: caller.user.id, name: caller.user.name, mark: `user:${caller.user.id}` };
  return { id: null, name: 'operator', mark: 'operator' };
}
