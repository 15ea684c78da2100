package org.luopan.platformfacts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.luopan.content.ContentCache;
import org.luopan.content.ContentChanges;
import org.luopan.content.Held;
import org.luopan.content.Touched;
import org.luopan.entry.EntryKind;
import org.luopan.platformfacts.PlatformTable.Columns;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/**
 * What is known about every platform, in memory: a byte for each facet value and tier, and the account routes. It answers what needs
 * all platforms at once, such as the order of a hundred thousand by a brief.
 */
@Service
public class KnownPlatforms {

    private static final Logger LOG = LoggerFactory.getLogger(KnownPlatforms.class);
    private static final int CHUNK = 500;

    private final TableReading reading;
    private final Held<PlatformTable> table;

    KnownPlatforms(TableReading reading, ContentCache cache) {
        this.reading = reading;
        this.table = cache.of(
                this::load,
                this::update,
                EntryKind.PLATFORM.code(),
                EntryKind.TIER.code(),
                EntryKind.SOURCE.code(),
                "word");
    }

    /** Reads the table as soon as the program is open, so that no reader has to wait for it. */
    @EventListener(ApplicationReadyEvent.class)
    void readAhead() {
        var thread = new Thread(
                () -> {
                    try {
                        table.get();
                    } catch (RuntimeException away) {
                        LOG.debug("What is known about platforms is read when it is needed", away);
                    }
                },
                "known-platforms");
        thread.setDaemon(true);
        thread.start();
    }

    public PlatformTable table() {
        return table.get();
    }

    private PlatformTable load() {
        var columns = reading.columns(Columns.NONE);
        return sorted(reading.all(columns), columns);
    }

    /** Reads the touched platforms again, and all if a source changed; a new word or tier gets a column behind the others. */
    private PlatformTable update(PlatformTable before, ContentChanges changes) {
        if (changes.touched().stream().anyMatch(one -> one.kind().equals(EntryKind.SOURCE.code()))) {
            return load();
        }
        var columns = reading.columns(before.columns());
        var touched = changes.touched().stream()
                .filter(one -> one.kind().equals(EntryKind.PLATFORM.code()))
                .map(Touched::id)
                .collect(Collectors.toSet());
        var platforms = before.platforms().stream()
                .filter(platform -> !touched.contains(platform.id()))
                .collect(Collectors.toCollection(ArrayList::new));
        var ids = List.copyOf(touched);
        for (var from = 0; from < ids.size(); from += CHUNK) {
            platforms.addAll(reading.some(ids.subList(from, Math.min(from + CHUNK, ids.size())), columns));
        }
        return sorted(platforms, columns);
    }

    private static PlatformTable sorted(List<KnownPlatform> platforms, Columns columns) {
        platforms.sort(Comparator.comparingInt(KnownPlatform::sortOrder).thenComparing(KnownPlatform::id));
        return new PlatformTable(platforms, columns);
    }
}
