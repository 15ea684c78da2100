package org.luopan.linkcheck;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.luopan.fetch.LinkResponse;
import org.luopan.fetch.LinkResponse.Outcome;
import org.luopan.language.Coded;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Which addresses were tried, how they answered, and which are next; several programs on one database share them. */
@Service
public class LinkChecks {

    /** How long until an address is tried again: longest if it answered, shorter if it failed, shortest if the try was not finished. */
    private static final Duration WORKING = Duration.ofDays(30);

    private static final Duration FAILED = Duration.ofDays(3);
    private static final Duration UNFINISHED = Duration.ofDays(1);

    /** One host is asked twice in a row only after this long. */
    private static final Duration PAUSE = Duration.ofMinutes(10);

    private static final int CANDIDATES = 100;

    /** The columns of a try, for {@link #read}. */
    static final String COLUMNS =
            "c.url as tried_url, c.tried_on, c.outcome, c.status as http_status, c.moved_to, c.failing_from, c.archive_url";

    private final JdbcClient jdbc;
    private final Clock clock;

    LinkChecks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** An address to try. */
    record Candidate(
            long source,
            String url,
            @Nullable OffsetDateTime triedAt,
            @Nullable LocalDate failingFrom,
            @Nullable String archive) {}

    /** The last try of a source's address as it is now; empty if nobody has tried it. */
    public Optional<LinkCheck> of(long sourceId) {
        return jdbc.sql("select " + COLUMNS + " from link_check c join source s on s.id = c.source_id and s.url = c.url"
                        + " where c.source_id = :source")
                .param("source", sourceId)
                .query((row, number) -> read(row))
                .optional()
                .flatMap(found -> found);
    }

    /** Reads a try; empty if there was none, or it was not finished. */
    static Optional<LinkCheck> read(ResultSet row) throws SQLException {
        var outcome = Coded.find(Outcome.class, row.getString("outcome"));
        return outcome.isEmpty()
                ? Optional.empty()
                : Optional.of(new LinkCheck(
                        row.getString("tried_url"),
                        row.getObject("tried_on", LocalDate.class),
                        outcome.get(),
                        row.getObject("http_status", Integer.class),
                        row.getString("moved_to"),
                        row.getObject("failing_from", LocalDate.class),
                        row.getString("archive_url")));
    }

    /** Takes the next address to try: the one that was not tried for longest, of another host than the last. */
    Optional<Candidate> take() {
        var now = OffsetDateTime.now(clock);
        var resting = resting(now);
        return waiting(now).stream()
                .filter(one -> !LinkCheck.host(one.url()).equals(resting))
                .findFirst()
                .filter(one -> taken(one, now));
    }

    /** The host that was asked last, if that is not long ago; otherwise empty. */
    private String resting(OffsetDateTime now) {
        return jdbc.sql(
                        "select url from link_check where tried_at > :pause order by tried_at desc, source_id desc limit 1")
                .param("pause", now.minus(PAUSE))
                .query(String.class)
                .optional()
                .map(LinkCheck::host)
                .orElse("");
    }

    private List<Candidate> waiting(OffsetDateTime now) {
        return jdbc.sql(
                        "select s.id, s.url, c.tried_at, case when c.url = s.url then c.failing_from end as failing_from,"
                                + " case when c.url = s.url then c.archive_url end as archive_url"
                                + " from source s join entry e on e.id = s.id left join link_check c on c.source_id = s.id"
                                + " where e.status = 'published' and s.url is not null and (c.source_id is null"
                                + " or c.url <> s.url and c.tried_at < :unfinished or c.outcome is null and c.tried_at < :unfinished"
                                + " or c.failing_from is not null and c.tried_at < :failed or c.tried_at < :working)"
                                + " order by case when c.tried_at is null then 0 else 1 end, c.tried_at, s.id limit "
                                + CANDIDATES)
                .param("unfinished", now.minus(UNFINISHED))
                .param("failed", now.minus(FAILED))
                .param("working", now.minus(WORKING))
                .query((row, number) -> new Candidate(
                        row.getLong("id"),
                        row.getString("url"),
                        row.getObject("tried_at", OffsetDateTime.class),
                        row.getObject("failing_from", LocalDate.class),
                        row.getString("archive_url")))
                .list();
    }

    /** Marks an address as being tried; false if another program was quicker. */
    private boolean taken(Candidate one, OffsetDateTime now) {
        if (one.triedAt() != null) {
            return jdbc.sql("update link_check set tried_at = :now, tried_on = :today, url = :url, outcome = null"
                                    + " where source_id = :source and tried_at = :before")
                            .param("now", now)
                            .param("today", day(now))
                            .param("url", one.url())
                            .param("source", one.source())
                            .param("before", one.triedAt())
                            .update()
                    == 1;
        }
        try {
            return jdbc.sql("insert into link_check (source_id, url, tried_at, tried_on)"
                                    + " values (:source, :url, :now, :today)")
                            .param("source", one.source())
                            .param("url", one.url())
                            .param("now", now)
                            .param("today", day(now))
                            .update()
                    == 1;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    /** Keeps how an address answered. */
    void keep(Candidate one, LinkResponse response, @Nullable String archive) {
        var today = day(OffsetDateTime.now(clock));
        jdbc.sql("update link_check set outcome = :outcome, status = cast(:status as integer),"
                        + " moved_to = cast(:moved as varchar(2000)), failing_from = cast(:failing as date),"
                        + " archive_url = cast(:archive as varchar(2000)) where source_id = :source and url = :url")
                .param("outcome", response.outcome().code())
                .param("status", response.status())
                .param("moved", response.movedTo())
                .param("failing", LinkCheck.failingFrom(response, one.failingFrom(), today))
                .param("archive", archive)
                .param("source", one.source())
                .param("url", one.url())
                .update();
    }

    private static LocalDate day(OffsetDateTime moment) {
        return moment.withOffsetSameInstant(ZoneOffset.UTC).toLocalDate();
    }
}
