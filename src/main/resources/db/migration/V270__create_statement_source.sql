-- Which statement of which entry rests on which source, each once. The only place that knows every table with a source.
-- The texts of an entry are one statement, known by the entry; a list of tiers belongs to the source it comes from, and so does a
-- correction that names no entry.
create view statement_source (what, row_id, entry_id, source_id) as
select cast('figure' as varchar(12)), id, entry_id, source_id from figure
union select cast('figure' as varchar(12)), id, entry_id, seen_in_id from figure where seen_in_id is not null
union select cast('claim' as varchar(12)), id, entry_id, source_id from claim
union select cast('claim' as varchar(12)), c.id, c.entry_id, s.source_id
    from claim_source s join claim c on c.id = s.claim_id
union select cast('route' as varchar(12)), id, platform_id, source_id from account_route where source_id is not null
union select cast('route' as varchar(12)), r.id, r.platform_id, s.source_id
    from account_route_source s join account_route r on r.id = s.route_id
union select cast('trait' as varchar(12)), id, platform_id, source_id from trait where source_id is not null
union select cast('reach' as varchar(12)), id, platform_id, source_id from reach where source_id is not null
union select cast('reach' as varchar(12)), r.id, r.platform_id, s.source_id
    from reach_source s join reach r on r.id = s.reach_id
union select cast('placement' as varchar(12)), id, city_id, source_id from tier_placement
union select cast('coordinates' as varchar(12)), id, id, coordinates_source_id from city where coordinates_source_id is not null
union select cast('list' as varchar(12)), id, source_id, source_id from tier_list
union select cast('correction' as varchar(12)), c.id, coalesce(
        (select min(e.entry_id) from correction_entry e where e.correction_id = c.id), c.source_id), c.source_id
    from correction c where c.source_id is not null
union select cast('correction' as varchar(12)), s.correction_id, coalesce(
        (select min(e.entry_id) from correction_entry e where e.correction_id = s.correction_id), s.source_id), s.source_id
    from correction_source s
union select cast('text' as varchar(12)), entry_id, entry_id, source_id from entry_source;
