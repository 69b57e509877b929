-- Inspections: plan, checklist, notes of visits, findings, and the dated tasks that are followed until another office has
-- verified them.

create table inspection (
  tenant text not null references tenant,
  -- Public id once a finding names it: day and a short random part.
  id text not null,
  -- Sent along by the form: the same plan sent twice is one.
  form uuid not null,
  title text not null,
  on_day date not null,
  -- Public id of the body inspected.
  body text not null,
  commitments text[] not null,
  -- Checked against `checklistLineSchema` of the domain.
  checklist jsonb not null,
  -- The office that inspects: a reviewer's body, null for the secretariat.
  office text,
  planned_by text not null,
  planned_at timestamptz not null,
  edited_by text not null,
  edition integer not null default 1,
  primary key (tenant, id),
  unique (tenant, form)
);
select guard('inspection');
create index inspections_by_day on inspection (tenant, on_day desc, id);

create table visit_note (
  tenant text not null,
  -- Made by whoever wrote it, where they wrote it.
  id uuid not null,
  inspection text not null,
  -- Checked against `noteDataSchema` of the domain.
  data jsonb not null,
  -- Forms that were taken in already: a batch that is sent again changes nothing.
  forms uuid[] not null,
  written_by text not null,
  edited_by text not null,
  edited_at timestamptz not null,
  edition integer not null default 1,
  primary key (tenant, id),
  foreign key (tenant, inspection) references inspection on delete cascade
);
select guard('visit_note');
create index notes_of_inspection on visit_note (tenant, inspection, id);

create table finding_draft (
  tenant text not null,
  id uuid not null,
  inspection text not null,
  state text not null check (state in ('draft', 'published', 'discarded')),
  commitment text,
  -- Checked against `findingDataSchema` of the domain.
  data jsonb not null,
  -- Every account, or seat where there is none, that wrote at it.
  drafters uuid[] not null,
  edited_by text not null,
  edited_at timestamptz not null,
  edition integer not null default 1,
  -- Public id of the finding it became.
  finding text,
  primary key (tenant, id),
  foreign key (tenant, inspection) references inspection on delete cascade
);
select guard('finding_draft');
create index findings_of_inspection on finding_draft (tenant, inspection, id);
create unique index draft_of_finding on finding_draft (tenant, finding) where finding is not null;

-- Who took each published step of a dated task: by this one account does not check what it reported.
create table action_step (
  tenant text not null references tenant,
  -- Public id and version of the task.
  action text not null,
  version integer not null,
  -- Sent along by the form: the same step sent twice is one.
  form uuid not null,
  hands uuid[] not null,
  taken_at timestamptz not null,
  primary key (tenant, action, version)
);
select guard('action_step');
create index step_of_form on action_step (tenant, form);

-- What the owner says of a dated task, on its way to its validating authority.
create table action_report (
  tenant text not null references tenant,
  id uuid not null,
  action text not null,
  -- The body that reports.
  body text not null,
  state text not null check (state in ('draft', 'submitted', 'returned', 'published', 'discarded')),
  -- Checked against `reportDataSchema` of the domain.
  data jsonb not null,
  drafters uuid[] not null,
  edited_by text not null,
  edited_at timestamptz not null,
  decided_by text,
  -- Why it was given back.
  answer text,
  -- Version of the task that it became.
  version integer,
  edition integer not null default 1,
  primary key (tenant, id)
);
select guard('action_report');
create unique index open_report on action_report (tenant, action) where state in ('draft', 'submitted', 'returned');
create index reports_of_action on action_report (tenant, action, edited_at);

create table portal_finding (
  tenant text not null references tenant,
  index bigint not null,
  id text not null,
  version integer not null,
  published_at timestamptz not null,
  inspection text not null,
  title text not null,
  on_day date not null,
  commitment text,
  plan text,
  body text not null,
  body_name text not null,
  by_id text,
  by_name text not null,
  by_role text not null,
  text text not null,
  recommendation text,
  evidence jsonb not null,
  primary key (tenant, id)
);
select guard('portal_finding', 'public');
create unique index portal_findings_by_index on portal_finding (tenant, index);
create index portal_findings_of_commitment on portal_finding (tenant, commitment);
create index portal_findings_of_plan on portal_finding (tenant, plan, index);
create index portal_findings_of_body on portal_finding (tenant, body, index);

-- A dated task as it stands: its newest version.
create table portal_action (
  tenant text not null references tenant,
  index bigint not null,
  id text not null,
  version integer not null,
  from_kind text not null,
  from_id text not null,
  commitment text,
  plan text,
  body text not null,
  body_name text not null,
  text text not null,
  due date not null,
  first_due date not null,
  state text not null,
  -- Days of the newest step and of the first.
  on_day date not null,
  opened_on date not null,
  primary key (tenant, id)
);
select guard('portal_action', 'public');
create index portal_actions_from on portal_action (tenant, from_kind, from_id);
create index portal_actions_of_commitment on portal_action (tenant, commitment);
create index portal_actions_of_body on portal_action (tenant, body, state, due);
create index portal_actions_by_due on portal_action (tenant, state, due, id);

-- Every version of it: what was done, by which office, with which evidence.
create table portal_action_step (
  tenant text not null references tenant,
  index bigint not null,
  action text not null,
  version integer not null,
  published_at timestamptz not null,
  state text not null,
  due date not null,
  on_day date not null,
  said text,
  by_id text,
  by_name text not null,
  by_role text not null,
  evidence jsonb not null,
  primary key (tenant, index)
);
select guard('portal_action_step', 'public');
create unique index portal_steps_of_action on portal_action_step (tenant, action, version);
