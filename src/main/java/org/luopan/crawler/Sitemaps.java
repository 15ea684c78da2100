package org.luopan.crawler;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.luopan.entry.EntryKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads which pages of entries there are, in parts that are small enough for one file. */
@Service
@Transactional(readOnly = true)
class Sitemaps {

    /** How many entries one file lists, each in two languages; the limit is 50,000 addresses, but a file is made in memory. */
    static final int ENTRIES = 5_000;

    /** The pages that are not an entry's. */
    /** The lists of all kinds, and what is not of a kind; the market is one page, which its own file names. */
    static final List<Address> PAGES = Stream.of(
                    Stream.of(""),
                    Stream.of(EntryKind.values())
                            .filter(kind -> kind != EntryKind.MARKET)
                            .map(kind -> "/" + kind.folder()),
                    Stream.of("/finder", "/compare", "/changes", "/about", "/about/metrics", "/about/words"))
            .flatMap(paths -> paths)
            .map(path -> new Address(path, null))
            .toList();

    private final JdbcClient jdbc;

    Sitemaps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The files that list entries. */
    List<Part> parts() {
        return jdbc
                .sql("select kind, count(*) as entries, max(updated_at) as changed from entry"
                        + " where status = 'published' group by kind order by kind")
                .query((row, number) -> new OfOneKind(
                        row.getString("kind"), row.getInt("entries"), row.getObject("changed", OffsetDateTime.class)))
                .list()
                .stream()
                .flatMap(OfOneKind::parts)
                .toList();
    }

    /** The entries in one of the files, the first of which is 1. */
    List<Address> addresses(EntryKind kind, int part) {
        return jdbc.sql("select slug, updated_at from entry where kind = :kind and status = 'published'"
                        + " order by id limit " + ENTRIES + " offset :before")
                .param("kind", kind.code())
                .param("before", (part - 1) * ENTRIES)
                .query((row, number) -> new Address(
                        kind.path(row.getString("slug")), row.getObject("updated_at", OffsetDateTime.class)))
                .list();
    }

    private record OfOneKind(String kind, int entries, OffsetDateTime changed) {

        Stream<Part> parts() {
            return IntStream.rangeClosed(1, 1 + (entries - 1) / ENTRIES)
                    .mapToObj(part -> new Part(kind + "-" + part, changed));
        }
    }

    /** One file: its name, and when one of its kind last changed. */
    record Part(String name, OffsetDateTime changed) {}

    /** A page without its language, and when it last changed, if that is known. */
    record Address(String path, @Nullable OffsetDateTime changed) {}
}
