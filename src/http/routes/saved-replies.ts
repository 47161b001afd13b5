// What a shop writes again and again.
import { z } from '@hono/zod-openapi';
import * as shapes from '../../contract/inbox.ts';
import * as threads from '../../db/threads.ts';
import type { App } from '../../flows/app.ts';
import { AppError } from '../errors.ts';
import { done, newRoutes, route } from '../openapi.ts';

const ofShop = z.object({ shop: z.uuid() });
const ofReply = ofShop.extend({ reply: z.uuid() });
const view = (reply: threads.SavedReply) => ({ ...reply, updatedAt: new Date(reply.updatedAt).toISOString() });

export function savedReplyRoutes(app: App) {
  const routes = newRoutes();

  routes.openapi(
    route({
      method: 'get',
      path: '/shops/{shop}/saved-replies',
      summary: 'List the saved replies of a shop',
      params: ofShop,
      answer: z.object({ replies: z.array(shapes.savedReplyView) }),
    }),
    async (context) => {
      const replies = await threads.listSavedReplies(context.var.db, context.req.valid('param').shop);
      return context.json({ replies: replies.map(view) });
    },
  );

  routes.openapi(
    route({
      method: 'post',
      path: '/shops/{shop}/saved-replies',
      summary: 'Save a reply; what may not be texted may not be saved',
      params: ofShop,
      body: shapes.savedReply,
      answer: shapes.savedReplyView,
      status: 201,
    }),
    async (context) => {
      const reply = { id: app.newId(), ...context.req.valid('json'), updatedAt: app.clock.now() };
      await threads.insertSavedReply(context.var.db, context.req.valid('param').shop, reply);
      return context.json(view(reply), 201 as never);
    },
  );

  routes.openapi(
    route({
      method: 'patch',
      path: '/shops/{shop}/saved-replies/{reply}',
      summary: 'Change a saved reply',
      params: ofReply,
      body: shapes.savedReplyChange,
      answer: shapes.savedReplyView,
    }),
    async (context) => {
      const { shop, reply } = context.req.valid('param');
      const { title = null, body = null } = context.req.valid('json');
      const changed = await threads.changeSavedReply(context.var.db, shop, reply, { title, body }, app.clock.now());
      if (!changed) throw noReply();
      return context.json(view(changed));
    },
  );

  routes.openapi(
    route({
      method: 'delete',
      path: '/shops/{shop}/saved-replies/{reply}',
      summary: 'Delete a saved reply',
      params: ofReply,
      answer: done,
    }),
    async (context) => {
      const { shop, reply } = context.req.valid('param');
      if (!(await threads.deleteSavedReply(context.var.db, shop, reply))) throw noReply();
      return context.json({ done: true as const });
    },
  );

  return routes;
}

const noReply = () => new AppError('reply.not-found', 'There is no such saved reply.');
