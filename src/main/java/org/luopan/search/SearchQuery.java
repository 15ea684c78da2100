package org.luopan.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.luopan.index.Analysis;
import org.luopan.index.Chinese;
import org.luopan.index.NameForms;

/**
 * A search text: as typed, squeezed (see {@link NameForms}), and every run of its words squeezed, because a name may be part of it.
 * Even a very long text leads to a limited number of terms.
 *
 * @param meant the addresses of entries that its words stand for, although they are not their names
 * @param whole the whole text, with and without tone numbers, also in the words of Taiwan and the mainland
 * @param asked the texts whose words to look for: as typed, without repeated words, and in the words of Taiwan and the mainland
 * @param loosely whether one of the words is enough
 * @param telling how many of its words a passage has to contain to say something about it: two, if there are two that say something
 */
public record SearchQuery(
        String text,
        String squeezed,
        List<String> words,
        Set<String> runs,
        Set<String> meant,
        List<String> whole,
        List<String> asked,
        boolean loosely,
        int telling) {

    private static final int MOST_WORDS = 16;
    private static final int MOST_PIECES = 24;
    private static final int MOST_CHARACTERS = 40;
    private static final int LONGEST_RUN = 5;
    private static final int SHORTEST_GENITIVE = 4;
    /** Counted in Chinese characters: 关键意见消费者 has seven. */
    private static final int LONGEST_CHINESE_RUN = 7;
    /** In a longer search a single character says nothing. */
    private static final int MOST_SINGLE_CHARACTERS = 3;
    /** Longer searches are not repeated in the words of Taiwan or the mainland. */
    private static final int LONGEST_ELSEWHERE = 16;

    public static SearchQuery of(String typed) {
        var text = Normalizer.normalize(typed, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}]+", " ")
                .strip();
        var all = NameForms.words(text);
        var words = first(all);
        var squeezed = String.join("", all);
        return new SearchQuery(
                text, squeezed, words, runs(words), Set.of(), whole(squeezed), asked(text), false, telling(text));
    }

    /** The same, with entries that its words stand for. */
    public SearchQuery meaning(Set<String> addresses) {
        return new SearchQuery(text, squeezed, words, runs, addresses, whole, asked, loosely, telling);
    }

    /** The same for everything that has at least one of its words, with less weight. */
    public SearchQuery anyWord() {
        return new SearchQuery(text, squeezed, words, runs, meant, whole, asked, true, Math.min(1, telling));
    }

    /** The first words, without repetitions. */
    private static List<String> first(List<String> all) {
        var words = new ArrayList<String>();
        var last = "";
        var letters = 0;
        var characters = 0;
        for (var word : all) {
            var chinese = isChinese(word);
            if ((chinese || !word.equals(last))
                    && (chinese ? ++characters <= MOST_CHARACTERS : ++letters <= MOST_WORDS)) {
                words.add(word);
            }
            last = word;
        }
        return words;
    }

    private static boolean isChinese(String word) {
        return Character.isIdeographic(word.codePointAt(0));
    }

    /** The runs that contain one of these words. */
    Set<String> runsWith(Set<String> some) {
        return stretches(words).stream()
                .filter(stretch -> stretch.stream().anyMatch(some::contains))
                .map(stretch -> String.join("", stretch))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Set<String> runs(List<String> words) {
        var several = words.size() > MOST_SINGLE_CHARACTERS;
        return Stream.concat(
                        stretches(words).stream()
                                .filter(stretch -> !several || stretch.size() > 1 || !isChinese(stretch.get(0)))
                                .map(stretch -> String.join("", stretch)),
                        words.stream().filter(word -> !isChinese(word)).map(SearchQuery::withoutGenitive))
                .flatMap(run -> Stream.concat(
                        Stream.of(run, NameForms.withoutToneNumbers(run)), Chinese.elsewhere(run).stream()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** A squeezed name without the s of the genitive, English or Swedish: {@code weibos} becomes {@code weibo}. */
    public static String withoutGenitive(String run) {
        return run.length() > SHORTEST_GENITIVE && run.endsWith("s") ? run.substring(0, run.length() - 1) : run;
    }

    /** All runs of up to a few consecutive words. */
    private static List<List<String>> stretches(List<String> words) {
        return IntStream.range(0, words.size())
                .boxed()
                .flatMap(from ->
                        IntStream.rangeClosed(from + 1, longest(words, from)).mapToObj(to -> words.subList(from, to)))
                .toList();
    }

    /** The end of the longest run that begins here. */
    private static int longest(List<String> words, int from) {
        var longest = isChinese(words.get(from)) ? LONGEST_CHINESE_RUN : LONGEST_RUN;
        return Math.min(words.size(), from + longest);
    }

    private static List<String> asked(String text) {
        var pieces = new LinkedHashSet<String>();
        var letters = 0;
        for (var piece : Chinese.simplified(text.toLowerCase(Locale.ROOT)).split("\\s+")) {
            if (pieces.size() == MOST_PIECES || letters > MOST_CHARACTERS && isWithoutSpaces(piece)) {
                break;
            }
            var end = isWithoutSpaces(piece) ? MOST_CHARACTERS : piece.length();
            pieces.add(piece.substring(0, Math.min(piece.length(), end)));
            letters += isWithoutSpaces(piece) ? piece.length() : 0;
        }
        var joined = String.join(" ", pieces);
        return Stream.concat(
                        Stream.of(joined),
                        joined.length() > LONGEST_ELSEWHERE ? Stream.empty() : Chinese.elsewhere(joined).stream())
                .toList();
    }

    /** Whether each of its characters becomes a term, as in Chinese, Japanese, Korean, and for symbols. */
    private static boolean isWithoutSpaces(String piece) {
        return piece.codePoints().anyMatch(letter -> letter >= 0x0E00);
    }

    /** Whether it contains nothing that could be found. */
    public boolean isEmpty() {
        return squeezed.isEmpty();
    }

    private static int telling(String text) {
        return Math.min(2, StopWords.without(text).size());
    }

    private static List<String> whole(String squeezed) {
        var whole = new LinkedHashSet<>(List.of(squeezed, NameForms.withoutToneNumbers(squeezed)));
        if (squeezed.length() <= LONGEST_ELSEWHERE) {
            whole.addAll(Chinese.elsewhere(squeezed));
        }
        return List.copyOf(whole);
    }

    /** The whole text, cut to the longest prefix that is indexed. */
    String beginning() {
        return cut(NameForms.withoutToneNumbers(squeezed));
    }

    /** The same, also in the words of Taiwan and the mainland. */
    Set<String> beginnings() {
        var beginnings = new LinkedHashSet<>(List.of(beginning()));
        whole.stream()
                .filter(other -> !other.equals(squeezed))
                .map(SearchQuery::cut)
                .forEach(beginnings::add);
        return beginnings;
    }

    private static String cut(String whole) {
        return whole.substring(0, Math.min(whole.length(), Analysis.LONGEST_BEGINNING));
    }

    /** How many letters of a word may be wrong: none in short words, and none in Chinese. */
    static int slips(String squeezed) {
        if (squeezed.codePoints().anyMatch(Character::isIdeographic)) {
            return 0;
        }
        return squeezed.length() < 4 ? 0 : squeezed.length() < 6 ? 1 : 2;
    }

    /** The weight of a run of words, by its length; a Chinese character counts as three letters. */
    static int weight(String run) {
        return Math.min(
                40,
                run.codePoints()
                        .map(letter -> Character.isIdeographic(letter) ? 3 : 1)
                        .sum());
    }

    /** The search text with one run of its words replaced. */
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
