// Routes that are described once and so documented, validated, guarded and written down.
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context, MiddlewareHandler } from 'hono';
import type { Ability } from '../core/roles.ts';
import type { Described } from './audit.ts';
import { type Env, requireAbility } from './auth.ts';
import { AppError, invalid } from './errors.ts';

export const newRoutes = () =>
  new OpenAPIHono<Env>({
    defaultHook: (result) => {
      if (!result.success) throw invalid(result.error.issues);
    },
  });

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

/**
 * A route that takes and gives JSON. `needs` is what its caller must be allowed to do, in the shop that the address names
 * or, where it names none, in any of theirs; left out, reading needs `read` and everything else `work`; null is open to
 * whoever reaches the server. Where a person is `forgotten`, the record of what was done does not name them.
 */
export function route<
  P extends z.ZodObject | undefined,
  Q extends z.ZodObject | undefined,
  B extends z.ZodType | undefined,
  R extends z.ZodType,
>(of: {
  method: Method;
  path: string;
  summary: string;
  needs?: Ability | null;
  forgotten?: boolean;
  params?: P;
  query?: Q;
  body?: B;
  answer: R;
  status?: 200 | 201;
}) {
  const { method, path, summary, params, query, body, answer, status = 200 } = of;
  const { needs = method === 'get' ? 'read' : 'work', forgotten = false } = of;
  const described = createRoute({
    method,
    path,
    summary,

    request: {
      ...(params ? { params } : {}),
      ...(query ? { query } : {}),
      ...(body ? { body: { content: { 'application/json': { schema: body } }, required: true } } : {}),
    } as {
      params: P extends z.ZodObject ? P : never;
      query: Q extends z.ZodObject ? Q : never;
      body: B extends z.ZodType ? { content: { 'application/json': { schema: B } }; required: true } : never;
    },
    responses: { [status]: { description: summary, content: { 'application/json': { schema: answer } } } } as {
      200: { description: string; content: { 'application/json': { schema: R } } };
    },
  });
  if (needs === null) return described;
  const middleware = method === 'get' ? allow(needs) : allowAndRecord(needs, { method, path, summary, forgotten });
  // Named in the route's type, it would hide the types of what the route takes.
  return Object.assign(described, { middleware, 'x-needs': needs, security: [{ key: [] }, { session: [] }] }) as typeof described;
}

/** Refuses whoever may not do this, before anything of the request is read. */
export function allow(needs: Ability): MiddlewareHandler<Env> {
  return async (context, next) => {
    requireAbility(context.var.caller, needs, shopOf(context));
    await next();
  };
}

/** The same, and what is done or refused is written down. */
function allowAndRecord(needs: Ability, route: Described): MiddlewareHandler<Env> {
  return async (context, next) => {
    const shop = shopOf(context);
    try {
      requireAbility(context.var.caller, needs, shop);
    } catch (error) {
      if (shop !== null) await context.var.audit(context, route, 403, shop);
      throw error;
    }
    await next();
    // Of a shop that was made, the answer names the id.
    const { status } = context.res;
    const about = shop ?? (status === 201 ? ((await context.res.clone().json()) as { id?: string }).id : undefined);
    if (about) await context.var.audit(context, route, status, about);
  };
}

function shopOf(context: Context): string | null {
  const shop = context.req.param('shop') ?? null;
  if (shop !== null && !z.uuid().safeParse(shop).success) throw new AppError('request.invalid', `"${shop}" is not the id of a shop.`);
  return shop;
}

export const done = z.object({ done: z.literal(true) });
