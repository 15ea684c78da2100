-- What a release brought for each record, and what became of it; beside what has not been dealt with, what was delivered before.
create table delivery (
    kind         varchar(16)      not null,
    name         varchar(160)     not null,
    hash         varchar(64)      not null,
    came         varchar(1000000) not null,
    delivered    varchar(1000000),
    item_id      bigint,
    state        varchar(12)      not null,
    note         varchar(200)     not null,
    changed_at   timestamp with time zone,
    constraint delivery_pk primary key (kind, name)
);
create index delivery_state_ix on delivery (state);
