package org.luopan.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordListTests {

    @ParameterizedTest
    @ValueSource(strings = {"answer/measures.txt", "chinese/taiwan.txt", "search/stop-words.txt"})
    void hasLinesButNoneThatExplainsIt(String file) {
        assertThat(WordList.lines(file)).isNotEmpty().noneMatch(line -> line.isBlank() || line.startsWith("#"));
    }

    @Test
    void saysWhichOneIsMissing() {
        assertThatThrownBy(() -> WordList.lines("answer/nothing.txt"))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("answer/nothing.txt");
    }
}
