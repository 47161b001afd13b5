// Where a request comes from: the socket's other end, or what a proxy of ours says.
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';

export type ClientAddress = (context: Context) => string;

/** With `trustProxy` the last address of X-Forwarded-For, which our proxy added; what stands before it anybody can write. */
export const clientAddress =
  (trustProxy: boolean): ClientAddress =>
  (context) => {
    const forwarded = trustProxy ? context.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined;
    return forwarded || getConnInfo(context).remote.address || 'unknown';
  };
