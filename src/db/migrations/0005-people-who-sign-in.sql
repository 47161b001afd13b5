-- Who may sign in, to which shops, as what; and what each of them did. The tables of schema sign_in belong to better-auth,
-- which names their columns.
create schema sign_in;

create table sign_in."user" (
  "id" text primary key,
  "name" text not null,
  "email" text not null unique,
  "emailVerified" boolean not null,
  "image" text,
  -- Whoever runs the installation: may do whatever the operator's key may.
  "isOperator" boolean not null default false,
  "createdAt" timestamptz not null default current_timestamp,
  "updatedAt" timestamptz not null default current_timestamp
);
create table sign_in."session" (
  "id" text primary key,
  "expiresAt" timestamptz not null,
  "token" text not null unique,
  "createdAt" timestamptz not null default current_timestamp,
  "updatedAt" timestamptz not null,
  "ipAddress" text,
  "userAgent" text,
  "userId" text not null references sign_in."user" ("id") on delete cascade
);
create index on sign_in."session" ("userId");
create table sign_in."account" (
  "id" text primary key,
  "accountId" text not null,
  "providerId" text not null,
  "userId" text not null references sign_in."user" ("id") on delete cascade,
  "accessToken" text,
  "refreshToken" text,
  "idToken" text,
  "accessTokenExpiresAt" timestamptz,
  "refreshTokenExpiresAt" timestamptz,
  "scope" text,
  "password" text,
  "createdAt" timestamptz not null default current_timestamp,
  "updatedAt" timestamptz not null
);
create index on sign_in."account" ("userId");
create table sign_in."verification" (
  "id" text primary key,
  "identifier" text not null,
  "value" text not null,
  "expiresAt" timestamptz not null,
  "createdAt" timestamptz not null default current_timestamp,
  "updatedAt" timestamptz not null default current_timestamp
);
create index on sign_in."verification" ("identifier");
create table sign_in."passkey" (
  "id" text primary key,
  "name" text,
  "publicKey" text not null,
  "userId" text not null references sign_in."user" ("id") on delete cascade,
  "credentialID" text not null,
  "counter" integer not null,
  "deviceType" text not null,
  "backedUp" boolean not null,
  "transports" text,
  "createdAt" timestamptz,
  "aaguid" text
);
create index on sign_in."passkey" ("userId");
create index on sign_in."passkey" ("credentialID");
create table sign_in."rateLimit" (
  "id" text primary key,
  "key" text not null unique,
  "count" integer not null,
  "lastRequest" bigint not null
);
-- Wrong passwords for one address, wherever they come from.
create table sign_in.failures (
  email_mark bytea not null,
  at timestamptz not null
);
create index on sign_in.failures (email_mark, at);

create table members (
  shop_id uuid not null references shops (id),
  user_id text not null references sign_in."user" ("id") on delete cascade,
  role text not null check (role in ('owner', 'office', 'crew', 'read-only')),
  created_at timestamptz not null,
  primary key (shop_id, user_id)
);
create index members_of_user on members (user_id);

create table invitations (
  shop_id uuid not null references shops (id),
  id uuid not null,
  email text not null,
  role text not null check (role in ('owner', 'office', 'crew', 'read-only')),
  token_hash bytea not null unique,
  invited_by text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  revoked_at timestamptz,
  primary key (shop_id, id)
);

-- Everything that somebody did, or was refused, through the API. The phone goes when its person is forgotten; nothing
-- else of a row ever changes.
create table audit_log (
  shop_id uuid not null,
  id uuid not null,
  at timestamptz not null,
  -- user:…, key:… or operator
  actor text not null,
  actor_name text not null,
  action text not null,
  -- As the API's description has it: what stood in its places is in detail.
  route text not null,
  phone text,
  -- The ids in the address, and the names of the fields that were given.
  detail jsonb not null,
  status integer not null,
  ip text,
  primary key (shop_id, id)
);


create function refuse_audit_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and new.phone is null and old.phone is not null
    and to_jsonb(new) - 'phone' = to_jsonb(old) - 'phone' then return new; end if;
  raise exception 'The record of what people did is append-only.' using errcode = 'insufficient_privilege';
end $$;
create trigger audit_is_kept before update or delete on audit_log for each row execute function refuse_audit_change();
create trigger audit_is_kept_whole before truncate on audit_log for each statement execute function refuse_change();

-- The second lock (docs/decisions/0013). The program works as ringback_app: it sees every shop, and can only add to what
-- is append-only. What it does for one shop's people it does as ringback_tenant, which sees the shops named in
-- ringback.shops and nothing of sign_in.
do $$
declare role text;
begin
  foreach role in array array['ringback_app', 'ringback_tenant'] loop
    begin
      execute format('create role %I nologin', role);
    exception
      when duplicate_object or unique_violation then null;
      -- Somebody else's server, where we may make no roles: the triggers and the program's own checks stay.
      when insufficient_privilege then raise warning 'No role % could be made; row-level security stays off.', role;
    end;
  end loop;
end $$;

-- Run after every migration and again when the queue's tables exist: gives the roles what they may do with tables
-- that are new. True when the roles exist and may be used.
create function guard_tables() returns boolean language plpgsql as $$
declare t record; name text;
begin
  if (select count(*) from pg_roles where rolname in ('ringback_app', 'ringback_tenant')) < 2 then return false; end if;
  foreach name in array array['ringback_app', 'ringback_tenant'] loop
    if not pg_has_role(name, 'set') then
      begin
        execute format('grant %I to current_user with set true, inherit false', name);
      exception when others then return false;
      end;
    end if;
  end loop;
  for t in
    select c.oid, n.nspname as schema, c.relname as name,
      exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'shop_id' and not a.attisdropped) as of_shop,
      exists (select from pg_trigger g where g.tgrelid = c.oid and g.tgfoid = 'refuse_change'::regproc) as append_only
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and n.nspname in ('public', 'sign_in', 'jobs')
      and not has_table_privilege('ringback_app', c.oid, 'insert')
      and not (n.nspname = 'public' and c.relname = 'migrations')
  loop
    execute format('grant usage on schema %I to ringback_app', t.schema);
    if t.append_only then
      execute format('grant select, insert on %I.%I to ringback_app', t.schema, t.name);
    else
      execute format('grant select, insert, update, delete on %I.%I to ringback_app', t.schema, t.name);
    end if;
    continue when t.schema <> 'public';
    execute format('grant usage on schema %I to ringback_tenant', t.schema);
    if t.append_only then
      execute format('grant select, insert on %I.%I to ringback_tenant', t.schema, t.name);
    else
      execute format('grant select, insert, update, delete on %I.%I to ringback_tenant', t.schema, t.name);
    end if;
    if t.of_shop or t.name = 'shops' then
      execute format('alter table %I.%I enable row level security', t.schema, t.name);
      execute format('create policy everything on %I.%I to ringback_app using (true) with check (true)', t.schema, t.name);
      execute format(
        'create policy own_shops on %I.%I to ringback_tenant using (%I = any ((select own_shops())::uuid[])) with check (%I = any ((select own_shops())::uuid[]))',
        t.schema, t.name, case when t.name = 'shops' then 'id' else 'shop_id' end, case when t.name = 'shops' then 'id' else 'shop_id' end);
    end if;
  end loop;
  grant select on migrations to ringback_app;
  grant update (phone) on audit_log to ringback_app, ringback_tenant;
  return true;
end $$;

-- Nothing set, nothing seen.
create function own_shops() returns uuid[] language sql stable as $$
  select coalesce(string_to_array(nullif(current_setting('ringback.shops', true), ''), ','), '{}')::uuid[]
$$;
