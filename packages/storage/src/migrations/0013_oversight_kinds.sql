-- Urging and inspecting: reviews, findings, decisions and doubts are public records like any other.
alter table record drop constraint record_kind_check;
alter table record add constraint record_kind_check check (kind in ('body', 'plan', 'commitment', 'restriction', 'amendment',
  'day', 'tombstone', 'roll-up', 'calendar', 'update', 'round', 'review', 'answer', 'finding', 'action', 'decision', 'proposal',
  'doubt'));

-- By which periods or days a commitment is reported again ('?' until its record has been read, with the next day), since when
-- its plan is public (UTC), and up to which day its reports speak: whether one is missing is worked out when it is asked.
alter table portal_standing add column reported_to date, add column since date, add column report_terms text;
alter table portal_standing no force row level security;
alter table portal_update no force row level security;
alter table portal_plan no force row level security;
alter table record no force row level security;
update portal_standing s set report_terms = '?',
  reported_to = (select max(u.as_of) from portal_update u where u.tenant = s.tenant and u.commitment = s.commitment),
  since = (select (first.published_at at time zone 'UTC')::date from portal_plan p
    join record first on first.tenant = p.tenant and first.index = p.first_index
    where p.tenant = s.tenant and p.id = s.plan);
alter table portal_standing force row level security;
alter table portal_update force row level security;
alter table portal_plan force row level security;
alter table record force row level security;
alter table portal_standing alter column since set not null;
