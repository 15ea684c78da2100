-- Rows of reports on which nothing is to be done, with the reason; taking the mark away puts a row back.
create table report_mark (
    report    varchar(40)  not null,
    row_key   varchar(160) not null,
    entry_id  bigint       not null,
    reason    varchar(300) not null,
    by_id     bigint,
    by_name   varchar(80)  not null,
    marked_at timestamp with time zone not null,
    constraint report_mark_pk primary key (report, row_key),
    constraint report_mark_entry_fk foreign key (entry_id) references entry (id) on delete cascade,
    constraint report_mark_by_fk foreign key (by_id) references account (id) on delete set null
);
create index report_mark_entry_ix on report_mark (entry_id);
create index report_mark_by_ix on report_mark (by_id);
