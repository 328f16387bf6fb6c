-- A side's yes to the joint list of priorities that a digest names: each side writes its own, and cannot write the other's.
create table assents (
  relationship text,
  round text,
  side text,
  topics text,
  until_edtf text,
  digest text,
  on_edtf text
);
select protect('assents');
create index assents_of_round on assents (round);
create index submissions_of_round on submissions (round);

-- Which recommendation of a study an initiative answers.
alter table initiatives add column recommendation text;
