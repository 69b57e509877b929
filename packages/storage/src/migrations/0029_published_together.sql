-- What went out together is found and counted by its time; without an index that reads everything ever published.

create index portal_change_together on portal_change (tenant, published_at, index);
