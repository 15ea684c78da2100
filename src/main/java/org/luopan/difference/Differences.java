package org.luopan.difference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.luopan.difference.DiffView.FieldView;
import org.luopan.difference.DiffView.PartView;
import org.luopan.difference.DiffView.RowView;
import org.luopan.difference.DiffView.RowsView;
import org.luopan.difference.RecordDiff.ComparedField;
import org.luopan.difference.RecordDiff.ComparedPart;
import org.luopan.difference.RecordDiff.ComparedRow;
import org.luopan.difference.RecordDiff.ComparedRows;
import org.luopan.language.Language;
import org.luopan.language.Messages;
import org.luopan.record.Field;
import org.luopan.record.FieldType;
import org.luopan.recordstore.RecordCheck;
import org.luopan.recordstore.ReferenceNames;
import org.luopan.recordstore.ReferenceNames.Named;
import org.springframework.stereotype.Component;

/** Puts comparisons into readers' words, in the order of the page. */
@Component
public class Differences {

    /** Of more changed rows than this, only the headings are shown at first. */
    private static final int MANY = 8;

    private final FieldLabels labels;
    private final ReferenceNames references;
    private final Messages words;

    Differences(FieldLabels labels, ReferenceNames references, Messages words) {
        this.labels = labels;
        this.references = references;
        this.words = words;
    }

    public DiffView view(RecordDiff comparison, Language language) {
        return new Wording(language).view(comparison);
    }

    /** The rows with those of one metric together, as cards have them. */
    private static List<ComparedRow> together(ComparedRows group) {
        var metric = group.group().fields().stream()
                .filter(field -> field.type() == FieldType.METRIC)
                .findFirst();
        if (metric.isEmpty()) {
            return group.rows();
        }
        var cards = new LinkedHashMap<String, List<ComparedRow>>();
        group.rows()
                .forEach(row -> cards.computeIfAbsent(row.row().get(metric.get().name()), card -> new ArrayList<>())
                        .add(row));
        return cards.values().stream().flatMap(List::stream).toList();
    }

    /** Everything that the two states name, by field. */
    private static Map<Field, Collection<String>> used(RecordDiff comparison) {
        var used = new HashMap<Field, Collection<String>>();
        comparison.parts().stream()
                .flatMap(part -> Stream.concat(
                        part.fields().stream(),
                        part.groups().stream()
                                .flatMap(group -> group.rows().stream())
                                .flatMap(row -> row.fields().stream())))
                .filter(field -> field.field().type().named())
                .forEach(field -> Stream.of(field.before(), field.after())
                        .flatMap(String::lines)
                        .forEach(name -> used.computeIfAbsent(field.field(), any -> names())
                                .add(name)));
        return used;
    }

    private static Set<String> names() {
        return new LinkedHashSet<>();
    }

    /** The sources that come with the record, as they are typed in it. */
    private static Map<String, Named> brought(RecordDiff comparison) {
        var brought = new HashMap<String, Named>();
        comparison.parts().stream()
                .flatMap(part -> part.groups().stream())
                .filter(group -> group.group().name().equals(RecordCheck.NEW_SOURCES))
                .flatMap(group -> group.rows().stream())
                .map(ComparedRow::row)
                .forEach(
                        source -> brought.put(source.get("slug"), new Named(source.get("name_en"), source.get("url"))));
        return brought;
    }

    /** Puts one page or answer into words, in its language. */
    private final class Wording {

        private final Language language;

        Wording(Language language) {
            this.language = language;
        }

        DiffView view(RecordDiff comparison) {
            var values =
                    new ValueWords(words, references.of(used(comparison), language), brought(comparison), language);
            var parts =
                    comparison.parts().stream().map(part -> part(part, values)).toList();
            var reordered = comparison.parts().stream()
                    .flatMap(part -> part.groups().stream())
                    .filter(ComparedRows::reordered)
                    .count();
            return new DiffView(parts, comparison.changes() + reordered);
        }

        private PartView part(ComparedPart part, ValueWords values) {
            return new PartView(
                    part.name(),
                    labels.part(part.name(), language),
                    part.changed() || part.groups().stream().anyMatch(ComparedRows::reordered),
                    fields("", part.fields(), values),
                    part.groups().stream()
                            .filter(group -> !group.rows().isEmpty())
                            .map(group -> rows(group, values))
                            .toList());
        }

        private RowsView rows(ComparedRows group, ValueWords values) {
            var fields = group.group().fields();
            var changed = group.rows().stream().filter(ComparedRow::differs).count();
            return new RowsView(
                    labels.part(group.group().name(), language),
                    changed > 0,
                    changed > MANY,
                    together(group).stream()
                            .map(row -> new RowView(
                                    row.path(),
                                    row.anchor(),
                                    values.title(RecordDiff.titled(group.group(), row.row()), row.row()),
                                    row.change().code(),
                                    row.moved(),
                                    values.sources(fields, row.row()),
                                    fields(group.group().name(), row.fields(), values)))
                            .toList());
        }

        private List<FieldView> fields(String group, List<ComparedField> fields, ValueWords values) {
            return fields.stream()
                    .map(field -> new FieldView(
                            field.path(),
                            labels.field(group, field.field(), language),
                            field.change().code(),
                            FieldLabels.lang(field.field()),
                            field.field().type().several(),
                            field.before(),
                            field.after(),
                            values.pieces(field.field(), field.pieces())))
                    .toList();
        }
    }
}
