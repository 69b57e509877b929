-- Withdrawal: a tombstone is a later record that names the entry it withdraws by its index; only then its body may go.

alter table record drop constraint record_kind_check;
alter table record add constraint record_kind_check
  check (kind in ('body', 'plan', 'commitment', 'restriction', 'amendment', 'day', 'tombstone'));
-- The id of a tombstone is the index that it withdraws, so nothing is withdrawn twice and the tombstone is found by its name.
alter table record add constraint tombstone_looks_back
  check (kind <> 'tombstone' or (id ~ '^(0|[1-9][0-9]{0,15})$' and id::bigint < index and version = 1));

create function has_tombstone(of_tenant text, of_index bigint) returns boolean
  language sql stable
  set search_path = camket
  as $$
  select exists (select from record
    where tenant = of_tenant and kind = 'tombstone' and id = of_index::text and version = 1)
$$;
revoke execute on function has_tombstone(text, bigint) from public;
grant execute on function has_tombstone(text, bigint) to camket_app;

-- What says why something was withdrawn stays, and so do the days that every state is counted by.
create function keep_bodies() returns trigger
  language plpgsql
  set search_path = camket
  as $$
begin
  if tg_op = 'DELETE' and has_tombstone(old.tenant, old.index) and not exists (
      select from record where tenant = old.tenant and index = old.index and kind in ('tombstone', 'day')) then
    return old;
  end if;
  raise exception '% may only grow: % refused', tg_table_name, lower(tg_op) using errcode = 'CK001';
end $$;

create index record_tombstone on record (tenant, index) where kind = 'tombstone';

-- A tombstone stands behind what it withdraws, so where none stands behind the first of the new bodies there is nothing more
-- to look at: as good as always. Names in full cost less than a path of its own.
create function refuse_withdrawn_bodies() returns trigger
  language plpgsql
  as $$
declare withdrawn bigint;
begin
  if exists (select from (select f.tenant, min(f.index) as first from fresh f group by f.tenant) n
      where exists (select from camket.record r
        where r.tenant = n.tenant and r.kind = 'tombstone' and r.index > n.first)) then
    select f.index into withdrawn from fresh f where camket.has_tombstone(f.tenant, f.index) limit 1;
    if found then
      raise exception 'record_body: entry % is withdrawn', withdrawn using errcode = 'CK001';
    end if;
  end if;
  return null;
end $$;

drop trigger may_only_grow on record_body;
create trigger may_only_grow before update or delete on record_body for each row execute function keep_bodies();
create trigger stays_withdrawn after insert on record_body referencing new table as fresh
  for each statement execute function refuse_withdrawn_bodies();
grant delete on record_body to camket_app;

-- Withdrawals are listed by themselves, newest first.
create index portal_change_withdrawn on portal_change (tenant, index) where kind = 'tombstone';
