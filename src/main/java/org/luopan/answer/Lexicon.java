package org.luopan.answer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
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
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.apache.lucene.analysis.en.EnglishMinimalStemmer;
import org.apache.lucene.analysis.sv.SwedishLightStemmer;
import org.luopan.answer.Question.Manner;
import org.luopan.answer.Question.Phrase;
import org.luopan.answer.Sense.Type;
import org.luopan.entry.EntryKind;
import org.luopan.index.NameForms;
import org.luopan.language.Language;
import org.luopan.search.StopWords;
import org.luopan.topic.TopicIndex;
import org.luopan.topic.TopicIndex.Told;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.SwedishStemmer;

/** What words and phrases of one language stand for, in whichever form they are written: stemmed, and without spaces. */
final class Lexicon {

    private static final Pattern AND_MORE = Pattern.compile("(\\d)\\s*\\+");
    private static final int LONGEST = 6;
    private static final int SHORTEST_PART = 4;

    /** So short a part may stand in other words by chance: there is a "napp" in "köpknapp". */
    private static final int SHORT_PART = 5;

    /** So many words that say something may stand apart from each other and still be a phrase. */
    private static final int FEWEST_APART = 2;

    private static final int MOST_TOLD = 40;

    private static final int MOST_DESCRIBED = 3;

    private static final int SHORTEST_MISSPELT = 5;

    private static final int SHORTEST_STEMMED = 5;

    private static final int SHORTEST_STEM = 4;

    private static final int SHORTEST_SPELT_TWICE = 6;

    /** What differs between British and American words. */
    private static final Map<Pattern, String> SPELT_TWICE =
            Sense.rows("spellings").stream().collect(Collectors.toMap(row -> Pattern.compile(row[0]), row -> row[1]));

    /** A word of this length may have two letters wrong. */
    private static final int LONG_WORD = 9;

    private static final Sense MAKER = new Sense(Type.FACET, "industry/b2b");

    private final Language language;
    private final Map<String, List<Sense>> senses = new HashMap<>();
    private final Map<String, List<Sense>> foreign = new HashMap<>();
    private final Map<Set<String>, List<Sense>> apart = new HashMap<>();
    private final Map<String, List<Set<String>>> apartByRoot = new HashMap<>();
    private final TopicIndex<Sense> topics = new TopicIndex<>();
    private final TopicIndex<Sense> described = new TopicIndex<>();
    private final Map<Character, Set<String>> spellings = new HashMap<>();
    private final Set<String> spelt = new HashSet<>();
    private final Set<String> spoken = new HashSet<>();
    private final Map<String, String> roots = new HashMap<>();
    private final Set<String> single = new HashSet<>();
    private final Set<String> ofSeveral = new HashSet<>();

    Lexicon(Language language) {
        this.language = language;
    }

    /** The words of a text; "50+" is one. */
    static List<String> words(String text) {
        return NameForms.words(AND_MORE.matcher(text).replaceAll("$1plus"));
    }

    Language language() {
        return language;
    }

    void add(String phrase, Sense sense) {
        add(words(phrase), sense);
    }

    private void add(List<String> words, Sense sense) {
        var key = key(words);
        if (words.size() == 1) {
            single.add(words.get(0));
        } else {
            ofSeveral.add(key);
        }
        if (!key.isEmpty()) {
            var known = senses.computeIfAbsent(key, none -> new ArrayList<>());
            if (!known.contains(sense)) {
                known.add(sense);
            }
        }
    }

    /** The same for a phrase of the other language: a single word of it has no endings here. The Swedish "internet" is no "intern". */
    void addForeign(String phrase, Sense sense) {
        var words = words(phrase);
        if (words.size() > 1) {
            add(words, sense);
        } else if (!words.isEmpty()) {
            single.add(words.get(0));
            var known = foreign.computeIfAbsent(words.get(0), none -> new ArrayList<>());
            if (!known.contains(sense)) {
                known.add(sense);
            }
        }
    }

    /** The same for a phrase of the lexicon's own language, whose words are also understood apart from each other, and misspelt. */
    void addSpoken(String phrase, Sense sense) {
        var words = words(phrase);
        add(words, sense);
        words.forEach(this::know);
        spoken.add(phrase.strip().toLowerCase(Locale.ROOT));
        if (sense.type() != Type.CUE) {
            topics.describe(sense, words, allRoots(words), 1);
        }
        var roots = roots(words);
        if (roots.size() >= FEWEST_APART && sense.type() != Type.CUE && !isName(sense)) {
            addApart(roots, sense);
        }
    }

    /** What one word of each of these groups means together, wherever they stand: a firm that is foreign, and creators who try something. */
    void addTogether(List<List<String>> groups, Sense sense) {
        groups.stream().flatMap(List::stream).forEach(this::know);
        var all = List.<Set<String>>of(Set.of());
        for (var group : groups) {
            all = all.stream()
                    .flatMap(some -> group.stream().map(word -> {
                        var more = new HashSet<>(some);
                        more.add(root(word));
                        return (Set<String>) more;
                    }))
                    .distinct()
                    .toList();
        }
        all.stream().filter(roots -> roots.size() == groups.size()).forEach(roots -> addApart(roots, sense));
    }

