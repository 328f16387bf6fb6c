-- The programme: what is to be done, by whom, and what became of it. Every cell as written, like the rest of the record.

alter table engagements
  add column initiative text,
  add column lead_a text,
  add column lead_b text,
  add column ports text,
  add column linked text,
  add column reason text,
  add column postponed_to text,
  add column merged_into text;

-- A commitment made at a meeting names it; recommendations of a study do not.
alter table commitments
  add column engagement text,
  add column state text,
  add column made_edtf text,
  add column closed_edtf text,
  add column closing text;

create table goals (
  relationship text,
  parent text,
  "position" text,
  horizon text,
  text_en text,
  text_fr text,
  text_ja text,
  recommendation text,
  until_edtf text,
  source text,
  note text
);
select protect('goals');

create table initiatives (
  relationship text,
  title_en text,
  title_fr text,
  title_ja text,
  goal text,
  topics text,
  horizon text,
  level text,
  track text,
  lead_a text,
  lead_b text,
  series text,
  constraints text,
  resources text,
  status text,
  start_edtf text,
  due_edtf text,
  source text,
  note text
);
select protect('initiatives');

create table priority_rounds (
  relationship text,
  opened_edtf text,
  closes_edtf text,
  until_edtf text,
  state text,
  note text
);
select protect('priority_rounds');

create table topic_scores (
  relationship text,
  round text,
  side text,
  topic text,
  score text
);
select protect('topic_scores');

create table submissions (
  relationship text,
  round text,
  side text,
  on_edtf text
);
select protect('submissions');

create table priorities (
  relationship text,
  round text,
  topic text,
  "position" text,
  score_a text,
  score_b text,
  until_edtf text
);
select protect('priorities');

create table delegates (
  relationship text,
  engagement text,
  side text,
  "position" text,
  head text,
  person text,
  person_ja text,
  office text,
  rank text,
  title_en text,
  title_fr text,
  title_ja text,
  languages text,
  subgroup text
);
select protect('delegates');

create table subgroups (
  relationship text,
  series text,
  name_en text,
  name_fr text,
  name_ja text,
  mandate text,
  lead_a text,
  lead_b text,
  rapporteur text,
  since_edtf text,
  until_edtf text,
  note text
);
select protect('subgroups');

create table agenda_items (
  relationship text,
  engagement text,
  subgroup text,
  part text,
  "position" text,
  title_en text,
  title_fr text,
  title_ja text,
  lead_a text,
  lead_b text,
  duration text,
  paper text,
  desired text,
  topics text,
  commitment text
);
select protect('agenda_items');

create table discussions (
  relationship text,
  engagement text,
  subgroup text,
  kind text,
  text_en text,
  text_fr text,
  text_ja text,
  agreed_a text,
  agreed_b text,
  note text
);
select protect('discussions');

create table holidays (
  relationship text,
  country text,
  on_edtf text,
  name_en text,
  name_fr text,
  name_ja text,
  source text,
  note text
);
select protect('holidays');

create table books (
  relationship text,
  engagement text,
  title text,
  language text,
  state text,
  edition text,
  frozen_edtf text,
  draft text,
  content text,
  digest text,
  note text
);
select protect('books');

create index commitments_of_engagement on commitments (engagement) where engagement is not null;
create index delegates_of_engagement on delegates (engagement);
create index agenda_of_engagement on agenda_items (engagement);
create index discussions_of_engagement on discussions (engagement);
create index initiatives_of_goal on initiatives (goal);

create index scores_of_round on topic_scores (round);
