package org.luopan.bundle;

import java.util.Optional;
import org.luopan.entry.EntryKind;
import org.luopan.language.Coded;
import org.luopan.publishing.Revisions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Published entries as files. */
@Service
class Exports {

    private final BundleArchive archive;
    private final Revisions revisions;
    private final JdbcClient jdbc;

    Exports(BundleArchive archive, Revisions revisions, JdbcClient jdbc) {
        this.archive = archive;
        this.revisions = revisions;
        this.jdbc = jdbc;
    }

    /** One published entry, by its short identifier, as JSON; empty if there is none. */
    Optional<byte[]> one(String address) {
        var slash = address.indexOf('/');
        return slash < 0
                ? Optional.empty()
                : Coded.find(EntryKind.class, address.substring(0, slash))
                        .flatMap(kind -> revisions.subject(kind, address.substring(slash + 1)))
                        .flatMap(subject -> file(subject.id()))
                        .map(archive::write);
    }

    /** All published entries of a kind, or of every kind, as a zip; empty if there is no such kind. */
    Optional<byte[]> all(String kind) {
        if (!kind.isEmpty() && Coded.find(EntryKind.class, kind).isEmpty()) {
            return Optional.empty();
        }
        var ids = jdbc.sql(
                        "select id from entry where status = 'published' and (:kind = '' or kind = :kind) order by id")
                .param("kind", kind)
                .query(Long.class)
                .list();
        return Optional.of(
                archive.write(ids.stream().flatMap(id -> file(id).stream()).toList()));
    }

    private Optional<BundleFile> file(long id) {
        return revisions
                .open(id)
                .filter(opened -> opened.subject().isPublished())
                .map(opened -> new BundleFile(
                        opened.subject().address() + ".json", opened.subject().kind(), opened.live()));
    }
}
