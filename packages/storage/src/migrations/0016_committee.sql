-- The committee: its meetings, what it decided, and what it proposed to those above it.

create table meeting (
  tenant text not null references tenant,
  -- Public id once a decision names it: day and a short random part.
  id text not null,
  -- Sent along by the form: the same plan sent twice is one.
  form uuid not null,
  on_day date not null,
  title text not null,
  -- Checked against `agendaSchema` of the domain.
  agenda jsonb not null,
  -- Size of the public record when it was planned: what changed since is counted from the one before.
  size bigint not null,
  edited_by text not null,
  edition integer not null default 1,
  primary key (tenant, id),
  unique (tenant, form)
);
select guard('meeting');
create index meetings_by_day on meeting (tenant, on_day desc, id);

-- Forms that became a record: sent twice, they are one.
create table committee_form (
  tenant text not null references tenant,
  form uuid not null,
  -- Public id and version that it became.
  made text not null,
  version integer not null,
  index bigint not null,
  primary key (tenant, form)
);
select guard('committee_form');

create table portal_decision (
  tenant text not null references tenant,
  index bigint not null,
  id text not null,
  version integer not null,
  published_at timestamptz not null,
  meeting text not null,
  held_on date not null,
  meeting_title text not null,
  text text not null,
  plan text,
  commitments text[] not null,
  primary key (tenant, id)
);
select guard('portal_decision', 'public');
create unique index portal_decisions_by_index on portal_decision (tenant, index);
create index portal_decisions_of_commitments on portal_decision using gin (commitments);

create table portal_proposal (
  tenant text not null references tenant,
  -- Of the newest version; `first` is the entry that it was sent with, its place in every list.
  index bigint not null,
  first bigint not null,
  id text not null,
  version integer not null,
  published_at timestamptz not null,
  title text not null,
  text text not null,
  to_whom text not null,
  symbol text,
  sent_on date not null,
  answer_by date,
  commitments text[] not null,
  answered_on date,
  answer text,
  answer_symbol text,
  primary key (tenant, id)
);
select guard('portal_proposal', 'public');
create unique index portal_proposals_by_first on portal_proposal (tenant, first);
create index portal_proposals_of_commitments on portal_proposal using gin (commitments);
