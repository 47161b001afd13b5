// Registrations with the carriers: what was entered, what was filed, and how far it is.
import { sql } from 'kysely';
import type { RegistrationDetails } from '../core/registration/details.ts';
import type { Pack } from '../core/registration/pack.ts';
import type { Millis } from '../core/time.ts';
import type { Filing, FilingReason } from '../providers/provider.ts';
import { type Queryable, type Tx, timestamp } from './connect.ts';
import type { Write } from './write.ts';

export type FilingStatus = 'working' | 'waiting' | 'needs-owner' | 'rejected' | 'approved' | 'suspended';
export type StoredFiling = Omit<Filing, 'numbers'> & {
  shopId: string;
  lineId: string | null;
  accountId: string;
  status: FilingStatus;
  step: string;
  reasons: (FilingReason & { fix: string })[];
  turn: number;
  failures: number;
  workingUntil: Millis | null;
  checkAt: Millis | null;
  submittedAt: Millis;
  statusSince: Millis;
  approvedAt: Millis | null;
};

export async function readDetails(db: Queryable, shopId: string): Promise<RegistrationDetails | null> {
  const row = await db.kysely.selectFrom('registration_details').select('details').where('shop_id', '=', shopId).executeTakeFirst();
  return (row?.details as unknown as RegistrationDetails | undefined) ?? null;
}

export async function saveDetails(db: Queryable, shopId: string, details: RegistrationDetails, at: Millis): Promise<void> {
  const values = { details: JSON.stringify(details), updated_at: timestamp(at) };
  await db.kysely
    .insertInto('registration_details')
    .values({ shop_id: shopId, ...values })
    .onConflict((conflict) => conflict.column('shop_id').doUpdateSet(values))
    .execute();
}

export async function listFilings(db: Queryable, of: { shopId?: string; id?: string; overdueAt?: Millis }): Promise<StoredFiling[]> {
  let query = db.kysely.selectFrom('registrations').selectAll().orderBy('submitted_at').orderBy('id');
  if (of.shopId) query = query.where('shop_id', '=', of.shopId);
  if (of.id) query = query.where('id', '=', of.id);
  if (of.overdueAt !== undefined) query = query.where('check_at', '<=', sql<number>`${timestamp(of.overdueAt)}`);
  return (await query.execute()).map((row) => ({
    shopId: row.shop_id,
    id: row.id,
    kind: row.kind as StoredFiling['kind'],
    lineId: row.line_id,
    accountId: row.account_id,
    status: row.status as FilingStatus,
    step: row.step,
    reasons: row.reasons as unknown as StoredFiling['reasons'],
    ids: row.ids as unknown as Record<string, string>,
    details: row.details as unknown as RegistrationDetails,
    pack: row.pack as unknown as Pack,
    round: row.round,
    turn: row.turn,
    failures: row.failures,
    workingUntil: row.working_until,
    checkAt: row.check_at,
    submittedAt: row.submitted_at,
    statusSince: row.status_since,
    approvedAt: row.approved_at,
  }));
}

/** A first filing, or the next one with what was corrected; null when the one before is still under review or approved. */
export async function fileAgain(
  tx: Tx,
  filing: {
    shopId: string;
    id: string;
    kind: Filing['kind'];
    lineId: string | null;
    accountId: string;
    details: RegistrationDetails;
    pack: Pack;
  },
  at: Millis,
): Promise<{ id: string; turn: number } | null> {
  const text = `insert into registrations as r (shop_id, id, kind, line_id, account_id, status, step, details, pack, check_at, submitted_at, status_since, updated_at)
    values ($1, $2, $3, $4, $5, 'working', 'start', $6, $7, $8, $8, $8, $8)
    on conflict (shop_id, kind, line_id) do update set account_id = $5, status = 'working', details = $6, pack = $7, check_at = $8, submitted_at = $8,
      status_since = $8, updated_at = $8, reasons = '[]', failures = 0, round = r.round + 1, turn = r.turn + 1
    where r.status in ('rejected', 'needs-owner', 'suspended') returning id, turn`;
  const values = [
    filing.shopId,
    filing.id,
    filing.kind,
    filing.lineId,
    filing.accountId,
    JSON.stringify(filing.details),
    JSON.stringify(filing.pack),
  ];
  const [row] = await tx.query<{ id: string; turn: number }>({ name: 'file registration', text }, [...values, timestamp(at)]);
  return row ?? null;
}

