package org.luopan.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.luopan.MadeUpEntries.EVENING_MARKETS;
import static org.luopan.language.Language.EN;
import static org.luopan.language.Language.SV;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.luopan.MadeUpBase;
import org.luopan.MadeUpEntries;
import org.luopan.entry.EntryNotFound;
import org.luopan.entry.EntryRef;
import org.luopan.entry.Support;
import org.luopan.figure.Confidence;
import org.luopan.figure.Figures;
import org.luopan.language.Text;
import org.luopan.source.Citation;

/** What the pages of trends show, told of one that is made up. */
class TrendsTests {

    private final TrendRepository stored = mock();
    private final Trends trends = trends(MadeUpBase.FIGURES);

    @BeforeEach
    void store() {
        when(stored.all()).thenReturn(List.of(EVENING_MARKETS));
        when(stored.findBySlug("evening-markets")).thenReturn(Optional.of(EVENING_MARKETS));
    }

    @Test
    void showItsFirstSentenceInTheLanguageThatItHas() {
        var card = trends.page(SV).trends().get(0);

        assertThat(card.entry().name()).isEqualTo(new Text("Kvällsmarknader", "sv", false));
        assertThat(card.summary()).isEqualTo(new Text("People buy late.", "en", true));
    }

    @Test
    void showItsFigureWithUnitTimeAndSource() {
        var figure = trends.page(SV).trends().get(0).figure();

        assertThat(figure.amount().words()).isEqualTo("12,5\u00a0%");
        assertThat(figure.amount().number().toString()).isEqualTo("12.5");
        assertThat(figure.amount().unit().label()).isEmpty();
        assertThat(figure.asOf().code()).isEqualTo("2024");
        assertThat(figure.source().source()).isEqualTo("panel");
        assertThat(figure.standing().freshness())
                .as("a share that does not age")
                .isNull();
    }

    @Test
    void showNoFigureWhereNoSourceGivesANumber() {
        var without = MadeUpEntries.figure(
                        EVENING_MARKETS,
                        MadeUpEntries.SHARE,
                        "1",
                        "percent",
                        "2024",
                        MadeUpEntries.PANEL,
                        Confidence.ARTICLE)
                .with("amount", null)
                .get();

        assertThat(trends(MadeUpBase.figures(List.of(without)))
                        .page(EN)
                        .trends()
                        .get(0)
                        .figure())
                .isNull();
        assertThat(trends(MadeUpBase.figures(List.of(without)))
                        .profile("evening-markets", EN)
                        .evidence()
                        .figures()
                        .get(0)
                        .lead()
                        .amount())
                .extracting(amount -> amount.number(), amount -> amount.words())
                .containsExactly(null, "no number");
    }

    @Test
    void showTheYearsInWhichItWasActive() {
        assertThat(trends.page(EN).years()).containsExactly(2018, 2019, 2020, 2021);
        assertThat(trends.page(EN).trends().get(0).active(2020)).isFalse();
        assertThat(trends.profile("evening-markets", EN).facts().stretches()).isEqualTo("2018–2019, 2021");
    }

    @Test
    void showWhenItWasCheckedAndWhichArticleNamesIt() {
        var profile = trends.profile("evening-markets", EN);

        assertThat(profile.checked().support()).isEqualTo(Support.READ);
        assertThat(profile.checked().on().words()).isEqualTo("1 November 2026");
        assertThat(profile.facts().inArticle()).isTrue();
        assertThat(profile.facts().article()).isEqualTo("article");
        assertThat(profile.hasArticle()).as("claims of the article").isFalse();
    }

    @Test
    void citeTheSourcesOfItsTexts() {
        assertThat(trends.profile("evening-markets", EN).evidence().sources("general"))
                .extracting(Citation::source)
                .containsExactly("panel");
        assertThat(trends.profile("evening-markets", EN).evidence().sources("business"))
                .isEmpty();
    }

    @Test
    void nameWhatItIsSeenOnByKind() {
        var profile = trends.profile("evening-markets", EN);

        assertThat(profile.platforms()).extracting(EntryRef::slug).containsExactly("lantern");
        assertThat(profile.tiers()).extracting(EntryRef::slug).containsExactly("big");
        assertThat(profile.steps()).isEmpty();
        assertThat(profile.links().seeAlso()).extracting(EntryRef::slug).containsExactly("brightport");
    }

    @Test
    void areNotFoundUnderAnotherName() {
        assertThatExceptionOfType(EntryNotFound.class).isThrownBy(() -> trends.profile("morning-markets", EN));
    }

    private Trends trends(Figures figures) {
        return new Trends(stored, figures, MadeUpBase.CLAIMS, MadeUpBase.SOURCES, MadeUpBase.ENTRIES);
    }
}
