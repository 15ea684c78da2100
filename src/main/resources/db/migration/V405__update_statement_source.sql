-- Which statement of which entry rests on which source, each once. The only place that knows every table with a source.
-- The texts of an entry are one statement, known by the entry; a list of tiers belongs to the source it comes from, and so does a
-- correction that names no entry. Each part leaves out what another says, so that the database need not compare all of them: of a
-- source that a hundred thousand statements rest on, that took most of the time.
drop view entry_reference;
drop view statement_source;

create view statement_source (what, row_id, entry_id, source_id) as
select cast('figure' as varchar(12)), id, entry_id, source_id from figure
union all select cast('figure' as varchar(12)), id, entry_id, seen_in_id from figure
    where seen_in_id is not null and seen_in_id <> source_id
union all select cast('claim' as varchar(12)), id, entry_id, source_id from claim
union all select distinct cast('claim' as varchar(12)), c.id, c.entry_id, s.source_id
    from claim_source s join claim c on c.id = s.claim_id where s.source_id <> c.source_id
union all select cast('route' as varchar(12)), id, platform_id, source_id from account_route where source_id is not null
union all select distinct cast('route' as varchar(12)), r.id, r.platform_id, s.source_id
    from account_route_source s join account_route r on r.id = s.route_id where r.source_id is null or s.source_id <> r.source_id
union all select cast('trait' as varchar(12)), id, platform_id, source_id from trait where source_id is not null
union all select cast('reach' as varchar(12)), id, platform_id, source_id from reach where source_id is not null
union all select distinct cast('reach' as varchar(12)), r.id, r.platform_id, s.source_id
    from reach_source s join reach r on r.id = s.reach_id where r.source_id is null or s.source_id <> r.source_id
union all select cast('placement' as varchar(12)), id, city_id, source_id from tier_placement
union all select cast('coordinates' as varchar(12)), id, id, coordinates_source_id from city where coordinates_source_id is not null
union all select cast('list' as varchar(12)), id, source_id, source_id from tier_list
union all select cast('correction' as varchar(12)), c.id, coalesce(
        (select min(e.entry_id) from correction_entry e where e.correction_id = c.id), c.source_id), c.source_id
    from correction c where c.source_id is not null
union all select distinct cast('correction' as varchar(12)), s.correction_id, coalesce(
        (select min(e.entry_id) from correction_entry e where e.correction_id = s.correction_id), s.source_id), s.source_id
    from correction_source s join correction c on c.id = s.correction_id where c.source_id is null or s.source_id <> c.source_id
union all select distinct cast('text' as varchar(12)), entry_id, entry_id, source_id from entry_source;

-- Which entry refers to which: what rests on it, so that it has to stay, and what merely links to it.
create view entry_reference (entry_id, by_id, what, rests) as
select source_id, entry_id, what, true from statement_source
union all select tier_id, platform_id, cast('reach' as varchar(12)), true from reach where strength <> 'unknown'
union all select tier_id, city_id, cast('placement' as varchar(12)), true from tier_placement
union all select to_id, from_id, cast('link' as varchar(12)), false from entry_link
union all select entry_id, entry_id, cast('correction' as varchar(12)), false from correction_entry;
