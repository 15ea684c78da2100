package org.luopan.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table that remembers what releases brought; the caller provides the transaction. */
@Component
class DeliveryRows {

    private static final String ARRIVED =
            "select kind, name, came, delivered, item_id, note, origin, state from delivery";

    private final JdbcClient jdbc;
    private final Clock clock;

    DeliveryRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Something that has come and that nobody has dealt with.
     *
     * @param came the record as the release has it, in JSON
     * @param before the record as it was delivered last; null if it never was
     * @param itemId the entry or record that it was delivered to; null if it never was
     * @param note the release, or that it was imported
     * @param origin where it comes from: {@link Staging#RELEASE} or {@link Staging#IMPORT}
     * @param waited whether it has been tried before, and an open draft was in its way
     */
    record Arrived(
            String kind,
            String name,
            String came,
            @Nullable String before,
            @Nullable Long itemId,
            String note,
            String origin,
            boolean waited) {

        boolean imported() {
            return origin.equals(Staging.IMPORT);
        }
    }

    /** A record of a release. */
    record Delivered(String kind, String name, @Nullable Long itemId, String content) {}

    boolean anyArrived() {
        return jdbc.sql("select count(*) from delivery where state in ('arrived', 'waiting')")
                        .query(Long.class)
                        .single()
                > 0;
    }

    List<Arrived> arrived() {
        return jdbc.sql(ARRIVED + " where state in ('arrived', 'waiting') order by kind, name, origin")
                .query((row, number) -> arrived(row))
                .list();
    }

    long countDiffering() {
        return jdbc.sql("select count(*) from delivery where state = 'differs'")
                .query(Long.class)
                .single();
    }

    /** The first records in which both changed the same, and nobody has decided yet. */
    List<Arrived> differing(int most) {
        return jdbc.sql(ARRIVED + " where state = 'differs' order by kind, name, origin limit " + most)
                .query((row, number) -> arrived(row))
                .list();
    }

    /** What an editor and a release, or an import, both changed of one record. */
    List<Arrived> differing(String kind, long itemId) {
        return jdbc.sql(ARRIVED + " where state = 'differs' and kind = :kind and item_id = :item order by origin desc")
                .param("kind", kind)
                .param("item", itemId)
                .query((row, number) -> arrived(row))
                .list();
    }

    private static Arrived arrived(ResultSet row) throws SQLException {
        return new Arrived(
                row.getString("kind"),
                row.getString("name"),
                row.getString("came"),
                row.getString("delivered"),
                row.getObject("item_id", Long.class),
                row.getString("note"),
                row.getString("origin"),
                row.getString("state").equals(DeliveryState.WAITING.code()));
    }

    /** What releases have delivered, or tried to. */
    List<Delivered> delivered() {
        return jdbc.sql("select kind, name, item_id, coalesce(" + Staging.LAST + ", came) as content from delivery"
                        + " where origin = 'release'")
                .query((row, number) -> new Delivered(
                        row.getString("kind"),
                        row.getString("name"),
                        row.getObject("item_id", Long.class),
                        row.getString("content")))
                .list();
    }

    /** What a release delivered last of one record. */
    Staging.Ancestor ancestor(String kind, String name) {
        return jdbc.sql("select item_id, " + Staging.LAST + " as content from delivery"
                        + " where origin = 'release' and kind = :kind and name = :name")
                .param("kind", kind)
                .param("name", name)
                .query((row, number) ->
                        new Staging.Ancestor(row.getString("content"), row.getObject("item_id", Long.class)))
                .optional()
                .orElse(Staging.Ancestor.NONE);
    }

    /**
     * Records what became of it. The next release is compared with what came last and was delivered or proposed; of an import only
     * what still waits for somebody is kept.
     */
    void done(Arrived arrived, DeliveryState state, @Nullable Long itemId) {
        var settled = state == DeliveryState.DELIVERED || state == DeliveryState.PROPOSED;
        if (arrived.imported() && (settled || state == DeliveryState.LEFT)) {
            jdbc.sql("delete from delivery where kind = :kind and name = :name and origin = :origin")
                    .param("kind", arrived.kind())
                    .param("name", arrived.name())
                    .param("origin", arrived.origin())
                    .update();
            return;
        }
        jdbc.sql("update delivery set state = :state, item_id = :item, changed_at = :now"
                        + (settled ? ", delivered = null" : "")
                        + " where kind = :kind and name = :name and origin = :origin")
                .param("state", state.code())
                .param("item", itemId)
                .param("now", OffsetDateTime.now(clock))
                .param("kind", arrived.kind())
                .param("name", arrived.name())
                .param("origin", arrived.origin())
                .update();
    }
}
