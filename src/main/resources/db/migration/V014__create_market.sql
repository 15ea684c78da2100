create table market (
    id bigint not null,
    constraint market_pk primary key (id),
    constraint market_entry_fk foreign key (id) references entry (id)
);
