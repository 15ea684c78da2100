package org.luopan.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TopicIndexTests {

    private final TopicIndex<String> topics = new TopicIndex<>();

    @BeforeEach
    void describe() {
        describe("authority", "the authority that supervises what stands on the internet");
        describe("authority", "internet regulator");
        describe("users", "people on the internet");
        describe("agency", "a company that sells influencers");
        describe("advertising", "reklamfilm före videor");
    }

    private void describe(String thing, String said) {
        topics.describe(thing, words(said), Set.copyOf(words(said)), 1);
    }

    private static List<String> words(String said) {
        return List.of(said.split(" ")).stream().distinct().toList();
    }

    private List<TopicIndex.Told<String>> ask(String question) {
        return topics.of(words(question), Set.copyOf(words(question)), Set.copyOf(words(question)), 3);
    }

    @Test
    void tellsWhatMostAndRareWordsAreAbout() {
        assertThat(ask("who supervises the internet")).first().satisfies(told -> {
            assertThat(told.thing()).isEqualTo("authority");
            assertThat(told.words()).isEqualTo(3);
        });
        assertThat(ask("people on the internet"))
                .first()
                .extracting(TopicIndex.Told::thing)
                .isEqualTo("users");
    }

    @Test
    void understandsPiecesOfWords() {
        assertThat(ask("reklamfilmerna")).first().satisfies(told -> {
            assertThat(told.thing()).isEqualTo("advertising");
            assertThat(told.words()).isZero();
            assertThat(told.share()).isZero();
        });
    }

    @Test
    void countsWhatIsSaidOfTwiceMore() {
        describe("users", "online");
        describe("authority", "online");
        describe("authority", "online");
        assertThat(ask("online")).extracting(TopicIndex.Told::thing).containsExactly("authority", "users");
    }

    @Test
    void tellsOfWhatCameFirstWhereNothingElseDecides() {
        for (var thing : new String[] {"one", "two", "three", "four"}) {
            describe(thing, "harbour");
        }
        assertThat(ask("harbour")).extracting(TopicIndex.Told::thing).containsExactly("one", "two", "three");
    }

    @Test
    void tellsNothingOfOtherWords() {
        assertThat(ask("xyzzy")).isEmpty();
        assertThat(new TopicIndex<String>().of(List.of("a"), Set.of("a"), Set.of("a"), 3))
                .isEmpty();
        assertThat(topics.knows("regulator")).isTrue();
        assertThat(topics.knows("regulators")).isFalse();
    }
}
