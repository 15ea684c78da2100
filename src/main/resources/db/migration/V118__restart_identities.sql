-- The next row of each table gets a number above those inserted so far.
alter table facet_value alter column id restart with 1000;
alter table entry alter column id restart with 3000;
alter table metric alter column id restart with 1000;
alter table tier_list alter column id restart with 1000;
alter table tier_placement alter column id restart with 1000;
alter table entry_link alter column id restart with 1000;
alter table entry_source alter column id restart with 1000;
alter table entry_redirect alter column id restart with 1000;
alter table trait alter column id restart with 1000;
alter table reach alter column id restart with 1000;
alter table account_route alter column id restart with 1000;
alter table figure alter column id restart with 1000;
alter table claim alter column id restart with 1000;
alter table correction alter column id restart with 1000;
