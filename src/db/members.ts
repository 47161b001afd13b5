// Who may work for which shops, who is invited, and what they did.
import type { Role } from '../core/roles.ts';
import type { Millis } from '../core/time.ts';
import { type Queryable, type Tx, timestamp } from './connect.ts';

export type Member = { userId: string; name: string; email: string; role: Role; crew: string | null; since: Millis };
export type Invitation = { id: string; email: string; role: Role; crew: string | null; createdAt: Millis; expiresAt: Millis };

/** By shop: as what somebody works there, and with which crew. */
export async function readMemberships(db: Queryable, userId: string): Promise<Map<string, { role: Role; crew: string | null }>> {
  const rows = await db.query<{ shop_id: string; role: Role; crew: string | null }>(
    { name: 'memberships of user', text: 'select shop_id, role, crew from members where user_id = $1' },
    [userId],
  );
  return new Map(rows.map(({ shop_id, ...membership }) => [shop_id, membership]));
}

export const readRoles = async (db: Queryable, userId: string): Promise<Map<string, Role>> =>
  new Map([...(await readMemberships(db, userId))].map(([shop, { role }]) => [shop, role]));

export async function countUsers(db: Queryable): Promise<number> {
  const [row] = await db.query<{ n: number }>({ name: 'count users', text: 'select count(*) as n from sign_in."user"' }, []);
  return row?.n ?? 0;
}

/**
 * Whether somebody signs in with this address. Nobody signs up uninvited, so the address is theirs: what they signed up with
 * stays when a link comes by mail. An address that is not proven would lose its password then.
 */
export async function takeAddressAsProven(db: Queryable, email: string): Promise<boolean> {
  const rows = await db.query(
    { name: 'address is proven', text: 'update sign_in."user" set "emailVerified" = true where email = $1 returning id' },
    [email.toLowerCase()],
  );
  return rows.length > 0;
}

/** True when nobody was before: whoever comes second, at the same moment, is no operator. */
export async function makeFirstOperator(db: Queryable, userId: string): Promise<boolean> {
  const rows = await db.query(
    {
      name: 'first operator',
      text: `update sign_in."user" set "isOperator" = true
        where id = $1 and id = (select id from sign_in."user" order by "createdAt", id limit 1) returning id`,
    },
    [userId],
  );
  return rows.length > 0;
}

export const listMembers = (db: Queryable, shopId: string): Promise<Member[]> =>
  db.query<Member>(
    {
      name: 'members',
      text: `select m.user_id as "userId", u.name, u.email, m.role, m.crew, m.created_at as since
        from members m join sign_in."user" u on u.id = m.user_id where m.shop_id = $1 order by m.created_at, u.name`,
    },
    [shopId],
  );

export async function addMember(
  db: Queryable,
  shopId: string,
  userId: string,
  as: { role: Role; crew: string | null },
  at: Millis,
): Promise<void> {
  await db.query(
    {
      name: 'add member',
      text: `insert into members (shop_id, user_id, role, crew, created_at) values ($1, $2, $3, $4, $5)
        on conflict (shop_id, user_id) do update set role = excluded.role, crew = excluded.crew`,
    },
    [shopId, userId, as.role, as.crew, timestamp(at)],
  );
}

/** A shop keeps at least one owner. Null takes the member out. A crew that is left out stays as long as the role does. */
export async function changeMember(
  tx: Tx,
  shopId: string,
  userId: string,
  as: { role: Role; crew?: string | null | undefined } | null,
): Promise<'changed' | 'unknown' | 'last-owner'> {
  const members = await listMembers(tx, shopId);
  const changed = members.find((member) => member.userId === userId);
  if (!changed) return 'unknown';
  const others = members.filter((member) => member.role === 'owner' && member !== changed);
  if (changed.role === 'owner' && as?.role !== 'owner' && others.length === 0) return 'last-owner';
  if (as === null)
    await tx.query({ name: 'remove member', text: 'delete from members where shop_id = $1 and user_id = $2' }, [shopId, userId]);
  else
    await tx.query({ name: 'change member', text: 'update members set role = $3, crew = $4 where shop_id = $1 and user_id = $2' }, [
      shopId,
      userId,
      as.role,
      as.crew === undefined ? (as.role === changed.role ? changed.crew : null) : as.crew,
    ]);
  return 'changed';
}

