create table term (
    id bigint not null,
    constraint term_pk primary key (id),
    constraint term_entry_fk foreign key (id) references entry (id)
);
