package org.luopan.delivery;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table that remembers what releases brought; the caller provides the transaction. */
@Component
class DeliveryRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    DeliveryRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What became of something that a release brought. */
    enum State {
        /** The base has it; if an editor had changed something else, merged with that. */
        DELIVERED,
        /** Both changed the same: it is proposed in the review queue. */
        PROPOSED,
        /** Both changed the same, and a draft is open: it is proposed at a later start. */
        WAITING,
        /** The entry is in the bin, or deleted, or the record is not one that can be proposed: it was left alone. */
        LEFT;

        private String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Something that has come and that nobody has dealt with.
     *
     * @param came the record as the release has it, in JSON
     * @param before the record as it was delivered last; null if it never was
     * @param itemId the entry or record that it was delivered to; null if it never was
     * @param note the release
     */
    record Arrived(
            String kind,
            String name,
            String came,
            @Nullable String before,
            @Nullable Long itemId,
            String note) {}

    boolean anyArrived() {
        return jdbc.sql("select count(*) from delivery where state in ('arrived', 'waiting')")
                        .query(Long.class)
                        .single()
                > 0;
    }

    List<Arrived> arrived() {
        return jdbc.sql("select kind, name, came, delivered, item_id, note from delivery"
                        + " where state in ('arrived', 'waiting') order by kind, name")
                .query((row, number) -> new Arrived(
                        row.getString("kind"),
                        row.getString("name"),
                        row.getString("came"),
                        row.getString("delivered"),
                        row.getObject("item_id", Long.class),
                        row.getString("note")))
                .list();
    }

    /** Records what became of it. The next release is compared with what came last and was delivered or proposed. */
    void done(Arrived arrived, State state, @Nullable Long itemId) {
        var compared = state == State.DELIVERED || state == State.PROPOSED;
        jdbc.sql("update delivery set state = :state, item_id = :item, changed_at = :now"
                        + (compared ? ", delivered = null" : "") + " where kind = :kind and name = :name")
                .param("state", state.code())
                .param("item", itemId)
                .param("now", OffsetDateTime.now(clock))
                .param("kind", arrived.kind())
                .param("name", arrived.name())
                .update();
    }
}
