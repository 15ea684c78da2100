-- A browser that stays signed in; of its secret only the digest is kept.
create table remembered_browser (
    series       varchar(40) not null,
    token_hash   varchar(64) not null,
    username     varchar(60) not null,
    created_at   timestamp with time zone not null,
    constraint remembered_browser_pk primary key (series)
);
create index remembered_browser_username_ix on remembered_browser (username);
