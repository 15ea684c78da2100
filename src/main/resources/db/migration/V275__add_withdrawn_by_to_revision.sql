-- Who took a revision back, so that sending the same twice ends as once does and taking back what another decided on is refused.
alter table revision add column withdrawn_by_id bigint;
