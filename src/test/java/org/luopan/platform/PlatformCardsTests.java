package org.luopan.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.luopan.MadeUpEntries.KITE;
import static org.luopan.MadeUpEntries.LANTERN;
import static org.luopan.language.Language.EN;
import static org.luopan.language.Language.SV;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.luopan.browse.Filter;
import org.luopan.browse.FilterShape;
import org.luopan.data.Fact;
import org.luopan.vocabulary.Strength;
import org.luopan.vocabulary.Word;
import org.springframework.util.LinkedMultiValueMap;

/** What lists show of two platforms that are made up. */
class PlatformCardsTests {

    private static final FilterShape SHAPE = new FilterShape(
            List.of("audience", "analogue", "tier"),
            List.of(),
            List.of("strength"),
            List.of("cards"),
            (key, value) -> true);

    private final PlatformCards cards = PlatformFixtures.cards();

    @Test
    void comeInTheOrderAskedForWithoutThoseThatDoNotExist() {
        assertThat(cards.of(List.of(KITE.id(), 77L, LANTERN.id()), EN))
                .extracting(one -> one.card().entry().slug())
                .containsExactly("kite", "lantern");
    }

    @Test
    void sayInWordsWhatKindItIsWhomItResemblesAndHowManyUseIt() {
        var lantern = cards.of(List.of(LANTERN.id()), SV).get(0).card();

        assertThat(lantern.category()).isEqualTo(new Word("social", "Socialt nätverk"));
        assertThat(lantern.analogues()).containsExactly(new Word("postbox", "Postlåda"));
        assertThat(lantern.entry().zh()).isEqualTo("灯");
        assertThat(lantern.launched()).isEqualTo(2018);
        assertThat(lantern.monthlyUsers().amount().words()).isEqualTo("mer än 120,5\u00a0miljoner");
        assertThat(lantern.monthlyUsers().source().source()).isEqualTo("lantern-report");
    }

    @Test
    void sayWhatItIsBestFor() {
        var found = cards.of(List.of(LANTERN.id(), KITE.id()), EN);

        assertThat(found).extracting(one -> one.card().bestFor()).containsExactly("Service", "");
    }

    @Test
    void leaveOpenWhatNobodyKnows() {
        var kite = cards.of(List.of(KITE.id()), SV).get(0).card();

        assertThat(kite.launched()).isNull();
        assertThat(kite.summary()).isNull();
        assertThat(kite.analogues()).isEmpty();
        assertThat(kite.entry().name().lang()).isEqualTo("en");
    }

    @Test
    void sayHowStrongAPlatformIsInWhatWasAskedForTraitsBeforeTiers() {
        var lantern = cards.of(List.of(LANTERN.id()), EN).get(0);

        assertThat(lantern.matching(filter("tier", "big", "audience", "parents", "audience", "students"))
                        .matches())
                .extracting(PlatformCard.Match::strength, PlatformCard.Match::label)
                .containsExactly(tuple("core", "Students"), tuple("strong", "Parents"), tuple("strong", "Big cities"));
        assertThat(lantern.matching(filter()).matches()).isEmpty();
    }

    @Test
    void sayNothingOfAReachThatIsUnknown() {
        var kite = cards.of(List.of(KITE.id()), EN).get(0);

        assertThat(kite.matching(filter("tier", "big")).matches()).isEmpty();
        assertThat(kite.strengths("tier")).containsEntry("big", Strength.UNKNOWN);
    }

    @Test
    void areTheSameFactsAsATable() {
        assertThat(cards.of(List.of(LANTERN.id()), EN).get(0).card().asTable())
                .extracting(Fact::metric)
                .containsExactly("category", "operator", "launched", "analogue", "mau");
        assertThat(cards.of(List.of(KITE.id()), EN).get(0).card().asTable())
                .extracting(Fact::metric)
                .containsExactly("category", "operator", "mau");
    }

    private static Filter filter(String... keysAndValues) {
        var query = new LinkedMultiValueMap<String, String>();
        for (var i = 0; i < keysAndValues.length; i += 2) {
            query.add(keysAndValues[i], keysAndValues[i + 1]);
        }
        return Filter.from(query, SHAPE);
    }
}
