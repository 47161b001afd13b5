-- What the inbox lists, kept on the thread by the write that changes it: a page of the list is one stretch of one index.
create extension if not exists btree_gin;

alter table threads
  -- Known of the lead (core/standing.ts); a contact's name goes before it.
  add column name text,
  add column place text,
  add column job text,
  add column last_text text,
  add column last_text_at timestamptz,
  add column last_direction text check (last_direction in ('in', 'out')),
  -- Texts and voicemails since somebody has looked.
  add column unread integer not null default 0,
  -- 0 emergency, 1 hot, 2 normal: what the list of those who wait is sorted by.
  add column rank smallint not null default 2,
  add column holder text not null default 'nobody' check (holder in ('bot', 'person', 'nobody')),
  add column open_tasks integer not null default 0,
  add column waiting_since timestamptz,
  add column waiting_because text,
  -- What follows from the conversation; null for numbers that are no customers.
  add column stage text check (stage in ('new', 'talking', 'booked', 'handed-over', 'lost')),
  -- What somebody at the shop has said instead; lost is lifted when the caller comes back.
  add column stage_set text check (stage_set in ('new', 'talking', 'booked', 'handed-over', 'lost')),
  add column lost_because text,
  add column relation text not null default 'none',
  add column assigned_to text,
  add column assigned_name text,
  add column snoozed_until timestamptz;

