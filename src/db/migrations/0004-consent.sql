-- Who may be texted, and how we know. Phones are kept as a keyed mark (HMAC-SHA-256 under a key that only the program
-- has), so that what somebody asked for survives the deletion of everything else about them (compliance PR-3).
create function phone_mark(shop uuid, phone text) returns bytea language sql stable as $$
  select sha256(
    decode(current_setting('ringback.mark_outer'), 'hex')
    || sha256(decode(current_setting('ringback.mark_inner'), 'hex') || convert_to(shop::text || ' ' || phone, 'UTF8'))
  )
$$;

alter table suppressions add column mark bytea;
update suppressions set mark = phone_mark(shop_id, phone);
alter table suppressions alter column mark set not null;
alter table suppressions drop constraint suppressions_pkey;
-- Two opt-outs of one moment are two rows, when an opt-in came between them.
alter table suppressions add column id uuid not null default gen_random_uuid();
alter table suppressions add primary key (shop_id, id);
drop index suppressions_active;
create unique index suppressions_active on suppressions (shop_id, mark) where lifted_at is null;
alter table suppressions drop column phone;

-- One row for everything that a person has asked for or been told about texts. Nothing in it is ever changed: the rows of
-- a shop form a chain of hashes, and the triggers refuse whoever tries.
create table consent_events (
  shop_id uuid not null,
  n bigint not null,
  id uuid not null,
  mark bytea not null,
  kind text not null check (kind in ('opt-out', 'opt-in', 'limit', 'unsure', 'wrong-number', 'deletion')),
  scope text not null,
  -- How it reached us: text, voicemail, provider, staff.
  channel text not null,
  -- Exactly what was said.
  words text not null,
  -- What read it so.
  rule text not null,
  said_at timestamptz not null,
  recorded_at timestamptz not null,
  detail jsonb not null default '{}',
  previous bytea not null,
  hash bytea not null,
  primary key (shop_id, n)
);
create index consent_of on consent_events (shop_id, mark, n);

create function consent_words(row_ consent_events) returns text language sql stable as $$
  select jsonb_build_array(row_.shop_id, row_.n, row_.id, encode(row_.mark, 'hex'), row_.kind, row_.scope, row_.channel, row_.words, row_.rule,
    (extract(epoch from row_.said_at) * 1000)::bigint, (extract(epoch from row_.recorded_at) * 1000)::bigint, row_.detail)::text
$$;

create function chain_consent() returns trigger language plpgsql as $$
declare last consent_events;
begin
  perform pg_advisory_xact_lock(hashtextextended('consent ' || new.shop_id, 0));
  select * into last from consent_events where shop_id = new.shop_id order by n desc limit 1;
  new.n := coalesce(last.n, 0) + 1;
  new.previous := coalesce(last.hash, sha256(''));
  new.hash := sha256(new.previous || convert_to(consent_words(new), 'UTF8'));
  return new;
end $$;
create trigger chain_consent before insert on consent_events for each row execute function chain_consent();

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'The consent ledger is append-only: nothing in % is changed or deleted.', tg_table_name using errcode = 'insufficient_privilege';
end $$;
create trigger consent_is_kept before update or delete on consent_events for each row execute function refuse_change();
create trigger consent_is_kept_whole before truncate on consent_events for each statement execute function refuse_change();

-- The first row of a shop's chain that does not fit; no row when it is whole.
create function broken_consent(shop uuid) returns setof bigint language sql stable as $$
  select n from (
    select n, hash, previous, coalesce(lag(hash) over (order by n), sha256('')) as should_follow,
      sha256(previous || convert_to(consent_words(consent_events), 'UTF8')) as should_be, lag(n, 1, 0::bigint) over (order by n) + 1 as should_count
    from consent_events where shop_id = shop
  ) rows where hash <> should_be or previous <> should_follow or n <> should_count order by n limit 1
$$;

-- Lines that text already are registered.
update lines set settings = settings || '{"registration": "approved"}' where not settings ? 'registration';

-- What each text that went out relies on: the call or the text that asked for it, the visit, or our own people.
alter table texts add column relies_on text;
