-- What an office was called, from when to when. The office itself stays one row, whatever it is called.
create table organisation_names (
  relationship text,
  organisation text,
  since_edtf text,
  until_edtf text,
  name_en text,
  name_fr text,
  name_ja text,
  abbreviation_en text,
  abbreviation_fr text,
  source text,
  note text,
  wording text
);
select protect('organisation_names');
create index organisation_names_organisation on organisation_names (organisation);
