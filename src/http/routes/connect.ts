// Connecting a provider's number to a shop.
import { z } from '@hono/zod-openapi';
import * as shapes from '../../contract/shops.ts';
import * as admin from '../../db/admin.ts';
import type { App } from '../../flows/app.ts';
import { secretContext } from '../../flows/connect-line.ts';
import { recordNotices } from '../../flows/record-notices.ts';
import type { Account } from '../../providers/provider.ts';
import type { TwilioClients } from '../../providers/twilio/client.ts';
import { checkTwilioNumber, pointTwilioNumber, probeSignedRequest, type Step } from '../../providers/twilio/connect.ts';
import type { SecretBox } from '../../secrets.ts';
import { requireOperatorToApprove } from '../auth.ts';
import { AppError } from '../errors.ts';
import { newRoutes, route } from '../openapi.ts';
import { requireNotice } from '../require-notice.ts';
import { lineView } from '../views.ts';

export function connectRoutes(app: App, parts: { secrets: SecretBox; twilio: TwilioClients; publicUrl: string | null }) {
  const routes = newRoutes();

  routes.openapi(
    route({
      method: 'post',
      path: '/shops/{shop}/connections/twilio',
      summary: 'Connect a Twilio number; doing it again checks and mends it',
      needs: 'manage',
      params: z.object({ shop: z.uuid() }),
      body: shapes.twilioConnection,
      answer: shapes.connectionResult,
    }),
    async (context) => {
      const { shop: shopId } = context.req.valid('param');
      const shop = await admin.readShop(context.var.db, shopId);
      if (!shop) throw new AppError('shop.not-found', 'There is no such shop.');
      const {
        accountSid,
        authToken,
        previousAuthToken,
        phoneNumber,
        publicUrl: given,
        registration,
        ...settings
      } = context.req.valid('json');
      const publicUrl = (given ?? parts.publicUrl)?.replace(/\/+$/, '');
      if (!publicUrl)
        throw new AppError('settings.invalid', 'Say how Twilio reaches this server: give publicUrl, or set RINGBACK_PUBLIC_URL.');
      // A request goes out to this address, so only the operator may name one that is not public.
      if (context.var.caller.kind !== 'operator' && publicUrl !== parts.publicUrl)
        throw new AppError('auth.forbidden', "Only the operator may connect a number under another public URL than the server's own.");
      const [known] = await admin.listLines(app.db, { phoneNumber });
      if (known && known.shopId !== shopId)
        throw new AppError('number.taken', `${phoneNumber} is a line of another shop. A number belongs to one shop.`);

      const before = known?.rules.registration ?? 'pending';
      const rules = { ...settings, registration: registration ?? before };
      requireOperatorToApprove(context.var.caller, rules.registration, before);
      await requireNotice(app, shopId, shop.rules, [{ phoneNumber, rules }], 'greeting');
      const secrets: Account['secrets'] = { authToken, ...(previousAuthToken ? { previousAuthToken } : {}) };
      const { steps, numberSid } = await checkTwilioNumber(parts.twilio, { externalId: accountSid, secrets }, phoneNumber);
      if (!numberSid) return context.json(result(steps, null));

      const accountId = (await admin.findAccount(context.var.db, shopId, 'twilio', accountSid, publicUrl))?.id ?? app.newId();
      const account: Account = { shopId, id: accountId, provider: 'twilio', externalId: accountSid, secrets, publicUrl };
      const at = app.clock.now();
      await admin.saveAccount(context.var.db, {
        shopId,
        id: accountId,
        provider: 'twilio',
        externalId: accountSid,
        secrets: parts.secrets.seal(secrets, secretContext(shopId, accountId)),
        publicUrl,
        at,
      });
      if (known) await admin.updateLine(context.var.db, shopId, known.id, { rules, accountId });
      else await admin.insertLine(context.var.db, { shopId, id: app.newId(), phoneNumber, accountId, rules, at });
      await recordNotices(app, shopId);

      steps.push(await pointTwilioNumber(parts.twilio, account, numberSid), await probeSignedRequest(account));
      const [line] = await admin.listLines(app.db, { phoneNumber });
      return context.json(result(steps, line ?? null));
    },
  );

  return routes;
}

const result = (steps: Step[], line: admin.LineDetail | null) => ({
  connected: steps.every((step) => step.ok),
  steps,
  line: line && lineView(line),
});
