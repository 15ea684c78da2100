-- Nobody knows when the figure held: the year given is a guess, so it is never fresh.
alter table figure add column as_of_assumed boolean default false not null;
