-- How often the public page of an entry was opened on a day; nothing is kept of who opened it.
create table entry_read (
    entry_id bigint  not null,
    read_on  date    not null,
    times    integer not null,
    constraint entry_read_pk primary key (entry_id, read_on),
    constraint entry_read_entry_fk foreign key (entry_id) references entry (id) on delete cascade
);
create index entry_read_read_on_ix on entry_read (read_on);
