package org.luopan.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.luopan.figure.Confidence.ARTICLE;
import static org.luopan.figure.Confidence.COMPANY_STATEMENT;
import static org.luopan.figure.Confidence.OFFICIAL_FILING;
import static org.luopan.figure.Confidence.THIRD_PARTY_ESTIMATE;
import static org.luopan.figure.FigureFixtures.figure;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which figures may form one line. */
class DefinitionTests {

    @Test
    void joinsValuesThatAgreeInWhatTheyCount() {
        assertThat(figure().asOf("2024").definition())
                .isEqualTo(figure().asOf("2025").checked().definition());
    }

    @Test
    void dividesValuesThatDifferInAnyPartOfWhatTheyCount() {
        assertThat(Stream.of(
                                figure(),
                                figure().counting("dau"),
                                figure().in("users"),
                                figure().labelled("Channels"),
                                figure().of("TikTok"),
                                figure().on("quarter average"),
                                figure().within("global"))
                        .map(FigureFixtures::definition))
                .doesNotHaveDuplicates();
    }

    @Test
    void dividesMoneyOfAYearFromMoneyOfAQuarter() {
        var year = figure().in("CNY").asOf("2024");
        assertThat(year.definition())
                .isEqualTo(figure().in("CNY").asOf("2023").definition())
                .isNotEqualTo(figure().in("CNY").asOf("2024-Q4").definition());
        assertThat(year.comparable())
                .isNotEqualTo(figure().in("CNY").asOf("2024-Q4").comparable());
        assertThat(figure().asOf("2024").definition())
                .as("people are counted at a time, not over it")
                .isEqualTo(figure().asOf("2024-Q4").definition());
    }

    @Test
    void joinsWhatACompanyFilesWithWhatItStates() {
        assertThat(figure().saidBy(OFFICIAL_FILING).from("results-2024").definition())
                .isEqualTo(
                        figure().saidBy(COMPANY_STATEMENT).from("press-release").definition());
    }

    @Test
    void dividesEstimatesBySource() {
        assertThat(figure().saidBy(THIRD_PARTY_ESTIMATE).from("questmobile").definition())
                .isNotEqualTo(figure().saidBy(THIRD_PARTY_ESTIMATE)
                        .from("datareportal")
                        .definition())
                .isEqualTo(figure().saidBy(THIRD_PARTY_ESTIMATE)
                        .from("questmobile")
                        .definition());
        assertThat(figure().saidBy(ARTICLE).definition())
                .isNotEqualTo(figure().saidBy(COMPANY_STATEMENT).definition());
    }

    @Test
    void joinsWhatAnEditorCalledOneSeries() {
        assertThat(figure().saidBy(THIRD_PARTY_ESTIMATE)
                        .from("cnnic-49")
                        .inSeries()
                        .definition())
                .isEqualTo(figure().saidBy(OFFICIAL_FILING)
                        .from("cnnic-56")
                        .inSeries()
                        .definition());
    }

    @Test
    void holdsEntriesAgainstEachOtherWhateverTheirProductIsCalled() {
        assertThat(figure().of("Douyin").comparable())
                .isPresent()
                .isEqualTo(figure().of("Kuaishou").comparable())
                .isNotEqualTo(figure().on("quarter average").comparable());
    }

    @Test
    void holdsNothingAgainstWhatNobodyDefined() {
        assertThat(figure().incomparable().comparable()).isEmpty();
    }

    @Test
    void takesASeriesAsOneCountWithinItsEntryOnly() {
        assertThat(figure().saidBy(THIRD_PARTY_ESTIMATE).from("a").inSeries().comparable())
                .isNotEqualTo(figure().saidBy(THIRD_PARTY_ESTIMATE)
                        .from("b")
                        .inSeries()
                        .comparable());
    }
}
