-- How the names of persons are written: which part of a name is that of the family, how it is read in Japanese, and how the person is addressed.
alter table terms add column family text, add column kana text, add column style text;
alter table delegates add column family text, add column kana text, add column style text;
