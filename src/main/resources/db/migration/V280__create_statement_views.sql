-- Every statement that is said in words or marks rather than in a number, with what forms call it: the figures have more columns to them
-- and are read from their table. What nobody knows the strength of is not known, though it may name a source.
create view worded_statement (what, row_id, entry_id, as_of, verified_on, label_en, label_sv, sort_order, known) as
select cast('claim' as varchar(12)), id, entry_id, as_of, verified_on, text_en, text_sv, sort_order, true from claim
union all select cast('route' as varchar(12)), id, platform_id, as_of, verified_on, name_en, name_sv, sort_order, true
    from account_route
union all select cast('trait' as varchar(12)), t.id, t.platform_id, cast(null as varchar), cast(null as date), v.label_en, v.label_sv,
    t.sort_order, t.strength <> 'unknown' from trait t join facet_value v on v.id = t.facet_value_id
union all select cast('reach' as varchar(12)), r.id, r.platform_id, cast(null as varchar), cast(null as date), t.name_en, t.name_sv,
    t.sort_order, r.strength <> 'unknown' from reach r join entry t on t.id = r.tier_id
union all select cast('placement' as varchar(12)), p.id, p.city_id, l.as_of, cast(null as date), l.name_en, l.name_sv, l.sort_order, true
    from tier_placement p join tier_list l on l.id = p.tier_list_id
union all select cast('coordinates' as varchar(12)), id, id, cast(null as varchar), cast(null as date),
    cast(latitude as varchar) || ', ' || cast(longitude as varchar),
    cast(latitude as varchar) || ', ' || cast(longitude as varchar), 0, latitude is not null from city
union all select cast('list' as varchar(12)), id, source_id, as_of, cast(null as date), name_en, name_sv, sort_order, true from tier_list
union all select cast('correction' as varchar(12)), c.id, coalesce((select min(x.entry_id) from correction_entry x
        where x.correction_id = c.id), c.source_id, (select min(x.source_id) from correction_source x
        where x.correction_id = c.id)), cast(null as varchar), cast(null as date), c.topic_en, c.topic_sv,
    c.sort_order, true from correction c
union all select cast('text' as varchar(12)), x.entry_id, x.entry_id, cast(null as varchar), cast(null as date), min(x.aspect),
    min(x.aspect), 0, true from entry_source x group by x.entry_id;

-- Which entry refers to which: what rests on it, so that it has to stay, and what merely links to it.
create view entry_reference (entry_id, by_id, what, rests) as
select source_id, entry_id, what, true from statement_source
union all select tier_id, platform_id, cast('reach' as varchar(12)), true from reach where strength <> 'unknown'
union all select tier_id, city_id, cast('placement' as varchar(12)), true from tier_placement
union all select to_id, from_id, cast('link' as varchar(12)), false from entry_link
union all select entry_id, entry_id, cast('correction' as varchar(12)), false from correction_entry;

-- What only points to an entry goes with it; so does its history, and reach that nobody knew anything of.
alter table reach drop constraint reach_tier_fk;
alter table reach add constraint reach_tier_fk foreign key (tier_id) references entry (id) on delete cascade;
alter table entry_redirect drop constraint entry_redirect_entry_fk;
alter table entry_redirect add constraint entry_redirect_entry_fk foreign key (entry_id) references entry (id) on delete cascade;
alter table entry_link drop constraint entry_link_from_fk;
alter table entry_link add constraint entry_link_from_fk foreign key (from_id) references entry (id) on delete cascade;
alter table entry_link drop constraint entry_link_to_fk;
alter table entry_link add constraint entry_link_to_fk foreign key (to_id) references entry (id) on delete cascade;
alter table correction_entry drop constraint correction_entry_entry_fk;
alter table correction_entry add constraint correction_entry_entry_fk foreign key (entry_id) references entry (id) on delete cascade;
alter table revision drop constraint revision_entry_fk;
alter table revision add constraint revision_entry_fk foreign key (entry_id) references entry (id) on delete cascade;
alter table revision drop constraint revision_open_entry_fk;
alter table revision add constraint revision_open_entry_fk foreign key (open_entry_id) references entry (id) on delete cascade;
alter table entry_presence drop constraint entry_presence_entry_fk;
alter table entry_presence add constraint entry_presence_entry_fk foreign key (entry_id) references entry (id) on delete cascade;
