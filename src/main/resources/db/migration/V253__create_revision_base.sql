-- What a draft held before it was saved over, for the forms that are still open on it.
create table revision_base (
    revision_id bigint  not null,
    saves       integer not null,
    content     varchar(1000000) not null,
    kept_at     timestamp with time zone not null,
    constraint revision_base_pk primary key (revision_id, saves),
    constraint revision_base_revision_fk foreign key (revision_id) references revision (id) on delete cascade
);
create index revision_base_kept_at_ix on revision_base (kept_at);
