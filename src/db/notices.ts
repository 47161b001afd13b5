// Notices that callers may be texted, and every wording that was spoken or sent (migrations/0008-records.sql).
import type { LineRules } from '../core/call-plan.ts';
import type { NoticeKind } from '../core/notices.ts';
import type { ShopRules } from '../core/shop-rules.ts';
import type { Millis } from '../core/time.ts';
import { type Queryable, type Statement, timestamp } from './connect.ts';
import type { Write } from './write.ts';

export type Notice = {
  id: string;
  kind: NoticeKind;
  lineId: string | null;
  wording: string;
  sha256: string;
  audioSha256: string | null;
  url: string | null;
  seenBy: string;
  from: Millis;
  until: Millis | null;
  recordedAt: Millis;
};

const columns =
  'id, kind, line_id as "lineId", wording, sha256, audio_sha256 as "audioSha256", url, seen_by as "seenBy", from_at as "from", until_at as "until", recorded_at as "recordedAt"';

export const listNotices = (db: Queryable, shopId: string): Promise<Notice[]> =>
  db.query<Notice>({ name: 'notices', text: `select ${columns} from notices where shop_id = $1 order by from_at, id` }, [shopId]);

export const insertNotice = (shopId: string, notice: Notice): Write => ({
  name: 'notice',
  text: `insert into notices (shop_id, id, kind, line_id, wording, sha256, audio_sha256, url, seen_by, from_at, until_at, recorded_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
  values: [
    shopId,
    notice.id,
    notice.kind,
    notice.lineId,
    notice.wording,
    notice.sha256,
    notice.audioSha256,
    notice.url,
    notice.seenBy,
    timestamp(notice.from),
    notice.until === null ? null : timestamp(notice.until),
    timestamp(notice.recordedAt),
  ],
});

const endStatement: Statement = {
  name: 'end notice',
  text: 'update notices set until_at = greatest($3::timestamptz, from_at) where shop_id = $1 and id = $2 and until_at is null returning id',
};

/** False when there is no such notice in force. */
export const endNotice = async (db: Queryable, shopId: string, id: string, at: Millis): Promise<boolean> =>
  (await db.query(endStatement, [shopId, id, timestamp(at)])).length > 0;

export const insertWording = (shopId: string, sha256: string, words: string, at: Millis): Write => ({
  name: 'wording',
  text: 'insert into wordings (shop_id, sha256, words, first_at) values ($1, $2, $3, $4) on conflict do nothing',
  values: [shopId, sha256, words, timestamp(at)],
});

const wordingStatement: Statement = { name: 'wording', text: 'select words from wordings where shop_id = $1 and sha256 = $2' };

export async function readWording(db: Queryable, shopId: string, sha256: string): Promise<string | null> {
  const [row] = await db.query<{ words: string }>(wordingStatement, [shopId, sha256]);
  return row?.words ?? null;
}

export type SpeakingLine = {
  shopId: string;
  shop: ShopRules;
  lineId: string;
  phoneNumber: string;
  rules: LineRules;
  /** The greeting that is recorded as being played. */
  noticeId: string | null;
  noticeSha256: string | null;
};

const speakingStatement: Statement = {
  name: 'lines with their greeting',
  text: `select l.shop_id as "shopId", s.settings as shop, l.id as "lineId", l.phone_number as "phoneNumber", l.settings as rules,
      n.id as "noticeId", n.sha256 as "noticeSha256"
    from lines l join shops s on s.id = l.shop_id
    left join notices n on n.shop_id = l.shop_id and n.line_id = l.id and n.kind = 'greeting' and n.until_at is null
    where $1::uuid is null or l.shop_id = $1 order by l.created_at`,
};

/** Lines of one shop, or of all. */
export const linesWithGreeting = (db: Queryable, shopId: string | null): Promise<SpeakingLine[]> =>
  db.query<SpeakingLine>(speakingStatement, [shopId]);
