-- What every text is for, what written consent to marketing is, and what a shop sends on the strength of it.

update texts set relies_on = 'not recorded' where direction = 'out' and relies_on is null;
alter table texts add constraint texts_have_one_class check (
  direction = 'in' or class in ('first_reply', 'conversation', 'service', 'nudge', 'marketing', 'opt_out_confirmation', 'help', 'alert')
);
alter table texts add constraint texts_rely_on_something check (direction = 'in' or relies_on is not null);
-- Of solicitations: the table of state rules, the zones and the recipient's clocks that it was held against as it left.
alter table texts add column checked jsonb;
create index solicitations on texts (shop_id, created_at) where class in ('marketing', 'nudge');

alter table consent_events drop constraint consent_events_kind_check;
alter table consent_events add constraint consent_events_kind_check check (
  kind in ('opt-out', 'opt-in', 'opt-in-marketing', 'opt-out-marketing', 'limit', 'unsure', 'wrong-number', 'deletion')
);

create table campaigns (
  shop_id uuid not null references shops (id),
  id uuid not null,
  kind text not null check (kind in ('seasonal', 'win-back', 'review')),
  name text not null,
  -- With {business} and {phone} for the shop's name and number.
  body text not null,
  -- Of win-back: so many months without a visit.
  months integer,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  -- The run that is to come: a job of another run is one too many.
  runs_at timestamptz not null,
  created_at timestamptz not null,
  cancelled_at timestamptz,
  primary key (shop_id, id),
  check (ends_at > starts_at)
);

-- Whom a campaign reached for: with a text, or left out with the reason.
create table campaign_recipients (
  shop_id uuid not null,
  campaign_id uuid not null,
  phone text not null,
  text_id uuid,
  because text,
  decided_at timestamptz not null,
  primary key (shop_id, campaign_id, phone)
);

-- Marketing stops by itself when too many opt out, and goes on when somebody at the shop has looked.
create table marketing_pauses (
  shop_id uuid not null references shops (id),
  since timestamptz not null,
  sent integer not null,
  opted_out integer not null,
  ended_at timestamptz,
  primary key (shop_id, since)
);
create unique index marketing_pauses_standing on marketing_pauses (shop_id) where ended_at is null;

-- What the Reassigned Numbers Database said of a number, and from which day on it was asked.
create table reassigned_answers (
  shop_id uuid not null,
  mark bytea not null,
  asked_since timestamptz not null,
  answer text not null check (answer in ('no', 'yes', 'no-data')),
  asked_at timestamptz not null,
  primary key (shop_id, mark)
);

update shops set settings = settings || '{"marketing": {"on": false, "invite": false, "perDays": 7, "kinds": [], "holds": []}}'::jsonb
where not settings ? 'marketing';
