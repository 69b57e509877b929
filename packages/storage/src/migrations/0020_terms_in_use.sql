-- Which reporting terms the register's commitments have: read from the index alone, term by term.
create index portal_standing_by_terms on portal_standing (tenant, report_terms) where report_terms is not null;
