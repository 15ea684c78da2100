package org.luopan.newestvalue;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.luopan.entry.DeskEntry;

/**
 * The form for the newest value of a metric, or for several values from a spreadsheet.
 *
 * @param metric what is counted, and of which product
 * @param last the last value, which everything that is not typed is copied from
 * @param composed what was understood; null until something was typed
 * @param note what to write into the history
 * @param changed why it has to be looked at once more; null if it has not
 */
record NewestPage(
        DeskEntry subject,
        String name,
        String metric,
        Last last,
        NewestForm form,
        List<Field> rest,
        List<Described> sources,
        @Nullable Composition composed,
        String note,
        @Nullable String changed) {

    /** The last value, the source it is from, and what else it says that may not be true of the next one. */
    record Last(
            String value, @Nullable String source, @Nullable String address, String note) {}

    /** A field with its choices; without any, it is typed. */
    record Field(String name, String label, String value, List<Choice> choices, boolean required) {

        public boolean isMissing() {
            return required && value.isEmpty();
        }

        /** Its value as people say it. */
        String inWords() {
            return choices.stream()
                    .filter(choice -> choice.value().equals(value))
                    .map(Choice::label)
                    .findFirst()
                    .orElse(value);
        }
    }

    record Choice(String value, String label) {}

    /**
     * A source that the base does not have yet, with its fields.
     *
     * @param incomplete whether readers will be told that something about it is not known
     */
    record Described(String address, List<Field> fields, boolean incomplete) {

        /** What will be said of it, in a line; what is left empty is not said. */
        public String inWords() {
            return fields.stream()
                    .map(Field::inWords)
                    .filter(said -> !said.isEmpty())
                    .collect(Collectors.joining(" · "));
        }
    }

    /** The source at an address: how a known one is named, or how a new one is described. */
    record Recognized(@Nullable String known, List<Described> sources) {}

    public String address() {
        return "/admin/newest/" + subject.kind().folder() + "/" + subject.slug();
    }

    /** Whether it can be saved with the next click. */
    public boolean isReady() {
        return composed != null
                && composed.fates().stream().allMatch(fate -> fate.wrong().isEmpty());
    }
}
