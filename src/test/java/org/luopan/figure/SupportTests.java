package org.luopan.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.luopan.entry.Support.READ;
import static org.luopan.entry.Support.SECOND_HAND;
import static org.luopan.entry.Support.UNREAD;
import static org.luopan.figure.FigureFixtures.figure;
import static org.luopan.source.SourceFixtures.read;
import static org.luopan.source.SourceFixtures.readIn;
import static org.luopan.source.SourceFixtures.unread;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.luopan.entry.Support;
import org.luopan.language.Language;

/** How a figure and its source are supported. */
class SupportTests {

    @Test
    void isReadOnlyWhereTheSourceWasRead() {
        assertThat(figure().checked().from(read("tencent-ir")).get().support()).isEqualTo(READ);
        assertThat(figure().asStated().from(read("tenba-2021")).get().support()).isEqualTo(READ);
        assertThat(figure().checked().from(unread("tencent-ir")).get().support())
                .isEqualTo(UNREAD);
    }

    @Test
    void isUnreadWhereNobodyHasReadTheFigureThoughItsSourceWasRead() {
        assertThat(figure().from(read("tencent-ir")).get().support()).isEqualTo(UNREAD);
        assertThat(figure().from(unread("tencent-ir"))
                        .seenIn(read("a-copy"))
                        .get()
                        .support())
                .isEqualTo(UNREAD);
    }

    @Test
    void isSecondHandWhereItWasReadInAnotherPublication() {
        assertThat(figure().checked()
                        .from(unread("tencent-ir"))
                        .seenIn(read("a-copy"))
                        .get()
                        .support())
                .isEqualTo(SECOND_HAND);
        assertThat(figure().checked()
                        .from(readIn("cnnic-57", "http://www.ecns.cn/news/a.shtml"))
                        .get()
                        .support())
                .isEqualTo(SECOND_HAND);
        assertThat(figure().checked()
                        .from(read("tencent-ir"))
                        .seenIn(unread("a-copy"))
                        .get()
                        .support())
                .isEqualTo(UNREAD);
    }

    @Test
    void namesThePlaceWhereASourceWasReadSecondHand() {
        var via = readIn("cnnic-57", "http://www.ecns.cn/news/a.shtml")
                .view(Language.EN)
                .via();
        assertThat(via.words()).isEqualTo("ecns.cn");
        assertThat(via.url()).isEqualTo("http://www.ecns.cn/news/a.shtml");
        var remark = readIn("cnnic-46", "https://undercodenews.com/ (29 September 2020)")
                .view(Language.EN)
                .via();
        assertThat(remark.words()).isEqualTo("undercodenews.com (29 September 2020)");
        assertThat(remark.url()).isEqualTo("https://undercodenews.com/");
        assertThat(readIn("cnnic-56", "Xinhua, July 2025")
                        .view(Language.EN)
                        .via()
                        .url())
                .isNull();
    }

    @Test
    void isTheBestOfTheSourcesOfOneStatementAndTheWorstOfThoseOfAText() {
        assertThat(Support.best(List.of(UNREAD, READ, SECOND_HAND))).isEqualTo(READ);
        assertThat(Support.worst(List.of(READ, SECOND_HAND))).isEqualTo(SECOND_HAND);
        assertThat(Support.best(List.of())).isEqualTo(UNREAD);
        assertThat(Support.worst(List.of())).isEqualTo(UNREAD);
    }
}
