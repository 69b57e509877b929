-- Progress: a claim with its evidence, and what the public sees of it once it is approved.

alter table record drop constraint record_kind_check;
alter table record add constraint record_kind_check check (kind in ('body', 'plan', 'commitment', 'restriction', 'amendment',
  'day', 'tombstone', 'roll-up', 'calendar', 'update'));

create table claim (
  tenant text not null references tenant,
  id uuid not null,
  commitment text not null,
  body text not null,
  state text not null check (state in ('draft', 'submitted', 'returned', 'approved', 'discarded')),
  -- What the agency says: checked against `claimDataSchema` of the domain.
  data jsonb not null,
  drafted_by text not null,
  -- Every account, or seat where there is none, that wrote at it: none of them may decide on it.
  drafters uuid[] not null,
  edited_by text not null,
  decided_by text,
  decided_account uuid,
  -- Why it was returned.
  answer text,
  created_at timestamptz not null,
  edited_at timestamptz not null,
  submitted_at timestamptz,
  decided_at timestamptz,
  -- Entry index of the update record it became.
  entry bigint,
  edition integer not null default 1,
  primary key (tenant, id)
);
select guard('claim');
create index claims_of_commitment on claim (tenant, commitment, created_at);
-- An agency works at one report on a commitment at a time: a form that is sent twice makes one.
create unique index open_claims on claim (tenant, body, commitment) where state in ('draft', 'submitted', 'returned');
create index open_claims_by_time on claim (tenant, edited_at desc, id) where state in ('draft', 'submitted', 'returned');
create index claims_of_body on claim (tenant, body, edited_at desc, id);
create unique index claim_of_entry on claim (tenant, entry) where entry is not null;

-- Content-addressed; private until an approved update makes a piece of evidence public.
create table evidence_file (
  tenant text not null references tenant,
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  -- What it truly is, told from its bytes.
  type text not null,
  bytes bytea not null,
  stored_at timestamptz not null,
  primary key (tenant, digest)
);
alter table evidence_file alter column bytes set storage external;
select guard('evidence_file');

create table evidence (
  tenant text not null,
  id uuid not null,
  claim uuid not null,
  position integer not null,
  -- Checked against `evidenceSchema` of the domain: file, photo, link, passage or figure; public or not and why.
  data jsonb not null,
  file_digest text,
  primary key (tenant, id),
  foreign key (tenant, claim) references claim on delete cascade,
  foreign key (tenant, file_digest) references evidence_file
);
select guard('evidence');
create index evidence_of_claim on evidence (tenant, claim, position);
create index evidence_by_file on evidence (tenant, file_digest) where file_digest is not null;

create table portal_update (
  tenant text not null,
  index bigint not null,
  id text not null,
  version integer not null,
  -- Of the update among those of its commitment.
  number integer not null,
  commitment text not null,
  plan text not null,
  body text not null,
  published_at timestamptz not null,
  as_of date not null,
  -- Null: it speaks of the whole commitment.
  milestone integer,
  step text not null,
  evidence_step text not null,
  statement text not null,
  evidence jsonb not null,
  primary key (tenant, index),
  unique (tenant, id),
  foreign key (tenant, plan) references portal_plan on delete cascade
);
select guard('portal_update', 'public');
create index portal_updates_of_commitment on portal_update (tenant, commitment, number);
create index portal_updates_of_plan on portal_update (tenant, plan, index);
create index portal_updates_of_body on portal_update (tenant, body, index);
create index portal_change_by_kind on portal_change (tenant, kind, index);

-- How every commitment stands by its updates; what follows from the calendar is derived when it is read.
create table portal_standing (
  tenant text not null,
  commitment text not null,
  plan text not null,
  -- The first that is told to lead, is named or is asked, as the lists of agencies name it; null where nobody is.
  lead text,
  due_key date not null,
  position bigint not null,
  agency_step text,
  evidence_step text,
  review_step text,
  as_of date,
  completed_on date,
  -- Steps by which the agency's word is ahead of the evidence.
  gap integer,
  newest_update bigint,
  amended integer not null,
  primary key (tenant, commitment),
  foreign key (tenant, plan) references portal_plan on delete cascade
);
select guard('portal_standing', 'public');
create unique index portal_standing_by_due on portal_standing (tenant, due_key, position);
create unique index portal_standing_by_lead on portal_standing (tenant, lead, due_key, position);
create unique index portal_standing_by_plan on portal_standing (tenant, plan, due_key, position);
create unique index portal_standing_by_step on portal_standing (tenant, agency_step, due_key, position);
create unique index portal_standing_ahead on portal_standing (tenant, due_key, position) where gap > 0;

-- Public evidence, served under its digest; goes with a tombstone of the update that showed it.
create table portal_evidence (
  tenant text not null references tenant,
  digest text not null,
  type text not null,
  bytes bytea not null,
  primary key (tenant, digest)
);
alter table portal_evidence alter column bytes set storage external;
select guard('portal_evidence', 'public');

create table portal_calendar_year (
  tenant text not null references tenant,
  year integer not null,
  index bigint not null,
  version integer not null,
  published_at timestamptz not null,
  confirmed boolean not null,
  source text not null,
  primary key (tenant, year)
);
select guard('portal_calendar_year', 'public');

create table portal_calendar_day (
  tenant text not null,
  day date not null,
  year integer not null,
  kind text not null,
  name text not null,
  source text not null,
  confirmed boolean not null,
  primary key (tenant, day),
  foreign key (tenant, year) references portal_calendar_year on delete cascade
);
select guard('portal_calendar_day', 'public');

-- What was published before stands as nobody's report; who leads is told as `standingPlace` of the domain tells it.
alter table portal_commitment no force row level security;
alter table portal_tag no force row level security;
alter table portal_change no force row level security;
alter table record_body no force row level security;
alter table portal_standing no force row level security;
insert into portal_standing (tenant, commitment, plan, lead, due_key, position, amended)
select c.tenant, c.id, c.plan, coalesce(l.agency ->> 'body', t.value), c.due_key, c.position,
  (select count(*) from portal_change a where a.tenant = c.tenant and a.kind = 'amendment'
    and a.of_kind = 'commitment' and a.of_id = c.id)
from portal_commitment c
join record_body b on b.tenant = c.tenant and b.index = c.index
left join lateral (
  select agency from jsonb_array_elements(c.agencies) with ordinality as listed (agency, place)
  where agency ->> 'role' = 'lead'
  order by (agency ->> 'mode' = 'order' and agency ->> 'from' = 'office'
      and b.body::jsonb -> 'clears' -> 'responsibility' ->> 'state' <> 'found') desc,
    (agency ->> 'mode' = 'order') desc, place
  limit 1) l on true
left join portal_tag t on t.tenant = c.tenant and t.facet = 'agency' and t.commitment = c.id
  and t.name = l.agency ->> 'name';
alter table portal_commitment force row level security;
alter table portal_tag force row level security;
alter table portal_change force row level security;
alter table record_body force row level security;
alter table portal_standing force row level security;
