package org.luopan.evidenceform;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.luopan.record.FieldError;
import org.luopan.record.RecordData;
import org.luopan.record.RecordRule;
import org.luopan.record.WebAddress;
import org.luopan.recordstore.RecordCheck;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reports figures and sources that seem to exist already; a publisher may save them anyway. */
@Component
public class DuplicateCheck implements RecordRule {

    private final JdbcClient jdbc;

    DuplicateCheck(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The fields by which two sources are recognized as the same. */
    private record Known(String slug, String name, String publisher, String address) {

        static Known of(RecordData typed) {
            return new Known(
                    typed.get("slug"),
                    typed.get("name_en"),
                    typed.get("publisher"),
                    WebAddress.sameness(typed.get("url")));
        }

        boolean sameTitle(Known other) {
            return !name.isEmpty()
                    && plain(name).equals(plain(other.name))
                    && plain(publisher).equals(plain(other.publisher));
        }

        boolean sameAddress(Known other) {
            return !address.isEmpty() && address.equals(other.address);
        }

        private static String plain(String words) {
            return words.replaceAll("(?U)[\\W_]+", "").toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public void check(RecordData typed, Consumer<FieldError> faults) {
        figures(typed.rows(EvidenceFields.FIGURES), faults);
        var before = new ArrayList<Known>();
        var rows = typed.rows(RecordCheck.NEW_SOURCES);
        for (var i = 0; i < rows.size(); i++) {
            var source = Known.of(rows.get(i));
            look(source, Stream.concat(before.stream(), stored(source).stream()).toList(), path(i), faults);
            before.add(source);
        }
    }

    /** The same check for a source's own form. */
    RecordRule ofSources() {
        return (typed, faults) -> {
            var source = Known.of(typed);
            var alike = stored(source);
            var own = alike.stream()
                    .filter(other -> other.slug.equals(source.slug))
                    .findFirst()
                    .orElse(null);
            // What it had in common with others before has already been accepted.
            look(
                    source,
                    alike.stream().filter(other -> !known(own, source, other)).toList(),
                    "",
                    faults);
        };
    }

    private static boolean known(@Nullable Known own, Known now, Known other) {
        return other.slug.equals(now.slug)
                || own != null
                        && (!now.sameAddress(other) || own.sameAddress(other))
                        && (!now.sameTitle(other) || own.sameTitle(other));
    }

    private static String path(int row) {
        return RecordCheck.NEW_SOURCES + "." + row + ".";
    }

    private static void look(Known source, List<Known> others, String path, Consumer<FieldError> faults) {
        others.stream()
                .filter(source::sameAddress)
                .findFirst()
                .ifPresent(other -> faults.accept(
                        FieldError.doubtful(path + "url", "fault.same-address", other.name, other.publisher)));
        others.stream()
                .filter(source::sameTitle)
                .findFirst()
                .ifPresent(other -> faults.accept(
                        FieldError.doubtful(path + "name_en", "fault.same-title", other.publisher, other.slug)));
    }

    /** The published sources that may be the same: those with the same title, and those whose address contains the same host. */
    private List<Known> stored(Known source) {
        var host = source.address.replaceFirst("[/?].*", "");
        return jdbc
                .sql("select e.slug, e.name_en, s.publisher, s.url from entry e join source s on s.id = e.id"
                        + " where e.status = 'published' and (lower(e.name_en) = :name"
                        + " or :host <> '' and lower(s.url) like '%' || :host || '%')")
                .param("name", source.name.toLowerCase(Locale.ROOT))
                .param("host", host)
                .query((row, number) -> new Known(
                        row.getString("slug"),
                        row.getString("name_en"),
                        row.getString("publisher"),
                        row.getString("url") == null ? "" : WebAddress.sameness(row.getString("url"))))
                .list()
                .stream()
                .filter(other -> source.sameAddress(other) || source.sameTitle(other))
                .toList();
    }

    private static void figures(List<RecordData> figures, Consumer<FieldError> faults) {
        var seen = new HashMap<List<String>, Integer>();
        for (var i = 0; i < figures.size(); i++) {
            var figure = figures.get(i);
            if (figure.has("metric") && figure.has("amount")) {
                var other = seen.putIfAbsent(told(figure), i);
                if (other != null) {
                    faults.accept(FieldError.doubtful(
                            EvidenceFields.FIGURES + "." + i + ".amount", "fault.same-figure", other + 1));
                }
            }
        }
    }

    private static List<String> told(RecordData figure) {
        var amount = RecordCheck.number(figure.get("amount"))
                .map(BigDecimal::stripTrailingZeros)
                .map(BigDecimal::toPlainString)
                .orElse(figure.get("amount"));
        return Stream.concat(
                        Stream.of(amount),
                        Stream.of("metric", "unit", "as_of", "source", "scope", "basis_en", "label_en", "product")
                                .map(figure::get))
                .toList();
    }
}
