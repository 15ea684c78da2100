package org.luopan.handover;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.luopan.record.FieldError;
import org.luopan.record.RecordData;
import org.luopan.record.RecordType;
import org.luopan.record.RecordTypes;
import org.luopan.recordstore.FileFault;
import org.luopan.recordstore.FileReading;
import org.springframework.stereotype.Component;

/** Reads a folder of content, and says everything that is wrong with its files. */
@Component
class FolderReading {

    private static final int MOST_FAULTS = 100;
    private static final String KIND = "kind";

    private final RecordTypes recordTypes;
    private final FileReading reading;

    FolderReading(RecordTypes recordTypes, FileReading reading) {
        this.recordTypes = recordTypes;
        this.reading = reading;
    }

    /** A record in the folder, by its file: {@code platform}, {@code wechat}. */
    record Read(RecordType type, String name, RecordData typed) {

        String address() {
            return type.name() + "/" + name;
        }

        String file() {
            return address() + ".json";
        }

        /** What others call it: {@code source/tenba-2021}. */
        String called() {
            return type.name() + "/" + typed.get("slug");
        }

        /** What others call a word: {@code audience:gen-z}; empty if it is none. */
        Optional<String> calledInFull() {
            var facet = typed.get("facet");
            return facet.isEmpty() ? Optional.empty() : Optional.of(facet + ":" + typed.get("slug"));
        }
    }

    /**
     * Reads all records in the order of their addresses, and hands each over before the next is read: a folder may have more than fits
     * into memory. Throws {@link BadFolder} at the end if anything in the folder is not what a form could contain. Returns what the
     * records are called where others refer to them.
     */
    Set<String> read(ContentFolder folder, Consumer<Read> each) {
        var faults = new ArrayList<FileFault>();
        var twice = new ArrayList<FileFault>();
        var names = new HashSet<String>();
        var files = folder.files(faults);
        while (!files.isEmpty()) {
            var next = files.pollFirstEntry();
            if (faults.size() < MOST_FAULTS) {
                record(next.getKey(), next.getValue(), faults).ifPresent(read -> {
                    if (!names.add(read.called()) && read.type().kind() != null) {
                        twice.add(FileFault.of(read.file(), "handover.fault.twice", read.called()));
                    }
                    read.calledInFull().ifPresent(names::add);
                    each.accept(read);
                });
            }
        }
        faults.addAll(twice);
        if (!faults.isEmpty()) {
            throw new BadFolder(faults);
        }
        return names;
    }

    private Optional<Read> record(String address, Path file, List<FileFault> faults) {
        var slash = address.indexOf('/');
        var kind = address.substring(0, slash);
        var name = address.substring(slash + 1);
        var shown = address + ".json";
        var type = recordTypes.find(kind).orElse(null);
        if (type == null) {
            faults.add(FileFault.of(shown, "handover.fault.kind", kind));
            return Optional.empty();
        }
        RecordData typed;
        try {
            typed = reading.read(ContentFolder.read(shown, file), Integer.MAX_VALUE);
        } catch (BadFolder unreadable) {
            faults.addAll(unreadable.faults());
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            faults.add(FileFault.of(shown, "bundle.fault.json"));
            return Optional.empty();
        }
        var before = faults.size();
        if (!typed.get(KIND).equals(kind)) {
            faults.add(FileFault.of(shown, FieldError.at(KIND, "bundle.fault.kind", typed.get(KIND))));
        } else if (!fits(type, name, typed)) {
            faults.add(FileFault.of(shown, "handover.fault.name"));
        }
        var clean = reading.clean(type, typed.with(KIND, ""), fault -> faults.add(FileFault.of(shown, fault)));
        return faults.size() > before ? Optional.empty() : Optional.of(new Read(type, name, clean));
    }

    /** Whether the name of a file is that of its record; an entry may have been renamed since a release named its file. */
    private static boolean fits(RecordType type, String name, RecordData typed) {
        if (type.kind() != null) {
            return !name.contains("/");
        }
        if (!StoredContent.has(type, "slug")) {
            return name.matches("\\d{1,18}");
        }
        var facet = typed.get("facet");
        return name.equals(facet.isEmpty() ? typed.get("slug") : facet + "/" + typed.get("slug"));
    }
}
