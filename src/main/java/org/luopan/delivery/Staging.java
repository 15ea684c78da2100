package org.luopan.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;

/** Puts records beside the content of the base, where {@link Deliveries} finds them; the caller provides the transaction. */
final class Staging {

    /** Where a record comes from, as the table says it. */
    static final String RELEASE = "release";

    static final String IMPORT = "import";

    private final JdbcOperations jdbc;

    Staging(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A record that comes.
     *
     * @param hash the digest of its file
     * @param content the record in JSON
     * @param note where it comes from, as histories say it
     */
    record Coming(String kind, String name, String hash, String content, String note) {

        String address() {
            return kind + "/" + name;
        }
    }

    /** Stages a release: what the base knows from an earlier one is compared with that, and {@code there} is what it has already. */
    void release(List<Coming> records, Set<String> known, Set<String> there) {
        var news = new ArrayList<Object[]>();
        var changed = new ArrayList<Object[]>();
        for (var one : records) {
            if (known.contains(one.address())) {
                changed.add(new Object[] {one.content(), one.hash(), one.note(), one.kind(), one.name()});
            } else {
                news.add(row(one, null, null, RELEASE, there.contains(one.address()) ? "delivered" : "arrived"));
            }
        }
        insert(news);
        jdbc.batchUpdate(
                "update delivery set delivered = " + LAST + ", came = ?, hash = ?, note = ?, state = 'arrived'"
                        + " where kind = ? and name = ? and origin = 'release'",
                changed);
    }

    /** Stages an import; it is compared with what releases have delivered. */
    void imported(List<Coming> records, List<Ancestor> ancestors) {
        var rows = new ArrayList<Object[]>();
        for (var i = 0; i < records.size(); i++) {
            var ancestor = ancestors.get(i);
            rows.add(row(records.get(i), ancestor.content(), ancestor.itemId(), IMPORT, "arrived"));
        }
        jdbc.batchUpdate(
                "delete from delivery where kind = ? and name = ? and origin = 'import'",
                records.stream()
                        .map(one -> new Object[] {one.kind(), one.name()})
                        .toList());
        insert(rows);
    }

    /** What the base has of a record from releases: what was delivered last, and to which entry or record. */
    record Ancestor(@Nullable String content, @Nullable Long itemId) {

        static final Ancestor NONE = new Ancestor(null, null);
    }

    /** What was delivered last, until something newer is dealt with. */
    static final String LAST = "case when state in ('delivered', 'proposed') then came else delivered end";

    private void insert(List<Object[]> rows) {
        jdbc.batchUpdate(
                "insert into delivery (kind, name, hash, came, note, delivered, item_id, origin, state)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows);
    }

    private static @Nullable Object[] row(
            Coming one, @Nullable String delivered, @Nullable Long itemId, String origin, String state) {
        return new @Nullable Object[] {
            one.kind(), one.name(), one.hash(), one.content(), one.note(), delivered, itemId, origin, state
        };
    }
}
