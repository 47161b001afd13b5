-- What is kept as proof, and for how long: notices that callers may be texted, the words that were announced before a
-- recording, and what was deleted by age.

-- Every wording that was spoken or sent, by its SHA-256: what a recording or a text refers to stays readable.
create table wordings (
  shop_id uuid not null,
  sha256 text not null,
  words text not null,
  first_at timestamptz not null,
  primary key (shop_id, sha256)
);

-- Where callers are told that a missed call may be answered by text (compliance CN-2). A notice is never changed; it ends.
create table notices (
  shop_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('greeting', 'website', 'listing', 'other')),
  -- Of greetings: the line whose callers hear it.
  line_id uuid,
  wording text not null,
  -- Of the wording, and of the audio where it is one.
  sha256 text not null,
  audio_sha256 text,
  url text,
  -- Who has seen or heard it there.
  seen_by text not null,
  from_at timestamptz not null,
  until_at timestamptz,
  recorded_at timestamptz not null,
  primary key (shop_id, id),
  check (until_at is null or until_at >= from_at)
);
create unique index greeting_of_line on notices (shop_id, line_id) where kind = 'greeting' and line_id is not null and until_at is null;

create function keep_notice() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.until_at is null and to_jsonb(new) - 'until_at' = to_jsonb(old) - 'until_at' then return new; end if;
  raise exception 'A notice is proof: it can be ended, not changed or deleted.' using errcode = 'insufficient_privilege';
end $$;
create trigger notice_is_kept before update or delete on notices for each row execute function keep_notice();

-- What was deleted because it was old enough: the proof that it was, and that nothing else was (PR-5).
create table purges (
  shop_id uuid not null,
  id uuid not null,
  kind text not null,
  count integer not null,
  older_than timestamptz not null,
  at timestamptz not null,
  primary key (shop_id, id)
);
create trigger purge_is_kept before update or delete on purges for each row execute function refuse_change();
create trigger purges_are_kept_whole before truncate on purges for each statement execute function refuse_change();

-- The notice in force when a first text was decided; the wording it was written from; and, once its words are deleted,
-- their SHA-256.
alter table texts add column notice_id uuid, add column template text, add column words_sha256 text, add column purged_at timestamptz;
-- SHA-256 of what the caller heard before a recording (VR-1).
alter table calls add column greeting text;
alter table media add column greeting text;
create index media_by_age on media (shop_id, created_at);

-- Hospitals, police, fire, poison control: never texted, always called back (FT-9).
alter table contacts drop constraint contacts_kind_check;
alter table contacts add constraint contacts_kind_check check (kind in ('staff', 'personal', 'blocked', 'emergency'));

-- Marks under the keys before the present one, while those are set (PR-3), and under which key a mark was made.
create function phone_marks_before(shop uuid, phone text) returns bytea[] language sql stable as $$
  select coalesce(array_agg(sha256(
    decode(split_part(halves, ':', 2), 'hex') || sha256(decode(split_part(halves, ':', 1), 'hex') || convert_to(shop::text || ' ' || phone, 'UTF8'))
  )), '{}') from unnest(string_to_array(nullif(current_setting('ringback.marks_before', true), ''), ',')) halves
$$;
alter table suppressions add column mark_key text;
alter table suppressions alter column mark_key set default current_setting('ringback.mark_key', true);

update shops set settings = '{
  "firstTextFrench": "{business}: Désolés d''avoir manqué votre appel. Comment aider? Répondez STOP pour vous retirer, AIDE pour de l''aide. Frais possibles.",
  "textBack": "standard", "ownDomains": [], "mailingAddress": null,
  "retention": {"recordingDays": 90, "contentMonths": 24, "logYears": null}
}'::jsonb || settings;
update lines set settings = '{"greeting": null}'::jsonb || settings;
