-- The shop's own calendar. A row holds one crew for a stretch of time: an offer held for a thread, a visit that was
-- asked for or booked, or time that the shop keeps free. Two rows that count can never hold the same crew at the same
-- time, but for what is held for one customer: PostgreSQL refuses the second.
create extension if not exists btree_gist;

create table visits (
  shop_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('visit', 'block')),
  status text not null check (status in ('held', 'requested', 'booked', 'cancelled', 'done')),
  crew text not null,
  -- The customer; null for time that the shop keeps free.
  phone text,
  line_id uuid,
  -- The arrival window that the customer is told.
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  -- The crew's time, with work and buffers.
  busy tstzrange not null,
  -- Of held rows: until then the offer stands.
  expires_at timestamptz,
  service text,
  -- What the crew needs to know: job, address, name, notes.
  details jsonb not null default '{}',
  -- Raised by every change of time, so that a reminder of the old time knows that it is one.
  generation integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (shop_id, id),
  check (ends_at > starts_at),
  constraint one_visit_a_crew exclude using gist (shop_id with =, crew with =, busy with &&)
    where (status in ('requested', 'booked')),
  -- What is held may overlap what is held, or stands, for the same customer: of several offers one is taken, and a visit
  -- is not in the way of its own move.
  constraint holds_keep_others_out exclude using gist (shop_id with =, crew with =, busy with &&, coalesce(phone, id::text) with <>)
    where (status in ('held', 'requested', 'booked'))
);
create index visits_of_phone on visits (shop_id, phone, starts_at) where phone is not null;
create index visits_by_start on visits (shop_id, starts_at);

-- What the person has to know, or to answer.
alter table tasks add column detail text;
-- Of alerts: the customer whom they are about.
alter table texts add column about text;
create index alerts_to on texts (shop_id, phone, created_at) where about is not null;

update shops set settings = settings || jsonb_build_object('scheduling', '{
  "mode": "off", "trade": "general", "services": [], "questions": [], "languages": ["en"],
  "windows": [{"days": ["mon", "tue", "wed", "thu", "fri"], "starts": ["08:00", "10:00", "13:00", "15:00"]}],
  "windowMinutes": 120, "occupies": "window", "bufferMinutes": 0, "travel": [],
  "crews": [{"id": "crew", "name": "Crew", "skills": [], "onlyUrgent": false}],
  "minimumNoticeMinutes": 120, "horizonDays": 14, "holdMinutes": 30, "serviceArea": {"cities": [], "postcodes": []},
  "answers": [], "emergency": {"takes": false, "onCallPhone": null}, "ladder": []
}'::jsonb) where not settings ? 'scheduling';
