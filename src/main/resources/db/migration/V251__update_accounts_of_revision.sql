-- A name belongs to an account where it is the only one called so, and was called so already at that time.
update revision set author_id = (select min(a.id) from account a where a.name = revision.author)
    where (select count(*) from account a where a.name = revision.author) = 1
    and not exists (select 1 from account a join audit_event x on x.subject = 'account/' || a.username
        where a.name = revision.author and x.action = 'account.rename' and x.detail = a.name and x.at > revision.created_at);
update revision set decided_by_id = (select min(a.id) from account a where a.name = revision.decided_by)
    where (select count(*) from account a where a.name = revision.decided_by) = 1
    and not exists (select 1 from account a join audit_event x on x.subject = 'account/' || a.username
        where a.name = revision.decided_by and x.action = 'account.rename' and x.detail = a.name
        and x.at > coalesce(revision.published_at, revision.created_at));
update verification set who_id = (select min(a.id) from account a where a.name = verification.who)
    where (select count(*) from account a where a.name = verification.who) = 1
    and not exists (select 1 from account a join audit_event x on x.subject = 'account/' || a.username
        where a.name = verification.who and x.action = 'account.rename' and x.detail = a.name and x.at > verification.at);
-- What was published made the next version of its entry; what was delivered was there already.
update revision set live_version = case when decided_by is null then base_version else base_version + 1 end
    where state = 'published';
