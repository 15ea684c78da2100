package org.luopan.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.luopan.language.Language.EN;
import static org.luopan.language.Language.SV;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.luopan.MadeUp;
import org.luopan.entry.Checking;
import org.luopan.language.Language;
import org.luopan.language.Localized;

/** In which language the words of a source are: its title, and where it was read second-hand. */
class WordsOfSourcesTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "灯的年报 (annual report of Lantern) | 灯的年报 | (annual report of Lantern)",
                "灯 guide: opening an account | 灯 | guide: opening an account",
                "灯（2025）: report summary | 灯（2025） | : report summary",
                "灯 / QQ users in June | 灯 | / QQ users in June",
                "灯 Q3 2025 | 灯 Q3 2025 |",
                "灯增长2% | 灯增长2% |",
                "19个APP的数据 | 19个APP的数据 |"
            })
    void isChineseOnlyInTheChinesePartOfATitle(String title, String own, String gloss) {
        var shown = source("zh")
                .with("name", new Localized(title, null))
                .get()
                .view(EN)
                .title();
        assertThat(shown.lang()).isEqualTo("zh-Hans");
        assertThat(shown.own()).isEqualTo(own);
        assertThat(shown.gloss()).isEqualTo(gloss);
        assertThat(shown.words()).isEqualTo(title);
    }

    @ParameterizedTest
    @CsvSource({"zh, A lantern’s year", "en, A lantern’s year", "ja, 灯の一年 (a year)"})
    void leavesOtherTitlesWhole(String language, String title) {
        var shown = source(language)
                .with("name", new Localized(title, null))
                .get()
                .view(SV)
                .title();
        assertThat(shown.own()).isEqualTo(title);
        assertThat(shown.gloss()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "SV | Evening Post, 21–23 July 2025 | Evening Post, 21–23 juli 2025 | -",
                "SV | evening.example, 1 May 2025 | evening.example, 1 maj 2025 | -",
                "SV | Evening Post, May 2025 | Evening Post, maj 2025 | -",
                "SV | May & Co, item 7 | May & Co, item 7 | en",
                "SV | copy dated 17 February 2025 | copy dated 17 February 2025 | en",
                "SV | forum copy of the report | forum copy of the report | en",
                "SV | https://www.evening.example/a (29 September 2020) | evening.example (29 september 2020) | -",
                "SV | evening.example | evening.example | -",
                "EN | Evening Post, 21–23 July 2025 | Evening Post, 21–23 July 2025 | -",
                "EN | copy dated 17 February 2025 | copy dated 17 February 2025 | -"
            })
    void saysWhereItWasReadInTheLanguageOfThePageOrSaysThatItIsEnglish(
            Language reader, String seen, String words, String lang) {
        var via = source("en").with("seenVia", seen).get().view(reader).via();
        assertThat(via.words()).isEqualTo(words);
        assertThat(via.lang()).isEqualTo(lang);
    }

    private static MadeUp<Source> source(String language) {
        return MadeUp.a(Source.class)
                .with("slug", "evening")
                .with("name", new Localized("Title", null))
                .with("language", language)
                .with("publisher", "Evening Post")
                .with("linkState", LinkState.UNKNOWN)
                .with("checking", Checking.UNCHECKED)
                .with("sourceKind", "article");
    }
}
