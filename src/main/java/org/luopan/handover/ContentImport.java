package org.luopan.handover;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.luopan.delivery.DeliveredContent;
import org.luopan.delivery.DeliveredContent.Known;
import org.luopan.delivery.Deliveries;
import org.luopan.delivery.Deliveries.Brought;
import org.luopan.delivery.DeliveryState;
import org.luopan.handover.FolderReading.Read;
import org.luopan.handover.StoredContent.Stored;
import org.luopan.record.Field;
import org.luopan.record.FieldError;
import org.luopan.record.RecordJson;
import org.luopan.record.RecordType;
import org.luopan.record.RowGroup;
import org.luopan.recordstore.FileFault;
import org.luopan.recordstore.RecordCheck;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings a folder of content into this base, by the rules of a delivery: all of it, or nothing if anything is wrong. */
@Service
class ContentImport {

    /** As histories say it. */
    private static final String NOTE = "Imported from another Luopan";

    private final FolderReading reading;
    private final StoredContent stored;
    private final DeliveredContent delivered;
    private final Deliveries deliveries;
    private final RecordCheck check;
    private final RecordJson json;
    private final TransactionTemplate transaction;

    ContentImport(
            FolderReading reading,
            StoredContent stored,
            DeliveredContent delivered,
            Deliveries deliveries,
            RecordCheck check,
            RecordJson json,
            PlatformTransactionManager transactions) {
        this.reading = reading;
        this.stored = stored;
        this.delivered = delivered;
        this.deliveries = deliveries;
        this.check = check;
        this.json = json;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * What an import did.
     *
     * @param files how many files there were
     * @param changed how many of them brought something
     * @param ends how many of those came to which end
     */
    record Report(int files, int changed, Map<DeliveryState, Integer> ends) {}

    /**
     * Throws {@link BadFolder} if the folder is of another release, or anything in it cannot be brought in. Has in memory what is to be
     * changed, and of everything else only its names.
     */
    Report from(ContentFolder folder) {
        var changed = new ArrayList<Read>();
        var files = new AtomicInteger();
        transaction.executeWithoutResult(status -> {
            var known = delivered.known();
            var here = here(known);
            var brought = reading.read(folder, one -> {
                files.incrementAndGet();
                if (!isThere(one, here.remove(one.address()), known)) {
                    changed.add(new Read(
                            one.type(), one.name(), one.type().completing().apply(one.typed())));
                }
            });
            requireRelease(folder);
            requireSound(changed, brought);
        });
        if (changed.isEmpty()) {
            return new Report(files.get(), 0, Map.of());
        }
        var ends = deliveries.deliver(
                changed.stream()
                        .map(one -> new Brought(
                                one.type().name(),
                                one.name(),
                                json.file(one.type().name(), one.typed())))
                        .toList(),
                NOTE);
        return new Report(
                files.get(), ends.values().stream().mapToInt(Integer::intValue).sum(), ends);
    }

    private Map<String, Stored> here(Known known) {
        var here = new HashMap<String, Stored>();
        stored.all(known).forEach(one -> here.put(one.address(), one));
        return here;
    }

    /** Whether this base says the same. */
    private boolean isThere(Read read, @Nullable Stored here, Known known) {
        return here != null
                && stored.load(here, known).filter(read.typed()::equals).isPresent();
    }

    private void requireRelease(ContentFolder folder) {
        folder.release().filter(release -> !release.equals(delivered.release())).ifPresent(release -> {
            throw new BadFolder("handover.fault.release", folder, release, delivered.release());
        });
    }

    private void requireSound(List<Read> changed, Set<String> brought) {
        var faults = new ArrayList<FileFault>();
        for (var one : changed) {
            check.faults(one.type(), one.typed()).stream()
                    .filter(fault -> !fault.overridable() && !named(one.type(), fault))
                    .filter(fault -> !comesAlong(one.type(), fault, brought))
                    .forEach(fault -> faults.add(FileFault.of(one.file(), fault)));
        }
        if (!faults.isEmpty()) {
            throw new BadFolder(faults);
        }
    }

    /** Units have names such as CNY, which no form would accept. */
    private static boolean named(RecordType type, FieldError fault) {
        return type.kind() == null && fault.path().equals("slug");
    }

    /** Whether a reference to something that the base does not have is to something that the folder has. */
    private static boolean comesAlong(RecordType type, FieldError fault, Set<String> brought) {
        if (!fault.message().equals("fault.unknown") || fault.arguments().isEmpty()) {
            return false;
        }
        var words = fault.arguments().get(0).toString();
        return field(type, fault.path())
                .map(field -> switch (field.type()) {
                    case SOURCE, SOURCES -> brought.contains("source/" + words);
                    case METRIC -> brought.contains("metric/" + words);
                    case TIER_LIST -> brought.contains("tier-list/" + words);
                    case WORD, WORDS -> brought.contains(field.options().get(0) + ":" + words);
                    case ENTRY, ENTRIES, VALUE, VALUES -> brought.contains(words);
                    default -> false;
                })
                .orElse(false);
    }

    private static Optional<Field> field(RecordType type, String path) {
        var parts = path.split("\\.");
        var fields =
                parts.length == 3 ? type.group(parts[0]).map(RowGroup::fields).orElse(List.of()) : type.fields();
        return fields.stream()
                .filter(field -> field.name().equals(parts[parts.length - 1]))
                .findFirst();
    }
}
