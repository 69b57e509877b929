-- What a withdrawal leaves to guess from, and on the disk.

-- A digest of a name is found by trying names. Each is made with a salt of its own: sha256(salt || sha256(input)), so that
-- what was digested before this step gets one too. What was withdrawn loses its salts, and its digests then tell nothing.
alter table audit add column salt text check (octet_length(salt) = 64 and salt ~ '^[0-9a-f]+$');
alter table audit no force row level security;
alter table audit disable trigger may_only_grow;
with salted as materialized (
  select tenant, id, encode(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()), 'hex') as salt from audit)
update audit a set salt = s.salt, digest = encode(sha256(decode(s.salt, 'hex') || decode(a.digest, 'hex')), 'hex')
  from salted s where a.tenant = s.tenant and a.id = s.id;
-- A new body stood here by its name.
alter table body no force row level security;
update audit a set subject = 'body:new' where a.action = 'saveBody'
  and not exists (select from body b where b.tenant = a.tenant and 'body:' || b.id = a.subject);
alter table body force row level security;
alter table audit enable trigger may_only_grow;
alter table audit force row level security;

-- A row may lose its salt, and the subject its address; nothing else of it ever changes.
create function keep_audit() returns trigger
  language plpgsql
  set search_path = camket
  as $$
begin
  if tg_op = 'UPDATE' and new.salt is null
      and new.subject in (old.subject, split_part(old.subject, ':', 1) || ':withdrawn')
      and to_jsonb(new) - array['salt', 'subject'] = to_jsonb(old) - array['salt', 'subject'] then
    return new;
  end if;
  raise exception '% may only grow: % refused', tg_table_name, lower(tg_op) using errcode = 'CK001';
end $$;

drop trigger may_only_grow on audit;
create trigger may_only_grow before update or delete on audit for each row execute function keep_audit();
grant update (salt, subject) on audit to camket_app;

-- The newest tombstone after which the files of the tables were written anew: until then deleted rows are still on the disk.
create table rewritten (
  tenant text primary key references tenant,
  up_to bigint not null,
  at timestamptz not null
);
select guard('rewritten');
