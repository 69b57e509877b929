-- What the committee's page counts anew each time is read from indexes alone, and what was published since a meeting as well.

-- By its last day: what is not complete, with all that decides whether it is late and how.
create index portal_standing_unfinished on portal_standing (tenant, due_key, position)
  include (lead, agency_step, newest_update) where agency_step is distinct from 'complete';
-- Like words of like agencies stand side by side, so that they are counted as they are read.
create index portal_standing_by_words on portal_standing (tenant, lead, agency_step, gap, evidence_step);
-- Those of which milestones alone were spoken of.
create index portal_standing_part_only on portal_standing (tenant, lead)
  where agency_step is null and newest_update is not null;
-- Of most things one version is all there is: the others are what makes entries more than things.
create index portal_change_again on portal_change (tenant, kind, index) include (id, version) where version > 1;
