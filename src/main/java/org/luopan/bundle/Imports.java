package org.luopan.bundle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.luopan.account.Editor;
import org.luopan.content.ContentWrites;
import org.luopan.publishing.Revisions;
import org.luopan.record.FieldError;
import org.luopan.record.RecordType;
import org.luopan.record.RecordTypes;
import org.luopan.recordstore.FileFault;
import org.luopan.recordstore.RecordCheck;
import org.luopan.revision.EditSession;
import org.springframework.stereotype.Service;

/** Checks uploaded bundles as forms are checked, and hands those without errors to {@link WaitingBundles}. */
@Service
class Imports {

    private final BundleArchive archive;
    private final Revisions revisions;
    private final RecordTypes recordTypes;
    private final RecordCheck check;
    private final WaitingBundles waiting;
    private final ContentWrites writes;

    Imports(
            BundleArchive archive,
            Revisions revisions,
            RecordTypes recordTypes,
            RecordCheck check,
            WaitingBundles waiting,
            ContentWrites writes) {
        this.archive = archive;
        this.revisions = revisions;
        this.recordTypes = recordTypes;
        this.check = check;
        this.waiting = waiting;
        this.writes = writes;
    }

    /** Checks an uploaded bundle and stores it until it is decided on; returns its number. Throws {@link BadBundle} if it has errors. */
    long store(String name, byte[] bytes, Editor editor) {
        var files = archive.read(name, bytes);
        var opened = opened(files);
        var news = files.stream()
                .map(BundleFile::address)
                .filter(address -> !opened.containsKey(address))
                .collect(Collectors.toSet());
        var faults = new ArrayList<FileFault>();
        for (var file : files) {
            faults.addAll(faults(file, opened.get(file.address()), news));
        }
        if (!faults.isEmpty()) {
            throw new BadBundle(faults);
        }
        var entries = IntStream.range(0, files.size())
                .mapToObj(at ->
                        entry(at + 1, files.get(at), opened.get(files.get(at).address())))
                .toList();
        return writes.exclusively(() -> waiting.add(name, entries, editor));
    }

    /** The entries that exist, by their short identifiers. */
    private Map<String, EditSession> opened(List<BundleFile> files) {
        var opened = new HashMap<String, EditSession>();
        for (var file : files) {
            revisions
                    .subject(file.kind(), file.slug())
                    .flatMap(subject -> revisions.open(subject.id()))
                    .ifPresent(found -> opened.put(file.address(), found));
        }
        return opened;
    }

    private List<FileFault> faults(BundleFile file, @Nullable EditSession found, Set<String> news) {
        var faults = new ArrayList<FileFault>();
        if (found != null && found.subject().binned()) {
            faults.add(FileFault.at(file.name(), "slug", "fault.binned"));
        } else if (found != null && found.open() != null) {
            faults.add(
                    FileFault.of(file.name(), "bundle.fault.open", found.open().author()));
        }
        var recordType = recordTypes.of(file.kind());
        check.faults(recordType, recordType.completing().apply(file.typed())).stream()
                .filter(fault -> !comesAlong(recordType, fault, news))
                .forEach(fault -> faults.add(FileFault.of(file.name(), fault)));
        return faults;
    }

    /** Whether a missing reference is to another new entry of the bundle. */
    private static boolean comesAlong(RecordType recordType, FieldError fault, Set<String> news) {
        if (!fault.message().equals("fault.unknown") || fault.arguments().isEmpty()) {
            return false;
        }
        var words = fault.arguments().get(0).toString();
        var parts = fault.path().split("\\.");
        var fields = parts.length == 3
                ? recordType.group(parts[0]).map(group -> group.fields()).orElse(List.of())
                : recordType.fields();
        return fields.stream()
                .filter(field -> field.name().equals(parts[parts.length - 1]))
                .anyMatch(field -> switch (field.type()) {
                    case SOURCE, SOURCES -> news.contains("source/" + words);
                    case ENTRY, ENTRIES ->
                        news.contains(words)
                                && (field.options().isEmpty()
                                        || field.options().contains(words.substring(0, words.indexOf('/'))));
                    default -> false;
                });
    }

    private static WaitingEntry entry(int position, BundleFile file, @Nullable EditSession found) {
        return found == null
                ? new WaitingEntry(position, file, 0, "")
                : new WaitingEntry(position, file, found.subject().id(), found.token());
    }
}
