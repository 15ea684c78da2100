-- What each rise of the content version touched: entries, and records that are no entries. Every program replays it.
create table content_change (
    version    bigint      not null,
    kind       varchar(16) not null,
    item_id    bigint      not null,
    changed_at timestamp with time zone not null,
    constraint content_change_pk primary key (version, kind, item_id)
);
