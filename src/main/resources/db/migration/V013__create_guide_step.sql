create table guide_step (
    id      bigint      not null,
    part    varchar(16) not null,
    body_en varchar(4000),
    body_sv varchar(4000),
    constraint guide_step_pk primary key (id),
    constraint guide_step_entry_fk foreign key (id) references entry (id)
);
