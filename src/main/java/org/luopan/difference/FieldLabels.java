package org.luopan.difference;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.luopan.language.Language;
import org.luopan.language.Messages;
import org.luopan.record.Field;
import org.luopan.record.FieldError;
import org.luopan.record.RecordType;
import org.springframework.stereotype.Component;

/** The labels of fields, groups and errors. */
@Component
public class FieldLabels {

    /** The note to a revision, which is none of the notes in the record. */
    private static final String NOTE = "note-to-history";

    private final Messages words;

    FieldLabels(Messages words) {
        this.words = words;
    }

    /** The label of a field in its group, otherwise the general one; with its language if it has two. */
    public String field(String group, Field field, Language language) {
        var label = find("field.", group, field, language).orElse(field.base().replace('_', ' '));
        return field.localized() ? label + " (" + words.say(language, "language." + lang(field)) + ")" : label;
    }

    /** The label of what both sides changed: a field, or the group of a row as a whole. */
    public String of(Merge.Collision collision, Language language) {
        var field = collision.field();
        return field == null ? part(collision.group(), language) : field(collision.group(), field, language);
    }

    /** Which row both sides changed; empty for a field of the record. */
    public String rowOf(Merge.Collision collision, Language language) {
        return collision.group().isEmpty() ? "" : part(collision.group(), language) + ": " + collision.title();
    }

    /** A hint about a field, if its label is not enough. */
    public @Nullable String hint(String group, Field field, Language language) {
        return find("hint.", group, field, language).orElse(null);
    }

    private Optional<String> find(String kind, String group, Field field, Language language) {
        return keys(group, field).stream()
                .flatMap(key -> words.find(language, kind + key).stream())
                .findFirst();
    }

    /** The message keys for a field's label: in its group, and for all fields of that name. */
    static List<String> keys(String group, Field field) {
        var base = Field.key(field.base());
        return List.of(group + "." + base, base);
    }

    public String part(String name, Language language) {
        return words.say(language, "part." + name.toLowerCase(Locale.ROOT));
    }

    public String fault(FieldError fault, Language language) {
        return words.say(language, fault.message(), fault.arguments().toArray());
    }

    /** The message of a key, with the labels of its arguments. */
    public String say(String key, Object[] arguments, Language language) {
        return words.say(language, key, arguments);
    }

    /** The label of a field from its path: {@code figures.2.amount}. */
    public String path(RecordType recordType, String path, Language language) {
        var parts = path.split("\\.");
        if (parts.length == 3) {
            return recordType
                    .group(parts[0])
                    .flatMap(group -> group.fields().stream()
                            .filter(field -> field.name().equals(parts[2]))
                            .findFirst()
                            .map(field -> part(group.name(), language) + " " + (Integer.parseInt(parts[1]) + 1) + ", "
                                    + field(group.name(), field, language)))
                    .orElse(path);
        }
        return recordType.fields().stream()
                .filter(field -> field.name().equals(path))
                .findFirst()
                .map(field -> field("", field, language))
                .orElseGet(() -> words.find(language, "field." + (path.equals("note") ? NOTE : Field.key(path)))
                        .orElse(path));
    }

    public static @Nullable String lang(@Nullable Field field) {
        return field != null && field.localized()
                ? field.name().substring(field.name().length() - 2)
                : null;
    }
}
