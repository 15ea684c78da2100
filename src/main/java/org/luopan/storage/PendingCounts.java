package org.luopan.storage;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;

/** Counts that are kept in memory until they are written to the database; nothing that is counted meanwhile is lost. */
public final class PendingCounts<K> {

    private static final Logger LOG = LoggerFactory.getLogger(PendingCounts.class);

    private final Map<K, Long> counts = new ConcurrentHashMap<>();
    private final TransactionOperations transaction;
    private final Storage storage;

    public PendingCounts(TransactionOperations transaction, Storage storage) {
        this.transaction = transaction;
        this.storage = storage;
    }

    public void add(K counted, long times) {
        counts.merge(counted, times, Long::sum);
    }

    /** Whether this is counted, or there is room to count it among at most so many. */
    public boolean hasRoomFor(K counted, int most) {
        return counts.size() < most || counts.containsKey(counted);
    }

    /**
     * Writes the new counts, each in a transaction of its own, and keeps for next time what cannot be written. If the database is away it
     * tries once, not once for each count, because shutdown waits for this.
     */
    public void write(BiConsumer<K, Long> writing) {
        if (!storage.writable()) {
            return;
        }
        for (var counted : List.copyOf(counts.keySet())) {
            var times = counts.remove(counted);
            if (times != null) {
                try {
                    transaction.executeWithoutResult(status -> writing.accept(counted, times));
                } catch (DataAccessException e) {
                    keepForLater(counted, times, e);
                } catch (TransactionException e) {
                    keepForLater(counted, times, e);
                    return;
                }
            }
        }
    }

    private void keepForLater(K counted, long times, RuntimeException reason) {
        add(counted, times);
        LOG.debug("The count of {} is written down later", counted, reason);
    }
}
