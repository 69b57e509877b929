-- Every dated day of a commitment on its own: the last one, those before it, milestones; and when "complete" became public.

create table portal_due (
  tenant text not null,
  commitment text not null,
  position bigint not null,
  due date not null,
  -- 0: a deadline of the plan; from 1: the milestone's number.
  slot integer not null,
  kind text not null check (kind in ('final', 'interim', 'milestone')),
  -- Of an interim day: a report that speaks of this day or a later one answers it.
  opens date,
  words text not null,
  primary key (tenant, commitment, due, slot),
  foreign key (tenant, commitment) references portal_commitment on delete cascade,
  check ((kind = 'interim') = (opens is not null))
);
select guard('portal_due', 'public');
create unique index portal_due_by_day on portal_due (tenant, due, position, slot);

alter table portal_standing add column told_on date;

-- A notice of a milestone names it; 0: of the commitment itself.
alter table due_notice add column milestone integer not null default 0;
alter table due_notice drop constraint due_notice_pkey;
alter table due_notice add primary key (tenant, commitment, body, what, due, milestone);
alter table due_notice drop constraint due_notice_what_check;
alter table due_notice add constraint due_notice_what_check check (what in ('due-soon', 'overdue', 'report-due', 'no-report',
  'milestone-soon', 'milestone-late'));

-- Whether a period that ends on a rest day moves on to the next working day; without a row it does.
create table calendar_setting (
  tenant text not null references tenant,
  rolls boolean not null,
  set_by text not null,
  set_at timestamptz not null,
  primary key (tenant)
);
select guard('calendar_setting');

alter table change_request drop constraint change_request_kind_check;
alter table change_request add constraint change_request_kind_check check (kind in ('extension', 'event', 'target', 'wording',
  'milestones'));

-- What was public before: its days as `datedDues` of the domain tells them, the last one as `dueOf` does.
alter table portal_commitment no force row level security;
alter table portal_tag no force row level security;
alter table portal_update no force row level security;
alter table record_body no force row level security;
alter table portal_standing no force row level security;
alter table portal_due no force row level security;

insert into portal_due (tenant, commitment, position, due, slot, kind, opens, words)
select tenant, id, position, due, 0, case when next is null then 'final' else 'interim' end,
  case when next is not null then greatest(due - 30, before + 1) end, words
from (
  select tenant, id, position, due, words,
    lag(due) over days as before, lead(due) over days as next
  from (
    select distinct on (c.tenant, c.id, (d.one ->> 'on')::date) c.tenant, c.id, c.position, (d.one ->> 'on')::date as due,
      d.one ->> 'text' as words
    from portal_commitment c
    join record_body b on b.tenant = c.tenant and b.index = c.index
    cross join lateral jsonb_array_elements(b.body::jsonb -> 'deadlines') with ordinality as d (one, place)
    where d.one ->> 'on' is not null
    order by c.tenant, c.id, (d.one ->> 'on')::date, d.place
  ) dated
  window days as (partition by tenant, id order by due)
) placed;

insert into portal_due (tenant, commitment, position, due, slot, kind, words)
select c.tenant, c.id, c.position, (m.one ->> 'due')::date, (m.one ->> 'number')::integer, 'milestone', m.one ->> 'title'
from portal_commitment c
join record_body b on b.tenant = c.tenant and b.index = c.index
cross join lateral jsonb_array_elements(coalesce(b.body::jsonb -> 'milestones', '[]')) as m (one);

update portal_commitment c set due_key = d.due, due_text = d.words
from portal_due d where d.tenant = c.tenant and d.commitment = c.id and d.kind = 'final' and c.due_key <> d.due;
update portal_tag t set due_key = d.due
from portal_due d where d.tenant = t.tenant and d.commitment = t.commitment and d.kind = 'final' and t.due_key <> d.due;
update portal_standing s set due_key = d.due
from portal_due d where d.tenant = s.tenant and d.commitment = s.commitment and d.kind = 'final' and s.due_key <> d.due;

-- "Complete" became public with the first report of the unbroken last run of them.
update portal_standing s set told_on = (
  select min((u.published_at at time zone 'UTC')::date) from portal_update u
  where u.tenant = s.tenant and u.commitment = s.commitment and u.milestone is null and u.step = 'complete'
    and u.number > coalesce((select max(o.number) from portal_update o
      where o.tenant = s.tenant and o.commitment = s.commitment and o.milestone is null and o.step <> 'complete'), 0))
where s.completed_on is not null;

alter table portal_commitment force row level security;
alter table portal_tag force row level security;
alter table portal_update force row level security;
alter table record_body force row level security;
alter table portal_standing force row level security;
alter table portal_due force row level security;
