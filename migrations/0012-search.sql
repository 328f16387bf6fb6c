-- Every row with text is searched. What a result is ordered by stands beside its words, so that no other table is asked.
drop function found(text, text[]);
truncate search;
alter table search add column relationship text, add column id text not null, add column owner text not null, add column day int;

-- By which recipe the words were made: those of a database made earlier are made anew when its owner opens it.
create table search_recipe (single boolean primary key default true check (single), recipe int not null);
insert into search_recipe (recipe) values (0);

-- What is asked of words, behind each scope that the asker names and the running reader has: all parts, each in one of its alternatives, each of which is
-- all of its words, or those that are joined in their order. A row has one scope, so that the scopes need not be mixed.
create function wanted_words(scopes text[], words text[], parts int[], alternatives int[], prefixed boolean[], joined boolean[]) returns tsquery
language plpgsql stable set search_path = public, pg_temp
as $$
declare
  scope text;
  form text := '';
  condition text := '';
  at int;
begin
  if words is null or cardinality(words) = 0 or cardinality(words) > 1000 or cardinality(parts) <> cardinality(words) or cardinality(alternatives) <> cardinality(words)
    or cardinality(prefixed) <> cardinality(words) or cardinality(joined) <> cardinality(words) then return null; end if;
  for scope in select s from unnest(current_scopes()) as s where s = any (scopes) loop
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
    condition := condition || case when condition = '' then '' else ' | ' end || '(' || form || ')))';
  end loop;
  return nullif(condition, '')::tsquery;
end $$;

create function found(scopes text[], relation_name text, words text[], parts int[], alternatives int[], prefixed boolean[], joined boolean[]) returns setof uuid
language plpgsql stable security definer set search_path = public, pg_temp set enable_seqscan = off rows 100
as $$
declare
  asked tsquery := wanted_words(scopes, words, parts, alternatives, prefixed, joined);
begin
  if asked is null then return; end if;
  return query select search.key from search where search.relation = relation_name and search.words @@ asked;
end $$;

-- One page of what is found in a relationship, how many there are of each kind, and their order: while they are few the best
-- come first, else the latest. Nothing but what the reader may read has a part in any of it.
create function found_in(
  scopes text[], of_relationship text, relations text[], words text[], parts int[], alternatives int[], prefixed boolean[], joined boolean[], most int, after int
) returns table (counts jsonb, relation text, key uuid)
language plpgsql stable security definer set search_path = public, pg_temp set enable_seqscan = off set jit = off
as $$
#variable_conflict use_column
declare
  asked tsquery := wanted_words(scopes, words, parts, alternatives, prefixed, joined);
begin
  if asked is null then return; end if;
  return query
    with matching as materialized (
      select s.key, s.relation, s.day from search s where s.words @@ asked and s.relationship = of_relationship
    ), counted as (
      select jsonb_object_agg(c.relation, c.n) as counts, sum(c.n) as total from (select m.relation, count(*) as n from matching m group by m.relation) c
    ), few as (
      select m.key, ts_rank('{0.1, 0.2, 0.4, 1.0}', s.words, asked) * case m.relation when 'topic_phrases' then 0.2 else 1 end as rank
        from matching m join search s on s.key = m.key
        where (select total from counted) <= 300 and (relations is null or m.relation = any (relations))
    ), latest as (
      -- All of one day, so that what decides between them need be read of these alone.
      select m.key, null::float8 as rank from matching m
        where (select total from counted) > 300 and (relations is null or m.relation = any (relations))
        order by m.day desc nulls last, m.relation fetch first (most + after) rows with ties
    ), page as (
      select s.relation, s.key from (select * from few union all select * from latest) c join search s on s.key = c.key
        order by c.rank desc nulls last, s.day desc nulls last, s.relation, s.id, s.owner limit most offset after
    )
    select counted.counts, page.relation, page.key from counted left join page on true;
end $$;

revoke execute on function wanted_words(text[], text[], int[], int[], boolean[], boolean[]), found(text[], text, text[], int[], int[], boolean[], boolean[]),
  found_in(text[], text, text[], text[], int[], int[], boolean[], boolean[], int, int) from public;
grant execute on function found(text[], text, text[], int[], int[], boolean[], boolean[]), found_in(text[], text, text[], text[], int[], int[], boolean[], boolean[], int, int) to entente_reader, entente_actor;

-- Terms of the field in three languages, by which a query in one finds what is written in another.
create table terms_of_art (
  relationship text,
  kind text,
  label_en text,
  label_fr text,
  label_ja text,
  variants_en text,
  variants_fr text,
  variants_ja text,
  source text,
  note text
);
select protect('terms_of_art');
