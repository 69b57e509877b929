-- The log of the public record: right-edge tiles beside the head, its keys, and the checkpoints that were signed.

-- Root of the tree over the envelopes. Null: the records are older than the log and are not in its tiles yet.
alter table record_head add column root bytea check (octet_length(root) = 32);
-- SHA-256 of nothing is the root of an empty tree (RFC 6962).
alter table record_head alter column root set default '\xe3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
-- Instant of the newest record: none that follows is dated earlier, whatever the clock says. Null: look at the record.
alter table record_head add column newest_at timestamptz;

create function refuse_all_but_growth() returns trigger
  language plpgsql
  as $$
begin
  if substr(new.hashes, 1, octet_length(old.hashes)) <> old.hashes
     or (new.tenant, new.level, new.index) <> (old.tenant, old.level, old.index) then
    raise exception '% may only grow: % refused', tg_table_name, lower(tg_op) using errcode = 'CK001';
  end if;
  return new;
end $$;

-- A tile is one row that grows in place until it has 256 hashes; a partial tile is its beginning.
create table log_tile (
  tenant text not null references tenant,
  level integer not null check (level between 0 and 63),
  index bigint not null check (index >= 0),
  hashes bytea not null check (octet_length(hashes) between 32 and 8192 and octet_length(hashes) % 32 = 0),
  primary key (tenant, level, index)
);
select guard('log_tile', 'public');
revoke delete on log_tile from camket_app;
-- It stays in its row as long as a page takes it: beside it, each growth would write four more rows and their index.
alter table log_tile alter column hashes set storage main;
create trigger may_only_grow_longer before update on log_tile for each row execute function refuse_all_but_growth();
create trigger may_only_grow before delete on log_tile for each row execute function refuse_change();
create trigger may_not_be_emptied before truncate on log_tile for each statement execute function refuse_change();

-- Public keys only: a private key never enters the database. The name in a vkey is the log's origin line.
create table log_key (
  tenant text not null references tenant,
  number integer not null check (number >= 0),
  vkey text not null,
  -- It signs heads of this size and later ones, until the next key does.
  from_size bigint not null check (from_size >= 0),
  -- A note of that size that names this key, signed by the key before and by this one; null of the first key.
  handover text check ((handover is null) = (number = 0)),
  made_at timestamptz not null,
  primary key (tenant, number)
);
select guard('log_key', 'public', 'append-only');

-- The newest, by size and then key, is served.
create table log_checkpoint (
  tenant text not null,
  size bigint not null check (size >= 0),
  key integer not null,
  root bytea not null check (octet_length(root) = 32),
  -- Signed note, served verbatim; cosignatures are kept beside it.
  note text not null,
  signed_at timestamptz not null,
  primary key (tenant, size, key),
  foreign key (tenant, key) references log_key
);
select guard('log_checkpoint', 'public', 'append-only');

-- Whose cosignatures a reader is told to ask for (C2SP tlog-policy), as text.
create table log_policy (
  tenant text primary key references tenant,
  policy text not null,
  set_at timestamptz not null
);
select guard('log_policy', 'public');

-- The tiles at the right edge of this tenant's log at a size it has or had, by level: enough to append to the tree.
create function edge_tiles(size bigint) returns json
  language sql stable
  return (select coalesce(json_object_agg(t.level, encode(t.hashes, 'base64')), '{}')
    from generate_series(0, 6) as l
    join log_tile t on t.tenant = current_tenant() and t.level = l and t.index = size >> (8 * (l + 1)));

-- Locks the head and reads it with its edge, which is null where the head is the one that the caller has the edge of, and
-- with what its signer will need. A statement of its own inside a function sees what was committed while the lock was
-- waited for; one question instead of two.
create function lock_head(known_size bigint default null, known_root bytea default null)
  returns table (size bigint, day date, time_zone text, root bytea, newest_at timestamptz, edge json,
    key_number integer, vkey text, signed_size bigint)
  language plpgsql volatile
  as $$
begin
  perform from record_head h where h.tenant = current_tenant() for update;
  return query select h.size, h.day, h.time_zone, h.root, h.newest_at,
      case when h.size = known_size and h.root = known_root then null else edge_tiles(h.size) end,
      k.number, k.vkey, (select max(c.size) from log_checkpoint c where c.tenant = h.tenant)
    from record_head h
    left join lateral (select l.number, l.vkey from log_key l where l.tenant = h.tenant
      order by l.number desc limit 1) k on true
    where h.tenant = current_tenant();
end $$;

-- One signer per log: holds the others off to the end of the transaction, then reads the committed head, the newest key,
-- the newest checkpoint and the tiles that a proof between the two begins with. `remade`: the disk need not be waited for
-- at the end, because what a power cut takes the next call makes again, byte for byte.
create function lock_signer(remade boolean)
  returns table (size bigint, root bytea, key_number integer, vkey text, signed_size bigint, signed_root bytea,
    signed_key integer, signed_at timestamptz, edge json, signed_edge json)
  language plpgsql volatile
  as $$
begin
  if remade then
    perform set_config('synchronous_commit', 'off', true);
  end if;
  perform pg_advisory_xact_lock(hashtextextended('camket signer ' || current_tenant(), 0));
  return query
    select h.size, h.root, k.number, k.vkey, c.size, c.root, c.key, c.signed_at, edge_tiles(h.size), edge_tiles(c.size)
    from record_head h
    left join lateral (select l.number, l.vkey from log_key l where l.tenant = h.tenant
      order by l.number desc limit 1) k on true
    left join lateral (select l.size, l.root, l.key, l.signed_at from log_checkpoint l where l.tenant = h.tenant
      order by l.size desc, l.key desc limit 1) c on true
    where h.tenant = current_tenant();
end $$;