    private void addApart(Set<String> roots, Sense sense) {
        var known = apart.computeIfAbsent(roots, none -> {
            roots.forEach(root ->
                    apartByRoot.computeIfAbsent(root, any -> new ArrayList<>()).add(roots));
            return new ArrayList<>();
        });
        if (!known.contains(sense)) {
            known.add(sense);
        }
    }

    /** A word that is spelt as it should be. */
    private void know(String word) {
        roots.computeIfAbsent(word, this::withoutEnding);
        if (word.length() >= SHORTEST_MISSPELT) {
            spelt.add(root(word));
            spellings
                    .computeIfAbsent(word.charAt(0), none -> new LinkedHashSet<>())
                    .add(word);
        }
    }

    /** A platform and a city are named in words that stand together, or described. */
    private static boolean isName(Sense sense) {
        return sense.type() == Type.ENTRY
                && (sense.kind().equals(EntryKind.PLATFORM.code())
                        || sense.kind().equals(EntryKind.CITY.code()));
    }

    /** What a thing is called or says of itself: its words tell of it, although they are no phrase. */
    void addText(String text, Sense sense, float weight) {
        var words = words(text);
        topics.describe(sense, words, allRoots(words), weight);
    }

    /** Texts and phrases that describe a platform: each word counts once, however often it stands in them. */
    void describe(Collection<String> texts, Sense platform, float weight) {
        var words =
                texts.stream().flatMap(text -> words(text).stream()).distinct().toList();
        described.describe(platform, words, allRoots(words), weight);
    }

    /** The platforms that these words describe, most likely first. */
    List<Told<Sense>> described(List<String> words, Set<String> telling) {
        return described.of(words, telling, telling, MOST_DESCRIBED);
    }

    /** What these words are most likely about, in whichever phrases and texts they stand; most likely first. */
    List<Told<Sense>> topics(List<String> words) {
        return topics(words, tellingRoots(words));
    }

    List<Told<Sense>> topics(List<String> words, Set<String> telling) {
        var all = allRoots(words);
        all.addAll(telling);
        return topics.of(words, all, telling, MOST_TOLD);
    }

    private Set<String> allRoots(List<String> words) {
        return words.stream().map(this::root).collect(Collectors.toCollection(HashSet::new));
    }

    /** The roots of these words, and those of the two parts of Swedish compounds that tell nothing as a whole. */
    Set<String> tellingRoots(List<String> words) {
        var roots = new HashSet<String>();
        for (var word : words) {
            var parts =
                    roots(List.of(word)).stream().anyMatch(root -> !topics.knows(root)) ? parts(word) : List.of(word);
            roots.addAll(roots(parts));
        }
        return roots;
    }

    /** The two parts of a Swedish compound, or the word itself. */
    List<String> parts(String word) {
        if (language == Language.SV) {
            for (var at = SHORTEST_PART; at <= word.length() - SHORTEST_PART; at++) {
                var first = word.substring(0, at);
                var last = word.substring(at);
                if (topics.knows(root(last)) && topics.knows(root(first))) {
                    return List.of(first, last);
                }
            }
        }
        return List.of(word);
    }

    /**
     * Phrases whose telling words all stand among these, in any order and with others between them: of the phrase "reach small cities",
     * in "which smaller cities can we reach". Those with more words come first, then those whose words stand together, and none that is part of another.
     */
    List<Phrase> apart(List<String> words) {
        var roots = roots(words);
        var telling = words.stream().filter(word -> !StopWords.has(word)).toList();
        var named = StopWords.withoutTheCountry(words).stream()
                .filter(word -> !Manner.BETWEEN.has(word, language))
                .toList();
        var found = new ArrayList<Set<String>>();
        roots.stream()
                .flatMap(root -> apartByRoot.getOrDefault(root, List.of()).stream())
                // Few of them: only these are worth being compared with each other.
                .filter(roots::containsAll)
                .distinct()
                .sorted(Comparator.comparing((Set<String> phrase) -> -phrase.size()))
                .filter(phrase -> found.stream().noneMatch(longer -> longer.containsAll(phrase)))
                .forEach(found::add);
        return found.stream()
                .map(phrase -> new Phrase(
                        words.stream()
                                .filter(word -> phrase.contains(root(word)))
                                .toList(),
                        List.copyOf(apart.getOrDefault(phrase, List.of()))))
                .filter(phrase ->
                        phrase.weight() >= FEWEST_APART || Collections.indexOfSubList(named, phrase.words()) >= 0)
                .sorted(Comparator.comparing((Phrase phrase) -> -phrase.words().size())
                        .thenComparing(phrase -> Collections.indexOfSubList(telling, phrase.words()) < 0))
                .toList();
    }

    /** Whether this is a phrase of its own language, with the ending that it has here, and no accents: "man" is not "män". */
    boolean isSpoken(String word) {
        return spoken.contains(word);
    }

