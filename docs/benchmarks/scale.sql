-- Adds made-up platforms to a PostgreSQL base that the program has set up: psql -v many=100000 -f scale.sql
-- Each takes its texts, category and openness from a real one, so that words are as frequent as in the real base.
begin;
create temporary table pattern on commit drop as
    select row_number() over (order by p.id) - 1 as place, count(*) over () as patterns,
        e.summary_en, e.summary_sv, p.category, p.openness
    from platform p join entry e on e.id = p.id where e.status = 'published';
create temporary table made on commit drop as
    select 1000000 + i as id, i,
        initcap(left(md5(i::text), 6)) || ' ' || initcap(left(md5((i * 7)::text), 5)) as name, p.*
    from generate_series(1, :many) i join pattern p on p.place = i % p.patterns;
analyze made;

insert into entry (id, kind, slug, name_en, name_sv, summary_en, summary_sv, seal, hue, sort_order, checking)
    select id, 'platform', 'made-up-' || i, name, name, summary_en, summary_sv, '造', 'green', 1000 + i, 'unchecked' from made;
insert into platform (id, operator, operator_slug, launched, category, openness)
    select id, 'Operator ' || i % 500, 'operator-' || i % 500, 2000 + i % 25, category, openness from made;
insert into trait (platform_id, facet_value_id, strength, sort_order)
    select m.id, v.id, (array['core', 'strong', 'present', 'weak'])[1 + (m.i * 31 + v.id * 17) % 4], v.id
    from made m join facet_value v on v.facet in ('audience', 'feature', 'objective') and (m.i * 13 + v.id * 29) % 6 = 0;
insert into reach (platform_id, tier_id, strength)
    select m.id, t.id, (array['core', 'strong', 'present', 'weak', 'unknown'])[1 + (m.i * 31 + t.id * 17) % 5]
    from made m join entry t on t.kind = 'tier';
insert into figure (entry_id, metric_id, amount, unit, as_of, source_id, confidence)
    select m.id, u.id, 1000000 + m.i * 7919::bigint % 900000000, u.unit, '2025-09', (select min(id) from source), 'third-party-estimate'
    from made m join metric u on u.slug = 'mau';
-- What is not in the journal makes the program build its index again.
update content_version set version = version + 1;
commit;
vacuum analyze;
