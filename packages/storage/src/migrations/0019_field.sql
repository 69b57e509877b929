-- What officials took along to where there is no line, and what came back of it.

create table field_package (
  tenant text not null,
  id uuid not null,
  account uuid not null,
  seat uuid not null,
  -- Of the account when it was taken along: whoever changed what proves them is asked anew.
  proof_edition integer not null,
  taken_at timestamptz not null,
  primary key (tenant, id),
  foreign key (tenant, account) references account,
  foreign key (tenant, seat) references seat
);
select guard('field_package');
create index packages_by_age on field_package (tenant, taken_at);

-- One row for each thing that was sent: the same bytes under its id are answered as before, other bytes are refused.
create table field_receipt (
  tenant text not null,
  -- Made on the device.
  id uuid not null,
  package uuid not null,
  -- Of the bytes as they came.
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  -- `claim:<id>`, `note:<id>`, `finding:<id>`: what it made or changed.
  subject text not null,
  -- Checked against `receiptSchema` of the domain.
  answer jsonb not null,
  received_at timestamptz not null,
  -- What the device's own clock said.
  noted_at timestamptz not null,
  primary key (tenant, id),
  foreign key (tenant, package) references field_package on delete cascade
);
select guard('field_receipt');
create index receipts_of_package on field_receipt (tenant, package, received_at);
create index receipts_of_subject on field_receipt (tenant, subject, received_at);
