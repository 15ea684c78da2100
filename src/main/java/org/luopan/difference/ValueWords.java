package org.luopan.difference;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.luopan.difference.DiffPart.State;
import org.luopan.difference.DiffView.SourceView;
import org.luopan.language.Amounts;
import org.luopan.language.AsOf;
import org.luopan.language.Days;
import org.luopan.language.Language;
import org.luopan.language.Messages;
import org.luopan.record.Field;
import org.luopan.record.FieldType;
import org.luopan.record.RecordData;
import org.luopan.recordstore.ReferenceNames.Named;
import org.luopan.recordstore.ReferenceNames.Names;

/**
 * The values of a comparison in readers' words: numbers grouped, times and days written out, labels instead of codes.
 *
 * @param brought the sources that come with the record, by their slug
 */
record ValueWords(Messages words, Names names, Map<String, Named> brought, Language language) {

    /** A text that did not change is left out beyond this many characters on each side of a change. */
    private static final int CONTEXT = 90;

    /** One value as readers read it; as it was typed if that means nothing. */
    String of(Field field, String typed) {
        return switch (field.type()) {
            case DECIMAL -> number(typed);
            case TIME, SPAN -> time(typed);
            case DAY -> day(typed);
            case FLAG -> words.find(language, "comparison.flag." + typed).orElse(typed);
            case CODE ->
                words.find(language, field.labels() + "." + typed.replace(' ', '-'))
                        .orElse(typed);
            default -> named(field, typed).label();
        };
    }

    /** The pieces of a field as readers read them, with the addresses of what they name. */
    List<DiffPart> pieces(Field field, List<DiffPart> pieces) {
        return switch (field.type()) {
            case TEXT, LONG, MARKDOWN -> shortened(pieces);
            case ADDRESS ->
                pieces.stream()
                        .map(piece -> new DiffPart(piece.state(), piece.words(), web(piece.words())))
                        .toList();
            default ->
                pieces.stream()
                        .map(piece -> new DiffPart(
                                piece.state(),
                                field.type().several() ? each(field, piece.words()) : of(field, piece.words()),
                                web(named(field, piece.words()).address())))
                        .toList();
        };
    }

    private String each(Field field, String typed) {
        return typed.lines().map(line -> of(field, line)).collect(Collectors.joining(", "));
    }

    /** What a row is about. */
    String title(List<Field> fields, RecordData row) {
        return fields.stream()
                .map(field -> field.type().several()
                        ? each(field, row.get(field.name()))
                        : of(field, row.get(field.name()).lines().findFirst().orElse("")))
                .collect(Collectors.joining(" · "));
    }

    /** The sources that a row names, and the address that it has itself. */
    List<SourceView> sources(List<Field> fields, RecordData row) {
        return fields.stream()
                .filter(field -> field.type() == FieldType.SOURCE || field.type() == FieldType.SOURCES)
                .flatMap(field -> row.several(field.name()).stream().map(slug -> named(field, slug)))
                .distinct()
                .map(source -> new SourceView(source.label(), web(source.address())))
                .toList();
    }

    private Named named(Field field, String typed) {
        return names.of(field, typed)
                .orElseGet(() -> field.type() == FieldType.SOURCE || field.type() == FieldType.SOURCES
                        ? brought.getOrDefault(typed, new Named(typed, null))
                        : new Named(typed, null));
    }

    /** Only what a browser opens as a page is linked. */
    private static @Nullable String web(@Nullable String address) {
        return address != null && address.matches("https?://.*") ? address : null;
    }

    private String number(String typed) {
        try {
            return Amounts.exact(new BigDecimal(typed), language);
        } catch (NumberFormatException e) {
            return typed;
        }
    }

    private String time(String typed) {
        try {
            return AsOf.parse(typed).inWords(language);
        } catch (IllegalArgumentException e) {
            return typed.replaceFirst("^(\\d{4})-(\\d{4})$", "$1–$2");
        }
    }

    private String day(String typed) {
        try {
            return Days.inWords(LocalDate.parse(typed), language);
        } catch (DateTimeParseException e) {
            return typed;
        }
    }

    /** The changes of a long text with a little of what is around them. */
    private static List<DiffPart> shortened(List<DiffPart> pieces) {
        var shown = new ArrayList<DiffPart>();
        for (var i = 0; i < pieces.size(); i++) {
            var piece = pieces.get(i);
            var text = piece.words();
            var head = i == 0 ? 0 : CONTEXT;
            var tail = i == pieces.size() - 1 ? 0 : CONTEXT;
            if (piece.state() != State.SAME || pieces.size() == 1 || text.length() <= head + tail + CONTEXT) {
                shown.add(piece);
                continue;
            }
            var from = head == 0 ? 0 : Math.max(head, text.indexOf(' ', head));
            var to = tail == 0 ? text.length() : Math.max(from, text.lastIndexOf(' ', text.length() - tail) + 1);
            if (from > 0) {
                shown.add(new DiffPart(State.SAME, text.substring(0, from)));
            }
            shown.add(new DiffPart(State.SKIPPED, " … "));
            if (to < text.length()) {
                shown.add(new DiffPart(State.SAME, text.substring(to)));
            }
        }
        return shown;
    }
}
