-- Whether whoever reads mail at the address has confirmed it, and the link with which they can; only its digest is kept.
alter table digest add column confirmed boolean default false not null;
alter table digest add column token_hash varchar(64);
alter table digest add column token_until timestamp with time zone;
