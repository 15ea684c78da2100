-- Whose a revision and a decision are, by account: names can be changed. The names stay as they were.
alter table revision add column author_id bigint;
alter table revision add column decided_by_id bigint;
alter table verification add column who_id bigint;
-- How often a draft was saved and when last, which version of the entry it became, and why it could not be published by itself.
alter table revision add column saves integer default 0 not null;
alter table revision add column saved_at timestamp with time zone;
alter table revision add column live_version integer;
alter table revision add column set_aside varchar(4000);
create index revision_author_ix on revision (author_id, state);
create index revision_author_name_ix on revision (author);
create index revision_decided_by_ix on revision (decided_by_id, state);
