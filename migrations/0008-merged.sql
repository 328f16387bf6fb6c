-- What was merged into an engagement is looked for on its page; few rows are merged.
create index engagements_merged on engagements (relationship, merged_into) where merged_into is not null;
create index engagements_postponed on engagements (relationship, postponed_to) where postponed_to is not null;
