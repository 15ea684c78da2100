-- What an account route is for: an account of the brand, a shop, advertising, a venue or a creator; null if the evidence does not say.
alter table account_route add column purpose varchar(12);

-- The industries that a route is for; none means all.
create table account_route_industry (
    route_id   bigint      not null,
    industry   varchar(64) not null,
    sort_order integer     not null,
    constraint account_route_industry_pk primary key (route_id, sort_order),
    constraint account_route_industry_route_fk foreign key (route_id) references account_route (id)
);
