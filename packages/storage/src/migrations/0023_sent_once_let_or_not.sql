-- A form that adds a body and is sent twice adds one; what an account was not let do is counted; evidence shown twice is found.

alter table body add column form uuid;
create unique index one_body_a_form on body (tenant, form);

-- One row a day for each account, role and action, however often it was tried: a program that tries all night fills nothing.
create table denial (
  tenant text not null references tenant,
  day date not null,
  account uuid not null,
  role text not null,
  action text not null,
  times integer not null check (times > 0),
  first_at timestamptz not null,
  last_at timestamptz not null,
  primary key (tenant, day, account, role, action)
);
select guard('denial');

-- Who wants a trace gone must not be able to count it down.
create function keep_denial() returns trigger
  language plpgsql
  as $$
begin
  if tg_op = 'UPDATE' and new.times > old.times
      and to_jsonb(new) - array['times', 'last_at'] = to_jsonb(old) - array['times', 'last_at'] then
    return new;
  end if;
  raise exception 'denial may only grow: % refused', lower(tg_op) using errcode = 'CK001';
end $$;
create trigger may_only_grow before update or delete on denial for each row execute function keep_denial();
create trigger may_not_be_emptied before truncate on denial for each statement execute function refuse_change();

-- The same page, the same words or the same figure shown again: worked out by the database, so that no way of writing forgets it.
-- Addresses are one where they differ in scheme, case, an anchor or a last stroke; words where they differ in breaks and blanks.
alter table evidence add column same_thing bigint generated always as (
  case data ->> 'kind'
    when 'link' then hashtextextended(
      'link ' || lower(regexp_replace(data ->> 'url', '^https?://|/*(#.*)?$', '', 'g')), 0)
    when 'passage' then hashtextextended(
      'passage ' || lower(regexp_replace(data ->> 'quote', '\s+', ' ', 'g')), 0)
    when 'figure' then hashtextextended(
      'figure ' || (data -> 'figure' ->> 'value') || ' ' || lower(data -> 'figure' ->> 'unit') || ' '
        || lower(coalesce(data -> 'figure' ->> 'base', '')), 0)
  end) stored;
create index evidence_by_thing on evidence (tenant, same_thing) where same_thing is not null;
