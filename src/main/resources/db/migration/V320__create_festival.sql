create table festival (
    id         bigint      not null,
    occasion   varchar(16) not null,
    day_rule   varchar(20) not null,
    days       integer     not null,
    lead_weeks integer,
    constraint festival_pk primary key (id),
    constraint festival_entry_fk foreign key (id) references entry (id)
);
