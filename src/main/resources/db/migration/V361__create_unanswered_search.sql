-- Searches that found nothing: their words, how often and when, and nothing about who asked.
create table unanswered_search (
    language   varchar(2)   not null,
    words      varchar(100) not null,
    times      bigint       not null,
    last_asked date         not null,
    constraint unanswered_search_pk primary key (language, words)
);
