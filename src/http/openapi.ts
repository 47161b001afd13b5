// Small helpers for routes that are described once and so documented, validated and typed.
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import type { Env } from './auth.ts';
import { invalid } from './errors.ts';

export const newRoutes = () =>
  new OpenAPIHono<Env>({
    defaultHook: (result) => {
      if (!result.success) throw invalid(result.error.issues);
    },
  });

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** A route that takes and gives JSON. */
export function route<
  P extends z.ZodObject | undefined,
  Q extends z.ZodObject | undefined,
  B extends z.ZodType | undefined,
  R extends z.ZodType,
>(of: { method: Method; path: string; summary: string; params?: P; query?: Q; body?: B; answer: R; status?: 200 | 201 }) {
  const { method, path, summary, params, query, body, answer, status = 200 } = of;
  return createRoute({
    method,
    path,
    summary,
    security: [{ key: [] }],
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
}

export const done = z.object({ done: z.literal(true) });
