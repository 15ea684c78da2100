package org.luopan.topic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Things with the words in which they are described, and which of them a question is most likely about. A word counts the more, the fewer
 * things it is said of and the more often it is said of one (BM25). So do the pieces of four letters of which it consists: by them,
 * inflected, misspelt and compound words are understood too.
 *
 * @param <T> the things
 */
public final class TopicIndex<T> {

    private static final int PIECE = 4;

    /** How much the pieces of words count beside the words. */
    private static final float OF_PIECES = 0.2f;

    private final Index words = new Index();
    private final Index pieces = new Index();
    private final Map<T, Integer> numbers = new LinkedHashMap<>();
    private final List<T> things = new ArrayList<>();

    /**
     * A thing, and how much a question tells of it.
     *
     * @param score comparable with other things of the same question
     * @param share about 1 if each of its words is said of the thing once
     * @param words how many of its words that say something are said of the thing
     */
    public record Told<T>(T thing, float score, float share, int words) {}

    /** Adds a phrase or a text that describes a thing: its words as typed and their roots. */
    public void describe(T thing, Collection<String> said, Set<String> roots, float weight) {
        var number = numbers.computeIfAbsent(thing, none -> {
            things.add(thing);
            return things.size() - 1;
        });
        roots.forEach(root -> words.add(root, number, weight));
        pieces(said).forEach(piece -> pieces.add(piece, number, weight));
    }

    /** Whether anything is described with this root. */
    public boolean knows(String root) {
        return words.knows(root);
    }

    /** What words tell of, most likely first: their roots, and those of them that say something by themselves. */
    public List<Told<T>> of(Collection<String> said, Set<String> roots, Set<String> telling, int most) {
        var shares = new float[things.size()];
        var scores = new float[things.size()];
        var counts = new int[things.size()];
        roots.forEach(root -> words.score(root, shares));
        telling.forEach(root -> words.count(root, counts));
        pieces(said).forEach(piece -> pieces.score(piece, scores));
        var all = (float) roots.stream().mapToDouble(words::rarity).sum();
        for (var number = 0; number < scores.length; number++) {
            scores[number] = shares[number] + OF_PIECES * scores[number];
        }
        return best(scores, most)
                .mapToObj(number -> new Told<>(
                        things.get(number), scores[number], all == 0 ? 0 : shares[number] / all, counts[number]))
                .toList();
    }

    /** The numbers of the highest scores, best first; of equal ones the first. Scores are positive, so their bits stand in their order. */
    private static IntStream best(float[] scores, int most) {
        var keys = new long[scores.length];
        var count = 0;
        for (var number = 0; number < scores.length; number++) {
            if (scores[number] > 0) {
                keys[count++] = -((long) Float.floatToIntBits(scores[number]) << Integer.SIZE) + number;
            }
        }
        Arrays.sort(keys, 0, count);
        return Arrays.stream(keys, 0, Math.min(count, most)).mapToInt(key -> (int) key);
    }

    private static Set<String> pieces(Collection<String> words) {
        var pieces = new HashSet<String>();
        for (var word : words) {
            var whole = "^" + word + "$";
            for (var at = 0; at == 0 || at <= whole.length() - PIECE; at++) {
                pieces.add(whole.substring(at, Math.min(whole.length(), at + PIECE)));
            }
        }
        return pieces;
    }

    /** How often each term is said of which thing. */
    private final class Index {

        /** How soon one more time says nothing new, and how much less a word counts of a thing of which much is said. */
        private static final float SATURATION = 1.2f;

        private static final float LENGTH = 0.3f;

        private final Map<String, Said> said = new HashMap<>();
        private final List<Float> lengths = new ArrayList<>();
        private float total;

        void add(String term, int thing, float weight) {
            said.computeIfAbsent(term, none -> new Said()).add(thing, weight);
            while (lengths.size() <= thing) {
                lengths.add(0f);
            }
            lengths.set(thing, lengths.get(thing) + weight);
            total += weight;
        }

        boolean knows(String term) {
            return said.containsKey(term);
        }

        float rarity(String term) {
            var known = said.get(term);
            var count = known == null ? 0 : known.count;
            return (float) Math.log(1 + (things.size() - count + 0.5) / (count + 0.5));
        }

        void count(String term, int[] counts) {
            var known = said.get(term);
            for (var at = 0; known != null && at < known.count; at++) {
                counts[known.things[at]]++;
            }
        }

        void score(String term, float[] scores) {
            var known = said.get(term);
            if (known == null) {
                return;
            }
            var rarity = rarity(term);
            var usual = total / things.size();
            for (var at = 0; at < known.count; at++) {
                var thing = known.things[at];
                var times = known.times[at];
                var length = lengths.get(thing) / usual;
                scores[thing] +=
                        rarity * times * (SATURATION + 1) / (times + SATURATION * (1 - LENGTH + LENGTH * length));
            }
        }
    }

    /** The things of which a term is said, and how often. */
    private static final class Said {

        private int[] things = new int[2];
        private float[] times = new float[2];
        private int count;

        void add(int thing, float weight) {
            // What is said of one thing is mostly added together.
            for (var at = count - 1; at >= 0; at--) {
                if (things[at] == thing) {
                    times[at] += weight;
                    return;
                }
            }
            if (count == things.length) {
                things = Arrays.copyOf(things, 2 * count);
                times = Arrays.copyOf(times, 2 * count);
            }
            things[count] = thing;
            times[count] = weight;
            count++;
        }
    }
}
