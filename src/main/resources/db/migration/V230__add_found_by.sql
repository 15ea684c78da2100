-- Further words that readers look for an entry by: former names, other spellings, other scripts; commas between them.
alter table entry add column found_by varchar(600);
