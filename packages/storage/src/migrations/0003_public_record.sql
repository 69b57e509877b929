-- What is public: immutable records, and the portal's own tables, which the records alone can rebuild.

-- One row a tenant; its lock orders the publications, so that entry indexes are contiguous from 0.
create table record_head (
  tenant text primary key references tenant,
  size bigint not null default 0 check (size >= 0),
  -- Newest published day: every due state is counted as of it.
  day date,
  -- IANA name; the tenant's days are counted in it.
  time_zone text not null
);
select guard('record_head', 'public');

create table record (
  tenant text not null references tenant,
  index bigint not null check (index >= 0),
  kind text not null check (kind in ('body', 'plan', 'commitment', 'restriction', 'amendment', 'day')),
  id text not null,
  version integer not null check (version >= 1),
  published_at timestamptz not null,
  -- Canonical JSON, served verbatim: the leaf of the log.
  envelope text not null,
  -- Hexadecimal; a pattern with a count takes longer than the rest of the insertion.
  digest text not null check (octet_length(digest) = 64 and digest ~ '^[0-9a-f]+$'),
  primary key (tenant, index),
  unique (tenant, kind, id, version)
);
select guard('record', 'public', 'append-only');

create table record_body (
  tenant text not null,
  index bigint not null,
  salt bytea not null check (octet_length(salt) = 32),
  -- Canonical JSON, digested after the salt, served verbatim.
  body text not null,
  primary key (tenant, index),
  foreign key (tenant, index) references record
);
select guard('record_body', 'public', 'append-only');

create table portal_body (
  tenant text not null references tenant,
  id text not null,
  index bigint not null,
  version integer not null,
  name text not null,
  short text,
  kind text not null,
  valid_from date,
  valid_to date,
  successors text[] not null,
  primary key (tenant, id)
);
select guard('portal_body', 'public');

create table portal_plan (
  tenant text not null references tenant,
  id text not null,
  index bigint not null,
  version integer not null,
  first_index bigint not null,
  kind text not null,
  symbol text,
  date date,
  issuer text,
  province text,
  title text,
  published_at timestamptz not null,
  commitments integer not null,
  restrictions integer not null,
  -- Sentences by what they were taken to be.
  coverage jsonb not null,
  primary key (tenant, id)
);
select guard('portal_plan', 'public');
create unique index portal_plan_newest on portal_plan (tenant, first_index);

create table portal_part (
  tenant text not null,
  plan text not null,
  part integer not null,
  heading text not null,
  commitments integer not null,
  starts_at integer not null,
  ends_at integer not null,
  spans jsonb not null,
  primary key (tenant, plan, part),
  foreign key (tenant, plan) references portal_plan on delete cascade
);
select guard('portal_part', 'public');

create table portal_commitment (
  tenant text not null,
  id text not null,
  plan text not null,
  number integer not null,
  -- Newest publication first, then text order.
  position bigint not null,
  index bigint not null,
  version integer not null,
  published_at timestamptz not null,
  label text,
  text text not null,
  agencies jsonb not null,
  -- Last day, '9999-12-31' without one, so that the undated stand last.
  due_key date not null,
  due_text text,
  recurring boolean not null,
  missing text[] not null,
  rights text[] not null,
  groups text[] not null,
  part integer not null,
  primary key (tenant, id),
  foreign key (tenant, plan) references portal_plan on delete cascade
);
select guard('portal_commitment', 'public');
create unique index portal_commitment_in_order on portal_commitment (tenant, position);
create unique index portal_commitment_by_due on portal_commitment (tenant, due_key, position);

-- One row for each value that a list can be filtered by; ordered the way the lists are, so that a page is one index walk.
create table portal_tag (
  tenant text not null,
  facet text not null,
  value text not null,
  -- Of an agency: its name as printed there.
  name text not null,
  position bigint not null,
  due_key date not null,
  commitment text not null,
  primary key (tenant, facet, value, position),
  foreign key (tenant, commitment) references portal_commitment on delete cascade
);
select guard('portal_tag', 'public');
create unique index portal_tag_by_due on portal_tag (tenant, facet, value, due_key, position);
create index portal_tag_of_commitment on portal_tag (tenant, commitment);

create table portal_count (
  tenant text not null references tenant,
  facet text not null,
  value text not null,
  n integer not null,
  primary key (tenant, facet, value)
);
select guard('portal_count', 'public');

create table portal_restriction (
  tenant text not null,
  id text not null,
  plan text not null,
  number integer not null,
  position bigint not null,
  index bigint not null,
  version integer not null,
  published_at timestamptz not null,
  label text,
  text text not null,
  limits text[] not null,
  told text,
  unanswered text[] not null,
  part integer not null,
  primary key (tenant, id),
  foreign key (tenant, plan) references portal_plan on delete cascade
);
select guard('portal_restriction', 'public');
create unique index portal_restriction_in_order on portal_restriction (tenant, position);

-- Everything published but the days, for histories and the feed.
create table portal_change (
  tenant text not null references tenant,
  index bigint not null,
  kind text not null,
  id text not null,
  version integer not null,
  published_at timestamptz not null,
  words text not null,
  -- Amendments: the thing and version they made.
  of_kind text,
  of_id text,
  of_version integer,
  primary key (tenant, index)
);
select guard('portal_change', 'public');
create index portal_change_of on portal_change (tenant, of_kind, of_id);
create index portal_change_by_thing on portal_change (tenant, kind, id);

create table portal_search (
  tenant text not null,
  kind text not null check (kind in ('commitment', 'restriction', 'plan')),
  id text not null,
  plan text not null,
  label text,
  text text not null,
  words tsvector not null,
  primary key (tenant, kind, id),
  foreign key (tenant, plan) references portal_plan on delete cascade
);
select guard('portal_search', 'public', 'searched');
-- New rows wait in a short list that every search reads too, and go into the index in bulk: a publication then takes a
-- fifth of the time, a search is no slower.
create index portal_search_words on portal_search using gin (words)
  with (fastupdate = on, gin_pending_list_limit = 512);

-- Best candidates for a query: the tiers are tried in order, and all of them together stop at the bound, so that common
-- words cost no more than rare ones. The last tiers are skipped once the bound is reached. Words that are common but never
-- meet look frequent to the planner, which would read the whole table for nothing: only the index may be walked.
create function search_candidates(tiers text[], bound integer)
  returns table (tier integer, kind text, id text, plan text, label text, text text)
  language plpgsql stable security definer
  set search_path = camket
  set enable_seqscan = off
  set enable_indexscan = off
  as $$
declare
  asked tsquery;
  had integer := 0;
begin
  for n in 1 .. coalesce(array_length(tiers, 1), 0) loop
    asked := tiers[n]::tsquery;
    tier := n;
    for kind, id, plan, label, text in
      select s.kind, s.id, s.plan, s.label, s.text from portal_search s
      where s.tenant = current_tenant() and s.words @@ asked limit bound
    loop
      had := had + 1;
      return next;
    end loop;
    exit when had >= bound;
  end loop;
end $$;
revoke execute on function search_candidates(text[], integer) from public;
grant execute on function search_candidates(text[], integer) to camket_portal, camket_app;
select search_as_owner('search_candidates(text[], integer)');
