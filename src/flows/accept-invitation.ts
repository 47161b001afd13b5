// Somebody who was invited joins the shop: once, and written down.
import { insertAudit } from '../db/audit.ts';
import { acceptInvitation as accept, type OpenInvitation } from '../db/members.ts';
import { transaction } from '../db/transaction.ts';
import type { App } from './app.ts';

/** False when the invitation was used or taken back meanwhile. */
export async function acceptInvitation(app: App, invitation: OpenInvitation, user: { id: string; name: string }): Promise<boolean> {
  const now = app.clock.now();
  return await transaction(app.db, { shopId: invitation.shopId, name: 'members' }, async (tx) => {
    const accepted = await accept(tx, invitation, user.id, now);
    if (accepted)
      await insertAudit(tx, invitation.shopId, {
        id: app.newId(),
        at: now,
        actor: `user:${user.id}`,
        actorName: user.name,
        action: 'Accept an invitation',
        route: 'POST /invitations/{token}/accept',
        phone: null,
        detail: { invitation: invitation.id, role: invitation.role, invitedBy: invitation.invitedBy },
        status: 200,
        ip: null,
      });
    return accepted;
  });
}
