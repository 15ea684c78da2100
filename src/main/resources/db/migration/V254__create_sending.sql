-- What a form was sent with, so that sending it twice ends where the first time ended.
create table sending (
    digest      varchar(64) not null,
    account_id  bigint      not null,
    revision_id bigint      not null,
    saves       integer     not null,
    sent_at     timestamp with time zone not null,
    constraint sending_pk primary key (digest, account_id),
    constraint sending_revision_fk foreign key (revision_id) references revision (id) on delete cascade
);
create index sending_sent_at_ix on sending (sent_at);
create index sending_revision_ix on sending (revision_id);
