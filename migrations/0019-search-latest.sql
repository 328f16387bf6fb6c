-- A word that many rows hold is answered by the latest of them, read in their order, and what is found is counted no further
-- than anybody leafs: neither grows with the record. Each scope has an order of its own, as it has words of its own, so that
-- what is hidden from a reader is not passed on the way.
truncate search;
update search_recipe set recipe = 0;
alter table search add column scope text not null;
drop index search_words;
-- Engagements are the many; where each of these two is asked alone, the few of other kinds are found without them.
-- What waits to be put into an index is read through by every search, so that little may wait.
create index search_words on search using gin (words) with (gin_pending_list_limit = 256) where relation <> 'engagements';
create index search_words_of_engagements on search using gin (words) with (gin_pending_list_limit = 256) where relation = 'engagements';
create index search_latest on search (scope, relationship, day desc nulls last);

drop function found_in(text[], text, text[], text[], int[], int[], boolean[], boolean[], int, int);
drop function found(text[], text, text[], int[], int[], boolean[], boolean[]);
drop function wanted_words(text[], text[], int[], int[], boolean[], boolean[]);
drop function renew_words(uuid, text, text, text, text, int, tsvector);

-- What is asked of words, behind each scope that the asker names and the running reader has: all parts, each in one of its alternatives, each of which is
-- all of its words, or those that are joined in their order. A row has one scope; asked of one scope at a time, an index passes over what only one word matches.
create function wanted_words(scopes text[], words text[], parts int[], alternatives int[], prefixed boolean[], joined boolean[]) returns tsquery[]
language plpgsql stable set search_path = public, pg_temp
as $$
declare
  scope text;
  form text;
  asked tsquery[] := '{}';
  at int;
