-- Who owns an entry is called its ownership, as on the pages of the desk.
alter table entry_duty rename to entry_ownership;
alter table entry_ownership rename constraint entry_duty_pk to entry_ownership_pk;
alter table entry_ownership rename constraint entry_duty_entry_fk to entry_ownership_entry_fk;
alter table entry_ownership rename constraint entry_duty_owner_fk to entry_ownership_owner_fk;
alter index entry_duty_owner_ix rename to entry_ownership_owner_ix;
update audit_event set action = 'ownership.set' where action = 'duty.set';
