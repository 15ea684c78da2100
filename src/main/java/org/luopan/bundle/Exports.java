package org.luopan.bundle;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.luopan.entry.EntryKind;
import org.luopan.language.Coded;
import org.luopan.publishing.Revisions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Published entries as files. */
@Service
class Exports {

    /** An entry that an export contains: its id and its short identifier. */
    record Published(long id, String address) {}

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

    /** The published entries of a kind, or of every kind, in the order of their short identifiers; empty if there is no such kind. */
    Optional<List<Published>> all(String kind) {
        if (!kind.isEmpty() && Coded.find(EntryKind.class, kind).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(jdbc
                .sql("select id, kind, slug from entry where status = 'published' and (:kind = '' or kind = :kind)")
                .param("kind", kind)
                .query((row, number) ->
                        new Published(row.getLong("id"), row.getString("kind") + "/" + row.getString("slug")))
                .list()
                .stream()
                .sorted(Comparator.comparing(Published::address))
                .toList());
    }

    /** Writes these entries as a zip, the same bytes for the same entries, and without having all of them in memory. */
    void write(List<Published> entries, OutputStream out) throws IOException {
        archive.write(entries.stream().flatMap(entry -> file(entry.id).stream()).iterator(), out);
    }

    private Optional<BundleFile> file(long id) {
        return revisions
                .open(id)
                .filter(opened -> opened.subject().isPublished())
                .map(opened -> new BundleFile(
                        opened.subject().address() + ".json", opened.subject().kind(), opened.live()));
    }
}
