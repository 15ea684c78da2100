package org.luopan.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextTests {

    /** What a card says below the name of its metric, which the publisher in the note says too. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "nothing",
            value = {
                "Internet users                    | Internet users (CNNIC)                            | nothing",
                "Users of livestreaming            | Livestreaming users (CNNIC)                       | nothing",
                "Revenue of Facebook               | Facebook’s revenue                                | nothing",
                "Births in a year                  | Births                                            | nothing",
                "Internet users aged 60 or over    | Internet users aged 60 and over                   | nothing",
                "Share of men among internet users | Men among internet users                          | nothing",
                "Average yearly salary             | Average yearly salary in China                    | nothing",
                "Fastlandskinas befolkning         | Kinas befolkning (fastlandet) vid årets slut      | vid årets slut",
                "Andel på internet                 | Internetpenetration (CNNIC)                       | Internetpenetration",
                "Användare av korta videor         | Användare av korta videor (CNNIC)                 | nothing",
                "Population of mainland China      | Population of mainland China at year-end          | at year-end",
                "Online video users                | Online video users, short video included          | short video included",
                "Sales at the Double 11 festival   | Double 11 sales, all platforms                    | all platforms",
                "Internet users by age             | Internet users aged 6–9                           | Internet users aged 6–9",
                "Size of the industry              | Revenue of the industry (2,5 of it per year)      | Revenue of the industry (2,5 of it per year)"
            })
    void saysOnlyWhatOthersDoNotSay(String metric, String label, String expected) {
        var beyond = new Text(label, "en", false)
                .beyond(List.of(metric, "China Internet Network Information Center (CNNIC)", "China in figures"));
        assertThat(beyond == null ? null : beyond.words()).isEqualTo(expected);
    }

    @Test
    void isMeasuredByWordsAlone() {
        assertThat(new Text("Users: ’", "en", false).beyond(List.of("Users", "")))
                .isNull();
    }

    @Test
    void staysAsItIsWhereAllOfItIsNew() {
        var text = new Text("Tencent (WeChat and QQ) compared with Facebook: nearly equal", "en", true);
        assertThat(text.beyond(List.of("Revenue"))).isSameAs(text);
        assertThat(Arrays.asList(text.beyond(List.of(text.words())))).containsOnlyNulls();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Så gör du, steg för steg. 2026 är det nya året. | Så gör du, steg för steg.",
                "It opened in May 2024. Then it closed. | It opened in May 2024.",
                "One sentence alone | One sentence alone"
            })
    void firstSentenceEndsBeforeAYear(String words, String first) {
        assertThat(new Text(words, "sv", false).firstSentence().words()).isEqualTo(first);
    }
}
