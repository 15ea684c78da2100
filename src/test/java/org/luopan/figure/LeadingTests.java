package org.luopan.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.luopan.figure.Confidence.ARTICLE;
import static org.luopan.figure.Confidence.COMPANY_STATEMENT;
import static org.luopan.figure.Confidence.FORECAST;
import static org.luopan.figure.Confidence.OFFICIAL_FILING;
import static org.luopan.figure.Confidence.THIRD_PARTY_ESTIMATE;
import static org.luopan.figure.Confidence.UNKNOWN;
import static org.luopan.figure.FigureFixtures.TODAY;
import static org.luopan.figure.FigureFixtures.figure;
import static org.luopan.figure.FigureFixtures.leading;
import static org.luopan.figure.Leading.Reason.LAST_KNOWN;
import static org.luopan.figure.Leading.Reason.NEWEST;
import static org.luopan.figure.Leading.Reason.ONLY;
import static org.luopan.figure.Leading.Reason.ONLY_OF_BEST;
import static org.luopan.figure.Leading.Reason.OTHERS_OUT_OF_DATE;
import static org.luopan.figure.Leading.Reason.OTHERS_UNDATED;
import static org.luopan.figure.Leading.Reason.PREFERRED;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** It is 22 November 2026, and the metric has a half-life of twelve months: what held in 2024 before that day is out of date. */
class LeadingTests {

    @Test
    void isTheOnlyValueWhereThereIsNoOther() {
        var only = figure().saidBy(ARTICLE).asOf("2025");
        assertThat(leading(only)).isEqualTo(new Leading(only.get(), ONLY, true));
    }

    @Test
    void isTheOneThatAnEditorPreferred() {
        var preferred = figure().saidBy(ARTICLE).asOf("2025-02").preferred();
        var better = figure().saidBy(OFFICIAL_FILING).asOf("2025-Q3").checked();
        assertThat(leading(better, preferred)).isEqualTo(new Leading(preferred.get(), PREFERRED, true));
    }

    @Test
    void isThePreferredOneEvenWhereItIsOutOfDateAndAnotherIsNot() {
        var preferred = figure().saidBy(ARTICLE).asOf("2019").preferred();
        assertThat(leading(figure().asOf("2026-Q2"), preferred))
                .isEqualTo(new Leading(preferred.get(), PREFERRED, true));
    }

    @Test
    void isTheBestFoundedOneEvenWhereAWorseOneIsNewer() {
        var filing = figure().saidBy(OFFICIAL_FILING).asOf("2025-Q1");
        var estimate = figure().saidBy(THIRD_PARTY_ESTIMATE).asOf("2026-10").checked();
        assertThat(leading(estimate, filing)).isEqualTo(new Leading(filing.get(), ONLY_OF_BEST, true));
    }

    @Test
    void ranksFilingsBeforeStatementsBeforeEstimatesBeforeArticles() {
        var filing = figure().saidBy(OFFICIAL_FILING).asOf("2025-01");
        var statement = figure().saidBy(COMPANY_STATEMENT).asOf("2025-06");
        var estimate = figure().saidBy(THIRD_PARTY_ESTIMATE).asOf("2026-01");
        var article = figure().saidBy(ARTICLE).asOf("2026-10");
        assertThat(leading(article, estimate, statement, filing).figure()).isSameAs(filing.get());
        assertThat(leading(article, estimate, statement).figure()).isSameAs(statement.get());
        assertThat(leading(article, estimate).figure()).isSameAs(estimate.get());
    }

    @Test
    void isOneOfAnUnknownSourceOnlyWhereAllElseIsOutOfDateOrExpected() {
        var unknown = figure().saidBy(UNKNOWN).asOf("2026-10");
        assertThat(leading(unknown, figure().saidBy(ARTICLE).asOf("2025-06")).figure())
                .isNotEqualTo(unknown.get());
        assertThat(leading(unknown, figure().saidBy(FORECAST).asOf("2026-11")).figure())
                .isEqualTo(unknown.get());
        assertThat(leading(unknown, figure().saidBy(OFFICIAL_FILING).asOf("2020")))
                .isEqualTo(new Leading(unknown.get(), OTHERS_OUT_OF_DATE, true));
    }

    @Test
    void isANewerOneOfTheNextClassWhereTheBetterFoundedIsOutOfDate() {
        var filing = figure().saidBy(OFFICIAL_FILING).asOf("2021-Q4").checked();
        var estimate = figure().saidBy(THIRD_PARTY_ESTIMATE).asOf("2025-10");
        assertThat(leading(filing, estimate)).isEqualTo(new Leading(estimate.get(), OTHERS_OUT_OF_DATE, true));
    }

    @Test
    void isTheBestFoundedOfThoseThatAreNotOutOfDate() {
        var old = figure().saidBy(OFFICIAL_FILING).asOf("2020");
        var statement = figure().saidBy(COMPANY_STATEMENT).asOf("2025-05");
        var article = figure().saidBy(ARTICLE).asOf("2026-10");
        assertThat(leading(old, article, statement)).isEqualTo(new Leading(statement.get(), OTHERS_OUT_OF_DATE, true));
    }

