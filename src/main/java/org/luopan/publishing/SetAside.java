package org.luopan.publishing;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.luopan.difference.FieldLabels;
import org.luopan.entry.EntryKind;
import org.luopan.language.Language;
import org.luopan.record.FieldError;
import org.luopan.record.RecordTypes;
import org.luopan.revision.Refused;
import org.luopan.revision.StaleEdit;
import org.springframework.stereotype.Component;

/** Why a revision could not be published on schedule, or what a draft lacks: stored as errors, shown in the reader's language. */
@Component
public class SetAside {

    private static final int LONGEST = 4000;
    private static final String BETWEEN = "\t";

    private final FieldLabels labels;
    private final RecordTypes recordTypes;

    SetAside(FieldLabels labels, RecordTypes recordTypes) {
        this.labels = labels;
        this.recordTypes = recordTypes;
    }

    /** The stored form of a failure. */
    static String reason(RuntimeException failure) {
        if (failure instanceof InvalidRecord faulty) {
            return kept(faulty.faults());
        }
        if (failure instanceof Refused impossible && impossible.getMessage() != null) {
            return kept(List.of(FieldError.at("", impossible.getMessage())));
        }
        return kept(List.of(FieldError.at("", failure instanceof StaleEdit ? "aside.overtaken" : "aside.failed")));
    }

    static String kept(List<FieldError> faults) {
        var lines = faults.stream()
                .map(fault -> fault.path()
                        + BETWEEN
                        + fault.message()
                        + fault.arguments().stream()
                                .map(argument -> BETWEEN + argument.toString().replaceAll("\\s", " "))
                                .collect(Collectors.joining()))
                .toList();
        var kept = new StringBuilder();
        for (var line : lines) {
            if (kept.length() + line.length() < LONGEST) {
                kept.append(line).append('\n');
            }
        }
        return kept.toString().strip().isEmpty() ? BETWEEN + "aside.failed" : kept.toString();
    }

    /** The reasons, line by line; empty if there are none. */
    public List<String> inWords(@Nullable String kept, EntryKind kind, Language language) {
        return kept == null
                ? List.of()
                : kept.lines()
                        .map(line -> inWords(line.split(BETWEEN, -1), kind, language))
                        .toList();
    }

    private String inWords(String[] parts, EntryKind kind, Language language) {
        var what = labels.say(parts[1], Arrays.copyOfRange(parts, 2, parts.length), language);
        return parts[0].isEmpty() ? what : labels.path(recordTypes.of(kind), parts[0], language) + ": " + what;
    }
}
