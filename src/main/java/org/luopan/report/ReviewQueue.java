package org.luopan.report;

import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.luopan.entry.DeskEntry;
import org.luopan.language.Days;
import org.luopan.language.Language;
import org.luopan.publishing.SetAside;
import org.luopan.reportparts.ReportFilter;
import org.luopan.web.Pagination;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the revisions that wait for approval or are scheduled, or could not be published, oldest first. */
@Service
@Transactional(readOnly = true)
class ReviewQueue {

    private static final String FROM = " from revision r join entry e on e.id = r.entry_id"
            + " where (r.state in ('in-review', 'scheduled') or r.state = 'draft' and r.set_aside is not null)"
            + " and e.status <> 'deleted' and (:kind = '' or e.kind = :kind)";

    private final JdbcClient jdbc;
    private final SetAside aside;

    ReviewQueue(JdbcClient jdbc, SetAside aside) {
        this.jdbc = jdbc;
        this.aside = aside;
    }

    ReviewQueuePage waiting(String asked, String page, int size, Language language) {
        var kind = ReportFilter.KINDS.contains(asked) ? asked : "";
        var total = jdbc.sql("select count(*)" + FROM)
                .param("kind", kind)
                .query(Long.class)
                .single();
        var pagination = Pagination.asked(page, size, total);
        var rows = jdbc.sql("select e.id, e.kind, e.slug, e.name_en, e.name_sv, e.status, e.version, r.id as revision,"
                        + " r.number, r.state, r.author, r.note, r.created_at, r.set_aside,"
                        + " case when r.state = 'scheduled' then r.publish_at end as publish_at" + FROM
                        + " order by r.created_at, r.id limit " + size + " offset " + (pagination.page() - 1) * size)
                .param("kind", kind)
                .query((row, number) -> {
                    var subject = DeskEntry.of(row);
                    return new ReviewQueuePage.WaitingRevision(
                            row.getLong("revision"),
                            row.getInt("number"),
                            subject.kind().code(),
                            subject.nameIn(language),
                            row.getString("state"),
                            row.getString("author"),
                            Objects.requireNonNullElse(row.getString("note"), ""),
                            moment(row.getObject("created_at", OffsetDateTime.class), language),
                            moment(row.getObject("publish_at", OffsetDateTime.class), language),
                            aside.inWords(row.getString("set_aside"), subject.kind(), language));
                })
                .list();
        return new ReviewQueuePage(kind, ReportFilter.KINDS, rows, pagination);
    }

    private static String moment(@Nullable OffsetDateTime time, Language language) {
        return time == null ? "" : Days.moment(time, language);
    }
}
