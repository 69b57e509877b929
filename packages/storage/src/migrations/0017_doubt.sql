-- Doubts from outside. Of whoever doubts nothing is stored: no name, no address, no device, no instant.

-- How many working days each committee gives; without a row the usual ones.
create table doubt_days (
  tenant text primary key references tenant,
  wait integer not null check (wait between 1 and 10),
  answer integer not null check (answer between 5 and 60)
);
select guard('doubt_days');

-- A text until it appears or is withheld. It cannot be changed, and there is no mark by which one could be kept back: the nightly
-- run goes by the day that stands in the public receipt.
create table doubt_text (
  tenant text not null references tenant,
  -- Public id of the doubt.
  id text not null,
  of_kind text not null check (of_kind in ('update', 'commitment', 'answer', 'restriction')),
  of_id text not null,
  of_version integer not null,
  -- Entry index of what is doubted.
  of_index bigint not null,
  commitment text,
  -- The day on which it was handed in, and the one on which it is promised to appear.
  received_on date not null,
  shows_on date not null,
  -- The full hour at which its receipt goes into the public record with all others of that hour.
  batch timestamptz not null check (date_trunc('hour', batch at time zone 'UTC') = batch at time zone 'UTC'),
  salt bytea not null check (octet_length(salt) = 32),
  seal text not null check (seal ~ '^[0-9a-f]{64}$'),
  -- What the seal closes: checked against `doubtTextSchema` of the domain.
  text jsonb not null,
  primary key (tenant, id)
);
select guard('doubt_text');
create index doubt_texts_by_batch on doubt_text (tenant, batch, id);

create table doubt_file (
  tenant text not null,
  doubt text not null,
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  type text not null,
  bytes bytea not null,
  primary key (tenant, doubt),
  foreign key (tenant, doubt) references doubt_text on delete cascade
);
alter table doubt_file alter column bytes set storage external;
select guard('doubt_file');

-- A text leaves this table only when the public record says what became of it: shown, withheld on a ground, or withdrawn with the
-- commitment that it is about.
create function doubt_text_leaves_by_record() returns trigger
  language plpgsql
  as $$
begin
  if tg_op = 'UPDATE' then
    raise exception 'doubt_text may not be changed' using errcode = 'CK001';
  end if;
  if not exists (select from record r where r.tenant = old.tenant and r.kind = 'doubt' and r.id = old.id and (r.version > 1
      or not exists (select from record_body b where b.tenant = r.tenant and b.index = r.index)))
    and (exists (select from record r where r.tenant = old.tenant and r.kind = 'doubt' and r.id = old.id)
      or exists (select from record_body b where b.tenant = old.tenant and b.index = old.of_index)) then
    raise exception 'doubt_text: the public record does not say what became of %', old.id using errcode = 'CK001';
  end if;
  return old;
end $$;
create trigger leaves_by_record before update or delete on doubt_text
  for each row execute function doubt_text_leaves_by_record();
create trigger may_not_be_emptied before truncate on doubt_text
  for each statement execute function refuse_change();

-- Keys of the counter: one a day, thrown away when the next day is over. With it goes whatever could tie a pass to a doubt.
create table doubt_key (
  tenant text not null references tenant,
  day date not null,
  key bytea not null check (octet_length(key) = 32),
  primary key (tenant, day)
);
select guard('doubt_key');

-- Proofs of work and passes that have been used, as digests, until they would have run out.
create table doubt_spent (
  tenant text not null references tenant,
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  until date not null,
  primary key (tenant, digest)
);
select guard('doubt_spent');

-- An answer to a doubt or a review on its way: drafted by one hand, published by another.
create table answer_draft (
  tenant text not null references tenant,
  of_kind text not null check (of_kind in ('doubt', 'review')),
  -- Public id of what is answered.
  of_id text not null,
  commitment text,
  plan text not null,
  -- Public id of the agency; null where the committee itself answers.
  body text,
  text text not null,
  state text not null check (state in ('draft', 'submitted', 'returned', 'published')),
  -- Every account, or seat where there is none, that wrote at it: none of them may publish it.
  drafters uuid[] not null,
  edited_by text not null,
  edited_at timestamptz not null,
  -- Why it was returned.
  returned text,
  edition integer not null default 1,
  primary key (tenant, of_kind, of_id)
);
select guard('answer_draft');
create index answer_drafts_of_body on answer_draft (tenant, body, state);

create table portal_doubt (
  tenant text not null,
  id text not null,
  index bigint not null,
  version integer not null,
  plan text not null,
  commitment text,
  of_kind text not null,
  of_id text not null,
  of_version integer not null,
  received_on date not null,
  shows_on date not null,
  state text not null check (state in ('sealed', 'shown', 'withheld')),
  -- Instant of this version.
  published_at timestamptz not null,
  answer_by date,
  ground text,
  file_digest text,
  primary key (tenant, id),
  foreign key (tenant, plan) references portal_plan on delete cascade
);
select guard('portal_doubt', 'public');
create index portal_doubts_in_order on portal_doubt (tenant, index);
create index portal_doubts_of_plan on portal_doubt (tenant, plan, index);
create index portal_doubts_of_commitment on portal_doubt (tenant, commitment, index);
create index portal_doubts_waiting on portal_doubt (tenant, shows_on, id) where state = 'sealed';
create index portal_doubts_by_file on portal_doubt (tenant, file_digest) where file_digest is not null;
