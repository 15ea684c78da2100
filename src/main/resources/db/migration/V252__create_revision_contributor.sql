-- Whose changes a revision holds besides its author's: those of the drafts it was made from.
create table revision_contributor (
    revision_id bigint      not null,
    position    integer     not null,
    account_id  bigint,
    name        varchar(80) not null,
    constraint revision_contributor_pk primary key (revision_id, position),
    constraint revision_contributor_revision_fk foreign key (revision_id) references revision (id) on delete cascade
);
create index revision_contributor_account_ix on revision_contributor (account_id);
