-- The record: one table a kind, every cell as written, and what rules compute from it beside.

create table relationships (
  relationship text,
  party_a text,
  party_b text,
  name_en text,
  name_fr text,
  name_ja text
);
select protect('relationships');

create table offices (
  relationship text,
  country text,
  name_en text,
  name_fr text,
  name_ja text,
  counterpart text,
  rank text
);
select protect('offices');

create table terms (
  relationship text,
  country text,
  office text,
  title_en text,
  title_fr text,
  title_ja text,
  person text,
  person_ja text,
  start_edtf text,
  end_edtf text,
  acting text,
  wikidata_id text,
  source text,
  source_kind text,
  confidence text,
  note text
);
select protect('terms');

create table topics (
  relationship text,
  parent text,
  level text,
  "position" text,
  kind text,
  label_en text,
  label_fr text,
  label_ja text,
  text_en text,
  source text,
  note text
);
select protect('topics');

create table topic_phrases (
  relationship text,
  phrase_en text,
  phrase_fr text,
  phrase_ja text,
  topics text,
  other text,
  basis text
);
select protect('topic_phrases');

create table series (
  relationship text,
  name_en text,
  name_fr text,
  name_ja text,
  level text,
  track text,
  kind text,
  body_a text,
  body_b text,
  rank text,
  joint text,
  cadence text,
  hosting text,
  stated_regularity text,
  stated_on text,
  stated_cadence text,
  stated_count text,
  stated_period_edtf text,
  since_edtf text,
  until_edtf text,
  suspended text,
  recommended_cadence text,
  recommended_change text,
  source text,
  confidence text,
  note text
);
select protect('series');

create table series_links (
  relationship text,
  series text,
  counts text,
  "where" text,
  note text
);
select protect('series_links');

create table engagements (
  relationship text,
  title_en text,
  title_fr text,
  title_ja text,
  start_edtf text,
  end_edtf text,
  stage text,
  level text,
  track text,
  kind text,
  series text,
  occasion text,
  host_country text,
  place text,
  participants_a text,
  participants_b text,
  rank_a text,
  rank_b text,
  topics text,
  outcome text,
  source text,
  source_date text,
  confidence text,
  note text,
  count_only text,
  context text,
  earliest int not null,
  latest int not null,
  last_day int,
  doubtful boolean not null,
  topic_list text[] not null,
  rank_top smallint not null
);
select protect('engagements');

create table organisations (
  relationship text,
  name_en text,
  name_fr text,
  name_ja text,
  abbreviation text,
  country text,
  type text,
  parent text,
  counterpart text,
  counterpart_basis text,
  asymmetry text,
  role text,
  source text,
  note text
);
select protect('organisations');

create table instruments (
  relationship text,
  kind text,
  side text,
  title_en text,
  title_fr text,
  title_ja text,
  "text" text,
  effect text,
  framework text,
  signed_edtf text,
  in_force_edtf text,
  until_edtf text,
  source text,
  note text
);
select protect('instruments');

create table constraints (
  relationship text,
  side text,
  title_en text,
  title_fr text,
  title_ja text,
  "text" text,
  limits text,
  since_edtf text,
  until_edtf text,
  status_1997 text,
  source text,
  note text
);
select protect('constraints');

create table commitments (
  relationship text,
  recommendation text,
  parent text,
  kind text,
  text_en text,
  text_fr text,
  text_ja text,
  strength text,
  actors_a text,
  actors_b text,
  test text,
  metric text,
  parameter text,
  baseline text,
  due_edtf text,
  series text,
  topics text,
  source text,
  note text
);
select protect('commitments');

create table statements (
  relationship text,
  parent text,
  grouping text,
  text_en text,
  text_fr text,
  text_ja text,
  computable text,
  rule text,
  expected text,
  supporting text,
  against text,
  source text,
  note text
);
select protect('statements');

create table evidence (
  relationship text,
  commitment text,
  record text,
  bearing text,
  note text
);
select protect('evidence');

create table absences (
  relationship text,
  series text,
  when_edtf text,
  place text,
  statement text,
  source text,
  confidence text,
  note text
);
select protect('absences');

create table corroborations (
  relationship text,
  record text,
  what text,
  value text,
  source text,
  confidence text,
  note text
);
select protect('corroborations');

create table gatherings (
  relationship text,
  occasion text,
  when_edtf text,
  country text,
  place text,
  source text,
  confidence text,
  note text
);
select protect('gatherings');

create table facts (
  relationship text,
  side text,
  kind text,
  statement text,
  source text,
  dated_edtf text,
  note text
);
select protect('facts');

-- A list is read by relationship in the order of time; "none" of a filter is the common case.
create index engagements_in_time on engagements (relationship, earliest, id);
create index engagements_of_kind on engagements (relationship, kind, earliest, id);
create index engagements_of_series on engagements (relationship, series, earliest, id);
create index engagements_by_id on engagements (id);
create index engagements_of_topic on engagements using gin (topic_list);
create index terms_of_office on terms (office);
