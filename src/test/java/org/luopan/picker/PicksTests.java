package org.luopan.picker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.luopan.language.Language;
import org.luopan.language.Localized;

/** Which of a few made-up things words mean, and which are proposed. */
class PicksTests {

    private static final Pickable MONTHLY =
            pickable("mau", "Monthly lanterns", "Lyktor per månad", "monthly visitors", "", null);
    private static final Pickable DAILY = pickable("dau", "Daily lanterns", "Lyktor per dag", "", "", null);
    private static final Pickable PLATFORM =
            pickable("platform/lantern", "Xiǎo Dēng (Lantern)", "Xiǎo Dēng (Lantern)", "小燈, Deng", "小燈", null);
    private static final Pickable TERM = pickable("term/deng", "Deng", "Deng", "", "", null);
    private static final Pickable FIRST = pickable(
            "lantern-2025",
            "Annual report",
            "Annual report",
            "",
            "Lantern Ltd · 2025",
            "https://www.lantern.test/ir/2025/");
    private static final Pickable SECOND = pickable(
            "candle-2025",
            "Annual report",
            "Annual report",
            "",
            "Candle Inc. · 2025",
            "https://candle.test/report?id=7");

    private static final Picks ALL = Picks.of(List.of(MONTHLY, DAILY, PLATFORM, TERM, FIRST, SECOND));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mau",
                "Monthly lanterns",
                "monthly LANTERNS ",
                "lyktor per manad",
                "Monthly visitors",
                "Monthly lanterns [mau]",
                "Its former name [mau]",
                "MAU",
                " Mau "
            })
    void isMeantByItsCodeAndByEachOfItsNames(String words) {
        assertThat(ALL.meant(words)).containsExactly(MONTHLY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"platform/lantern", "xiaodeng", "Xiǎo Dēng", "Lantern", "小灯", "小燈"})
    void isMeantByItsChineseNameInEitherScriptAndByPinyin(String words) {
        assertThat(ALL.meant(words)).containsExactly(PLATFORM);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.lantern.test/ir/2025/",
                "http://lantern.test/ir/2025",
                "https://lantern.test/ir/2025#page=3",
                "https://www.lantern.test/ir/2025?utm_source=mail",
                "lantern.test/ir/2025",
                "www.lantern.test/ir/2025/",
                "<https://m.lantern.test/ir/2025>"
            })
    void isMeantByItsAddressInAnySpelling(String address) {
        assertThat(ALL.meant(address)).containsExactly(FIRST);
    }

    @Test
    void isMeantAndProposedByALabelOfSignsAlone() {
        var percent = pickable("percent", "%", "%", "", "", null);
        var picks = Picks.of(List.of(MONTHLY, percent));
        assertThat(picks.meant("%")).containsExactly(percent);
        assertThat(picks.meant(" ％ ")).containsExactly(percent);
        assertThat(picks.proposed("%", List.of(), 5)).containsExactly(percent);
    }

    @Test
    void takesALabelBeforeAnOtherName() {
        assertThat(ALL.meant("Deng")).containsExactly(TERM);
    }

    @Test
    void leavesItOpenWhereTwoAreCalledTheSame() {
        assertThat(ALL.meant("Annual report")).containsExactly(FIRST, SECOND);
        assertThat(ALL.meant(SECOND.shown(Language.EN))).containsExactly(SECOND);
    }

    @Test
    void doesNotFollowACodeThatStayedBehindAnotherName() {
        assertThat(ALL.meant("Daily lanterns [mau]")).containsExactly(DAILY, MONTHLY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Monthly", "candle", "%", "[mau]", "x [nothing]", "https://candle.test/"})
    void meansNothingThatIsNotCalledSo(String words) {
        assertThat(ALL.meant(words)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "candle inc, candle-2025",
        "report 2025 candle, candle-2025",
        "lantern.test, lantern-2025",
        "per dag, dau",
        "小, platform/lantern",
        "monthly v, mau"
    })
    void isProposedForAPartOfAnythingThatItIsFoundBy(String letters, String code) {
        assertThat(ALL.proposed(letters, List.of(), 20))
                .extracting(Pickable::code)
                .containsExactly(code);
    }

    @Test
    void proposesWhatWasUsedLatelyFirst() {
        assertThat(ALL.proposed("", List.of("dau", "candle-2025"), 3)).containsExactly(DAILY, SECOND, MONTHLY);
        assertThat(ALL.proposed("annual", List.of("candle-2025"), 20)).containsExactly(SECOND, FIRST);
        assertThat(ALL.proposed("monthly", List.of("dau"), 20)).containsExactly(MONTHLY);
    }

    @Test
    void proposesAtMostSoMany() {
        assertThat(ALL.proposed("", List.of(), 2)).hasSize(2);
        assertThat(ALL.proposed("%", List.of(), 20)).isEmpty();
    }

    @Test
    void knowsWhatWasMisspelt() {
        assertThat(ALL.near("Montly lantern")).containsExactly(MONTHLY);
        assertThat(ALL.near("lanterns")).containsExactly(MONTHLY, DAILY);
        assertThat(ALL.near("something else altogether")).isEmpty();
    }

    private static Pickable pickable(
            String code, String english, String swedish, String others, String about, String url) {
        return Pickable.of(
                code, new Localized(english, swedish), new Localized(null, null), List.of(others, ""), about, url);
    }
}
