package org.luopan.answer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.apache.lucene.analysis.en.EnglishMinimalStemmer;
import org.apache.lucene.analysis.sv.SwedishLightStemmer;
import org.luopan.answer.Question.Phrase;
import org.luopan.answer.Sense.Type;
import org.luopan.index.NameForms;
import org.luopan.language.Language;
import org.luopan.search.StopWords;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.SwedishStemmer;

/** What words and phrases of one language stand for, in whichever form they are written: stemmed, and without spaces. */
final class Lexicon {

    private static final Pattern AND_MORE = Pattern.compile("(\\d)\\s*\\+");
    private static final int LONGEST = 6;
    private static final int SHORTEST_PART = 4;

    /** So many words that say something may stand apart from each other and still be a phrase. */
    private static final int FEWEST_APART = 2;

    private static final int SHORTEST_MISSPELT = 5;

    /** A word of this length may have two letters wrong. */
    private static final int LONG_WORD = 8;

    /** Words that say little by themselves, and change what others say. */
    private static final Set<String> TURNING = Set.of(
            "no", "not", "without", "one", "new", "own", "most", "utan", "inte", "ingen", "inga", "ett", "nya", "eget",
            "flest");

    private final Language language;
    private final Map<String, List<Sense>> senses = new HashMap<>();
    private final Map<Set<String>, List<Sense>> apart = new HashMap<>();
    private final Map<String, List<Set<String>>> apartByRoot = new HashMap<>();
    private final Map<Character, Set<String>> spellings = new HashMap<>();
    private final Set<String> spoken = new HashSet<>();
    private final Map<String, String> roots = new HashMap<>();

    Lexicon(Language language) {
        this.language = language;
    }

    /** The words of a text; "50+" is one. */
    static List<String> words(String text) {
        return NameForms.words(AND_MORE.matcher(text).replaceAll("$1plus"));
    }

    void add(String phrase, Sense sense) {
        add(words(phrase), sense);
    }

    private void add(List<String> words, Sense sense) {
        var key = key(words);
        if (!key.isEmpty()) {
            var known = senses.computeIfAbsent(key, none -> new ArrayList<>());
            if (!known.contains(sense)) {
                known.add(sense);
            }
        }
    }

    /** The same for a phrase of the lexicon's own language, whose words are also understood apart from each other, and misspelt. */
    void addSpoken(String phrase, Sense sense) {
        var words = words(phrase);
        add(words, sense);
        words.forEach(word -> roots.computeIfAbsent(word, this::withoutEnding));
        words.stream()
                .filter(word -> word.length() >= SHORTEST_MISSPELT)
                .forEach(word -> spellings
                        .computeIfAbsent(word.charAt(0), none -> new LinkedHashSet<>())
                        .add(word));
        spoken.add(phrase.strip().toLowerCase(Locale.ROOT));
        var roots = roots(words);
        if (roots.size() >= FEWEST_APART && sense.type() != Type.CUE) {
            var known = apart.computeIfAbsent(roots, none -> {
                roots.forEach(root -> apartByRoot
                        .computeIfAbsent(root, any -> new ArrayList<>())
                        .add(roots));
                return new ArrayList<>();
            });
            if (!known.contains(sense)) {
                known.add(sense);
            }
        }
    }

    /**
     * Phrases whose telling words all stand among these, in any order and with others between them: of the phrase "reach small cities",
     * in "which smaller cities can we reach". Those with more words come first, and none that is part of another.
     */
    List<Phrase> apart(List<String> words) {
        var roots = roots(words);
        var found = new ArrayList<Set<String>>();
        roots.stream()
                .flatMap(root -> apartByRoot.getOrDefault(root, List.of()).stream())
                .distinct()
                .filter(roots::containsAll)
                .sorted(Comparator.comparing((Set<String> phrase) -> -phrase.size()))
                .filter(phrase -> found.stream().noneMatch(longer -> longer.containsAll(phrase)))
                .forEach(found::add);
        return found.stream()
                .map(phrase -> new Phrase(
                        words.stream()
                                .filter(word -> phrase.contains(root(word)))
                                .toList(),
                        List.copyOf(apart.getOrDefault(phrase, List.of()))))
                .toList();
    }

    /** Whether this is a phrase of its own language, with the ending that it has here, and no accents: "man" is not "män". */
    boolean isSpoken(String word) {
        return spoken.contains(word);
    }

    /** The word of some phrase that is spelt almost like this one, which is none. */
    Optional<String> nearest(String word) {
        var slips = word.length() < LONG_WORD ? 1 : 2;
        if (word.length() < SHORTEST_MISSPELT || senses.containsKey(stem(word))) {
            return Optional.empty();
        }
        var known = spellings.getOrDefault(word.charAt(0), Set.of());
        if (known.contains(word) || known.stream().anyMatch(one -> root(one).equals(root(word)))) {
            return Optional.empty();
        }
        var distance = new LevenshteinDistance(slips);
        return known.stream()
                .filter(one -> Math.abs(one.length() - word.length()) <= slips)
                .filter(one -> distance.apply(one, word) > 0)
                .min(Comparator.comparing(one -> distance.apply(one, word)));
    }

    private Set<String> roots(Collection<String> words) {
        return words.stream()
                .filter(word -> TURNING.contains(word) || !StopWords.has(word))
                .map(this::root)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** What is left of a word without any ending: "searching" is "search". */
    private String root(String word) {
        var known = roots.get(word);
        return known == null ? withoutEnding(word) : known;
    }

    private String withoutEnding(String word) {
        var stemmer = language == Language.SV ? new SwedishStemmer() : new EnglishStemmer();
        stemmer.setCurrent(word);
        stemmer.stem();
        return stemmer.getCurrent();
    }

    /** What these words together stand for; nothing if they are no phrase. */
    List<Sense> find(List<String> words) {
        return words.size() > LONGEST ? List.of() : senses.getOrDefault(key(words), List.of());
    }

    /**
     * What a compound stands for without its ending (the stem of "videosajter" is a word with a stem of its own), or its last part, or
     * else the first; nothing if none is a phrase.
     */
    List<Sense> partOf(String word) {
        var whole = find(List.of(stem(word)));
        if (!whole.isEmpty()) {
            return whole;
        }
        for (var from = 2; from <= word.length() - SHORTEST_PART; from++) {
            var last = find(List.of(word.substring(from)));
            if (!last.isEmpty()) {
                return last;
            }
        }
        for (var to = word.length() - 2; to >= SHORTEST_PART; to--) {
            var first = find(List.of(word.substring(0, to)));
            if (!first.isEmpty()) {
                return first;
            }
        }
        return List.of();
    }

    String key(List<String> words) {
        var key = new StringBuilder();
        words.forEach(word -> key.append(stem(word)));
        return key.toString();
    }

    /** Only endings of number and case are taken off: "dating" is not a date. */
    private String stem(String word) {
        var letters = word.toCharArray();
        var length = language == Language.SV
                ? new SwedishLightStemmer().stem(letters, letters.length)
                : new EnglishMinimalStemmer().stem(letters, letters.length);
        return new String(letters, 0, length);
    }
}
