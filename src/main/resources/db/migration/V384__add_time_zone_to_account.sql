-- By whose clock the desk shows an editor times; by UTC if none was chosen.
alter table account add column time_zone varchar(64);
