package org.luopan.difference;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.luopan.language.Coded;
import org.luopan.language.Language;
import org.luopan.language.Messages;
import org.luopan.record.Field;
import org.luopan.record.RecordData;
import org.luopan.record.RecordType;
import org.luopan.record.RowGroup;
import org.luopan.recordstore.ReferenceNames;
import org.luopan.vocabulary.Strength;
import org.springframework.stereotype.Component;

/** What a change does to filters: under which values, such as traits and tiers, they will find an entry, and no longer. */
@Component
public class FilterChanges {

    private static final String STRENGTH = "strength";

    /** The fields of a record, and of its rows, whose values are filters themselves, beside those that have a strength. */
    private static final List<String> FIELDS = List.of("category", "operator", "openness", "launched");

    private static final List<String> OF_ROWS = List.of("who");

    /** What is unknown is no filter. */
    private static final String UNKNOWN = "unknown";

    private final ReferenceNames references;
    private final FieldLabels labels;
    private final Messages words;

    FilterChanges(ReferenceNames references, FieldLabels labels, Messages words) {
        this.references = references;
        this.labels = labels;
        this.words = words;
    }

    /**
     * The values in words, as a list; empty if there are none.
     *
     * @param found those under which filters will find the entry
     * @param lost those under which they no longer will
     */
    public record Change(String found, String lost) {

        public boolean isEmpty() {
            return found.isEmpty() && lost.isEmpty();
        }
    }

    public Change of(RecordType recordType, RecordData before, RecordData after, Language language) {
        var found = new ArrayList<String>();
        var lost = new ArrayList<String>();
        for (var group : recordType.groups()) {
            if (group.fields().stream().anyMatch(field -> field.name().equals(STRENGTH))) {
                var was = found(group, before);
                var will = found(group, after);
                found.addAll(inWords(named(group), will, was, language));
                lost.addAll(inWords(named(group), was, will, language));
            }
            for (var field : among(OF_ROWS, group.fields())) {
                var was = values(field, before.rows(group.name()));
                var will = values(field, after.rows(group.name()));
                found.addAll(labelled(group.name(), field, will, was, language));
                lost.addAll(labelled(group.name(), field, was, will, language));
            }
        }
        for (var field : among(FIELDS, recordType.fields())) {
            var was = values(field, List.of(before));
            var will = values(field, List.of(after));
            found.addAll(labelled("", field, will, was, language));
            lost.addAll(labelled("", field, was, will, language));
        }
        return new Change(words.allOf(language, found), words.allOf(language, lost));
    }

    private static List<Field> among(List<String> names, List<Field> fields) {
        return fields.stream().filter(field -> names.contains(field.name())).toList();
    }

    private static Set<String> values(Field field, List<RecordData> of) {
        return of.stream()
                .flatMap(data -> data.get(field.name()).lines())
                .filter(value -> !value.isBlank() && !value.equals(UNKNOWN))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The values with what they are values of. */
    private List<String> labelled(
            String group, Field field, Set<String> values, Set<String> others, Language language) {
        return inWords(field, values, others, language).stream()
                .map(value ->
                        words.say(language, "review.effect.labelled", labels.field(group, field, language), value))
                .toList();
    }

    /** The values of a group under which filters find the record. */
    private static Set<String> found(RowGroup group, RecordData data) {
        var found = new LinkedHashSet<String>();
        for (var row : data.rows(group.name())) {
            if (Coded.find(Strength.class, row.get(STRENGTH))
                    .filter(Strength::matches)
                    .isPresent()) {
                found.add(row.get(named(group).name()));
            }
        }
        return found;
    }

    private static Field named(RowGroup group) {
        return group.fields().get(0);
    }

    /** Those of the values that are not among the others. */
    private List<String> inWords(Field field, Set<String> values, Set<String> others, Language language) {
        var only = values.stream().filter(value -> !others.contains(value)).toList();
        if (only.isEmpty()) {
            return List.of();
        }
        var names = references.of(Map.of(field, only), language);
        return only.stream()
                .map(value ->
                        names.of(field, value).map(ReferenceNames.Named::label).orElse(value))
                .toList();
    }
}
