-- Whose duty a promise is; empty when it is that of both sides. Either way it has an owner in each capital.
alter table commitments add column side text;

-- When an item of an agenda begins, in the host's time: 09:30, or 2027-05-13T09:30; those after it follow by their durations.
alter table agenda_items add column starts text;
