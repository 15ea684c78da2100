-- What somebody typed into a form and has not saved; only they see it. The page is one tab of one browser.
create table typed_form (
    page       varchar(40)   not null,
    account_id bigint        not null,
    address    varchar(120)  not null,
    content    varchar(1000000) not null,
    typed_at   timestamp with time zone not null,
    constraint typed_form_pk primary key (account_id, page),
    constraint typed_form_account_fk foreign key (account_id) references account (id) on delete cascade
);
create index typed_form_address_ix on typed_form (account_id, address);
create index typed_form_typed_at_ix on typed_form (typed_at);
