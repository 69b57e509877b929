-- The office at work: the calendar, who has which commitment, milestones, and what an agency asks to change.

-- Days off and made-up working days, year by year, each with its source.
create table calendar_year (
  tenant text not null references tenant,
  year integer not null check (year between 1990 and 2200),
  -- True once the authority has settled every swap of the year.
  confirmed boolean not null,
  source text not null,
  edition integer not null default 1,
  primary key (tenant, year)
);
select guard('calendar_year');

create table calendar_day (
  tenant text not null,
  day date not null,
  year integer not null,
  kind text not null check (kind in ('off', 'worked')),
  name text not null,
  source text not null,
  confirmed boolean not null,
  primary key (tenant, day),
  foreign key (tenant, year) references calendar_year on delete cascade
);
select guard('calendar_day');

-- The days whose nightly run is done: in one transaction with the notices of that run, so that a run is whole or never was.
create table clock_day (
  tenant text not null references tenant,
  day date not null,
  done_at timestamptz not null,
  notices integer not null,
  primary key (tenant, day)
);
select guard('clock_day');

-- What a run found for a body that has a commitment. How it stands now is worked out whenever somebody looks; this is what
-- came to pass, and on which day.
create table due_notice (
  tenant text not null references tenant,
  commitment text not null,
  body text not null,
  what text not null check (what in ('due-soon', 'overdue', 'report-due', 'no-report')),
  -- The last day it is about.
  due date not null,
  -- The day on which it came to pass, and the run that found it.
  day date not null,
  noted_on date not null,
  primary key (tenant, commitment, body, what, due)
);
select guard('due_notice');
create index notices_of_body on due_notice (tenant, body, day);
create index notices_by_run on due_notice (tenant, noted_on);

-- A published commitment and a body that has it; `commitment` and `body` are public ids. A row stays when the part has ended.
create table assignment (
  tenant text not null references tenant,
  commitment text not null,
  body text not null,
  part text not null check (part in ('lead', 'support')),
  mode text not null check (mode in ('order', 'request')),
  state text not null check (state in ('waiting', 'accepted', 'handed-back', 'ended')),
  -- Why it was handed back: a ground of the closed list, and the agency's words.
  ground text,
  reason text,
  assigned_at timestamptz not null,
  answered_at timestamptz,
  -- Grows with every change; an answer to an older one is refused.
  edition integer not null default 1,
  primary key (tenant, commitment, body),
  check ((state = 'handed-back') = (ground is not null and reason is not null))
);
select guard('assignment');
create index assignments_of_body on assignment (tenant, body, state);
-- What waits for somebody is little beside all that was ever assigned: its lists begin here.
create index handed_back on assignment (tenant, commitment) where state = 'handed-back';
create index waiting_for_answer on assignment (tenant, commitment) where state = 'waiting';

-- What happened to who has a commitment, and to what was asked of it; what an assignment row forgets stays here.
create table work_event (
  tenant text not null references tenant,
  id uuid not null,
  commitment text not null,
  -- Grows within the commitment: what happened at one instant keeps its order.
  number integer not null,
  body text,
  what text not null check (what in ('named', 'assigned', 'accepted', 'handed-back', 'ended', 'passed-on', 'asked',
    'withdrawn', 'granted', 'refused')),
  ground text,
  words text,
  -- Body and role.
  by text not null,
  at timestamptz not null,
  primary key (tenant, id)
);
select guard('work_event');
create index work_events_of_commitment on work_event (tenant, commitment, number);

-- What an agency asks to change of a commitment that it has; granting it publishes an amendment.
create table change_request (
  tenant text not null references tenant,
  id uuid not null,
  commitment text not null,
  -- Version of the commitment that was looked at when it was asked.
  version integer not null,
  body text not null,
  kind text not null check (kind in ('extension', 'target', 'wording', 'milestones')),
  -- What is wanted beside what stood there: checked against `askedSchema` of the domain.
  asked jsonb not null,
  reason text not null,
  state text not null check (state in ('asked', 'granted', 'refused', 'withdrawn')),
  asked_by text not null,
  asked_account uuid,
  asked_at timestamptz not null,
  decided_by text,
  decided_account uuid,
  decided_at timestamptz,
  answer text,
  -- Version of the commitment that granting it made.
  made integer,
  edition integer not null default 1,
  primary key (tenant, id)
);
select guard('change_request');
create unique index one_open_request_of_a_kind on change_request (tenant, commitment, kind) where state = 'asked';
create index open_requests on change_request (tenant, asked_at) where state = 'asked';
create index requests_of_commitment on change_request (tenant, commitment);
