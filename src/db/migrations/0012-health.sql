-- Since when something keeps texts from going out, open pages that hear of it (core/health.ts), and who drives with which crew.

-- The first refusal since a first text has gone out from the line.
alter table lines add column stopped_since timestamptz;
update lines set stopped_since = stopped_until - interval '1 hour' where stopped_because is not null;

-- Since when the provider does not accept the account's token.
alter table provider_accounts add column refused_since timestamptz;

-- Since when a filing has its status.
alter table registrations add column status_since timestamptz;
update registrations set status_since = updated_at;
alter table registrations alter column status_since set not null;

-- The crew of the calendar with whom somebody drives: the calendar shows them its visits first.
alter table members add column crew text;
alter table invitations add column crew text;

create or replace function tell_live() returns trigger language plpgsql as $$
declare notice text;
begin
  if tg_argv[0] = 'thread' then notice := new.shop_id || ' thread ' || new.phone;
  elsif tg_argv[0] = 'call' then notice := new.shop_id || ' call ' || coalesce(new.caller_phone, '-') || ' ' || new.id;
  elsif tg_argv[0] = 'health' then notice := new.shop_id || ' health -';
  else notice := new.shop_id || ' ' || tg_argv[0] || ' ' || coalesce(new.phone, '-') || ' ' || new.id;
  end if;
  if current_setting('ringback.collect', true) = 'on' then
    perform set_config('ringback.collected', coalesce(current_setting('ringback.collected', true), '') || notice || ',', false);
  else
    perform pg_notify('ringback_live', notice);
  end if;
  return null;
end $$;
create trigger live after insert or update of status, step, reasons on registrations for each row execute function tell_live('health');
create trigger live after update of refused_since, secrets on provider_accounts for each row execute function tell_live('health');
-- The pace of a line moves with every text, and nobody looks at that.
create trigger live after insert or update of settings, stopped_because on lines for each row execute function tell_live('health');
