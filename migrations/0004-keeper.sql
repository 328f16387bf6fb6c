-- The keeper: a role for what the installation keeps of its accounts, sessions and feeds. It reads nothing of the record,
-- and no role that reads or writes the record sees anything of what it keeps.
do $$
begin
  if not exists (select from pg_roles where rolname = 'entente_keeper') then create role entente_keeper nologin; end if;
exception when duplicate_object or unique_violation then null; -- made at the same moment by another database
end $$;

grant usage on schema public to entente_keeper;
-- An act of the keeper leaves its line in the ledger like any other.
grant insert on ledger_lines, ledger_rows to entente_keeper;
grant select, update on ledger_head to entente_keeper;
