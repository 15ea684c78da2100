package org.luopan.platform;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.luopan.chart.DotPlot;
import org.luopan.chart.Drawing;
import org.luopan.chart.Rows;
import org.luopan.data.Fact;
import org.luopan.data.Tabular;
import org.luopan.figure.Confidence;
import org.luopan.figure.FigureView;
import org.luopan.figure.Freshness;
import org.luopan.language.Language;

/**
 * How many people use each platform in a month: the largest first, and those without a current figure apart.
 *
 * @param largest whether there are more platforms than these
 * @param preparing whether they cannot be chosen yet, because the index is being built
 */
public record MonthlyUsers(
        List<PlatformUsers> rows,
        List<PlatformCard> without,
        boolean largest,
        boolean preparing,
        @JsonIgnore Drawing axis)
        implements Tabular {

    private static final Set<String> BY_THE_COMPANY =
            Set.of(Confidence.OFFICIAL_FILING.code(), Confidence.COMPANY_STATEMENT.code());

    /**
     * A platform with its current figure.
     *
     * @param counted whether the company itself counted; if not, a panel or somebody else estimated it
     * @param mark how a file draws it
     * @param svg its dot
     */
    public record PlatformUsers(
            PlatformCard card,
            FigureView users,
            boolean counted,
            @JsonIgnore Rows.Mark mark,
            @JsonIgnore String svg) {}

    @Override
    public List<Fact> asTable() {
        return cards().flatMap(
                        card -> Stream.ofNullable(card.monthlyUsers()).map(users -> Fact.of(card.entry(), users)))
                .toList();
    }

    /** All platforms shown. */
    public Stream<PlatformCard> cards() {
        return Stream.concat(rows.stream().map(PlatformUsers::card), without.stream());
    }

    static MonthlyUsers of(Collection<PlatformCard> cards, int most, boolean largest, Language language) {
        var current = cards.stream()
                .flatMap(Current::of)
                .sorted(Comparator.comparing(Current::amount).reversed())
                .limit(most)
                .toList();
        var plot = new DotPlot(
                language, "users", current.stream().map(Current::dot).toList());
        var dots = plot.rows();
        return new MonthlyUsers(
                IntStream.range(0, dots.size())
                        .mapToObj(i -> current.get(i).row(dots.get(i)))
                        .toList(),
                largest
                        ? List.of()
                        : cards.stream()
                                .filter(card -> Current.of(card).findAny().isEmpty())
                                .toList(),
                largest,
                largest && cards.isEmpty(),
                plot.axis());
    }

    private record Current(PlatformCard card, FigureView users, BigDecimal amount) {

        static Stream<Current> of(PlatformCard card) {
            var users = card.monthlyUsers();
            var amount = users == null ? null : users.amount().number();
            return users == null || amount == null || !users.standing().current()
                    ? Stream.empty()
                    : Stream.of(new Current(card, users, amount));
        }

        boolean counted() {
            return BY_THE_COMPANY.contains(users.standing().confidence());
        }

        DotPlot.Dot dot() {
            var freshness = users.standing().freshness();
            return new DotPlot.Dot(amount, counted(), freshness != null && !freshness.equals(Freshness.FRESH.code()));
        }

        PlatformUsers row(String svg) {
            return new PlatformUsers(card, users, counted(), Rows.Mark.of(dot()), svg);
        }
    }
}
