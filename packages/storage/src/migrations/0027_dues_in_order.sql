-- Lists of one plan, and of the days that come, are read in their order from an index.

create index portal_commitment_of_plan on portal_commitment (tenant, plan, number);
-- Days before the last one, and milestones: of most commitments there are none.
create index portal_due_before_last on portal_due (tenant, due, position, slot) where kind <> 'final';