update threads t set
  name = state #>> '{dialogue,lead,name}',
  place = coalesce(state #>> '{dialogue,lead,address,text}', ''),
  job = state #>> '{dialogue,lead,job}',
  relation = coalesce((select kind from contacts c where c.shop_id = t.shop_id and c.phone = t.phone), 'none'),
  open_tasks = (select count(*) from tasks k where k.shop_id = t.shop_id and k.phone = t.phone and k.done_at is null),
  stage = case
    when exists (select 1 from contacts c where c.shop_id = t.shop_id and c.phone = t.phone and c.kind in ('staff', 'personal', 'blocked')) then null
    when state #>> '{dialogue,phase}' in ('booked', 'requested') then 'booked'
    when state #>> '{dialogue,phase}' = 'handed-over' then 'handed-over'
    when state ->> 'waiting' is not null then 'handed-over'
    when state ->> 'dialogue' is not null then 'talking'
    else 'new' end;
update threads set place = null where place = '';
update threads t set last_text = left(x.body, 200), last_text_at = x.created_at, last_direction = x.direction
  from (select distinct on (shop_id, phone) shop_id, phone, body, created_at, direction from texts where class <> 'alert' order by shop_id, phone, created_at desc) x
  where x.shop_id = t.shop_id and x.phone = t.phone;
update threads set
  waiting_since = last_event_at, waiting_because = coalesce(state #>> '{waiting,because}', 'call-back'), holder = 'person'
  where (state ->> 'waiting' is not null or open_tasks > 0) and relation in ('none', 'emergency');

drop index threads_by_last_event;
create index threads_by_last_event on threads (shop_id, last_event_at desc, phone desc);
create index threads_open on threads (shop_id, last_event_at desc, phone desc)
  where coalesce(stage_set, stage) in ('new', 'talking', 'handed-over');
create index threads_waiting on threads (shop_id, rank, waiting_since, phone) where waiting_since is not null;
create index threads_unread on threads (shop_id, last_event_at desc, phone desc) where unread > 0;
create index threads_assigned on threads (shop_id, assigned_to, last_event_at desc, phone desc) where assigned_to is not null;
create index threads_snoozed on threads (shop_id, snoozed_until, phone) where snoozed_until is not null;
create index threads_by_stage on threads (shop_id, (coalesce(stage_set, stage)), last_event_at desc, phone desc) include (stage_set, stage)
  where coalesce(stage_set, stage) is not null;
create index threads_named on threads (shop_id, phone) include (name) where name is not null;

-- For people at the shop; never texted.
create table thread_notes (
  shop_id uuid not null,
  id uuid not null,
  phone text not null,
  body text not null,
  by_id text,
  by_name text not null,
  at timestamptz not null,
  primary key (shop_id, id)
);
create index thread_notes_of_phone on thread_notes (shop_id, phone, at);

create table saved_replies (
  shop_id uuid not null references shops (id),
  id uuid not null,
  title text not null,
  body text not null,
  updated_at timestamptz not null,
  primary key (shop_id, id)
);

-- What the job is worth, as the shop enters it.
alter table visits add column value_cents bigint check (value_cents >= 0);
create index visits_by_booking on visits (shop_id, created_at) where kind = 'visit' and status in ('requested', 'booked', 'done');
create index tasks_of_phone on tasks (shop_id, phone, created_at) where phone is not null;
create index events_of_kind on events (shop_id, kind, at) where kind in ('opted-out', 'taken-over', 'handed-back');
create index last_calls on calls (shop_id, line_id, arrived_at desc);
create index opt_outs on consent_events (shop_id, said_at) where kind = 'opt-out';

-- Words of what people write. What the product says by itself to everybody is left out: nobody looks for it, and the
-- path of a missed call does not pay for it.
create index words_of_texts on texts using gin (shop_id, to_tsvector('simple', body))
  where class not in ('first_reply', 'alert', 'help', 'opt_out_confirmation');
create index words_of_notes on thread_notes using gin (shop_id, to_tsvector('simple', body));

-- The search. Under row-level security no index serves LIKE or @@, because neither is leakproof: so it is asked past it, of
-- one shop, for who may see that shop.
create function may_search(shop uuid) returns boolean language sql stable as $$
  select current_setting('role') <> 'ringback_tenant' or shop = any (own_shops())
$$;

-- The last word may still be being typed. Null when there is no word in it.
create function words_query(words text) returns tsquery language sql immutable as $$
  select (nullif(plainto_tsquery('simple', words)::text, '') || ':*')::tsquery
$$;

create function name_pattern(words text) returns text language sql immutable as $$
  select '%' || replace(replace(replace(lower(words), '\', '\\'), '%', '\%'), '_', '\_') || '%'
$$;

-- Whether so many have it that going through the threads, latest first, finds a page sooner than finding them all.
create function is_common(shop uuid, words text, digits text) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  pattern text := name_pattern(words);
  query tsquery := words_query(words);
begin
  if not may_search(shop) then return false; end if;
  if digits <> '' then
    return 2000 < (select count(*) from (select from threads t where t.shop_id = shop and t.phone like '%' || digits || '%' limit 2001) those);
  end if;
  return 2000 < (select count(*) from (
      select from threads t where t.shop_id = shop and t.name is not null and lower(t.name) like pattern limit 2001) named)
    or 10000 < (select count(*) from (
      select from texts x where x.shop_id = shop and to_tsvector('simple', x.body) @@ query
        and x.class not in ('first_reply', 'alert', 'help', 'opt_out_confirmation') limit 10001) said);
end $$;

-- Whether one thread has these words in a text or a note.
create function thread_says(shop uuid, of_phone text, words text) returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select may_search(shop) and (
    exists (select from texts x where x.shop_id = shop and x.phone = of_phone and to_tsvector('simple', x.body) @@ words_query(words)
      and x.class not in ('first_reply', 'alert', 'help', 'opt_out_confirmation'))
    or exists (select from thread_notes n where n.shop_id = shop and n.phone = of_phone and to_tsvector('simple', n.body) @@ words_query(words)))
$$;

-- Which threads have these words in their names, texts or notes, or these digits in their number.
create function find_threads(shop uuid, words text, digits text) returns setof text
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp rows 100 as $$
declare
  pattern text := name_pattern(words);
  query tsquery := words_query(words);
begin
  if not may_search(shop) then return; end if;
  if digits <> '' then
    return query select t.phone from threads t where t.shop_id = shop and t.phone like '%' || digits || '%';
    return;
  end if;
  return query
    select t.phone from threads t where t.shop_id = shop and t.name is not null and lower(t.name) like pattern
    union select c.phone from contacts c where c.shop_id = shop and lower(c.name) like pattern
    union select x.phone from texts x where x.shop_id = shop and to_tsvector('simple', x.body) @@ query
      and x.class not in ('first_reply', 'alert', 'help', 'opt_out_confirmation')
    union select n.phone from thread_notes n where n.shop_id = shop and to_tsvector('simple', n.body) @@ query;
end $$;

-- Open pages are told of what changed, in whatever process it happens: "shop kind phone id". A commit that notifies holds a
-- lock of the whole server until it is on disk, so transactions that have to be quick only collect what they changed, and
-- tell it right after their commit in one of its own that waits for no disk (src/db/transaction.ts).
create function tell_live() returns trigger language plpgsql as $$
declare notice text;
begin
  if tg_argv[0] = 'thread' then notice := new.shop_id || ' thread ' || new.phone;
  elsif tg_argv[0] = 'call' then notice := new.shop_id || ' call ' || coalesce(new.caller_phone, '-') || ' ' || new.id;
  else notice := new.shop_id || ' ' || tg_argv[0] || ' ' || coalesce(new.phone, '-') || ' ' || new.id;
  end if;
  if current_setting('ringback.collect', true) = 'on' then
    perform set_config('ringback.collected', coalesce(current_setting('ringback.collected', true), '') || notice || ',', false);
  else
    perform pg_notify('ringback_live', notice);
  end if;
  return null;
end $$;

create function tell_collected() returns void language plpgsql as $$
declare notices text := current_setting('ringback.collected', true);
begin
  if coalesce(notices, '') = '' then return; end if;
  perform set_config('ringback.collected', '', false), set_config('synchronous_commit', 'off', true);
  perform pg_notify('ringback_live', notice) from unnest(string_to_array(rtrim(notices, ','), ',')) notice;
end $$;

create trigger live after insert or update on threads for each row execute function tell_live('thread');
create trigger live after insert or update on calls for each row execute function tell_live('call');
create trigger live after update on texts for each row
  when ((old.status is distinct from new.status and new.status <> 'sending') or old.delivery is distinct from new.delivery) execute function tell_live('thread');
create trigger live after insert on thread_notes for each row execute function tell_live('thread');
create trigger live after insert or update on visits for each row execute function tell_live('visit');
create trigger live after insert or update on tasks for each row execute function tell_live('task');
