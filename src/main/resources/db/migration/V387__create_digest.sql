-- To whom the daily digest of notifications is sent, and what it has told them already.
create table digest (
    account_id bigint       not null,
    address    varchar(254) not null,
    wanted     boolean      not null,
    told_until bigint       default 0 not null,
    done_on    date,
    taken_at   timestamp with time zone,
    constraint digest_pk primary key (account_id),
    constraint digest_account_fk foreign key (account_id) references account (id) on delete cascade
);