    /** The word of some phrase that is spelt almost like this one, which is none, nor a compound: who makes cranes does not make creams. */
    Optional<String> nearest(String word) {
        var slips = word.length() < LONG_WORD ? 1 : 2;
        if (word.length() < SHORTEST_MISSPELT
                || senses.containsKey(stem(word))
                || !foreign(word).isEmpty()
                || parts(word).size() > 1) {
            return Optional.empty();
        }
        var known = spellings.getOrDefault(word.charAt(0), Set.of());
        if (known.contains(word) || spelt.contains(root(word))) {
            return Optional.empty();
        }
        var swapped = known.stream().filter(one -> isSwapped(one, word)).findFirst();
        if (swapped.isPresent()) {
            return swapped;
        }
        var distance = new LevenshteinDistance(slips);
        return known.stream()
                .filter(one -> Math.abs(one.length() - word.length()) <= slips)
                .filter(one -> distance.apply(one, word) > 0)
                .min(Comparator.comparing(one -> distance.apply(one, word)));
    }

    /** Whether two letters have only changed places. */
    private static boolean isSwapped(String one, String other) {
        if (one.length() != other.length()) {
            return false;
        }
        var at = 0;
        while (at < one.length() && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        return at + 1 < one.length()
                && one.charAt(at) == other.charAt(at + 1)
                && one.charAt(at + 1) == other.charAt(at)
                && one.substring(at + 2).equals(other.substring(at + 2));
    }

    private Set<String> roots(Collection<String> words) {
        return words.stream()
                .filter(word -> Manner.TURNING.has(word, language) || !StopWords.has(word))
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
        stemmer.setCurrent(spelling(word));
        stemmer.stem();
        return stemmer.getCurrent();
    }

    /** What these words together stand for; nothing if they are no phrase. */
    List<Sense> find(List<String> words) {
        if (words.size() > LONGEST || words.size() == 1 && isOtherShortWord(words.get(0)) || isOneWordByChance(words)) {
            return List.of();
        }
        var own = senses.getOrDefault(key(words), List.of());
        var other = words.size() == 1 ? foreign(words.get(0)) : List.<Sense>of();
        return other.isEmpty()
                ? own
                : Stream.concat(own.stream(), other.stream()).distinct().toList();
    }

    /** What a word stands for in the other language, also with an s at its end. */
    private List<Sense> foreign(String word) {
        var exactly = foreign.getOrDefault(word, List.of());
        return exactly.isEmpty() && word.endsWith("s")
                ? foreign.getOrDefault(word.substring(0, word.length() - 1), List.of())
                : exactly;
    }

    /** Whether words are a single one only because no space is counted, and say little: "för äldre" are no "föräldrar". */
    private boolean isOneWordByChance(List<String> words) {
        return words.size() > 1 && StopWords.has(words.get(0)) && !ofSeveral.contains(key(words));
    }

    /** Whether a short word only has the stem of another, or a longer one a short stem: "bort" is not "bor", nor is "möten" "mot". */
    private boolean isOtherShortWord(String word) {
        return (word.length() < SHORTEST_STEMMED || stem(word).length() < SHORTEST_STEM)
                && !single.contains(word)
                && !(word.endsWith("s") && single.contains(word.substring(0, word.length() - 1)));
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
            if (!last.isEmpty() && (word.length() - from > SHORT_PART || isWord(word.substring(0, from)))) {
                var trade = last.contains(MAKER) || Manner.FIRM.has(word.substring(from), language)
                        ? trade(word.substring(0, from))
                        : List.<Sense>of();
                return trade.isEmpty() ? last : trade;
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

    /** The trade of what is made: who makes prams or cheese is in that trade, whatever else makers sell. */
    private List<Sense> trade(String made) {
        var known = made.endsWith("s") ? List.of(made, made.substring(0, made.length() - 1)) : List.of(made);
        return Stream.of("", "a", "or", "ar", "er")
                .flatMap(ending -> known.stream().map(one -> find(List.of(one + ending))))
                .map(found -> found.stream()
                        .filter(sense -> sense.kind().equals(MAKER.kind()) && !sense.equals(MAKER))
                        .toList())
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** Whether a compound may begin with this, also with an s between: "köpk" and "st" are no words. */
    private boolean isWord(String first) {
        return topics.knows(root(first))
                || first.endsWith("s") && topics.knows(root(first.substring(0, first.length() - 1)));
    }

    String key(List<String> words) {
        var key = new StringBuilder();
        words.forEach(word -> key.append(stem(word)));
        return key.toString();
    }

    /** English words in one spelling, that of America: programme, localisation, jewellery, travelling. */
    private String spelling(String word) {
        var one = word;
        if (language == Language.EN && word.length() >= SHORTEST_SPELT_TWICE) {
            for (var twice : SPELT_TWICE.entrySet()) {
                one = twice.getKey().matcher(one).replaceAll(twice.getValue());
            }
        }
        return one;
    }

    /** Only endings of number and case are taken off: "dating" is not a date. */
    private String stem(String word) {
        var letters = spelling(word).toCharArray();
        var length = language == Language.SV
                ? new SwedishLightStemmer().stem(letters, letters.length)
                : new EnglishMinimalStemmer().stem(letters, letters.length);
        return new String(letters, 0, length);
    }
}
