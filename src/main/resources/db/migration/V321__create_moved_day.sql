-- Days of a festival that differ from its rule: those that a calculation gets wrong, and those that somebody decided.
create table moved_day (
    festival_id bigint  not null,
    of_year     integer not null,
    moved_to    date    not null,
    why_en      varchar(400),
    why_sv      varchar(400),
    sort_order  integer not null,
    constraint moved_day_pk primary key (festival_id, sort_order),
    constraint moved_day_year_uq unique (festival_id, of_year),
    constraint moved_day_festival_fk foreign key (festival_id) references festival (id)
);
