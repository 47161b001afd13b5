// The addresses of a shop's public pages, and what the pages are written from.
import type { LineRules } from '../core/call-plan.ts';
import type { RegistrationDetails } from '../core/registration/details.ts';
import type { ShopRules } from '../core/shop-rules.ts';
import type { Millis } from '../core/time.ts';
import { type Queryable, type Tx, timestamp } from './connect.ts';

export type PublicShop = {
  shopId: string;
  /** Where the pages are now; another one than asked for when the shop has moved them. */
  slug: string;
  rules: ShopRules;
  line: { phoneNumber: string; provider: string; rules: LineRules } | null;
  details: RegistrationDetails | null;
};

export async function readPublicShop(db: Queryable, by: { slug: string } | { shopId: string }): Promise<PublicShop | null> {
  const text = `select s.id, s.settings, p.slug, d.details, l.phone_number, l.settings as line, l.provider
    from shops s left join public_pages p on p.shop_id = s.id and p.is_current left join registration_details d on d.shop_id = s.id
    left join lateral (select l.phone_number, l.settings, a.provider from lines l
      join provider_accounts a on a.shop_id = l.shop_id and a.id = l.account_id
      where l.shop_id = s.id order by a.provider = 'simulator', l.created_at, l.id limit 1) l on true
    where ${'slug' in by ? 's.id = (select shop_id from public_pages where slug = $1)' : 's.id = $1'}`;
  type Row = {
    id: string;
    settings: ShopRules;
    slug: string | null;
    details: RegistrationDetails | null;
    phone_number: string | null;
    line: LineRules | null;
    provider: string | null;
  };
  const name = 'slug' in by ? 'public shop by slug' : 'public shop by id';
  const [row] = await db.query<Row>({ name, text }, ['slug' in by ? by.slug : by.shopId]);
  if (!row) return null;
  const line =
    row.phone_number && row.line && row.provider ? { phoneNumber: row.phone_number, provider: row.provider, rules: row.line } : null;
  return { shopId: row.id, slug: row.slug ?? '', rules: row.settings, line, details: row.details };
}

export async function currentSlug(db: Queryable, shopId: string): Promise<string | null> {
  const row = await db.kysely
    .selectFrom('public_pages')
    .select('slug')
    .where('shop_id', '=', shopId)
    .where('is_current', '=', true)
    .executeTakeFirst();
  return row?.slug ?? null;
}

/** Moves the shop's pages to an address that is free or was its own before; false when another shop has it. */
export async function takeSlug(tx: Tx, shopId: string, slug: string, at: Millis): Promise<boolean> {
  const owner = `insert into public_pages (shop_id, slug, is_current, since) values ($1, $2, false, $3) on conflict (slug) do nothing`;
  await tx.query({ name: 'reserve slug', text: owner }, [shopId, slug, timestamp(at)]);
  const mine = await tx.query({ name: 'own slug', text: 'select 1 from public_pages where shop_id = $1 and slug = $2' }, [shopId, slug]);
  if (mine.length === 0) return false;
  await tx.query(
    { name: 'leave slug', text: 'update public_pages set is_current = false where shop_id = $1 and is_current and slug <> $2' },
    [shopId, slug],
  );
  await tx.query(
    {
      name: 'move to slug',
      text: 'update public_pages set is_current = true, since = $3 where shop_id = $1 and slug = $2 and not is_current',
    },
    [shopId, slug, timestamp(at)],
  );
  return true;
}
