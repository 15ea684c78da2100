create table trend (
    id             bigint not null,
    first_year     integer,
    why_en         varchar(2000),
    why_sv         varchar(2000),
    how_en         varchar(2000),
    how_sv         varchar(2000),
    constraint trend_pk primary key (id),
    constraint trend_entry_fk foreign key (id) references entry (id)
);

create table trend_year (
    trend_id    bigint  not null,
    active_year integer not null,
    sort_order  integer not null,
    constraint trend_year_pk primary key (trend_id, sort_order),
    constraint trend_year_trend_fk foreign key (trend_id) references trend (id)
);
