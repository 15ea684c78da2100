package org.luopan.delivery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.luopan.audit.AuditLog;
import org.luopan.content.ContentWrites;
import org.luopan.delivery.DeliveryRows.Arrived;
import org.luopan.delivery.Staging.Ancestor;
import org.luopan.delivery.Staging.Coming;
import org.luopan.entry.EntryKind;
import org.luopan.record.RecordTypes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Delivers the content of a release before the first request: entries that nobody has edited are published, changes in different places
 * are merged, and where an editor changed the same place the new text is proposed. Nothing that an editor wrote is overwritten.
 */
@Component
public class Deliveries implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);

    private static final List<String> ORDER = order();

    private final DeliveryRows rows;
    private final EntryDelivery entries;
    private final WordDelivery words;
    private final RecordTypes recordTypes;
    private final ContentWrites writes;
    private final AuditLog log;
    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    Deliveries(
            DeliveryRows rows,
            EntryDelivery entries,
            WordDelivery words,
            RecordTypes recordTypes,
            ContentWrites writes,
            AuditLog log,
            JdbcClient jdbc,
            JdbcTemplate batches) {
        this.rows = rows;
        this.entries = entries;
        this.words = words;
        this.recordTypes = recordTypes;
        this.writes = writes;
        this.log = log;
        this.jdbc = jdbc;
        this.batches = batches;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (rows.anyArrived()) {
            deliver();
            // Without statistics PostgreSQL reads views once for each entry: seconds instead of milliseconds, until it
            // looks by itself.
            jdbc.sql("analyze").update();
        }
    }

    /** Delivers everything at once; if anything fails, the base keeps what it has, and the next start tries again. */
    void deliver() {
        try {
            var start = System.nanoTime();
            var count = writes.exclusively(this::delivered);
            LOG.info("Delivered {} records of content in {} ms", count, (System.nanoTime() - start) / 1_000_000);
        } catch (RuntimeException failure) {
            LOG.error("The content of this release could not be delivered; the base stays as it was", failure);
        }
    }

    private int delivered() {
        var arrived = ordered(rows.arrived());
        arrived.stream().filter(this::ofAnEntry).forEach(entries::announce);
        if (log.isEmpty()) {
            first(arrived);
        } else {
            later(arrived);
        }
        return arrived.size();
    }

    /**
     * Brings in records of another base by the same rules as those of a release; returns how many came to which end. If one cannot be
     * brought in, none is.
     *
     * @param note what histories say about it
     */
    public Map<DeliveryState, Integer> deliver(List<Brought> records, String note) {
        return writes.exclusively(() -> {
            stage(records, note);
            log.record("luopan", "content.import", null, note);
            var imported =
                    ordered(rows.arrived().stream().filter(Arrived::imported).toList());
            imported.stream().filter(this::ofAnEntry).forEach(entries::announce);
            return later(imported);
        });
    }

    /** Stages what is not as the release has it: that has been dealt with here. */
    private void stage(List<Brought> records, String note) {
        var coming = new ArrayList<Coming>();
        var ancestors = new ArrayList<Ancestor>();
        for (var one : records) {
            var ancestor = rows.ancestor(one.kind(), one.name());
            if (!one.content().equals(ancestor.content())) {
                coming.add(new Coming(one.kind(), one.name(), "", one.content(), note));
                ancestors.add(ancestor);
            }
        }
        new Staging(batches).imported(coming, ancestors);
    }

    /** A record of another base: its kind, the name of its file, and the file. */
    public record Brought(String kind, String name, String content) {}

    /** Completes a base that nobody has used yet: there is nothing to merge with, and no history to write. */
    private void first(List<Arrived> arrived) {
        var kinds = new HashMap<String, Long>();
        for (var one : arrived) {
            kinds.put(one.kind(), ofAnEntry(one) ? entries.complete(one) : words.complete(one));
        }
        // All that is held in memory of a kind is read again; the index is built after this.
        kinds.forEach(writes::touch);
    }

    private Map<DeliveryState, Integer> later(List<Arrived> arrived) {
        var names = CurrentNames.ofAll(jdbc);
        var states = new EnumMap<DeliveryState, Integer>(DeliveryState.class);
        for (var one : arrived) {
            var state = ofAnEntry(one) ? entries.deliver(one, names) : words.deliver(one, names);
            states.merge(state, 1, Integer::sum);
        }
        return states;
    }

    /** Entries that get another slug come first of their kind, because others may refer to them by it. */
    private List<Arrived> ordered(List<Arrived> arrived) {
        return arrived.stream()
                .sorted(Comparator.comparingInt((Arrived one) -> ORDER.indexOf(one.kind()))
                        .thenComparing(one -> !ofAnEntry(one) || entries.keepsItsName(one)))
                .toList();
    }

    private boolean ofAnEntry(Arrived one) {
        return recordTypes.find(one.kind()).orElseThrow().kind() != null;
    }

    /** What others refer to comes first; a city names the lists that place it. */
    private static List<String> order() {
        var order = new ArrayList<>(List.of("word", "metric"));
        EntryKind.REFERRED_FIRST.forEach(kind -> order.add(kind.code()));
        order.add(order.indexOf(EntryKind.CITY.code()), "tier-list");
        order.add("correction");
        order.add("synonym");
        return order;
    }
}
