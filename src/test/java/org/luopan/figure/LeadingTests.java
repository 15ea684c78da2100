package org.luopan.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.luopan.figure.Confidence.ARTICLE;
import static org.luopan.figure.Confidence.COMPANY_STATEMENT;
import static org.luopan.figure.Confidence.OFFICIAL_FILING;
import static org.luopan.figure.Confidence.THIRD_PARTY_ESTIMATE;
import static org.luopan.figure.FigureFixtures.figure;
import static org.luopan.figure.FigureFixtures.leading;
import static org.luopan.figure.Leading.Reason.NEWEST;
import static org.luopan.figure.Leading.Reason.NEWEST_CHECKED;
import static org.luopan.figure.Leading.Reason.ONLY;
import static org.luopan.figure.Leading.Reason.ONLY_OF_BEST;
import static org.luopan.figure.Leading.Reason.PREFERRED;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class LeadingTests {

    @Test
    void isTheOnlyValueWhereThereIsNoOther() {
        var only = figure().saidBy(ARTICLE).asOf("2021");
        assertThat(leading(only)).isEqualTo(new Leading(only.get(), ONLY));
    }

    @Test
    void isTheOneThatAnEditorPreferred() {
        var preferred = figure().saidBy(ARTICLE).asOf("2019").preferred();
        var better = figure().saidBy(OFFICIAL_FILING).asOf("2025-Q3").checked();
        assertThat(leading(better, preferred)).isEqualTo(new Leading(preferred.get(), PREFERRED));
    }

    @Test
    void isTheBestFoundedOneEvenWhereAWorseOneIsNewer() {
        var filing = figure().saidBy(OFFICIAL_FILING).asOf("2020");
        var estimate = figure().saidBy(THIRD_PARTY_ESTIMATE).asOf("2026-10").checked();
        assertThat(leading(estimate, filing)).isEqualTo(new Leading(filing.get(), ONLY_OF_BEST));
    }

    @Test
    void ranksFilingsBeforeStatementsBeforeEstimatesBeforeArticles() {
        var filing = figure().saidBy(OFFICIAL_FILING).asOf("2018");
        var statement = figure().saidBy(COMPANY_STATEMENT).asOf("2019");
        var estimate = figure().saidBy(THIRD_PARTY_ESTIMATE).asOf("2020");
        var article = figure().saidBy(ARTICLE).asOf("2021");
        assertThat(leading(article, estimate, statement, filing).figure()).isSameAs(filing.get());
        assertThat(leading(article, estimate, statement).figure()).isSameAs(statement.get());
        assertThat(leading(article, estimate).figure()).isSameAs(estimate.get());
    }

    @Test
    void isACheckedOneBeforeAnUncheckedOneOfTheSameConfidence() {
        var checked = figure().asOf("2024-Q2").checked();
        var unchecked = figure().asOf("2025-Q4");
        assertThat(leading(unchecked, checked)).isEqualTo(new Leading(checked.get(), NEWEST_CHECKED));
    }

    @Test
    void isTheNewestOfTheChecked() {
        var older = figure().asOf("2025-Q2").checked();
        var newest = figure().asOf("2025-Q3").checked();
        assertThat(leading(older, newest, figure().asOf("2025-Q4")))
                .isEqualTo(new Leading(newest.get(), NEWEST_CHECKED));
    }

    @Test
    void isTheNewestWhereNobodyHasCheckedAny() {
        var newest = figure().asOf("2025");
        assertThat(leading(figure().asOf("2025-Q3"), newest, figure().asOf("2024")))
                .isEqualTo(new Leading(newest.get(), NEWEST));
    }

    @Test
    void isADatedOneBeforeAnUndatedOne() {
        var dated = figure().asOf("2012");
        assertThat(leading(figure().asOf(null), dated).figure()).isSameAs(dated.get());
    }

    @Test
    void isNeverADeprecatedOneWhileThereIsAnother() {
        var deprecated = figure().saidBy(OFFICIAL_FILING).asOf("2026").checked().deprecated();
        var article = figure().saidBy(ARTICLE).asOf("2021").asStated();
        assertThat(leading(deprecated, article).figure()).isSameAs(article.get());
    }

    @Test
    void doesNotDependOnTheOrderInWhichValuesCome() {
        var values = new ArrayList<>(List.of(
                figure().saidBy(ARTICLE).asOf("2021").get(),
                figure().asOf("2025-Q4").get(),
                figure().asOf("2025-Q3").checked().get(),
                figure().asOf("2025-Q2").checked().get()));
        var lead = Leading.of(values);
        Collections.reverse(values);
        assertThat(Leading.of(values)).isEqualTo(lead);
    }
}
