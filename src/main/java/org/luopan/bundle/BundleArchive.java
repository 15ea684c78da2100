package org.luopan.bundle;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.luopan.entry.EntryKind;
import org.luopan.language.Coded;
import org.luopan.record.RecordData;
import org.luopan.record.RecordJson;
import org.luopan.record.RecordTypes;
import org.luopan.recordstore.FileFault;
import org.luopan.recordstore.FileReading;
import org.springframework.stereotype.Component;

/** Writes entries as JSON, one file each, and reads them back; rejects files that are too large or contain unknown fields. */
@Component
class BundleArchive {

    static final int MOST_BYTES = 10_000_000;
    static final int MOST_FILES = 5_000;
    static final int MOST_FILE_BYTES = 1_000_000;
    static final long MOST_UNPACKED = 100_000_000;
    static final int MOST_RATIO = 100;

    private static final String KIND = "kind";
    private static final Pattern NAME = Pattern.compile("([a-z]{3,16})/[a-z0-9]+(?:-[a-z0-9]+)*\\.json");
    private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final int MOST_FAULTS = 100;

    private final RecordJson json;
    private final FileReading reading;
    private final RecordTypes recordTypes;

    BundleArchive(RecordJson json, FileReading reading, RecordTypes recordTypes) {
        this.json = json;
        this.reading = reading;
        this.recordTypes = recordTypes;
    }

    /** One entry as JSON: its kind, then the fields of its form in alphabetical order. */
    byte[] write(BundleFile file) {
        return json.file(file.kind().code(), file.typed()).getBytes(StandardCharsets.UTF_8);
    }

    /** Writes entries as a zip in the order in which they come, each before the next is asked for; closes nothing. */
    void write(Iterator<BundleFile> files, OutputStream out) throws IOException {
        var zip = new ZipOutputStream(out);
        while (files.hasNext()) {
            var file = files.next();
            var entry = new ZipEntry(file.address() + ".json");
            entry.setTimeLocal(ALWAYS);
            zip.putNextEntry(entry);
            zip.write(write(file));
            zip.closeEntry();
        }
        zip.finish();
    }

    /** Reads a zip or a single JSON file; throws {@link BadBundle} if anything in it is not what a form could contain. */
    List<BundleFile> read(String name, byte[] bytes) {
        if (bytes.length == 0) {
            throw new BadBundle(List.of(FileFault.of("", "bundle.fault.empty")));
        }
        if (bytes.length > MOST_BYTES) {
            throw new BadBundle(List.of(FileFault.of("", "bundle.fault.large", MOST_BYTES / 1_000_000)));
        }
        var zipped = bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K';
        var faults = new ArrayList<FileFault>();
        var files = new ArrayList<BundleFile>();
        (zipped ? unpack(bytes) : Map.of(name, bytes)).forEach((path, content) -> {
            if (faults.size() < MOST_FAULTS) {
                parse(path, content, zipped, faults).ifPresent(files::add);
            }
        });
        var seen = new HashSet<String>();
        files.stream()
                .filter(file -> !seen.add(file.address()))
                .forEach(file -> faults.add(FileFault.of(file.name(), "bundle.fault.twice", file.address())));
        if (!faults.isEmpty()) {
            throw new BadBundle(faults);
        }
        return files;
    }

    private static Map<String, byte[]> unpack(byte[] bytes) {
        var files = new LinkedHashMap<String, byte[]>();
        var unpacked = 0L;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.isDirectory()) {
                    continue;
                }
                var content = zip.readNBytes(MOST_FILE_BYTES + 1);
                unpacked += content.length;
                if (content.length > MOST_FILE_BYTES) {
                    throw new BadBundle(
                            List.of(FileFault.of(entry.getName(), "bundle.fault.large-file", MOST_FILE_BYTES / 1_000)));
                }
                if (unpacked > MOST_UNPACKED || unpacked > 1_000_000 && unpacked / bytes.length > MOST_RATIO) {
                    throw new BadBundle(List.of(FileFault.of("", "bundle.fault.bomb")));
                }
                if (files.size() >= MOST_FILES) {
                    throw new BadBundle(List.of(FileFault.of("", "bundle.fault.many", MOST_FILES)));
                }
                if (files.put(entry.getName(), content) != null) {
                    throw new BadBundle(List.of(FileFault.of(entry.getName(), "bundle.fault.twice", entry.getName())));
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new BadBundle(List.of(FileFault.of("", "bundle.fault.zip")));
        }
        if (files.isEmpty()) {
            throw new BadBundle(List.of(FileFault.of("", "bundle.fault.empty")));
        }
        return files;
    }

    private Optional<BundleFile> parse(String name, byte[] content, boolean zipped, List<FileFault> faults) {
        var shown = name.length() <= 200 ? name : name.substring(0, 200);
        var path = NAME.matcher(name);
        if (zipped && !path.matches()) {
            faults.add(FileFault.of(shown, "bundle.fault.name"));
            return Optional.empty();
        }
        RecordData typed;
        try {
            typed = reading.read(content, MOST_FILE_BYTES);
        } catch (IllegalArgumentException e) {
            faults.add(FileFault.of(shown, "bundle.fault.json"));
            return Optional.empty();
        }
        var kind = Coded.find(EntryKind.class, typed.get(KIND));
        if (kind.isEmpty() || zipped && !path.group(1).equals(kind.get().code())) {
            faults.add(FileFault.at(shown, KIND, "bundle.fault.kind", typed.get(KIND)));
            return Optional.empty();
        }
        var recordType = recordTypes.of(kind.get());
        var before = faults.size();
        var clean = reading.clean(recordType, typed.with(KIND, ""), fault -> {
            if (faults.size() < MOST_FAULTS) {
                faults.add(FileFault.of(shown, fault));
            }
        });
        return faults.size() == before
                ? Optional.of(new BundleFile(
                        shown, kind.get(), recordType.completing().apply(clean)))
                : Optional.empty();
    }
}
