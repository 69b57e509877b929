-- Witnesses: what they said of our log, and what we say of the logs of others.

-- The newest cosignature of each witness on each checkpoint; the line stands under the note when it is served.
create table log_cosignature (
  tenant text not null references tenant,
  size bigint not null check (size >= 0),
  vkey text not null,
  -- By the witness's own clock.
  at timestamptz not null,
  line text not null,
  primary key (tenant, size, vkey)
);
select guard('log_cosignature', 'public');

-- What became of asking: a witness that stays away, refuses or knows a longer log is said on the page of freshness.
create table log_asking (
  tenant text not null references tenant,
  vkey text not null,
  asked_at timestamptz not null,
  outcome text not null check (outcome in
    ('cosigned', 'unreachable', 'slow', 'refused', 'knows-more', 'bad-answer', 'clock-ahead', 'not-cosigning')),
  -- Of a witness that knows a longer log: how long.
  known_size bigint check (known_size >= 0),
  -- Askings in a row that brought no cosignature.
  failures integer not null check (failures >= 0),
  primary key (tenant, vkey)
);
select guard('log_asking', 'public');

-- Our own key as a witness: the public half. The private one lies in the key folder.
create table witness_key (
  tenant text primary key references tenant,
  vkey text not null,
  made_at timestamptz not null
);
select guard('witness_key', 'public', 'append-only');

-- Logs that this installation cosigns: the newest head it ever saw of each. A head never shrinks.
create table witnessed_log (
  tenant text not null references tenant,
  origin text not null,
  vkeys text[] not null check (array_length(vkeys, 1) >= 1),
  size bigint not null check (size >= 0),
  root bytea not null check (octet_length(root) = 32),
  -- Signed note of that head, verbatim; null while none was seen.
  note text,
  seen_at timestamptz,
  primary key (tenant, origin)
);
select guard('witnessed_log', 'public');
revoke delete on witnessed_log from camket_app;

create function refuse_smaller_head() returns trigger
  language plpgsql
  as $$
begin
  if new.size < old.size or (new.size = old.size and new.root <> old.root)
     or (new.tenant, new.origin) <> (old.tenant, old.origin) then
    raise exception 'witnessed_log may only grow: % refused', lower(tg_op) using errcode = 'CK001';
  end if;
  return new;
end $$;
create trigger may_only_grow before update on witnessed_log for each row execute function refuse_smaller_head();
