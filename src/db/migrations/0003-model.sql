-- What each shop has spent on its language model, so that a day's cap can hold.
create table model_days (
  shop_id uuid not null,
  day date not null,
  calls integer not null,
  dollars numeric(12, 6) not null,
  primary key (shop_id, day)
);

update shops set settings = jsonb_set(settings, '{scheduling,model}', '{"use": false, "dailyCents": 100}')
  where not settings -> 'scheduling' ? 'model';
