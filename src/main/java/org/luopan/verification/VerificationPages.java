package org.luopan.verification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Set;
import org.luopan.address.PageNotFound;
import org.luopan.entry.DeskEntry;
import org.luopan.entry.EntryKind;
import org.luopan.language.Language;
import org.luopan.ownership.Ownerships;
import org.luopan.publishing.Revisions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Builds the page on which an entry's values are confirmed. */
@Component
class VerificationPages {

    private final Revisions revisions;
    private final Values values;
    private final Verifications verifications;
    private final Ownerships ownerships;
    private final JdbcClient jdbc;
    private final Clock clock;

    VerificationPages(
            Revisions revisions,
            Values values,
            Verifications verifications,
            Ownerships ownerships,
            JdbcClient jdbc,
            Clock clock) {
        this.revisions = revisions;
        this.values = values;
        this.verifications = verifications;
        this.ownerships = ownerships;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    VerificationPage of(String folder, long id, VerificationForm form, Language language) {
        var subject = subject(folder, id);
        var today = LocalDate.now(clock);
        var open = open(id);
        var titles = new HashMap<String, String>();
        var rows = values.stampedOf(id, language).stream()
                .map(value -> {
                    titles.put(value.key(), value.title());
                    var freshness = value.freshness(today);
                    return new VerificationPage.CheckedValue(
                            value.key(),
                            value.kind().code(),
                            value.title(),
                            value.asOfInWords(language),
                            freshness == null ? "" : freshness.code(),
                            value.verifiedInWords(language),
                            open.contains(value.key()),
                            value.sources());
                })
                .toList();
        return new VerificationPage(
                subject,
                subject.nameIn(language),
                rows,
                form,
                verifications.latest(id, titles, language),
                ownerships.of(id, language));
    }

    private DeskEntry subject(String folder, long id) {
        return revisions
                .subject(id)
                .filter(found -> EntryKind.ofFolder(folder)
                        .filter(kind -> kind == found.kind())
                        .isPresent())
                .orElseThrow(PageNotFound::new);
    }

    /** The values on the review list because one of their sources was withdrawn. */
    private Set<String> open(long entryId) {
        return new HashSet<>(jdbc.sql("select r.what || '-' || cast(r.row_id as varchar) from recheck r"
                        + " where r.entry_id = :entry")
                .param("entry", entryId)
                .query(String.class)
                .list());
    }
}
