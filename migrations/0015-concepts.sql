-- How each side, and both together, understand a concept of the glossary, and how concepts are tied to one another.
create table concept_usages (
  relationship text,
  concept text,
  side text,
  text_en text,
  text_fr text,
  text_ja text,
  since_edtf text,
  source text,
  note text,
  wording text
);
select protect('concept_usages');

create table concept_relations (
  relationship text,
  concept text,
  kind text,
  other text,
  note text
);
select protect('concept_relations');
