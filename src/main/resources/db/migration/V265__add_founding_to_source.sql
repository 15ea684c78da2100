-- The article that the base grew from; it keeps this mark under any address. Every base has it under this id.
alter table source add column founding boolean default false not null;
update source set founding = true where id = 2001;