begin
  if words is null or cardinality(words) = 0 or cardinality(words) > 1000 or cardinality(parts) <> cardinality(words) or cardinality(alternatives) <> cardinality(words)
    or cardinality(prefixed) <> cardinality(words) or cardinality(joined) <> cardinality(words) then return asked; end if;
  for scope in select s from unnest(current_scopes()) as s where s = any (scopes) order by s <> 'public', s loop
    form := '';
    for at in 1 .. cardinality(words) loop
      form := form || case
          when at = 1 then '(('
          when parts[at] <> parts[at - 1] then ')) & (('
          when alternatives[at] <> alternatives[at - 1] then ') | ('
          when joined[at] then ' <-> '
          else ' & '
        end || quote_literal(replace(scope || '|' || words[at], '\', '')) || case when prefixed[at] then ':*' else '' end;
    end loop;
    asked := asked || (form || '))')::tsquery;
  end loop;
  return asked;
end $$;

create function found(scopes text[], relation_name text, words text[], parts int[], alternatives int[], prefixed boolean[], joined boolean[]) returns setof uuid
language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan set enable_seqscan = off set enable_indexscan = off rows 100
as $$
declare
  asked tsquery;
begin
  foreach asked in array wanted_words(scopes, words, parts, alternatives, prefixed, joined) loop
    if relation_name = 'engagements' then return query select s.key from search s where s.relation = 'engagements' and s.words @@ asked;
    else return query select s.key from search s where s.relation = relation_name and s.relation <> 'engagements' and s.words @@ asked; end if;
  end loop;
end $$;

-- The latest that answer, out of so many of the latest rows of each scope; of the last day in reach, all.
create function found_latest(scopes text[], of_relationship text, relations text[], wanted tsquery[], most int, reach int)
returns table (relation text, key uuid, day int, id text, owner text)
language plpgsql stable set search_path = public, pg_temp set plan_cache_mode = force_generic_plan set enable_seqscan = off set enable_bitmapscan = off set enable_sort = off set jit = off
as $$
#variable_conflict use_column
begin
  return query select l.* from unnest(scopes, wanted) as each_of (its_scope, asked) cross join lateral (
    select w.relation, w.key, w.day, w.id, w.owner from (
      select s.relation, s.key, s.day, s.id, s.owner, s.words from search s where s.scope = its_scope and s.relationship = of_relationship
        order by s.day desc nulls last fetch first (reach) rows with ties
    ) w where w.words @@ asked and (relations is null or w.relation = any (relations))
    order by w.day desc nulls last, w.relation, w.id, w.owner limit most
  ) l order by l.day desc nulls last, l.relation, l.id, l.owner limit most;
end $$;

-- A word in what names a row counts most; a phrase of a topic is a short name of what else is found.
create function best_first(words tsvector, asked tsquery, relation text) returns float8 language sql immutable
as $$ select ts_rank('{0.1, 0.2, 0.4, 1.0}', words, asked) * case relation when 'topic_phrases' then 0.2 else 1 end $$;

-- One page of what is found in a relationship, how many there are of each kind (of engagements, one more than count_to stands for
-- more than that), and their order: while they are few, the best come first, else the latest. Nothing but what the reader may
-- read has a part in any of it.
create function found_in(
  scopes text[], of_relationship text, relations text[], words text[], parts int[], alternatives int[], prefixed boolean[], joined boolean[], most int, after int, few int, count_to int, reach int
) returns table (counts jsonb, relation text, key uuid)
language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan set enable_seqscan = off set enable_indexscan = off set jit = off
as $$
#variable_conflict use_column
declare
  wanted tsquery[] := wanted_words(scopes, words, parts, alternatives, prefixed, joined);
  kinds jsonb;
  all_found int;
  chosen int;
  its_relations text[];
  its_keys uuid[];
begin
  if cardinality(wanted) = 0 then return; end if;
  with matching as materialized (
    (select m.place, m.relation, a.nth from unnest(wanted) with ordinality as a (asked, nth) cross join lateral (
      select s.ctid as place, s.relation from search s where s.words @@ asked and s.relation = 'engagements' and s.relationship = of_relationship limit count_to + 1
    ) m limit count_to + 1)
    union all
    (select m.place, m.relation, a.nth from unnest(wanted) with ordinality as a (asked, nth) cross join lateral (
      select s.ctid as place, s.relation from search s where s.words @@ asked and s.relation <> 'engagements' and s.relationship = of_relationship limit few + 1
    ) m limit few + 1)
  ), counted as (
    select jsonb_object_agg(c.relation, c.n) as counts, coalesce(sum(c.n), 0) as total from (select m.relation, count(*) as n from matching m group by m.relation) c
  ), page as (
    -- The rows themselves are fetched of the few alone.
    select s.relation, s.key, row_number() over (order by best_first(s.words, wanted[m.nth], s.relation) desc, s.day desc nulls last, s.relation, s.id, s.owner) as place
      from matching m join search s on s.ctid = m.place where (select total from counted) <= few and (relations is null or m.relation = any (relations))
      order by place limit most offset after
  )
  select (select counts from counted), (select total from counted), array_agg(p.relation order by p.place), array_agg(p.key order by p.place) into kinds, all_found, its_relations, its_keys from page p;

  if all_found > few then
    kinds := case when kinds ? 'engagements' then jsonb_build_object('engagements', kinds -> 'engagements') else '{}' end || coalesce((
      select jsonb_object_agg(c.relation, c.n) from (
        select s.relation, count(*) as n from unnest(wanted) as asked join search s on s.words @@ asked and s.relation <> 'engagements' and s.relationship = of_relationship group by s.relation
      ) c), '{}');
    select coalesce(sum(n::int), 0) into chosen from jsonb_each_text(kinds) as k (kind, n) where relations is null or kind = any (relations);
    if chosen > few then
      select array_agg(l.relation order by l.place) filter (where l.place > after), array_agg(l.key order by l.place) filter (where l.place > after), count(*) into its_relations, its_keys, all_found from (
        select f.relation, f.key, row_number() over (order by f.day desc nulls last, f.relation, f.id, f.owner) as place
          from found_latest(array(select s from unnest(current_scopes()) as s where s = any (scopes) order by s <> 'public', s), of_relationship, relations, wanted, most + after, reach) f
      ) l;
    else all_found := 0; end if;
    -- Of a kind there are few, or the latest rows hold it seldom: all that do are put in order.
    if all_found < least(chosen, most + after) then
      select array_agg(l.relation order by l.place), array_agg(l.key order by l.place) into its_relations, its_keys from (
        select m.relation, m.key, row_number() over (order by case when chosen <= few then best_first(m.words, m.asked, m.relation) end desc nulls last, m.day desc nulls last, m.relation, m.id, m.owner) as place
          from (
            select s.relation, s.key, s.day, s.id, s.owner, s.words, asked from unnest(wanted) as asked join search s on s.words @@ asked and s.relation = 'engagements' and s.relationship = of_relationship
              where relations is null or 'engagements' = any (relations)
            union all
            select s.relation, s.key, s.day, s.id, s.owner, s.words, asked from unnest(wanted) as asked join search s on s.words @@ asked and s.relation <> 'engagements' and s.relationship = of_relationship
              where relations is null or s.relation = any (relations)
          ) m
          order by place limit most offset after
      ) l;
    end if;
  end if;
  return query select kinds, u.relation, u.key from (values (1)) as one left join unnest(its_relations, its_keys) with ordinality as u (relation, key, place) on true order by u.place;
end $$;

create function renew_words(of_key uuid, of_relation text, of_relationship text, of_id text, of_owner text, of_day int, its_words tsvector, its_scope text) returns void
language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  if not may_write(of_owner) then raise exception 'words of a row of %', of_owner using errcode = '42501'; end if;
  insert into search (key, relation, relationship, id, owner, day, words, scope) values (of_key, of_relation, of_relationship, of_id, of_owner, of_day, its_words, its_scope)
    on conflict (key) do update
      set relationship = excluded.relationship, id = excluded.id, owner = excluded.owner, day = excluded.day, words = excluded.words, scope = excluded.scope
      where may_write(search.owner);
  if not found then raise exception 'words of a row of another side' using errcode = '42501'; end if;
end $$;

revoke execute on function wanted_words(text[], text[], int[], int[], boolean[], boolean[]), found(text[], text, text[], int[], int[], boolean[], boolean[]),
  found_latest(text[], text, text[], tsquery[], int, int), best_first(tsvector, tsquery, text), found_in(text[], text, text[], text[], int[], int[], boolean[], boolean[], int, int, int, int, int),
  renew_words(uuid, text, text, text, text, int, tsvector, text) from public;
grant execute on function found(text[], text, text[], int[], int[], boolean[], boolean[]), found_in(text[], text, text[], text[], int[], int[], boolean[], boolean[], int, int, int, int, int) to entente_reader, entente_actor;
grant execute on function renew_words(uuid, text, text, text, text, int, tsvector, text) to entente_actor;
