package org.luopan.language;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.luopan.RandomCases;

class VisibleTests {

    @ParameterizedTest
    @ValueSource(
            ints = {
                0x20, 0x09, 0x0A, 0xA0, 0xAD, 0x34F, 0x61C, 0x115F, 0x1160, 0x17B4, 0x180E, 0x2007, 0x200B, 0x200C,
                0x200D, 0x200E, 0x200F, 0x2028, 0x2029, 0x202A, 0x202E, 0x202F, 0x2060, 0x2064, 0x2066, 0x2069, 0x2800,
                0x3000, 0x3164, 0xFE0F, 0xFEFF, 0xFFA0, 0xFFFE, 0xE0001, 0xE0041, 0x0, 0x7F, 0x85, 0x301, 0xE000
            })
    void findNothingInWhatNobodySees(int character) {
        var mark = Character.toString(character);
        assertThat(Visible.of(mark)).isEmpty();
        assertThat(Visible.of(" " + mark + "\u00a0" + mark)).isEmpty();
        assertThat(Visible.shows(mark)).isFalse();
    }

    @Test
    void takesOutWhatTurnsTheDirection() {
        assertThat(Visible.of("Bidi \u202eobnok\u202c")).isEqualTo("Bidi obnok");
        assertThat(Visible.of("\u2066a\u2069\u200e\u200f b")).isEqualTo("a b");
    }

    @Test
    void stripsSpacesThatDoNotBreakLikeOthers() {
        assertThat(Visible.of("\u00a0\u3000 WeChat\u00a0\u2060 \u2800\n")).isEqualTo("WeChat");
        assertThat(Visible.of("10\u00a0000 kr")).isEqualTo("10\u00a0000 kr");
    }

    @Test
    void makesNamesOneThatDifferOnlyByMarks() {
        assertThat(Visible.of("We\u200bCh\u00adat\ufeff")).isEqualTo(Visible.of("WeChat"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"微信", "a", "7", "-", "€", "👩‍💻", "می‌خواهم", "क्‍ष", "ﷺ", "é", "e\u0301", "a\n\nb", "❤️", "\tq"
            })
    void keepsWhatShows(String words) {
        assertThat(Visible.of(words)).isEqualTo(words.strip());
        assertThat(Visible.shows(words)).isTrue();
    }

    @Test
    void setsOnlyNamesOfTheOtherDirectionApart() {
        assertThat(Visible.apart("Wei")).isEqualTo("Wei");
        assertThat(Visible.apart("ليلى")).isEqualTo("\u2068ليلى\u2069");
    }

    @Test
    void leavesNothingThatItWouldTakeOutAgain() {
        RandomCases.hold(Arbitraries.strings().withCharRange('\0', '\uffff').ofMaxLength(12), 2000, typed -> {
            var once = Visible.of(typed);
            assertThat(Visible.of(once)).isEqualTo(once);
            assertThat(Visible.hides(once)).isFalse();
            assertThat(once.isEmpty() || Visible.shows(once)).isTrue();
        });
    }
}
