-- Browsers that show their user what cannot wait (Web Push, RFC 8030). A device goes with the session that it was named in,
-- so that a lost phone which is signed out is told nothing more.
create table push_devices (
  shop_id uuid not null references shops (id),
  id uuid not null,
  user_id text not null references sign_in."user" ("id") on delete cascade,
  session_id text not null references sign_in."session" ("id") on delete cascade,
  -- Where the browser's push service takes messages for it, and the keys that they are encrypted with (RFC 8291).
  endpoint text not null,
  p256dh text not null,
  auth text not null,
  name text not null,
  created_at timestamptz not null,
  last_told_at timestamptz,
  primary key (shop_id, id),
  unique (shop_id, endpoint)
);
create index on push_devices (session_id);
create index on push_devices (user_id);
