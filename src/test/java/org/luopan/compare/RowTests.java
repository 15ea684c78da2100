package org.luopan.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.luopan.MadeUpBase;
import org.luopan.MadeUpEntries;
import org.luopan.figure.Confidence;
import org.luopan.language.Language;
import org.luopan.language.Text;
import org.luopan.vocabulary.Strength;

/** Which rows differ, and which cannot be said to differ. */
class RowTests {

    @Test
    void differsWhereTwoAreKnownAndDoNotSayTheSame() {
        assertThat(row(Cell.of(say("Tencent")), Cell.of(say("Tencent"))).differs())
                .isFalse();
        assertThat(row(Cell.of(say("Tencent")), Cell.of(say("ByteDance"))).differs())
                .isTrue();
        assertThat(row(Cell.of(say("Tencent")), Cell.UNKNOWN, Cell.of(say("ByteDance")))
                        .differs())
                .isTrue();
    }

    @Test
    void doesNotDifferFromWhatIsUnknown() {
        assertThat(row(Cell.of(say("Tencent")), Cell.UNKNOWN).differs()).isFalse();
        assertThat(row(Cell.UNKNOWN, Cell.UNKNOWN).differs()).isFalse();
    }

    @Test
    void differsInStrength() {
        assertThat(row(Cell.of(say("x").holding(Strength.CORE)), Cell.of(say("x").holding(Strength.WEAK)))
                        .differs())
                .isTrue();
    }

    @Test
    void differsNeitherInOrderNorInRemarks() {
        var remark = new Text("since 2020", "en", false);
        assertThat(row(Cell.of(say("a"), say("b").noting(remark)), Cell.of(say("b"), say("a")))
                        .differs())
                .isFalse();
    }

    @Test
    void drawsPercentagesOverAScaleToAHundred() {
        assertThat(shared("percent", "22.2", "22.6").longest()).isEqualByComparingTo("100");
        assertThat(shared("percent", "141.7", "22.6").longest()).isEqualByComparingTo("141.7");
        assertThat(shared("accounts", "30", "120").longest()).isEqualByComparingTo("120");
    }

    @Test
    void isUnknownOnlyWhereItIsUnknownForAll() {
        assertThat(row(Cell.UNKNOWN, Cell.UNKNOWN).unknown()).isTrue();
        assertThat(row(Cell.UNKNOWN, Cell.of(say("a"))).unknown()).isFalse();
    }

    private static ComparedRow shared(String unit, String first, String second) {
        return new ComparedRow(
                KindRows.FIGURES,
                "Growth",
                null,
                true,
                Stream.of(first, second).map(amount -> lead(unit, amount)).toList());
    }

    private static Cell lead(String unit, String amount) {
        var figure = MadeUpEntries.figure(
                        MadeUpEntries.LANTERN,
                        MadeUpEntries.USERS,
                        amount,
                        unit,
                        "2026-Q3",
                        MadeUpEntries.REPORT,
                        Confidence.COMPANY_STATEMENT)
                .get();
        return Cell.of(MadeUpBase.figures(List.of(figure)).leading(List.of(figure)));
    }

    private static ComparedRow row(Cell... cells) {
        return ComparedRow.of("basics", "Operator", List.of(cells));
    }

    private static Statement say(String words) {
        return Statement.of(words, Language.EN);
    }
}
