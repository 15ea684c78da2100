-- A source can be withdrawn by its publisher; what rests on it is looked at again.
alter table source add column retracted_on date;
alter table source add column retraction_en varchar(400);
alter table source add column retraction_sv varchar(400);
-- Somebody confirmed that the claim's state still holds.
alter table claim add column verified_on date;
