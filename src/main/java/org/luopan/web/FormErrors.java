package org.luopan.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luopan.language.Language;
import org.luopan.language.Messages;

/** The errors of a form, each at its field, in the reader's language and in the order of the page. */
public final class FormErrors {

    private final Messages words;
    private final Language language;
    private final List<Fault> faults = new ArrayList<>();

    public FormErrors(Messages words, Language language) {
        this.words = words;
        this.language = language;
    }

    /** One error, at the field of that name. */
    public record Fault(String field, String message) {}

    /** Adds an error at a field, by the key of its message. */
    public void add(String field, String key, Object... arguments) {
        faults.add(new Fault(field, words.say(language, key, arguments)));
    }

    public boolean none() {
        return faults.isEmpty();
    }

    public List<Fault> all() {
        return List.copyOf(faults);
    }

    /** Whether there is an error at any of the fields whose names begin so. */
    public boolean within(String start) {
        return faults.stream().anyMatch(fault -> fault.field().startsWith(start));
    }

    /** The first error at a field. */
    public @Nullable String at(String field) {
        return faults.stream()
                .filter(fault -> fault.field().equals(field))
                .map(Fault::message)
                .findFirst()
                .orElse(null);
    }
}
