-- Only a confirmation against a source renews a value; the others stay on record and date nothing.
update figure set verified_on = (select max(v.held_on) from verification v
    where v.what = 'figure' and v.row_id = figure.id and v.source_id is not null and v.held_on <= figure.verified_on)
where verified_on is not null;
update claim set verified_on = (select max(v.held_on) from verification v
    where v.what = 'claim' and v.row_id = claim.id and v.source_id is not null and v.held_on <= claim.verified_on)
where verified_on is not null;
update account_route set verified_on = (select max(v.held_on) from verification v
    where v.what = 'route' and v.row_id = account_route.id and v.source_id is not null
    and v.held_on <= account_route.verified_on)
where verified_on is not null;
