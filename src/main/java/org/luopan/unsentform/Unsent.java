package org.luopan.unsentform;

import java.util.List;
import java.util.Objects;

/** A refused form with everything typed into it: it waits in the page until the editor sends it on. */
public record Unsent(String address, List<Field> fields, List<String> files) {

    /** One field with what was typed into it. */
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

    /** The action of the button that was pressed. */
    String action() {
        return fields.stream()
                .filter(field -> field.name().equals("do"))
                .map(Field::value)
                .findFirst()
                .orElse("");
    }
}
