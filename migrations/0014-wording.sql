-- Every text of the record in each language, and how it stands there: authentic, a translation, approved or not (domain/wording).

do $$
declare
  texts constant text[][] := array[
    array['engagements', 'outcome'], array['instruments', 'text'], array['instruments', 'effect'], array['constraints', 'text'],
    array['organisations', 'role'], array['organisations', 'asymmetry'], array['facts', 'statement'], array['absences', 'statement']];
  relation text;
  said text;
  it text[];
begin
  -- What stood in one language was written in Japanese where it has Japanese letters, in English otherwise.
  foreach it slice 1 in array texts loop
    relation := it[1]; said := it[2];
    execute format('alter table %I rename column %I to %I', relation, said, said || '_en');
    execute format('alter table %I add column %I text, add column %I text', relation, said || '_fr', said || '_ja');
    execute format('update %1$I set %2$I = %3$I, %3$I = null where %3$I ~ ''[\u3040-\u30ff\u4e00-\u9fff]''', relation, said || '_ja', said || '_en');
  end loop;
  alter table topics add column text_fr text, add column text_ja text;
  foreach relation in array array['relationships', 'offices', 'terms', 'topics', 'topic_phrases', 'series', 'engagements', 'organisations', 'instruments', 'constraints',
    'commitments', 'statements', 'absences', 'goals', 'initiatives', 'delegates', 'subgroups', 'agenda_items', 'discussions', 'holidays', 'terms_of_art', 'facts'] loop
    execute format('alter table %I add column wording text', relation);
  end loop;
end $$;
