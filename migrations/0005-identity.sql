-- Who may sign in, how they prove it, and what came of it: read and written by the keeper alone.
-- What proves a person is kept as a hash wherever that suffices; moments are told by the caller.

create table accounts (
  id text primary key,
  party text not null check (party ~ '^[A-Z]{2}$'),
  name text not null,
  email text not null,
  post text not null,
  role text not null check (role in ('reader', 'officer', 'releasing-officer', 'administrator')),
  language text not null check (language in ('en', 'fr', 'ja')),
  state text not null check (state in ('invited', 'open', 'closed')),
  opened_at timestamptz not null,
  closed_at timestamptz,
  version int not null default 1,
  -- argon2id with its parameters and salt.
  password text,
  -- Base 32. A code proves that one holds it, so it cannot be a hash; pending until a first code has come.
  totp text,
  totp_pending text,
  -- The last half minute of which a code was taken: none is taken twice.
  totp_step bigint not null default 0,
  issuer text,
  subject text,
  unique (party, issuer, subject)
);
-- One side never learns from a refusal whom the other side has.
create unique index accounts_email on accounts (party, lower(email)) where state <> 'closed';
create index accounts_by_email on accounts (lower(email));

create table invitations (
  token bytea primary key,
  account text not null references accounts,
  ends_at timestamptz not null
);

create table passkeys (
  id text primary key,
  account text not null references accounts,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null,
  name text not null,
  made_at timestamptz not null,
  used_at timestamptz
);
create index passkeys_by_account on passkeys (account);

create table recovery_codes (
  account text not null references accounts,
  code bytea not null,
  primary key (account, code)
);

create table sessions (
  token bytea primary key,
  -- Names the session to its holder; tells nothing of the token.
  id text not null unique,
  account text not null references accounts,
  -- "enrolling" may set up credentials, and nothing else.
  kind text not null check (kind in ('full', 'enrolling')),
  method text not null,
  begun_at timestamptz not null,
  seen_at timestamptz not null,
  ends_at timestamptz not null,
  address text not null,
  agent text not null
);
create index sessions_by_account on sessions (account);

-- Questions that a browser is to come back with an answer to, once.
create table challenges (
  key bytea primary key,
  kind text not null,
  -- Hash of the secret that the browser which asked holds.
  browser bytea not null,
  account text,
  content text not null,
  ends_at timestamptz not null
);

create table throttles (
  key bytea primary key,
  tries int not null,
  since timestamptz not null
);

-- Append-only. Of what named no account nothing typed is kept: people type passwords into the wrong field.
create table sign_in_log (
  seq bigint generated always as identity primary key,
  at timestamptz not null,
  party text,
  account text,
  event text not null,
  method text,
  reason text,
  address text not null
);
create index sign_in_log_of_party on sign_in_log (party, at);
create trigger append_only before update or delete on sign_in_log for each row execute function refuse_change();
create trigger no_truncate before truncate on sign_in_log for each statement execute function refuse_change();

grant select, insert, update on accounts to entente_keeper;
grant select, insert, delete on invitations, recovery_codes to entente_keeper;
grant select, insert, update, delete on passkeys, sessions, challenges, throttles to entente_keeper;
grant select, insert on sign_in_log to entente_keeper;

-- The ledger, as far as a reader may see who did what: the own side's lines, and those of others whose rows it may all
-- read. Scopes are beside what a line vouches for; the hashes stay as they were.
alter table ledger_lines add column scopes text[] not null default '{}';
alter table ledger_lines enable row level security;
alter table ledger_rows enable row level security;
create policy audited on ledger_lines for select to entente_auditor using (true);
create policy audited on ledger_rows for select to entente_auditor using (true);
create policy readable on ledger_lines for select to entente_reader
  using ('national:' || party = any ((select current_scopes())::text[]) or (cardinality(scopes) > 0 and scopes <@ (select current_scopes())::text[]));
create policy readable on ledger_rows for select to entente_reader using (exists (select from ledger_lines l where l.seq = ledger_rows.seq));
grant select (seq, at, party, post, act, subject, row_count, scopes) on ledger_lines to entente_reader;
grant select (seq, position, relation, key) on ledger_rows to entente_reader;
