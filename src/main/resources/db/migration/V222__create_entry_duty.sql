-- Who looks after an entry, and when it is to be looked at next.
create table entry_duty (
    entry_id bigint not null,
    owner_id bigint,
    due_on   date,
    constraint entry_duty_pk primary key (entry_id),
    constraint entry_duty_entry_fk foreign key (entry_id) references entry (id) on delete cascade,
    constraint entry_duty_owner_fk foreign key (owner_id) references account (id) on delete set null
);
create index entry_duty_owner_ix on entry_duty (owner_id);
