-- Whether the fee is the least of a range, as where a deposit depends on the category of goods.
alter table account_route add column fee_least boolean default false not null;
