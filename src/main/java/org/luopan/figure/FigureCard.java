package org.luopan.figure;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.luopan.language.Amounts;
import org.luopan.language.Language;
import org.luopan.language.Text;

/** All values of one metric for one entry: the leading one, why it leads, and every value by definition. */
public record FigureCard(
        String metric,
        Text label,
        Text definition,
        @Nullable String product,
        FigureView lead,
        String why,
        List<FigureSeries> series) {

    /** How many values there are besides the leading one. */
    public int others() {
        return series.stream().mapToInt(s -> s.values().size()).sum() - 1;
    }

    /** Whether the values are counted in more than one way, so that they cannot form one line. */
    public boolean mixed() {
        return series.size() > 1;
    }

    /**
     * The newest shares of several groups, if one source gives them for one time, in the order of the editors; else none. A number for
     * each group is no line.
     */
    @JsonIgnore
    public List<FigureView> groups() {
        var values = series.stream()
                .map(one -> one.values().get(0))
                .filter(value ->
                        value.amount().number() != null && value.counted().label() != null)
                .filter(value -> value.amount().unit().code().equals("percent")
                        && value.source().equals(lead.source())
                        && Objects.equals(value.asOf(), lead.asOf()))
                .toList();
        return values.size() < FigureSeries.ENOUGH ? List.of() : values;
    }

    /** The series that are drawn; that of the leading value comes first, since readers take a chart below a number for its history. */
    public List<FigureSeries> charts() {
        return series.stream()
                .filter(FigureSeries::drawn)
                .sorted(Comparator.comparing(one -> !one.contains(lead)))
                .toList();
    }

    /** Why a series is not the history of the leading value: it is that of another "source", or another "series"; null if it is. */
    public @Nullable String beside(FigureSeries one) {
        if (one.contains(lead)) {
            return null;
        }
        return one.publisher().equals(lead.source().cited().publisher()) ? "series" : "source";
    }

    /** The amounts of all its values as a column. */
    public Amounts.Column column(Language language) {
        return FigureView.column(series.stream().flatMap(one -> one.values().stream()), language);
    }

    /** What its values count, and of which product. */
    public String title() {
        return product == null ? label.words() : label.words() + ", " + product;
    }

    /** An anchor for the card on its page. */
    public String id() {
        return product == null ? metric : metric + "-" + product.toLowerCase(Locale.ROOT);
    }
}
