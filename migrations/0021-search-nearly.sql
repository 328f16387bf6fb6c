-- What names a row and is asked for comes before what only speaks of it, and a short name before a long one that holds the same words; a phrase of a topic and
-- a term of the glossary are names of what else is found.
create or replace function best_first(words tsvector, asked tsquery, relation text) returns float8 language sql immutable
as $$
  select ts_rank('{0.1, 0.2, 0.4, 1.0}', words, asked)
    * case relation when 'topic_phrases' then 0.2 when 'terms_of_art' then 0.5 when 'concept_usages' then 0.5 when 'organisations' then 1.5 when 'series' then 1.5 when 'instruments' then 1.5 when 'topics' then 1.5 else 1 end
    * case when ts_filter(words, '{a}') @@ asked then 2 else 1 end
$$;

-- Rows that answer some parts of what is asked: those that answer most come first, and a part that few rows answer tells more than one that
-- many do. Each part is asked behind each scope of the reader, so that what it finds, counts and takes is the same whether a hidden row has a word or none has.
create function found_nearly(
  scopes text[], of_relationship text, relations text[], words text[], parts int[], alternatives int[], prefixed boolean[], joined boolean[], found_already uuid[], most int, few int
) returns table (relation text, key uuid)
language plpgsql stable security definer set search_path = public, pg_temp set enable_seqscan = off set enable_indexscan = off set jit = off
as $$
#variable_conflict use_column
declare
  its_parts int[] := '{}';
  asked tsquery[] := '{}';
  one_part int;
  wanted tsquery[];
begin
  if cardinality(parts) > 1000 then return; end if;
  for one_part in select distinct u from unnest(parts) as u order by u loop
    select wanted_words(scopes, array_agg(u.w order by u.n), array_agg(0 order by u.n), array_agg(u.a order by u.n), array_agg(u.p order by u.n), array_agg(u.j order by u.n))
      into wanted from unnest(words, parts, alternatives, prefixed, joined) with ordinality as u (w, part, a, p, j, n) where u.part = one_part;
    asked := asked || wanted;
    its_parts := its_parts || array_fill(one_part, array[cardinality(wanted)]);
  end loop;
  return query
    with each_part as materialized (select p.part, p.its from unnest(its_parts, asked) as p (part, its)),
    holding as materialized (
      select e.part, h.key from each_part e cross join lateral (
        (select s.key from search s where s.words @@ e.its and s.relation = 'engagements' and s.relationship = of_relationship limit few + 1)
        union all
        (select s.key from search s where s.words @@ e.its and s.relation <> 'engagements' and s.relationship = of_relationship limit few + 1)
      ) h
    ), counted as (select h.part, count(*) as n from holding h group by h.part),
    -- Of a part that many rows answer none is looked for; it may tell which of the others is meant.
    telling as (select c.part, c.n, ln(1 + 1000.0 / c.n) as weight, c.n <= few and sum(c.n) over (order by c.n, c.part) - c.n <= few as looked_for from counted c),
    rows as materialized (
      select s.relation, s.key, s.id, s.owner, s.day, s.words from search s
        where s.key in (select h.key from holding h join telling t on t.part = h.part and t.looked_for) and s.key <> all (found_already) and (relations is null or s.relation = any (relations))
    ), scored as (
      select r.relation, r.key, r.id, r.owner, r.day,
          sum(t.weight * case when ts_filter(r.words, '{a}') @@ e.its then 1.3 else 1 end) * case r.relation when 'topic_phrases' then 0.5 when 'terms_of_art' then 0.7 when 'concept_usages' then 0.5 else 1 end as score
        from rows r join each_part e on r.words @@ e.its join telling t on t.part = e.part group by r.relation, r.key, r.id, r.owner, r.day
    )
    select s.relation, s.key from scored s order by s.score desc, s.day desc nulls last, s.relation, s.id, s.owner limit most;
end $$;

revoke execute on function found_nearly(text[], text, text[], text[], int[], int[], boolean[], boolean[], uuid[], int, int) from public;
grant execute on function found_nearly(text[], text, text[], text[], int[], int[], boolean[], boolean[], uuid[], int, int) to entente_reader, entente_actor;