/** Takes a filing for one look, unless that look is over or somebody is at it. */
export async function claimFiling(
  db: Queryable,
  of: { shopId: string; id: string; turn: number },
  at: Millis,
  until: Millis,
): Promise<boolean> {
  const text = `update registrations set working_until = $5
    where shop_id = $1 and id = $2 and turn = $3 and (working_until is null or working_until <= $4) returning id`;
  return (await db.query({ name: 'claim registration', text }, [of.shopId, of.id, of.turn, timestamp(at), timestamp(until)])).length > 0;
}

/** Whether nothing was filed since a look began; nobody files until the transaction is over. */
export async function isStillTurn(tx: Tx, of: { shopId: string; id: string; turn: number }): Promise<boolean> {
  const text = 'update registrations set working_until = null where shop_id = $1 and id = $2 returning turn';
  const [row] = await tx.query<{ turn: number }>({ name: 'turn of registration', text }, [of.shopId, of.id]);
  return row?.turn === of.turn;
}

/** Keeps what the provider has made, at once. */
export async function keepIds(db: Queryable, shopId: string, id: string, ids: Record<string, string>): Promise<void> {
  const text = 'update registrations set ids = ids || $3 where shop_id = $1 and id = $2';
  await db.query({ name: 'keep ids of registration', text }, [shopId, id, JSON.stringify(ids)]);
}

export function saveLook(
  filing: Pick<StoredFiling, 'shopId' | 'id' | 'status' | 'step' | 'reasons' | 'failures' | 'checkAt' | 'approvedAt'>,
  at: Millis,
): Write {
  return {
    name: 'registration_look',
    text: `update registrations set status = $3, step = $4, reasons = $5, failures = $6, check_at = $7, approved_at = $8, turn = turn + 1,
      status_since = case when status = $3 then status_since else $9 end, working_until = null, updated_at = $9 where shop_id = $1 and id = $2`,
    values: [
      filing.shopId,
      filing.id,
      filing.status,
      filing.step,
      JSON.stringify(filing.reasons),
      filing.failures,
      filing.checkAt === null ? null : timestamp(filing.checkAt),
      filing.approvedAt === null ? null : timestamp(filing.approvedAt),
      timestamp(at),
    ],
  };
}

/** The lines behind the same account at the provider, oldest first. */
export async function linesOfAccount(
  db: Queryable,
  shopId: string,
  accountId: string,
): Promise<{ id: string; phoneNumber: string; approved: boolean }[]> {
  const text = `select l.id, l.phone_number, l.settings ->> 'registration' = 'approved' as approved
    from provider_accounts mine join provider_accounts a on a.shop_id = mine.shop_id and a.provider = mine.provider and a.external_id = mine.external_id
    join lines l on l.shop_id = a.shop_id and l.account_id = a.id where mine.shop_id = $1 and mine.id = $2 order by l.created_at, l.id`;
  const rows = await db.query<{ id: string; phone_number: string; approved: boolean }>({ name: 'lines of account', text }, [
    shopId,
    accountId,
  ]);
  return rows.map((row) => ({ id: row.id, phoneNumber: row.phone_number, approved: row.approved }));
}

/** Opens lines for texts or locks them; a stop that the lack of registration caused ends with it. */
export function setRegistration(shopId: string, lineIds: string[], registration: 'pending' | 'approved'): Write {
  return {
    name: 'lines_registration',
    text: `update lines set settings = settings || jsonb_build_object('registration', $3::text),
      stopped_until = case when stopped_because = 'not-registered' then null else stopped_until end,
      stopped_since = case when stopped_because = 'not-registered' then null else stopped_since end,
      stopped_because = case when stopped_because = 'not-registered' then null else stopped_because end
      where shop_id = $1 and id = any($2)`,
    values: [shopId, lineIds, registration],
  };
}

/** Tasks about what no filing is any more are done, as this one gets its next status. */
export function finishTasks(of: { shopId: string; id: string; status: FilingStatus }, at: Millis): Write {
  return {
    name: 'registration_tasks',
    text: `update tasks k set done_at = $4 where k.shop_id = $1 and k.kind = 'registration' and k.done_at is null and k.because <> 'registration-' || $3
      and not exists (select from registrations r where r.shop_id = $1 and r.id <> $2 and k.because = 'registration-' || r.status)`,
    values: [of.shopId, of.id, of.status, timestamp(at)],
  };
}
