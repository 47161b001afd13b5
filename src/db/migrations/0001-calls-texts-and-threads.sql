-- Shops, their lines, what happened on them and what was decided. Every tenant table has shop_id first in its
-- key, so that one index prefix reaches a shop's rows and a cluster can shard by it. The tables that every call
-- writes carry no foreign keys: flows write parent and child in one transaction and nothing is ever deleted singly.

create table shops (
  id uuid primary key,
  name text not null,
  time_zone text not null,
  settings jsonb not null,
  is_demo boolean not null default false,
  created_at timestamptz not null
);

create table provider_accounts (
  shop_id uuid not null references shops (id),
  id uuid not null,
  provider text not null,
  -- The provider's own name for the account (Twilio: account SID).
  external_id text not null,
  -- Encrypted with the installation's key: {authToken, previousAuthToken}.
  secrets bytea not null,
  -- Webhooks are signed over this address; null means the installation's own public URL.
  public_url text,
  created_at timestamptz not null,
  primary key (shop_id, id),
  unique nulls not distinct (shop_id, provider, external_id, public_url)
);

create table lines (
  shop_id uuid not null references shops (id),
  id uuid not null,
  phone_number text not null unique,
  account_id uuid not null,
  settings jsonb not null,
  -- Theoretical arrival time of the next text (GCRA): one pacing limit per sending number.
  next_send_at timestamptz not null default '-infinity',
  stopped_until timestamptz,
  stopped_because text,
  created_at timestamptz not null,
  primary key (shop_id, id),
  foreign key (shop_id, account_id) references provider_accounts (shop_id, id)
);

create table api_keys (
  shop_id uuid not null references shops (id),
  id uuid not null,
  name text not null,
  hash bytea not null unique,
  created_at timestamptz not null,
  revoked_at timestamptz,
  primary key (shop_id, id)
);

-- Numbers that the shop has sorted out itself.
create table contacts (
  shop_id uuid not null references shops (id),
  phone text not null,
  kind text not null check (kind in ('staff', 'personal', 'blocked')),
  name text,
  created_at timestamptz not null,
  primary key (shop_id, phone)
);

-- What providers know of a number; asked once in 30 days, per shop.
create table number_facts (
  shop_id uuid not null,
  phone text not null,
  line_type text not null check (line_type in ('textable', 'landline', 'not-textable', 'unknown')),
  source text not null,
  learned_at timestamptz not null,
  primary key (shop_id, phone)
);

create table suppressions (
  shop_id uuid not null,
  phone text not null,
  source text not null,
  words text not null,
  since timestamptz not null,
  -- Said again: an opt-in lifts only what was said before it.
  last_said_at timestamptz not null,
  lifted_at timestamptz,
  lifted_words text,
  primary key (shop_id, phone, since)
);
create unique index suppressions_active on suppressions (shop_id, phone) where lifted_at is null;

-- One row per thing that happened, unique by the provider's own name for it, with what was decided and why.
create table events (
  shop_id uuid not null,
  key text not null,
  id uuid not null,
  kind text not null,
  phone text,
  call_id uuid,
  detail jsonb not null,
  because text not null,
  at timestamptz not null,
  primary key (shop_id, key)
);
create index events_of_phone on events (shop_id, phone, at) where phone is not null;

create table calls (
  shop_id uuid not null,
  id uuid not null,
  line_id uuid not null,
  provider_call_id text not null,
  caller_phone text,
  caller_kind text not null,
  forwarded_from text,
  caller_name text,
  attestation text not null,
  labelled_robocall boolean not null default false,
  -- core/call.ts: the facts that have arrived.
  facts jsonb not null,
  verdict text check (verdict in ('answered', 'missed')),
  verdict_because text,
  -- While the verdict is open: when to ask the provider.
  ask_at timestamptz,
  outcome text check (outcome in ('answered', 'texted', 'not-texted', 'handed-over')),
  outcome_because text,
  arrived_at timestamptz not null,
  settled_at timestamptz,
  primary key (shop_id, id)
);
create unique index calls_by_provider_id on calls (shop_id, provider_call_id);
create index calls_by_arrival on calls (shop_id, arrived_at desc, id desc);
create index calls_to_ask_about on calls (ask_at) where ask_at is not null;
create index calls_unsettled on calls (arrived_at) where outcome is null;

create table threads (
  shop_id uuid not null,
  phone text not null,
  line_id uuid not null,
  -- core/conversation.ts
  state jsonb not null,
  urgency text not null,
  last_event_at timestamptz not null,
  created_at timestamptz not null,
  primary key (shop_id, phone)
);
create index threads_by_last_event on threads (shop_id, last_event_at desc);

create table texts (
  shop_id uuid not null,
  id uuid not null,
  -- The other party.
  phone text not null,
  line_id uuid not null,
  direction text not null check (direction in ('in', 'out')),
  class text not null,
  body text not null,
  media jsonb not null default '[]',
  segments integer not null,
  call_id uuid,
  -- in: received. out: pending → sending → accepted | refused | unconfirmed | withdrawn | expired.
  status text not null check (status in ('received', 'pending', 'sending', 'accepted', 'refused', 'unconfirmed', 'withdrawn', 'expired')),
  send_at timestamptz,
  fresh_until timestamptz,
  attempts integer not null default 0,
  sending_since timestamptz,
  -- Looks at the provider after an unconfirmed send.
  looks integer not null default 0,
  provider_text_id text,
  -- The provider's ids of tries that it reported as failed: late words about them say nothing of the next try.
  failed_text_ids text[] not null default '{}',
  delivery text,
  delivery_retries integer not null default 0,
  problem text,
  problem_detail text,
  created_at timestamptz not null,
  accepted_at timestamptz,
  primary key (shop_id, id)
);
create index texts_of_phone on texts (shop_id, phone, created_at);
create unique index texts_by_provider_id on texts (shop_id, provider_text_id) where provider_text_id is not null;
create index texts_to_send on texts (send_at) where status in ('pending', 'sending', 'unconfirmed');
create index first_texts on texts (shop_id, created_at) where class = 'first_reply';

create table tasks (
  shop_id uuid not null,
  id uuid not null,
  kind text not null,
  phone text,
  call_id uuid,
  because text not null,
  created_at timestamptz not null,
  done_at timestamptz,
  primary key (shop_id, id)
);
create index tasks_open on tasks (shop_id, created_at) where done_at is null;

-- Bytes of recordings and pictures, fetched from the provider before it deletes them.
create table media (
  shop_id uuid not null,
  id uuid not null,
  content_type text not null,
  bytes bytea not null,
  source text not null,
  created_at timestamptz not null,
  primary key (shop_id, id),
  unique (shop_id, source)
);
