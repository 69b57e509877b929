-- What came of an inspection where nothing was found, or nobody went; and why a finding sets no task.
alter table portal_finding add column outcome text, add column no_tasks text;
create index portal_findings_of_inspection on portal_finding (tenant, inspection, on_day);

-- Reported tasks, reviews, findings and decisions are public claims too: whoever sees them otherwise may say so.
alter table doubt_text drop constraint doubt_text_of_kind_check;
alter table doubt_text add constraint doubt_text_of_kind_check
  check (of_kind in ('update', 'commitment', 'answer', 'restriction', 'action', 'review', 'finding', 'decision'));

-- A text with third persons' names hidden, as it will appear on its day; the hidden words themselves are kept nowhere.
create table doubt_mask (
  tenant text not null,
  -- Public id of the doubt.
  doubt text not null,
  -- Checked against `shown` of `doubtRecordSchema` of the domain.
  shown jsonb not null,
  primary key (tenant, doubt),
  foreign key (tenant, doubt) references doubt_text on delete cascade
);
select guard('doubt_mask');
