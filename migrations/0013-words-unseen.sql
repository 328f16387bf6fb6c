-- Whoever acts adds words of rows and never reads them: those of the other side stand in the same table. A row that is written
-- over gets its new words by this function, which looks at whose they are.
create function renew_words(of_key uuid, of_relation text, of_relationship text, of_id text, of_owner text, of_day int, its_words tsvector) returns void
language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  if not may_write(of_owner) then raise exception 'words of a row of %', of_owner using errcode = '42501'; end if;
  insert into search (key, relation, relationship, id, owner, day, words) values (of_key, of_relation, of_relationship, of_id, of_owner, of_day, its_words)
    on conflict (key) do update
      set relationship = excluded.relationship, id = excluded.id, owner = excluded.owner, day = excluded.day, words = excluded.words
      where may_write(search.owner);
  if not found then raise exception 'words of a row of another side' using errcode = '42501'; end if;
end $$;
revoke execute on function renew_words(uuid, text, text, text, text, int, tsvector) from public;
grant execute on function renew_words(uuid, text, text, text, text, int, tsvector) to entente_actor;
revoke select, update, delete on search from entente_actor;
