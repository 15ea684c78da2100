-- What somebody imports waits beside what releases bring.
alter table delivery add column origin varchar(8) default 'release' not null;
alter table delivery drop constraint delivery_pk;
alter table delivery add constraint delivery_pk primary key (kind, name, origin);
