package org.luopan.delivery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import org.luopan.audit.AuditLog;
import org.luopan.content.ContentWrites;
import org.luopan.delivery.DeliveryRows.Arrived;
import org.luopan.entry.EntryKind;
import org.luopan.record.RecordTypes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Brings in what a release has brought, before the first request: what nobody has edited is published, what editors changed elsewhere
 * is merged, and where both changed the same it is proposed. Nothing that an editor wrote is overwritten.
 */
@Component
class Deliveries implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);

    private static final List<String> ORDER = order();

    private final DeliveryRows rows;
    private final EntryDelivery entries;
    private final WordDelivery words;
    private final RecordTypes recordTypes;
    private final ContentWrites writes;
    private final AuditLog log;
    private final JdbcClient jdbc;

    Deliveries(
            DeliveryRows rows,
            EntryDelivery entries,
            WordDelivery words,
            RecordTypes recordTypes,
            ContentWrites writes,
            AuditLog log,
            JdbcClient jdbc) {
        this.rows = rows;
        this.entries = entries;
        this.words = words;
        this.recordTypes = recordTypes;
        this.writes = writes;
        this.log = log;
        this.jdbc = jdbc;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (rows.anyArrived()) {
            deliver();
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
        var arrived = new ArrayList<>(rows.arrived());
        arrived.sort(Comparator.comparingInt(one -> ORDER.indexOf(one.kind())));
        arrived.stream().filter(this::ofAnEntry).forEach(entries::announce);
        if (log.isEmpty()) {
            first(arrived);
        } else {
            later(arrived);
        }
        return arrived.size();
    }

    /** Completes a base that nobody has used yet: there is nothing to merge with, and no history to write. */
    private void first(List<Arrived> arrived) {
        var kinds = new HashMap<String, Long>();
        for (var one : arrived) {
            kinds.put(one.kind(), ofAnEntry(one) ? entries.complete(one) : words.complete(one));
        }
        // All that is held in memory of a kind is read again; the index is built after this.
        kinds.forEach(writes::touch);
    }

    private void later(List<Arrived> arrived) {
        var names = new CurrentNames(jdbc);
        for (var one : arrived) {
            if (ofAnEntry(one)) {
                entries.deliver(one, names);
            } else {
                words.deliver(one, names);
            }
        }
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
