-- The office side: seats and sessions, bodies, plans on their way to publication, and the audit of every write.

-- Digests of what was written, never the values.
create table audit (
  tenant text not null references tenant,
  id uuid not null,
  at timestamptz not null,
  author text not null default current_author(),
  role text not null,
  action text not null,
  subject text not null,
  digest text not null,
  primary key (tenant, id)
);
select guard('audit', 'append-only');
create index audit_by_time on audit (tenant, at);

create table seat (
  tenant text not null references tenant,
  id uuid not null,
  role text not null check (role in ('secretariat')),
  name text not null,
  created_at timestamptz not null,
  primary key (tenant, id)
);
select guard('seat');
create unique index one_secretariat on seat (tenant, role);

create table sign_in_link (
  tenant text not null,
  digest text not null,
  seat uuid not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  primary key (tenant, digest),
  foreign key (tenant, seat) references seat
);
select guard('sign_in_link');

create table session (
  tenant text not null,
  digest text not null,
  seat uuid not null,
  created_at timestamptz not null,
  seen_at timestamptz not null,
  ended_at timestamptz,
  primary key (tenant, digest),
  foreign key (tenant, seat) references seat
);
select guard('session');

create table body (
  tenant text not null references tenant,
  id text not null check (id ~ '^[a-z0-9-]{1,80}$'),
  name text not null,
  short text,
  aliases text[] not null,
  kind text not null,
  valid_from date,
  valid_to date,
  successors text[] not null,
  -- Grows with every change; a change of an older one is refused.
  edition integer not null default 1,
  primary key (tenant, id)
);
select guard('body');

create table plan (
  tenant text not null references tenant,
  id uuid not null,
  state text not null check (state in ('reading', 'draft', 'published', 'discarded')),
  file_name text not null,
  file_digest text not null,
  -- Grows with every edit; an edit of something changed after the edition it carries is refused.
  edition integer not null default 0,
  facts jsonb,
  facts_edition integer not null default 0,
  slug text,
  imported_at timestamptz not null,
  edited_at timestamptz not null,
  edited_by text not null,
  primary key (tenant, id),
  check (state <> 'published' or slug is not null)
);
select guard('plan');
-- The same bytes are one plan, however often the form is sent.
create unique index one_live_plan_of_a_file on plan (tenant, file_digest) where state <> 'discarded';
create unique index plan_by_slug on plan (tenant, slug) where slug is not null;

-- The uploaded original. It is never published: comments, tracked changes and metadata live in it.
create table plan_file (
  tenant text not null,
  plan uuid not null,
  bytes bytea not null,
  primary key (tenant, plan),
  foreign key (tenant, plan) references plan on delete cascade
);
alter table plan_file alter column bytes set storage external;
select guard('plan_file');

create table reading_job (
  tenant text not null,
  plan uuid not null,
  state text not null check (state in ('queued', 'running', 'done', 'failed')),
  what text,
  done integer not null default 0,
  "of" integer not null default 0,
  failure text,
  failure_values jsonb not null default '{}',
  attempts integer not null default 0,
  -- A running job whose lease has lapsed was left by a process that died; the next worker takes it.
  lease_until timestamptz,
  primary key (tenant, plan),
  foreign key (tenant, plan) references plan on delete cascade
);
select guard('reading_job');
create index reading_waiting on reading_job (tenant, state) where state in ('queued', 'running');

create table plan_reading (
  tenant text not null,
  plan uuid not null,
  reading jsonb not null,
  primary key (tenant, plan),
  foreign key (tenant, plan) references plan on delete cascade
);
select guard('plan_reading');

create table plan_page (
  tenant text not null,
  plan uuid not null,
  page integer not null,
  type text not null,
  bytes bytea not null,
  primary key (tenant, plan, page),
  foreign key (tenant, plan) references plan on delete cascade
);
alter table plan_page alter column bytes set storage external;
select guard('plan_page');

create table redaction (
  tenant text not null,
  plan uuid not null,
  starts_at integer not null,
  ends_at integer not null,
  edition integer not null,
  primary key (tenant, plan, starts_at),
  foreign key (tenant, plan) references plan on delete cascade,
  check (ends_at > starts_at)
);
select guard('redaction');

-- Gap-free over the plan's text; `parent` is another unit of the same plan.
create table unit (
  tenant text not null,
  plan uuid not null,
  id uuid not null,
  starts_at integer not null,
  ends_at integer not null,
  kind text not null check (kind in ('commitment', 'restrictive', 'context', 'set-aside')),
  decided_by text not null check (decided_by in ('reader', 'rule', 'person')),
  rule text,
  reason text,
  parent uuid,
  data jsonb not null,
  edition integer not null,
  primary key (tenant, plan, id),
  foreign key (tenant, plan) references plan on delete cascade,
  check (ends_at > starts_at)
);
select guard('unit');
create index unit_in_order on unit (tenant, plan, starts_at);

create table sheet (
  tenant text not null,
  plan uuid not null,
  unit uuid not null,
  lines jsonb not null,
  edition integer not null,
  primary key (tenant, plan, unit),
  foreign key (tenant, plan) references plan on delete cascade
);
select guard('sheet');
