-- Roles, the tenant boundary and the guard that every later table calls. SQL at the PostgreSQL 15 level.
-- Roles belong to the whole server, so another database of the same server may have made them already.
do $$
declare wanted text;
begin
  foreach wanted in array array['camket_app', 'camket_portal', 'camket_search'] loop
    begin
      if not exists (select from pg_roles where rolname = wanted) then
        execute format('create role %I nologin', wanted);
      end if;
    exception when duplicate_object or unique_violation then
      null; -- another process made it between the look and the act
    end;
    if not (select rolsuper from pg_roles where rolname = current_user)
       and not pg_has_role(current_user, wanted, 'member') then
      execute format('grant %I to current_user', wanted);
    end if;
  end loop;
end $$;

grant usage on schema camket to camket_app, camket_portal, camket_search;

-- Null when no tenant is set: every comparison is then unknown, and nothing is seen or written.
create function current_tenant() returns text
  language sql stable parallel safe
  return nullif(current_setting('camket.tenant', true), '');

-- Who acts in this transaction, as `withTenant` recorded it; audit rows default to it.
create function current_author() returns text
  language sql stable parallel safe
  return nullif(current_setting('camket.author', true), '');

create function refuse_change() returns trigger
  language plpgsql
  as $$
begin
  raise exception '% may only grow: % refused', tg_table_name, lower(tg_op) using errcode = 'CK001';
end $$;

-- Puts a table behind the tenant boundary. Call it right after `create table`:
--   select guard('plan');                            the office side reads and writes it
--   select guard('record', 'public', 'append-only'); the portal reads it, nobody changes a row
--   select guard('search_entry', 'public', 'searched'); functions given to `search_as_owner` may use its GIN indexes
-- The table must have a column `tenant`, first in its primary key.
-- "searched": behind row-level security PostgreSQL tests the tenant of every row before it evaluates `@@`, `%` or
-- `like`, and so never uses their GIN indexes (30 ms instead of 0.3 ms over 50,000 rows). The role camket_search sees all rows;
-- it owns only search functions, and each of those compares `tenant` with current_tenant() itself.
create function guard(target regclass, variadic marks text[] default '{}') returns void
  language plpgsql
  as $$
begin
  if not marks <@ array['public', 'append-only', 'searched'] then
    raise exception 'guard(%): unknown mark in %', target, marks;
  end if;
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format(
    'create policy own_tenant on %s using (tenant = current_tenant()) with check (tenant = current_tenant())', target);
  execute format('revoke all on %s from public', target);
  execute format('grant select, insert on %s to camket_app', target);
  if 'append-only' = any (marks) then
    execute format(
      'create trigger may_only_grow before update or delete on %s for each row execute function refuse_change()', target);
    execute format(
      'create trigger may_not_be_emptied before truncate on %s for each statement execute function refuse_change()', target);
  else
    execute format('grant update, delete on %s to camket_app', target);
  end if;
  if 'public' = any (marks) then
    execute format('grant select on %s to camket_portal', target);
  end if;
  if 'searched' = any (marks) then
    execute format('create policy search on %s for select to camket_search using (true)', target);
    execute format('grant select on %s to camket_search', target);
  end if;
end $$;
revoke execute on function guard(regclass, text[]) from public;

-- Gives a search function to camket_search, after `create function ... stable security definer set search_path = camket`.
-- Its `where` must begin with `tenant = current_tenant()`; a test reads every such function for it.
--   select search_as_owner('find_commitments(text)');
create function search_as_owner(search regprocedure) returns void
  language plpgsql
  as $$
begin
  grant create on schema camket to camket_search;
  execute format('alter function %s owner to camket_search', search);
  revoke create on schema camket from camket_search;
end $$;
revoke execute on function search_as_owner(regprocedure) from public;

-- The directory of tenants is public: whoever asks for a host must learn whose portal it is, before a tenant is set.
-- `origin` is null for the tenant that answers on the server's own public origin.
create table tenant (
  tenant text primary key check (tenant ~ '^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$'),
  name text not null check (name <> ''),
  origin text unique,
  created_at timestamptz not null
);
select guard('tenant', 'public');
create policy directory on tenant for select using (true);