export async function insertInvitation(
  db: Queryable,
  of: Omit<Invitation, 'createdAt'> & { shopId: string; tokenHash: Buffer; invitedBy: string; at: Millis },
): Promise<void> {
  await db.query(
    {
      name: 'invite',
      text: `insert into invitations (shop_id, id, email, role, crew, token_hash, invited_by, created_at, expires_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    },
    [of.shopId, of.id, of.email, of.role, of.crew, of.tokenHash, of.invitedBy, timestamp(of.at), timestamp(of.expiresAt)],
  );
}

export const listInvitations = (db: Queryable, shopId: string, now: Millis): Promise<Invitation[]> =>
  db.query<Invitation>(
    {
      name: 'open invitations',
      text: `select id, email, role, crew, created_at as "createdAt", expires_at as "expiresAt" from invitations
        where shop_id = $1 and accepted_at is null and revoked_at is null and expires_at > $2 order by created_at`,
    },
    [shopId, timestamp(now)],
  );

export async function revokeInvitation(db: Queryable, shopId: string, id: string, now: Millis): Promise<boolean> {
  const rows = await db.query(
    {
      name: 'revoke invitation',
      text: `update invitations set revoked_at = $3
        where shop_id = $1 and id = $2 and accepted_at is null and revoked_at is null returning id`,
    },
    [shopId, id, timestamp(now)],
  );
  return rows.length > 0;
}

export type OpenInvitation = {
  shopId: string;
  shopName: string;
  id: string;
  email: string;
  role: Role;
  crew: string | null;
  invitedBy: string;
};

export async function readInvitation(db: Queryable, tokenHash: Buffer, now: Millis): Promise<OpenInvitation | null> {
  const [row] = await db.query<OpenInvitation>(
    {
      name: 'invitation of token',
      text: `select i.shop_id as "shopId", s.name as "shopName", i.id, i.email, i.role, i.crew, i.invited_by as "invitedBy"
        from invitations i join shops s on s.id = i.shop_id
        where i.token_hash = $1 and i.accepted_at is null and i.revoked_at is null and i.expires_at > $2`,
    },
    [tokenHash, timestamp(now)],
  );
  return row ?? null;
}

/** Once: false when somebody was faster, or it was taken back. */
export async function acceptInvitation(tx: Tx, invitation: OpenInvitation, userId: string, now: Millis): Promise<boolean> {
  const rows = await tx.query(
    {
      name: 'accept invitation',
      text: `update invitations set accepted_at = $3
        where shop_id = $1 and id = $2 and accepted_at is null and revoked_at is null and expires_at > $3 returning id`,
    },
    [invitation.shopId, invitation.id, timestamp(now)],
  );
  if (rows.length === 0) return false;
  await addMember(tx, invitation.shopId, userId, invitation, now);
  return true;
}

/** What was asked for before a new password was chosen: links for another one. */
export async function deleteResetLinks(db: Queryable, userId: string): Promise<void> {
  await db.query(
    {
      name: 'delete reset links',
      text: `delete from sign_in."verification" where value = $1 and identifier like 'reset-password:%'`,
    },
    [userId],
  );
}

/** Wrong passwords for one address: how many since `since`. */
export async function countFailures(db: Queryable, emailMark: Buffer, since: Millis): Promise<number> {
  const [row] = await db.query<{ n: number }>(
    { name: 'count failures', text: 'select count(*) as n from sign_in.failures where email_mark = $1 and at > $2' },
    [emailMark, timestamp(since)],
  );
  return row?.n ?? 0;
}

export async function recordFailure(db: Queryable, emailMark: Buffer, at: Millis): Promise<void> {
  await db.query({ name: 'record failure', text: 'insert into sign_in.failures (email_mark, at) values ($1, $2)' }, [
    emailMark,
    timestamp(at),
  ]);
}

export async function clearFailures(db: Queryable, emailMark: Buffer, before: Millis): Promise<void> {
  await db.query({ name: 'clear failures', text: 'delete from sign_in.failures where email_mark = $1 or at < $2' }, [
    emailMark,
    timestamp(before),
  ]);
}
