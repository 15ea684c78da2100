-- The first entries of a kind in their order, their number, and the first day of the base, without reading every entry.
create index entry_order_ix on entry (kind, sort_order, id, status);
create index entry_created_ix on entry (created_at);
create index figure_order_ix on figure (entry_id, sort_order, id);