    @Test
    void isTheNewestOfTheSameConfidence() {
        var newest = figure().asOf("2026-Q2");
        assertThat(leading(figure().asOf("2026-Q1").checked(), newest, figure().asOf("2025")))
                .isEqualTo(new Leading(newest.get(), NEWEST, true));
    }

    @Test
    void isTheOneThatSomebodyHasReadOfTwoAsNewAndAsWellFounded() {
        var read = figure().asOf("2026-Q2").checked();
        assertThat(leading(figure().asOf("2026-Q2"), read).figure()).isSameAs(read.get());
    }

    @Test
    void isNotAYearWhereThereIsAMonthWithinIt() {
        var month = figure().asOf("2025-10");
        assertThat(leading(figure().asOf("2025"), month).figure()).isSameAs(month.get());
        var quarter = figure().asOf("2025-Q1");
        assertThat(leading(figure().asOf("2025"), quarter).figure()).isSameAs(quarter.get());
        var later = figure().asOf("2026");
        assertThat(leading(later, figure().asOf("2025-12")).figure()).isSameAs(later.get());
    }

    @Test
    void isNeverOneWhoseYearWasAssumedWhileAnotherHasADate() {
        var assumed = figure().saidBy(OFFICIAL_FILING).assumed("2026").checked();
        var dated = figure().saidBy(ARTICLE).asOf("2025-10");
        assertThat(leading(assumed, dated).figure()).isSameAs(dated.get());
        var old = figure().saidBy(ARTICLE).asOf("2012");
        assertThat(leading(assumed, old)).isEqualTo(new Leading(old.get(), LAST_KNOWN, false));
    }

    @Test
    void saysThatTheBetterFoundedHaveNoDate() {
        var assumed = figure().saidBy(OFFICIAL_FILING).assumed("2026").unaging();
        var dated = figure().saidBy(ARTICLE).asOf("2025-10").unaging();
        assertThat(leading(assumed, dated)).isEqualTo(new Leading(dated.get(), OTHERS_UNDATED, true));
    }

    @Test
    void isADatedOneBeforeAnUndatedOne() {
        var dated = figure().asOf("2012");
        assertThat(leading(figure().asOf(null), dated).figure()).isSameAs(dated.get());
    }

    @Test
    void isOnlyTheLastOneKnownWhereAllAreOutOfDate() {
        var newest = figure().saidBy(ARTICLE).asOf("2022-12");
        assertThat(leading(figure().saidBy(OFFICIAL_FILING).asOf("2020-06").checked(), newest))
                .isEqualTo(new Leading(newest.get(), LAST_KNOWN, false));
        var only = figure().asOf("2014");
        assertThat(leading(only)).isEqualTo(new Leading(only.get(), LAST_KNOWN, false));
        var preferred = figure().asOf("2014").preferred();
        assertThat(leading(preferred, figure().asOf("2016")))
                .isEqualTo(new Leading(preferred.get(), LAST_KNOWN, false));
    }

    @Test
    void isNotOutOfDateUntilTwoHalfLivesHavePassed() {
        assertThat(leading(figure().asOf("2024-11")).current()).isTrue();
        assertThat(leading(figure().asOf("2024-10")).current()).isFalse();
        assertThat(leading(figure().asOf("2024-10").verifiedOn("2026-11-01")).current())
                .isTrue();
        assertThat(leading(figure().asOf("2012").unaging()).current()).isTrue();
    }

    @Test
    void isNoForecastWhileAnythingWasMeasured() {
        var forecast = figure().saidBy(FORECAST).asOf("2026");
        var measured = figure().saidBy(ARTICLE).asOf("2020");
        assertThat(leading(forecast, measured)).isEqualTo(new Leading(measured.get(), LAST_KNOWN, false));
        assertThat(leading(forecast)).isEqualTo(new Leading(forecast.get(), LAST_KNOWN, false));
    }

    @Test
    void callsNeitherAnAssumedYearNorAForecastFresh() {
        assertThat(figure().assumed("2026").freshness(TODAY)).isEqualTo(Freshness.STALE);
        assertThat(figure().saidBy(FORECAST).asOf("2026").freshness(TODAY)).isNull();
    }

    @Test
    void isNeverADeprecatedOneWhileThereIsAnother() {
        var deprecated = figure().saidBy(OFFICIAL_FILING).asOf("2026").checked().deprecated();
        var article = figure().saidBy(ARTICLE).asOf("2021").asStated();
        assertThat(leading(deprecated, article)).isEqualTo(new Leading(article.get(), LAST_KNOWN, false));
    }

    @Test
    void doesNotDependOnTheOrderInWhichValuesCome() {
        var values = new ArrayList<>(List.of(
                figure().saidBy(ARTICLE).asOf("2021").get(),
                figure().asOf("2025-Q4").get(),
                figure().asOf("2025").get(),
                figure().assumed("2026").get(),
                figure().asOf("2025-Q3").checked().get(),
                figure().asOf("2025-Q2").checked().get()));
        var lead = Leading.of(values, TODAY);
        Collections.reverse(values);
        assertThat(Leading.of(values, TODAY)).isEqualTo(lead);
    }
}
