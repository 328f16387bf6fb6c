-- What a place is called in each language. A row of the record names a place as it was written; this tells readers of other languages.
create table places (
  relationship text,
  name_en text,
  name_fr text,
  name_ja text,
  note text,
  wording text
);
select protect('places');
