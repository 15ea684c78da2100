-- The last try of each source's address by the program; one without an outcome is being tried, or was when the program stopped.
create table link_check (
    source_id    bigint       not null,
    url          varchar(400) not null,
    tried_at     timestamp with time zone not null,
    tried_on     date         not null,
    outcome      varchar(12),
    status       integer,
    moved_to     varchar(2000),
    failing_from date,
    archive_url  varchar(2000),
    constraint link_check_pk primary key (source_id),
    constraint link_check_source_fk foreign key (source_id) references source (id) on delete cascade
);
create index link_check_tried_ix on link_check (tried_at);
