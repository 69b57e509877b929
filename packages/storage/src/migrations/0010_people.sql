-- Who signs in: seats of bodies, the accounts that hold them, what proves an account, and sessions.

alter table audit add column account uuid;

-- A seat is a place (role and body); it stays when its holder changes, and is what history names.
drop index one_secretariat;
alter table seat drop constraint seat_role_check;
alter table seat add constraint seat_role_check check (role in ('secretariat', 'accounts', 'data-steward', 'reviewer',
  'focal-point', 'alternate', 'validating-authority'));
alter table seat add column body text;
alter table seat add foreign key (tenant, body) references body;
alter table seat add check ((role in ('secretariat', 'accounts', 'data-steward')) = (body is null));
create unique index one_seat_of_a_kind on seat (tenant, role, coalesce(body, ''));

-- An official who signs in. Nothing of it is ever published.
create table account (
  tenant text not null references tenant,
  id uuid not null,
  -- What is typed to sign in, folded; unique in the tenant.
  login text not null,
  name text not null,
  created_at timestamptz not null,
  disabled_at timestamptz,
  -- Grows when what proves the account changes: every other session then ends.
  proof_edition integer not null default 1,
  primary key (tenant, id),
  unique (tenant, login)
);
select guard('account');

create table holding (
  tenant text not null,
  id uuid not null,
  account uuid not null,
  seat uuid not null,
  -- A seat that one person holds at a time.
  is_sole boolean not null,
  since timestamptz not null,
  ended_at timestamptz,
  primary key (tenant, id),
  foreign key (tenant, account) references account,
  foreign key (tenant, seat) references seat
);
select guard('holding');
create unique index holds_a_seat_once on holding (tenant, account, seat) where ended_at is null;
create unique index one_holder_of_sole_seat on holding (tenant, seat) where ended_at is null and is_sole;
create index holders_of_seat on holding (tenant, seat) where ended_at is null;

-- A link that lets somebody set up what proves an account (the first time, or anew after everything was lost), or set a new
-- password beside a second factor that stays.
create table invitation (
  tenant text not null,
  digest text not null,
  kind text not null check (kind in ('set-up', 'password')),
  account uuid not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  primary key (tenant, digest),
  foreign key (tenant, account) references account
);
select guard('invitation');
create index invitations_of_account on invitation (tenant, account);

create table passkey (
  tenant text not null,
  -- The credential's id as the authenticator made it, base64url.
  id text not null,
  account uuid not null,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null,
  is_synced boolean not null,
  label text not null,
  created_at timestamptz not null,
  used_at timestamptz,
  primary key (tenant, id),
  foreign key (tenant, account) references account
);
select guard('passkey');
create index passkeys_of_account on passkey (tenant, account);

create table password (
  tenant text not null,
  account uuid not null,
  -- PHC string of argon2id.
  hash text not null,
  set_at timestamptz not null,
  primary key (tenant, account),
  foreign key (tenant, account) references account
);
select guard('password');

create table totp (
  tenant text not null,
  account uuid not null,
  -- Sealed under a key outside the database, bound to this row.
  sealed text not null,
  confirmed_at timestamptz,
  -- Newest time step that was accepted: an older or the same one is a replay.
  last_step bigint,
  primary key (tenant, account),
  foreign key (tenant, account) references account
);
select guard('totp');

create table recovery_code (
  tenant text not null,
  account uuid not null,
  digest text not null,
  made_at timestamptz not null,
  used_at timestamptz,
  primary key (tenant, account, digest),
  foreign key (tenant, account) references account
);
select guard('recovery_code');

-- Challenges, half-finished sign-ins and single sign-on states: each is used once and soon forgotten.
create table ceremony (
  tenant text not null,
  digest text not null,
  kind text not null check (kind in ('passkey', 'passkey-sign-in', 'passkey-reproof', 'second-factor', 'totp', 'sign-on')),
  account uuid,
  data jsonb not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  primary key (tenant, digest)
);
select guard('ceremony');
create index ceremonies_by_end on ceremony (tenant, expires_at);

-- Failed attempts in a window, by a keyed hash of what was tried: no name and no address can be read out of it.
create table attempt (
  tenant text not null,
  key text not null,
  failures integer not null,
  first_at timestamptz not null,
  until timestamptz not null,
  primary key (tenant, key)
);
select guard('attempt');

create table sign_on_provider (
  tenant text not null references tenant,
  issuer text not null,
  client_id text not null,
  -- Sealed under a key outside the database, bound to this row; null: a public client.
  sealed_secret text,
  label text not null,
  -- The authentication context that is asked for and has to come back; null: the provider’s own rule holds.
  acr text,
  set_at timestamptz not null,
  primary key (tenant, issuer)
);
select guard('sign_on_provider');

create table sign_on_identity (
  tenant text not null,
  issuer text not null,
  subject text not null,
  account uuid not null,
  bound_at timestamptz not null,
  primary key (tenant, issuer, subject),
  foreign key (tenant, issuer) references sign_on_provider on delete cascade,
  foreign key (tenant, account) references account
);
select guard('sign_on_identity');
create index sign_on_of_account on sign_on_identity (tenant, account);

alter table sign_in_link add column account uuid;
-- A session without an account is from before there were accounts: it is over.
alter table session add column id uuid not null default gen_random_uuid();
alter table session add column account uuid;
alter table session add column proof_edition integer;
-- How and when the account was last proved in this session: publishing and role changes ask for a recent proof.
alter table session add column method text not null default 'link'
  check (method in ('link', 'invitation', 'passkey', 'password', 'sign-on'));
alter table session add column proved_at timestamptz;
create unique index session_by_id on session (tenant, id);
create index sessions_of_account on session (tenant, account);
