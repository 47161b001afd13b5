-- What quick transactions collected is told by the process that ran them, many together: every notice of its own is a commit,
-- and wakes every process (decisions/0018).
create function take_collected() returns text language plpgsql as $$
declare notices text := coalesce(current_setting('ringback.collected', true), '');
begin
  if notices <> '' then perform set_config('ringback.collected', '', false); end if;
  return notices;
end $$;
drop function tell_collected();
