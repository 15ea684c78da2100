package org.luopan.figure;

import static org.luopan.source.SourceFixtures.source;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.luopan.entry.Checking;
import org.luopan.language.AsOf;
import org.luopan.language.Localized;
import org.luopan.language.Messages;
import org.luopan.source.Source;
import org.luopan.vocabulary.Vocabulary;
import org.springframework.test.util.ReflectionTestUtils;

/** Invented figures for tests, which never were in a form or a table. */
public final class FigureFixtures {

    /** The day on which every test takes place. */
    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final Figure figure = new Figure();

    private FigureFixtures() {
        set("metric", metric("mau"));
        set("unit", "accounts");
        set("amount", BigDecimal.ONE);
        set("qualifier", Qualifier.EXACT);
        set("confidence", Confidence.COMPANY_STATEMENT);
        set("rank", Rank.NORMAL);
        set("checking", Checking.UNCHECKED);
        set("source", source("tencent-ir"));
    }

    /** Reads these figures, which may be of several entries. */
    public static Figures figures(List<Figure> all, Vocabulary vocabulary, Messages words, Clock clock) {
        FigureRepository stored = mock();
        when(stored.ofEntry(any())).thenAnswer(asked -> of(all, List.of(asked.<Long>getArgument(0))));
        when(stored.ofEntries(any())).thenAnswer(asked -> of(all, asked.getArgument(0)));
        when(stored.ofEntries(any(), any()))
                .thenAnswer(asked -> of(all, asked.getArgument(0)).stream()
                        .filter(figure -> figure.metric().slug().equals(asked.getArgument(1)))
                        .toList());
        when(stored.lastChecked(any()))
                .thenAnswer(asked -> of(all, List.of(asked.<Long>getArgument(0))).stream()
                        .flatMap(figure -> Stream.ofNullable(figure.checkedOn()))
                        .max(Comparator.naturalOrder()));
        return new Figures(stored, vocabulary, words, clock);
    }

    private static List<Figure> of(List<Figure> all, Collection<Long> entries) {
        return all.stream()
                .filter(figure -> entries.contains(figure.entry().id()))
                .toList();
    }

    /** A company's unchecked count of monthly active accounts; a half-life of twelve months. */
    static FigureFixtures figure() {
        return new FigureFixtures();
    }

    static Leading leading(FigureFixtures... figures) {
        return Leading.of(List.of(figures).stream().map(FigureFixtures::get).toList(), TODAY);
    }

    Figure get() {
        return figure;
    }

    FigureFixtures asOf(@Nullable String code) {
        return set("asOf", code == null ? null : AsOf.parse(code));
    }

    /** On an undated page: the year is a guess. */
    FigureFixtures assumed(String code) {
        return asOf(code).set("asOfAssumed", true);
    }

    FigureFixtures seenIn(Source place) {
        return set("seenIn", place);
    }

    FigureFixtures from(Source source) {
        return set("source", source);
    }

    FigureFixtures unaging() {
        ReflectionTestUtils.setField(figure.metric(), "halfLifeMonths", null);
        return this;
    }

    FigureFixtures preferred() {
        return set("rank", Rank.PREFERRED);
    }

    FigureFixtures deprecated() {
        return set("rank", Rank.DEPRECATED);
    }

    FigureFixtures saidBy(Confidence confidence) {
        return set("confidence", confidence);
    }

    FigureFixtures checked() {
        return set("checking", Checking.CHECKED);
    }

    FigureFixtures asStated() {
        return set("checking", Checking.AS_STATED);
    }

    FigureFixtures checkedOn(String day) {
        return checked().set("checkedOn", LocalDate.parse(day));
    }

    FigureFixtures verifiedOn(String day) {
        return set("verifiedOn", LocalDate.parse(day));
    }

    FigureFixtures from(String source) {
        return set("source", source(source));
    }

    FigureFixtures counting(String metric) {
        return set("metric", metric(metric));
    }

    FigureFixtures in(String unit) {
        return set("unit", unit);
    }

    FigureFixtures labelled(String english) {
        return set("label", new Localized(english, null));
    }

    FigureFixtures of(String product) {
        return set("product", product);
    }

    FigureFixtures on(String basis) {
        return set("basis", new Localized(basis, null));
    }

    FigureFixtures within(String scope) {
        return set("scope", scope);
    }

    FigureFixtures inSeries() {
        return set("inSeries", true);
    }

    @Nullable
    Freshness freshness(LocalDate today) {
        return figure.freshness(today);
    }

    /** A figure of a metric that cannot be compared, like one without a definition. */
    FigureFixtures incomparable() {
        ReflectionTestUtils.setField(figure.metric(), "comparableGroup", null);
        return this;
    }

    Optional<Figure.Definition> comparable() {
        return figure.comparable();
    }

    Figure.Definition definition() {
        return figure.definition();
    }

    private FigureFixtures set(String field, @Nullable Object value) {
        ReflectionTestUtils.setField(figure, field, value);
        return this;
    }

    private static Metric metric(String slug) {
        var metric = new Metric();
        ReflectionTestUtils.setField(metric, "slug", slug);
        ReflectionTestUtils.setField(metric, "halfLifeMonths", 12);
        ReflectionTestUtils.setField(metric, "comparableGroup", slug);
        return metric;
    }
}
