-- Independent review: a reviewer's own rating beside the agency's word, rounds whose sample anybody draws again, and the evidence
-- of whatever the room of oversight drafts.

-- Whether reviewers rate before the office shows them the agency's word.
create table review_setting (
  tenant text not null references tenant,
  blind boolean not null,
  set_by text not null,
  set_at timestamptz not null,
  primary key (tenant)
);
select guard('review_setting');

-- Up to where a reviewer may open an agency's reports on a commitment while the office has them rate first.
create table reviewer_sight (
  tenant text not null references tenant,
  -- Account, or seat where there is none.
  hand uuid not null,
  commitment text not null,
  -- Reports up to this entry are open: the own rating was signed after them.
  opened_to bigint not null,
  primary key (tenant, hand, commitment)
);
select guard('reviewer_sight');

create table review (
  tenant text not null references tenant,
  id uuid not null,
  commitment text not null,
  -- Public id of the reviewer's body.
  body text not null,
  state text not null check (state in ('draft', 'signed', 'discarded')),
  -- Checked against `reviewDataSchema` of the domain.
  data jsonb not null,
  -- Version of the commitment that was looked at; another one by the time of signing is refused.
  of_version integer not null,
  -- Public id of the review whose next version this will be; null: it will be one of its own.
  corrects text,
  -- Every account, or seat where there is none, that wrote at it.
  drafters uuid[] not null,
  edited_by text not null,
  created_at timestamptz not null,
  edited_at timestamptz not null,
  signed_at timestamptz,
  -- Entry index of the review record it became.
  entry bigint,
  edition integer not null default 1,
  primary key (tenant, id)
);
select guard('review');
-- A body works at one rating of a commitment at a time: a form that is sent twice makes one.
create unique index open_reviews on review (tenant, body, commitment) where state = 'draft';
create index reviews_of_body on review (tenant, body, edited_at desc, id);
create unique index review_of_entry on review (tenant, entry) where entry is not null;

-- Who sealed a secret of a round, so that one person does not seal both; and a secret that was opened while the other one still is
-- sealed: kept until both are open, so that neither is chosen by the other.
create table round_seal (
  tenant text not null references tenant,
  round text not null,
  body text not null,
  -- Account, or seat where there is none.
  hand uuid,
  sealed_at timestamptz not null,
  secret text check (secret ~ '^[0-9a-f]{64}$'),
  primary key (tenant, round, body)
);
select guard('round_seal');

-- Evidence of drafts of the room: `owner_kind` says in which table the owner lies.
create table oversight_piece (
  tenant text not null references tenant,
  id uuid not null,
  owner_kind text not null,
  owner uuid not null,
  position integer not null,
  -- Checked against `evidenceSchema` of the domain.
  data jsonb not null,
  file_digest text,
  primary key (tenant, id),
  foreign key (tenant, file_digest) references evidence_file
);
select guard('oversight_piece');
create index pieces_of_owner on oversight_piece (tenant, owner_kind, owner, position);
create index pieces_by_file on oversight_piece (tenant, file_digest) where file_digest is not null;

create table portal_review (
  tenant text not null,
  index bigint not null,
  id text not null,
  version integer not null,
  -- Of the review among those of its commitment.
  number integer not null,
  commitment text not null,
  plan text not null,
  body text not null,
  body_name text not null,
  role text not null,
  published_at timestamptz not null,
  as_of date not null,
  of_version integer not null,
  round text,
  step text not null,
  -- What the agency and the evidence said when it was signed; null: nothing.
  agency_step text,
  evidence_step text,
  blind boolean not null,
  shown boolean not null,
  reasons text not null,
  evidence jsonb not null,
  primary key (tenant, index),
  unique (tenant, id),
  foreign key (tenant, plan) references portal_plan on delete cascade
);
select guard('portal_review', 'public');
create index portal_reviews_of_commitment on portal_review (tenant, commitment, number);
create index portal_reviews_of_plan on portal_review (tenant, plan, index);
create index portal_reviews_of_body on portal_review (tenant, body, index);
create index portal_reviews_of_round on portal_review (tenant, round, commitment) where round is not null;

-- Answers to reviews and to doubts.
create table portal_answer (
  tenant text not null,
  index bigint not null,
  id text not null,
  version integer not null,
  of_kind text not null,
  of_id text not null,
  of_version integer not null,
  -- Null: of a restrictive clause's sheet.
  commitment text,
  plan text not null,
  body text,
  body_name text not null,
  role text not null,
  published_at timestamptz not null,
  text text not null,
  evidence jsonb not null,
  primary key (tenant, index),
  unique (tenant, id),
  foreign key (tenant, plan) references portal_plan on delete cascade
);
select guard('portal_answer', 'public');
create index portal_answers_of on portal_answer (tenant, of_kind, of_id);
create index portal_answers_of_commitment on portal_answer (tenant, commitment, index);

create table portal_round (
  tenant text not null references tenant,
  id text not null,
  -- Entry of its newest version and of its first.
  index bigint not null,
  first_index bigint not null,
  version integer not null,
  published_at timestamptz not null,
  title text not null,
  plan text,
  state text not null check (state in ('frozen', 'sealed', 'drawn', 'abandoned')),
  primary key (tenant, id)
);
select guard('portal_round', 'public');
create index portal_rounds_newest on portal_round (tenant, first_index);
create unique index portal_round_open on portal_round (tenant, coalesce(plan, '')) where state in ('frozen', 'sealed');

create unique index portal_standing_by_review on portal_standing (tenant, review_step, due_key, position)
  where review_step is not null;
