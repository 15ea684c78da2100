package org.luopan.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a reader typed to search for: as it stands, squeezed (see {@link Spelling}), and every run of its words squeezed, since a
 * name may be a part of it.
 */
record Question(String text, String squeezed, List<String> words, Set<String> runs) {

    private static final int MOST_WORDS = 12;
    private static final int LONGEST_RUN = 5;

    static Question of(String typed) {
        var text = typed.replaceAll("[\\p{Cntrl}\\p{Cf}]+", " ").strip();
        var all = Spelling.words(text);
        var words = all.subList(0, Math.min(MOST_WORDS, all.size()));
        return new Question(text, String.join("", all), words, runs(words));
    }

    /** The runs that have one of these words. */
    Set<String> runsWith(Set<String> some) {
        return stretches(words).stream()
                .filter(stretch -> stretch.stream().anyMatch(some::contains))
                .map(stretch -> String.join("", stretch))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Set<String> runs(List<String> words) {
        return stretches(words).stream()
                .map(stretch -> String.join("", stretch))
                .flatMap(run -> Stream.of(run, Spelling.withoutToneNumbers(run)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Every few words that follow one another. */
    private static List<List<String>> stretches(List<String> words) {
        return IntStream.range(0, words.size())
                .boxed()
                .flatMap(from -> IntStream.rangeClosed(from + 1, Math.min(words.size(), from + LONGEST_RUN))
                        .mapToObj(to -> words.subList(from, to)))
                .toList();
    }

    /** Whether there is nothing in it that anything could be found by. */
    boolean isEmpty() {
        return squeezed.isEmpty();
    }

    /** The whole of it, with and without numbers for tones. */
    List<String> whole() {
        return List.copyOf(new LinkedHashSet<>(List.of(squeezed, Spelling.withoutToneNumbers(squeezed))));
    }

    /** The whole of it as far as beginnings of names are kept. */
    String beginning() {
        var whole = Spelling.withoutToneNumbers(squeezed);
        return whole.substring(0, Math.min(whole.length(), Analysis.LONGEST_BEGINNING));
    }

    /** How many letters may be wrong in a word: none in short ones, and none in Chinese. */
    static int slips(String squeezed) {
        if (squeezed.codePoints().anyMatch(Character::isIdeographic)) {
            return 0;
        }
        return squeezed.length() < 4 ? 0 : squeezed.length() < 6 ? 1 : 2;
    }

    /** How much a run of words says by its length; a Chinese character as much as three letters. */
    static int weight(String run) {
        return Math.min(
                40,
                run.codePoints()
                        .map(letter -> Character.isIdeographic(letter) ? 3 : 1)
                        .sum());
    }

    /** The question with one run of its words replaced. */
    String with(String run, String instead) {
        for (var from = 0; from < words.size(); from++) {
            for (var to = from + 1; to <= words.size(); to++) {
                if (String.join("", words.subList(from, to)).equals(run)) {
                    var parts = new ArrayList<>(words.subList(0, from));
                    parts.add(instead);
                    parts.addAll(words.subList(to, words.size()));
                    return String.join(" ", parts);
                }
            }
        }
        return instead;
    }
}
