package org.luopan.unanswered;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.luopan.PageTest;
import org.luopan.language.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PageTest
@Tag("database")
class UnansweredSearchesTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private UnansweredSearches searches;

    @BeforeEach
    void forgetAll() {
        searches.save();
        jdbc.sql("delete from unanswered_search").update();
    }

    @Test
    void countWhatFindsNothingInEachLanguage() {
        ask("/en/search?q=Blorfts++ZZZ");
        ask("/en/search?q=blorfts+zzz");
        searches.save();
        ask("/en/search?q=blorfts+zzz");
        ask("/sv/search?q=blorfts+zzz");
        searches.save();
        assertThat(searches.list(10))
                .extracting(one -> one.language() + " " + one.words() + " " + one.times())
                .containsExactly("en blorfts zzz 3", "sv blorfts zzz 1");
    }

    @Test
    void passOverWhatIsAnsweredOrNarrowed() {
        ask("/en/search?q=wechat");
        ask("/en/search?q=best+platform+for+b2b");
        ask("/en/search?q=blorfts&kind=city");
        ask("/en/search");
        searches.save();
        assertThat(searches.list(10)).isEmpty();
    }

    @Test
    void sayNothingOfWhoAsked() {
        searches.count("qqqq anna@example.com zzzz 070-123 45 67 https://example.com/anna", Language.EN);
        searches.save();
        assertThat(searches.list(10))
                .extracting(UnansweredSearches.Unanswered::words)
                .containsExactly("qqqq zzzz");
    }

    @Test
    void areNotManyMoreThanTheMostThatAreRemembered() {
        IntStream.range(0, 5).forEach(round -> {
            IntStream.range(0, 1_000).forEach(number -> searches.count("zz" + round + "x" + number, Language.EN));
            searches.save();
        });
        assertThat(searches.list(10_000)).hasSize(UnansweredSearches.MOST);
    }

    @Test
    void arePagesThatNobodyKeeps() {
        assertThat(mvc.get().uri("/en/search?q=blorfts+zzz"))
                .hasStatusOk()
                .headers()
                .hasValue("Cache-Control", "no-store");
    }

    private void ask(String uri) {
        assertThat(mvc.get().uri(uri)).hasStatusOk();
    }
}
