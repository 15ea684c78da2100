-- A value that rested on a source when it was withdrawn, until somebody verifies it or gives it another source.
create table recheck (
    what      varchar(12) not null,
    row_id    bigint      not null,
    entry_id  bigint      not null,
    source_id bigint      not null,
    since     timestamp with time zone not null,
    constraint recheck_pk primary key (what, row_id, source_id),
    constraint recheck_entry_fk foreign key (entry_id) references entry (id) on delete cascade,
    constraint recheck_source_fk foreign key (source_id) references entry (id) on delete cascade
);
create index recheck_entry_ix on recheck (entry_id);
create index recheck_source_ix on recheck (source_id);
