// What people did through the API, and what they were refused: rows are added and never changed.
import { type Queryable, timestamp } from './connect.ts';

export type AuditEntry = {
  id: string;
  at: number;
  /** user:…, key:… or operator */
  actor: string;
  actorName: string;
  action: string;
  /** Method and path as the API's description has them. */
  route: string;
  phone: string | null;
  detail: unknown;
  status: number;
  ip: string | null;
};

export async function insertAudit(db: Queryable, shopId: string, entry: AuditEntry): Promise<void> {
  await db.query(
    {
      name: 'audit',
      text: `insert into audit_log (shop_id, id, at, actor, actor_name, action, route, phone, detail, status, ip)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    },
    [
      shopId,
      entry.id,
      timestamp(entry.at),
      entry.actor,
      entry.actorName,
      entry.action,
      entry.route,
      entry.phone,
      JSON.stringify(entry.detail),
      entry.status,
      entry.ip,
    ],
  );
}

/** Newest first; `before` is the id of the last entry of the page before. */
export const listAudit = (db: Queryable, shopId: string, before: string | null, limit: number): Promise<AuditEntry[]> =>
  db.query<AuditEntry>(
    {
      name: 'audit page',
      text: `select id, at, actor, actor_name as "actorName", action, route, phone, detail, status, ip from audit_log
        where shop_id = $1 and ($2::uuid is null or id < $2) order by id desc limit $3`,
    },
    [shopId, before, limit],
  );
