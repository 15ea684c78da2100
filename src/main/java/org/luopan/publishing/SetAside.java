package org.luopan.publishing;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.luopan.comparing.Labels;
import org.luopan.entry.EntryKind;
import org.luopan.language.Language;
import org.luopan.record.Fault;
import org.luopan.record.Shapes;
import org.luopan.revision.NotPossible;
import org.luopan.revision.Stale;
import org.springframework.stereotype.Component;

/** Why a revision could not be published by itself, or what a draft lacks: kept as faults, said in the language of whoever reads it. */
@Component
public class SetAside {

    private static final int LONGEST = 4000;
    private static final String BETWEEN = "\t";

    private final Labels labels;
    private final Shapes shapes;

    SetAside(Labels labels, Shapes shapes) {
        this.labels = labels;
        this.shapes = shapes;
    }

    /** What a failure is kept as. */
    static String reason(RuntimeException failure) {
        if (failure instanceof Faulty faulty) {
            return kept(faulty.faults());
        }
        if (failure instanceof NotPossible impossible && impossible.getMessage() != null) {
            return kept(List.of(Fault.at("", impossible.getMessage())));
        }
        return kept(List.of(Fault.at("", failure instanceof Stale ? "aside.overtaken" : "aside.failed")));
    }

    static String kept(List<Fault> faults) {
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

    /** What is the matter, line by line; nothing where nothing is. */
    public List<String> inWords(@Nullable String kept, EntryKind kind, Language language) {
        return kept == null
                ? List.of()
                : kept.lines()
                        .map(line -> inWords(line.split(BETWEEN, -1), kind, language))
                        .toList();
    }

    private String inWords(String[] parts, EntryKind kind, Language language) {
        var what = labels.say(parts[1], Arrays.copyOfRange(parts, 2, parts.length), language);
        return parts[0].isEmpty() ? what : labels.path(shapes.of(kind), parts[0], language) + ": " + what;
    }
}
