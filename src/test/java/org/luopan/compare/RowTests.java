package org.luopan.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.luopan.language.Language;
import org.luopan.language.Text;
import org.luopan.vocabulary.Strength;

/** Which rows differ, and which cannot be said to differ. */
class RowTests {

    @Test
    void isAlikeWhereAllSayTheSame() {
        assertThat(row(Cell.of(say("Tencent")), Cell.of(say("Tencent"))).alike())
                .isTrue();
        assertThat(row(Cell.of(say("Tencent")), Cell.of(say("ByteDance"))).alike())
                .isFalse();
    }

    @Test
    void isNotAlikeWhereOneIsUnknown() {
        assertThat(row(Cell.of(say("Tencent")), Cell.UNKNOWN).alike()).isFalse();
        assertThat(row(Cell.UNKNOWN, Cell.UNKNOWN).alike()).isFalse();
    }

    @Test
    void differsInStrength() {
        assertThat(row(Cell.of(say("x").holding(Strength.CORE)), Cell.of(say("x").holding(Strength.WEAK)))
                        .alike())
                .isFalse();
    }

    @Test
    void differsNeitherInOrderNorInRemarks() {
        var remark = new Text("since 2020", "en", false);
        assertThat(row(Cell.of(say("a"), say("b").noting(remark)), Cell.of(say("b"), say("a")))
                        .alike())
                .isTrue();
    }

    @Test
    void isUnknownOnlyWhereItIsUnknownForAll() {
        assertThat(row(Cell.UNKNOWN, Cell.UNKNOWN).unknown()).isTrue();
        assertThat(row(Cell.UNKNOWN, Cell.of(say("a"))).unknown()).isFalse();
    }

    private static Row row(Cell... cells) {
        return Row.of("basics", "Operator", List.of(cells));
    }

    private static Statement say(String words) {
        return Statement.of(words, Language.EN);
    }
}
