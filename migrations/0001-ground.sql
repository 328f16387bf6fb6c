-- The ground: roles, protection of releasable rows, the ledger, versions and search.
-- Forward only; PostgreSQL 15 and the embedded engine run the same text.

-- Roles belong to the whole server, so another database may have made them already.
do $$
begin
  if not exists (select from pg_roles where rolname = 'entente_reader') then create role entente_reader nologin; end if;
  if not exists (select from pg_roles where rolname = 'entente_actor') then create role entente_actor nologin; end if;
  if not exists (select from pg_roles where rolname = 'entente_auditor') then create role entente_auditor nologin; end if;
exception when duplicate_object or unique_violation then null; -- made at the same moment by another database
end $$;

create collation if not exists en (provider = icu, locale = 'en-CA');
create collation if not exists fr (provider = icu, locale = 'fr-CA');
create collation if not exists ja (provider = icu, locale = 'ja-JP');

grant usage on schema public to entente_reader, entente_actor, entente_auditor;

-- Only the settings of the running transaction say who reads; without them nobody does.
create function current_scopes() returns text[] language sql stable parallel safe
as $$ select string_to_array(nullif(current_setting('entente.scopes', true), ''), ',') $$;

-- Whether the party that acts may write rows of an owner: its own, and those that both hold. "*" is nobody's party: the operator.
create function may_write(owner text) returns boolean language sql stable parallel safe
as $$ select coalesce(current_setting('entente.party', true) in ('*', owner) or (owner = 'joint' and current_setting('entente.party', true) <> ''), false) $$;

-- A statement that got in by a fault must not be able to change who reads. Only a superuser may take this away.
do $$
begin
  revoke execute on function pg_catalog.set_config(text, text, boolean) from public;
exception when insufficient_privilege then null;
end $$;

create table ledger_lines (
  seq bigint primary key check (seq >= 0),
  at timestamptz not null,
  party text,
  post text,
  act text not null,
  subject text not null,
  row_count int not null,
  row_root bytea not null,
  leaf bytea not null
);

-- One digest for each version of each row that an act wrote.
create table ledger_rows (
  seq bigint not null,
  position int not null,
  relation text not null,
  key uuid not null,
  version int not null,
  digest bytea not null,
  primary key (seq, position)
);
create index ledger_rows_by_key on ledger_rows (key);

-- The tree's size, root and right edge, so that appending costs a logarithm.
create table ledger_head (
  single boolean primary key default true check (single),
  size bigint not null,
  root bytea not null,
  edge bytea[] not null
);
insert into ledger_head (size, root, edge) values (0, sha256(''), '{}');

create function refuse_change() returns trigger language plpgsql
as $$ begin raise exception 'the ledger is append-only' using errcode = '42501'; end $$;
create trigger append_only before update or delete on ledger_lines for each row execute function refuse_change();
create trigger append_only before update or delete on ledger_rows for each row execute function refuse_change();
create trigger no_truncate before truncate on ledger_lines for each statement execute function refuse_change();
create trigger no_truncate before truncate on ledger_rows for each statement execute function refuse_change();

grant insert on ledger_lines, ledger_rows to entente_actor;
grant select, update on ledger_head to entente_actor;
grant select on ledger_lines, ledger_rows, ledger_head to entente_auditor;

-- What has changed, by relationship and scope, so that answers can be kept until it does.
create table record_versions (
  relationship text not null,
  scope text not null,
  version bigint not null,
  primary key (relationship, scope)
);
alter table record_versions enable row level security, force row level security;
create policy readable on record_versions for select to entente_reader, entente_actor
  using (scope = any ((select current_scopes())::text[]));
create policy writable on record_versions for all to entente_actor
  using (scope = any ((select current_scopes())::text[])) with check (scope = any ((select current_scopes())::text[]));
create policy audited on record_versions for select to entente_auditor using (true);
grant select on record_versions to entente_reader, entente_auditor;
grant select, insert, update on record_versions to entente_actor;

-- Words are kept as "scope|word": each scope has posting lists of its own, so that a word hidden from
-- a reader takes the same path as a word that does not exist. Only found() may look.
create table search (
  key uuid primary key,
  relation text not null,
  words tsvector not null
);
create index search_words on search using gin (words);
grant select, insert, update, delete on search to entente_actor;

create function found(relation_name text, wanted text[]) returns setof uuid
language plpgsql stable security definer set search_path = public, pg_temp rows 100
as $$
declare
  condition text;
begin
  select string_agg('(' || (
      select string_agg(quote_literal(replace(s.scope || '|' || w.word, '\', '')) || ':*', ' | ') from unnest(current_scopes()) as s (scope)
    ) || ')', ' & ')
    into condition
    from unnest(wanted) as w (word);
  if condition is null then return; end if;
  return query select search.key from search where search.relation = relation_name and search.words @@ condition::tsquery;
end $$;
revoke execute on function found(text, text[]) from public;
grant execute on function found(text, text[]) to entente_reader, entente_actor;

-- Gives a table the columns, policies, grants and keys of everything that can be released.
create function protect(relation text) returns void language plpgsql
as $$
begin
  execute format($sql$
    alter table %1$I
      add column key uuid primary key,
      add column id text not null,
      add column owner text not null,
      add column audience text not null,
      add column version int not null default 1,
      add column scope text generated always as (
        case audience
          when 'public' then 'public'
          when 'shared' then 'shared:' || relationship
          when 'national' then 'national:' || owner
        end) stored,
      add constraint %2$I unique (owner, id),
      enable row level security,
      force row level security
  $sql$, relation, relation || '_id_of_owner');
  execute format($sql$
    create policy readable on %1$I for select to entente_reader, entente_actor
      using (scope = any ((select current_scopes())::text[]))
  $sql$, relation);
  execute format($sql$
    create policy insertable on %1$I for insert to entente_actor
      with check (scope = any ((select current_scopes())::text[]) and may_write(owner))
  $sql$, relation);
  execute format($sql$
    create policy updatable on %1$I for update to entente_actor
      using (scope = any ((select current_scopes())::text[]) and may_write(owner)) with check (scope = any ((select current_scopes())::text[]) and may_write(owner))
  $sql$, relation);
  execute format('create policy audited on %1$I for select to entente_auditor using (true)', relation);
  execute format('grant select on %1$I to entente_reader, entente_auditor', relation);
  execute format('grant select, insert, update on %1$I to entente_actor', relation);
end $$;
