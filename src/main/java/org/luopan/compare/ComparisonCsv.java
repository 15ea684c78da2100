package org.luopan.compare;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.luopan.compare.SideBySide.CellView;
import org.luopan.compare.SideBySide.Group;
import org.luopan.compare.SideBySide.StatementView;
import org.luopan.figure.FigureView;
import org.luopan.language.Language;
import org.luopan.language.Messages;
import org.luopan.source.Citation;
import org.luopan.web.Csv;
import org.springframework.stereotype.Component;

/** Writes a comparison as comma-separated values: the rows and columns of the page, followed by what each column rests on. */
@Component
class ComparisonCsv {

    private final Messages words;

    ComparisonCsv(Messages words) {
        this.words = words;
    }

    String write(SideBySide shown, Language language) {
        var out = new StringWriter();
        out.write('\uFEFF');
        var csv = new Csv(out);
        var head = new ArrayList<Object>(List.of(
                words.say(language, "compare.csv.group"),
                words.say(language, "compare.csv.row"),
                words.say(language, "compare.csv.note")));
        shown.columns().forEach(ref -> head.add(ref.name().words()));
        shown.columns()
                .forEach(ref -> head.add(
                        words.say(language, "compare.csv.sources", ref.name().words())));
        csv.row(head.toArray());
        Stream.of(shown.groups(), shown.unknown()).flatMap(List::stream).forEach(group -> write(group, language, csv));
        return out.toString();
    }

    private void write(Group group, Language language, Csv csv) {
        for (var row : group.rows()) {
            var cells = new ArrayList<@Nullable Object>();
            cells.add(group.label());
            cells.add(row.label());
            cells.add(row.note());
            row.cells().forEach(cell -> cells.add(text(cell, language)));
            row.cells().forEach(cell -> cells.add(sources(cell)));
            csv.row(cells.toArray());
        }
    }

    private String text(CellView cell, Language language) {
        var figure = cell.figure();
        if (figure != null) {
            return text(figure, language);
        }
        return cell.unknown()
                ? words.say(language, "unknown")
                : cell.statements().stream().map(ComparisonCsv::text).collect(Collectors.joining("; "));
    }

    private static String text(StatementView statement) {
        var note = statement.note();
        return statement.text().words() + (note == null ? "" : " (" + note.words() + ")");
    }

    /** "1.414 billion accounts, Q3 2025". */
    private String text(FigureView figure, Language language) {
        var parts = new ArrayList<String>();
        var amount = figure.amount();
        parts.add(
                amount.unit().label().isEmpty()
                        ? amount.words()
                        : amount.words() + " " + amount.unit().label());
        var counted = figure.counted();
        Stream.of(counted.label(), counted.basis()).forEach(text -> {
            if (text != null) {
                parts.add(text.words());
            }
        });
        var scope = counted.scope();
        if (scope != null) {
            parts.add(words.find(language, "scope." + scope).orElse(scope));
        }
        var asOf = figure.asOf();
        parts.add(asOf == null ? words.say(language, "figure.undated") : asOf.words());
        return String.join(", ", parts);
    }

    private static String sources(CellView cell) {
        return cell.sources().stream()
                .map(Citation::cited)
                .map(source -> source.title().words() + " (" + source.publisher() + ")")
                .collect(Collectors.joining("; "));
    }
}
