package org.luopan.difference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.luopan.difference.DiffPart.State;

/** Two texts are compared word by word, however long they are. */
class DiffPartTests {

    private static final int LONG = 30_000;

    @Test
    void marksTheWordsThatDiffer() {
        assertThat(DiffPart.compare("A small change here.", "A large change here."))
                .containsExactly(
                        new DiffPart(State.SAME, "A "),
                        new DiffPart(State.REMOVED, "small"),
                        new DiffPart(State.ADDED, "large"),
                        new DiffPart(State.SAME, " change here."));
    }

    @Test
    void marksTheWordsThatDifferInALongTextToo() {
        var sentences = IntStream.range(0, 900)
                .mapToObj(i -> "Sentence " + i + " says something. ")
                .toList();
        var before = String.join("", sentences);
        var after =
                before.replace("Sentence 5 says", "Sentence 5 asks").replace("Sentence 880 says", "Sentence 880 told");

        var pieces = DiffPart.compare(before, after);
        assertThat(pieces.stream().filter(piece -> piece.state() != State.SAME).map(DiffPart::words))
                .containsExactly("says", "asks", "says", "told");
        assertThat(pieces).hasSize(7);
        assertThat(text(pieces, State.ADDED)).isEqualTo(before);
        assertThat(text(pieces, State.REMOVED)).isEqualTo(after);
    }

    @ParameterizedTest
    @ValueSource(strings = {"one sentence", "short sentences", "nothing but full stops"})
    void takesNoLongerThanASecondOrTwoForTheLongestTexts(String how) {
        var before = random(1, how);
        var after = random(2, how);
        var pieces = assertTimeoutPreemptively(Duration.ofSeconds(5), () -> DiffPart.compare(before, after));

        assertThat(text(pieces, State.ADDED)).isEqualTo(before);
        assertThat(text(pieces, State.REMOVED)).isEqualTo(after);
    }

    /** Everything but the pieces of a state. */
    private static String text(List<DiffPart> pieces, State without) {
        return pieces.stream()
                .filter(piece -> piece.state() != without)
                .map(DiffPart::words)
                .collect(Collectors.joining());
    }

    private static String random(long seed, String how) {
        var random = new Random(seed);
        var text = new StringBuilder();
        while (text.length() < LONG) {
            var han = (char) (0x4e00 + random.nextInt(3000));
            switch (how) {
                case "one sentence" -> text.append(han);
                case "short sentences" -> text.append(random.nextInt(20) == 0 ? '。' : han);
                default -> text.append(random.nextBoolean() ? "." : "!").append(random.nextInt(3) == 0 ? " " : "");
            }
        }
        return text.toString();
    }
}
