-- Registration of a shop with the carriers, and the public pages that it needs.

-- What the shop has entered (contract/registration.ts).
create table registration_details (
  shop_id uuid primary key references shops (id),
  details jsonb not null,
  updated_at timestamptz not null
);

-- One filing: the shop's brand and campaign, or the verification of one toll-free number.
create table registrations (
  shop_id uuid not null references shops (id),
  id uuid not null,
  kind text not null check (kind in ('ten-dlc', 'toll-free')),
  -- The toll-free number; a campaign is for all long codes of the account.
  line_id uuid,
  account_id uuid not null,
  status text not null check (status in ('working', 'waiting', 'needs-owner', 'rejected', 'approved', 'suspended')),
  step text not null,
  -- The provider's own words: [{code, problem, fix}].
  reasons jsonb not null default '[]',
  -- The provider's ids, each written as soon as it exists.
  ids jsonb not null default '{}',
  -- What is filed, as it was when the owner filed it.
  details jsonb not null,
  pack jsonb not null,
  -- Grows with every filing, so that corrections are filed once.
  round integer not null default 1,
  -- Grows with every look, so that of two jobs for the same look one does nothing.
  turn integer not null default 1,
  -- Looks in a row that did not reach the provider.
  failures integer not null default 0,
  working_until timestamptz,
  check_at timestamptz,
  submitted_at timestamptz not null,
  approved_at timestamptz,
  updated_at timestamptz not null,
  primary key (shop_id, id),
  -- A shop has one brand (compliance CT-5).
  unique nulls not distinct (shop_id, kind, line_id),
  foreign key (shop_id, account_id) references provider_accounts (shop_id, id)
);
-- No two shops text under one brand or from one messaging service (compliance CT-5).
create unique index one_shop_a_brand on registrations ((ids ->> 'brand')) where ids ? 'brand';
create unique index one_shop_a_service on registrations ((ids ->> 'service')) where ids ? 'service';
create index registrations_to_check on registrations (check_at) where check_at is not null;

-- Addresses of the public pages. Old ones lead to the current one for ever: carriers have them on file.
create table public_pages (
  shop_id uuid not null references shops (id),
  slug text not null unique,
  is_current boolean not null,
  since timestamptz not null,
  primary key (shop_id, slug)
);
create unique index one_current_page on public_pages (shop_id) where is_current;
