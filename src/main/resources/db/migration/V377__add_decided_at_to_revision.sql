-- When somebody asked for changes to a revision, or rejected it; unknown of decisions before.
alter table revision add column decided_at timestamp with time zone;
