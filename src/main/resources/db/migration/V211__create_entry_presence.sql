-- Who has the form of an entry open.
create table entry_presence (
    entry_id bigint      not null,
    username varchar(60) not null,
    name     varchar(80) not null,
    seen_at  timestamp with time zone not null,
    constraint entry_presence_pk primary key (entry_id, username),
    constraint entry_presence_entry_fk foreign key (entry_id) references entry (id)
);
