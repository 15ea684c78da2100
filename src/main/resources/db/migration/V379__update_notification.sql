-- A notification may be about a word, a metric or another record that is no entry.
alter table notification alter column entry_id drop not null;
alter table notification alter column revision_id drop not null;
alter table notification add column word_kind varchar(16);
alter table notification add column row_id bigint;
alter table notification add column title varchar(400);
