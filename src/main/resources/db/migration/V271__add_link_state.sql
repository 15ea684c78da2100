-- What is known of a source's address: it answers, it is dead, or nobody has looked; and the day on which somebody did.
-- An address that was not marked as answering is unknown: nothing on record says of any of them that it is dead.
alter table source add column link_state varchar(12) default 'unknown' not null;
alter table source add column link_seen_on date;
update source set link_state = 'answers' where link_ok and url is not null;
alter table source drop column link_ok;
