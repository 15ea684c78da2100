-- Further words that readers look for what numbers measure by; commas between them.
alter table metric add column found_by varchar(600);
update metric set found_by = 'medellön, average wage, average income, medelinkomst' where slug = 'average-salary';
update metric set found_by = 'wages, löner' where slug = 'average-salary-non-private';
update metric set found_by = 'inhabitants, invånare, folkmängd' where slug = 'population';
update metric set found_by = 'people online' where slug = 'internet-users';
update metric set found_by = 'e-commerce users, näthandlare' where slug = 'online-shoppers';
