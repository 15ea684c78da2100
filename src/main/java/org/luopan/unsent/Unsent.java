package org.luopan.unsent;

import java.util.List;
import java.util.Objects;

/** A form that could not be taken, with everything typed into it: it waits in the page until somebody sends it on. */
public record Unsent(String address, List<Field> fields, List<String> files) {

    /** One thing that was typed. */
    record Field(String name, String value) {

        Field {
            Objects.requireNonNull(name);
            Objects.requireNonNull(value);
        }
    }

    public Unsent {
        fields = List.copyOf(fields);
        files = List.copyOf(files);
    }

    /** What the button that was pressed asked for. */
    String action() {
        return fields.stream()
                .filter(field -> field.name().equals("do"))
                .map(Field::value)
                .findFirst()
                .orElse("");
    }
}
