package org.luopan.crawler;

import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.luopan.content.ContentCache;
import org.luopan.content.HeldByKey;
import org.luopan.entry.EntryKind;
import org.luopan.market.MarketFigures;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads which pages of entries there are, in parts that are small enough for one file. */
@Service
@Transactional(readOnly = true)
class Sitemaps {

    /** How many entries one file lists, each in two languages; the limit is 50,000 addresses, but a file is made in memory. */
    static final int ENTRIES = 5_000;

    /** The pages that show something of every kind of entry. */
    private static final List<String> OF_EVERYTHING = List.of("", "/finder", "/compare", "/changes");

    /** The pages that explain: of these nobody knows when they last changed. */
    private static final List<String> EXPLAINING =
            List.of("/finder/score", "/about", "/about/metrics", "/about/words", "/about/data");

    private final JdbcClient jdbc;
    private final MarketFigures market;
    private final HeldByKey<String, List<OfOneKind>> kinds;

    Sitemaps(JdbcClient jdbc, MarketFigures market, ContentCache cache) {
        this.jdbc = jdbc;
        this.market = market;
        this.kinds = cache.byKey(1);
    }

    /** The files that list entries. */
    List<SitemapFile> parts() {
        return ofEachKind().stream().flatMap(OfOneKind::parts).toList();
    }

    private List<OfOneKind> ofEachKind() {
        return kinds.get("all", all -> counted());
    }

    /** Reads every entry, so it is kept until the content changes. */
    private List<OfOneKind> counted() {
        return jdbc.sql("select kind, count(*) as entries, max(updated_at) as changed from entry"
                        + " where status = 'published' group by kind order by kind")
                .query((row, number) -> new OfOneKind(
                        row.getString("kind"), row.getInt("entries"), row.getObject("changed", OffsetDateTime.class)))
                .list();
    }

    /** The pages of no entry: the lists of each kind, and what is not of a kind; the market is in its own file. */
    List<Address> pages() {
        var changed = ofEachKind().stream().collect(Collectors.toMap(OfOneKind::kind, OfOneKind::changed));
        var last = changed.values().stream().max(Comparator.naturalOrder()).orElse(null);
        return Stream.of(
                        OF_EVERYTHING.stream().map(path -> new Address(path, last)),
                        Stream.of(EntryKind.values())
                                .filter(kind -> kind != EntryKind.MARKET)
                                .map(kind -> new Address("/" + kind.folder(), changed.get(kind.code()))),
                        EXPLAINING.stream().map(path -> new Address(path, null)))
                .flatMap(pages -> pages)
                .toList();
    }

    /** The pages in one of the files, the first of which is 1: those of entries, each followed by those that show a part of it. */
    List<Address> addresses(EntryKind kind, int part) {
        var entries = entries(kind, part);
        return kind == EntryKind.MARKET
                ? entries.stream()
                        .flatMap(entry -> Stream.concat(Stream.of(entry), metrics(entry)))
                        .toList()
                : entries;
    }

    /** The pages of the metrics that are measured for China: they change with the figures of the market. */
    private Stream<Address> metrics(Address china) {
        return market.measured().stream().map(metric -> new Address(china.path + "/" + metric, china.changed));
    }

    private List<Address> entries(EntryKind kind, int part) {
        return jdbc.sql("select slug, updated_at from entry where kind = :kind and status = 'published'"
                        + " order by id limit " + ENTRIES + " offset :before")
                .param("kind", kind.code())
                .param("before", (part - 1) * ENTRIES)
                .query((row, number) -> new Address(
                        kind.path(row.getString("slug")), row.getObject("updated_at", OffsetDateTime.class)))
                .list();
    }

    private record OfOneKind(String kind, int entries, OffsetDateTime changed) {

        Stream<SitemapFile> parts() {
            return IntStream.rangeClosed(1, 1 + (entries - 1) / ENTRIES)
                    .mapToObj(part -> new SitemapFile(kind + "-" + part, changed));
        }
    }

    /** One file: its name, and when one of its kind last changed. */
    record SitemapFile(String name, OffsetDateTime changed) {}

    /** A page without its language, and when it last changed, if that is known. */
    record Address(String path, @Nullable OffsetDateTime changed) {}
}
