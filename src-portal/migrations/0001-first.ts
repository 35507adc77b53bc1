/**
 * Tables of the portal. Everything is keyed by its office first, so that an existing distributed PostgreSQL (Citus) can
 * shard by it without a change to the SQL. A change is kept as the text it arrived as, in canonical form: jsonb would write
 * numbers its own way, and then a hash could not be verified. It names its office without a foreign key: the office is
 * locked while its changes are written, and a check for each of them would be a fifth of the work.
 */
export const first = `
create table workspace (
  id text primary key,
  name text not null,
  epoch text not null,
  last_seq bigint not null default 0,
  projected_seq bigint not null default 0,
  page_password text,
  created_at timestamptz not null default now()
);

create table station (
  workspace text not null references workspace (id),
  id text not null,
  name text not null,
  app_version text not null,
  token_hash text not null,
  is_head boolean not null default false,
  enrolled_at timestamptz not null default now(),
  last_seen_at timestamptz,
  unsent bigint,
  received bigint not null default 0,
  revoked_at timestamptz,
  primary key (workspace, id)
);

create table pairing_code (
  workspace text not null references workspace (id),
  prefix text not null,
  digits_hash text not null,
  is_head boolean not null default false,
  expires_at timestamptz not null,
  used_at timestamptz,
  wrong_tries int not null default 0,
  primary key (workspace, prefix)
);
create unique index pairing_code_prefix on pairing_code (prefix);

create table change (
  workspace text collate "C" not null,
  seq bigint not null,
  hlc text collate "C" not null,
  hash text collate "C" not null,
  kind text not null,
  record text collate "C" not null,
  station text not null,
  body text not null,
  is_collided boolean not null default false,
  received_at timestamptz not null default now(),
  primary key (workspace, seq)
);
create unique index change_content on change (workspace, hlc, hash);
create index change_record on change (workspace, record);

create table record (
  workspace text not null references workspace (id),
  kind text not null,
  id text not null,
  is_gone boolean not null,
  fair text,
  doc jsonb not null,
  conflicts jsonb not null,
  seq bigint not null,
  primary key (workspace, kind, id)
);
create index record_fair on record (workspace, kind, fair);

create table quarantine (
  workspace text not null references workspace (id),
  id bigint generated always as identity,
  hash text not null,
  reason text not null,
  hlc text,
  kind text,
  record text,
  body text not null,
  station text not null,
  received_at timestamptz not null default now(),
  primary key (workspace, id)
);
create unique index quarantine_content on quarantine (workspace, hash);

create table blob (
  workspace text not null references workspace (id),
  sha256 text not null,
  total bigint not null,
  stored bigint not null default 0,
  is_complete boolean not null default false,
  station text not null,
  received_at timestamptz not null default now(),
  primary key (workspace, sha256)
);

create table blob_part (
  workspace text not null,
  sha256 text not null,
  starts_at bigint not null,
  bytes bytea not null,
  primary key (workspace, sha256, starts_at)
);
`;
