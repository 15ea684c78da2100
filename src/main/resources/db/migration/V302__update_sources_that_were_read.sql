-- A delivered figure with a date of checking and no other place was read in its source on that day; what the delivery left open about
-- that source follows from it. Sources that were marked as not opened, or read through a copy, stay as they are.
update entry set checking = 'checked'
where kind = 'source' and checking = 'unchecked' and id in (
    select s.id from source s where s.seen is null and s.seen_via is null and s.url is not null
        and exists (select 1 from figure f where f.source_id = s.id and f.seen_in_id is null
            and f.checking = 'checked' and f.checked_on is not null));
