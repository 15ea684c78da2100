create table platform (
    id               bigint       not null,
    operator         varchar(120) not null,
    operator_zh      varchar(60),
    operator_slug    varchar(120) not null,
    launched         integer,
    launched_note_en varchar(300),
    launched_note_sv varchar(300),
    launched_checking varchar(12) default 'unchecked' not null,
    website          varchar(200),
    category         varchar(64)  not null,
    category_note_en varchar(300),
    category_note_sv varchar(300),
    openness         varchar(16)  not null,
    differentiator_en varchar(600),
    differentiator_sv varchar(600),
    business_en      varchar(2000),
    business_sv      varchar(2000),
    business_basis   varchar(120),
    reach_confidence varchar(12),
    reach_note_en    varchar(600),
    reach_note_sv    varchar(600),
    article_view_en  varchar(600),
    article_view_sv  varchar(600),
    constraint platform_pk primary key (id),
    constraint platform_entry_fk foreign key (id) references entry (id)
);

create table platform_name (
    platform_id bigint       not null,
    name_en     varchar(120) not null,
    name_sv     varchar(120) not null,
    sort_order  integer      not null,
    constraint platform_name_pk primary key (platform_id, sort_order),
    constraint platform_name_platform_fk foreign key (platform_id) references platform (id)
);

create table platform_theme (
    platform_id    bigint  not null,
    facet_value_id bigint  not null,
    sort_order     integer not null,
    constraint platform_theme_pk primary key (platform_id, sort_order),
    constraint platform_theme_platform_fk foreign key (platform_id) references platform (id),
    constraint platform_theme_value_fk foreign key (facet_value_id) references facet_value (id)
);
