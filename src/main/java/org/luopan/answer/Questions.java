package org.luopan.answer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.luopan.answer.Question.Manner;
import org.luopan.answer.Question.Phrase;
import org.luopan.answer.Sense.Type;
import org.luopan.entry.EntryKind;
import org.luopan.language.Language;
import org.luopan.search.EntrySearch;
import org.luopan.search.SearchQuery;
import org.luopan.search.StopWords;
import org.luopan.topic.TopicIndex.Told;
import org.springframework.stereotype.Component;

/** Understands questions: finds the entries, facet values, metrics and cues in their words, the longest phrases first. */
@Component
class Questions {

    private static final Pattern COMMA = Pattern.compile("[,;]\\s|[，；、]");

    /** "Closed platforms" are platforms too. */
    private static final Sense ASKS_FOR_PLATFORMS = new Sense(Type.CUE, Cue.PLATFORMS.code());

    /** A company that asks does not sell companies anything. */
    private static final String TO_COMPANIES = "industry/b2b";

    /** Kinds of entries that a longer phrase does not mean because a word of it does. */
    private static final List<String> TOLD_ABOUT = List.of(EntryKind.TERM.code(), EntryKind.GUIDE.code());

    private static final Sense COMPARES = new Sense(Type.CUE, Cue.COMPARE.code());

    private static final Sense WHY = new Sense(Type.CUE, Cue.WHY.code());

    private static final Sense EXCEPT = new Sense(Type.CUE, Cue.EXCEPT.code());

    private static final List<Sense> COUNTING = Stream.of(Cue.MANY, Cue.SHARE, Cue.COST)
            .map(cue -> new Sense(Type.CUE, cue.code()))
            .toList();

    /** Two words that stand apart mean a number only if one is asked for. */
    private static final int SHORT_METRIC = 2;

    /** How much of a question has to tell what it is about. */
    private static final float ENOUGH = 0.5f;

    /** How much of what is left of a brief has to tell of one more wish. */
    private static final float FAIR = 0.35f;

    /** How much has to be told of something else, beside what is told of all that phrases stand for. */
    private static final float CLEARER = 0.9f;

    /** What is told of almost as much is meant too. */
    private static final float ALIKE = 0.95f;

    private static final int MOST_ALIKE = 3;

    /** So many more words have to tell something else than those of a phrase. */
    private static final int MORE = 2;

    /** What is denied follows "not" and an article, and is short. */
    private static final int DENIED = 2;

    private static final int MOST_DENIED = 4;

    private static final int LONGEST_PHRASE = 6;
    private static final int MOST_WORDS = 16;
    private static final int SHORTEST_COMPOUND = 7;
    private static final int SHORTEST_NAME = 4;

    private final Lexicons lexicons;
    private final EntrySearch search;

    Questions(Lexicons lexicons, EntrySearch search) {
        this.lexicons = lexicons;
        this.search = search;
    }

    Question read(SearchQuery typed, Language language) {
        var lexicon = lexicons.of(language);
        var all = Lexicon.words(typed.text());
        var named = search.named(typed);
        var meant = withoutDenied(all, ends(typed.text()), lexicon);
        var words = meant.stream()
                .limit(MOST_WORDS)
                .map(word -> named.containsKey(word) ? word : spelt(word, lexicon))
                .toList();
        if (!all.equals(words)) {
            search.named(SearchQuery.of(String.join(" ", words))).forEach(named::putIfAbsent);
        }
        var phrases = new ArrayList<Phrase>();
        var rest = new ArrayList<String>();
        divide(words, ends(typed.text()), lexicon, named, phrases, rest);
        takeApart(phrases, named);
        // What is told of a province is told in its cities: it says nothing of what else is asked.
        phrases.stream().filter(phrase -> phrase.has(Type.PROVINCE)).forEach(place -> rest.addAll(place.words()));
        var counts = phrases.stream().anyMatch(Questions::counts);
        lexicon.apart(words).stream()
                .filter(apart ->
                        counts || !apart.has(Type.METRIC) || apart.words().size() > SHORT_METRIC)
                .forEach(apart -> add(apart, words, phrases, rest, lexicon));
        var excepted = excepted(phrases);
        phrases.removeAll(excepted);
        var asked = without(excepted, words);
        var telling = lexicon.tellingRoots(asked);
        var topics = lexicon.topics(asked, telling);
        if (!rest.isEmpty() && phrases.stream().noneMatch(Questions::isNamed)) {
            takeTopics(topics, words, phrases, rest);
            wished(lexicon.topics(rest), phrases, rest).ifPresent(phrases::add);
        }
        return new Question(
                meant.equals(all) ? typed.text() : String.join(" ", meant),
                language,
                narrowed(phrases),
                List.copyOf(rest),
                topics,
                lexicon.described(asked, telling));
    }

    /** Divides words into phrases, the longest first, and the rest. */
    private void divide(
            List<String> words,
            Set<Integer> ends,
            Lexicon lexicon,
            Map<String, Set<String>> named,
            List<Phrase> phrases,
            List<String> rest) {
        for (var at = 0; at < words.size(); ) {
            var phrase = longest(words, at, ends, lexicon, named);
            if (phrase != null
                    && phrase.words().size() > 1
                    && isPlatform(words.get(at), named)
                    && entries(phrase.words(), named).isEmpty()) {
                // In "Weibo trending list" the list is as good a phrase.
                var next = longest(words, at + 1, ends, lexicon, named);
                if (next != null && next.words().size() >= phrase.words().size()) {
                    phrase = longest(words.subList(0, at + 1), at, ends, lexicon, named);
                }
            }
            if (phrase == null) {
                phrase = misspelt(words.get(at));
            }
            if (phrase == null) {
                phrase = compound(words.get(at), lexicon);
            }
            if (phrase == null) {
                if (!StopWords.has(words.get(at))) {
                    rest.add(words.get(at));
                }
                at++;
            } else {
                phrases.add(phrase);
                within(phrase, lexicon).forEach(phrases::add);
                at += phrase.words().size();
            }
        }
    }

    /** Two platforms side by side that are a name together too are each meant if they are compared: "difference Meituan Dianping". */
    private static void takeApart(List<Phrase> phrases, Map<String, Set<String>> named) {
        var names = phrases.stream().filter(Questions::isNamed).toList();
        if (names.size() != 1
                || phrases.stream().noneMatch(phrase -> phrase.senses().contains(COMPARES))) {
            return;
        }
        var each = names.get(0).words().stream()
                .map(word -> new Phrase(
                        List.of(word),
                        named.getOrDefault(word, Set.of()).stream()
                                .map(Sense::entry)
                                .filter(Questions::isPlatform)
                                .toList()))
                .toList();
        if (each.size() > 1 && each.stream().noneMatch(phrase -> phrase.senses().isEmpty())) {
            var at = phrases.indexOf(names.get(0));
            phrases.remove(at);
            phrases.addAll(at, each);
        }
    }

    private static boolean isPlatform(String word, Map<String, Set<String>> named) {
        return named.getOrDefault(word, Set.of()).stream()
                .anyMatch(address -> address.startsWith(EntryKind.PLATFORM.code() + "/"));
    }

    private static List<String> without(List<Phrase> phrases, List<String> words) {
        return words.stream()
                .filter(word ->
                        phrases.stream().noneMatch(phrase -> phrase.words().contains(word)))
                .toList();
    }

    /** The words without what they say is not meant: "an expert, not a company". Phrases such as "not a chinese company" stay. */
    private static List<String> withoutDenied(List<String> words, Set<Integer> ends, Lexicon lexicon) {
        for (var at = 1; at < words.size() - DENIED; at++) {
            if (ends.contains(at)
                    && Manner.DENYING.has(words.get(at), lexicon.language())
                    && Manner.ARTICLE.has(words.get(at + 1), lexicon.language())) {
                var from = at;
                var to = ends.stream()
                        .filter(end -> end > from)
                        .min(Integer::compare)
                        .orElse(words.size());
                if (to - at <= MOST_DENIED
                        && lexicon.find(words.subList(at, to)).isEmpty()) {
                    return Stream.concat(words.subList(0, at).stream(), words.subList(to, words.size()).stream())
                            .toList();
                }
            }
        }
        return words;
    }

    /** Whether these words are all that is asked, and name a company that has another word in its name than its platform: PDD Holdings. */
    private static boolean isCompanyByItself(
            List<String> some, List<String> all, Set<Sense> senses, Map<String, Set<String>> named) {
        return some.size() == all.size()
                && !named.keySet().containsAll(some)
                && senses.stream()
                        .anyMatch(sense ->
                                sense.type() == Type.FACET && sense.kind().equals("operator"));
    }

    private static boolean isPlatform(Sense sense) {
        return sense.type() == Type.ENTRY && sense.kind().equals(EntryKind.PLATFORM.code());
    }

    /** The names after "except": they are not what is asked for. */
    private static List<Phrase> excepted(List<Phrase> phrases) {
        var excepted = new ArrayList<Phrase>();
        for (var at = 1; at < phrases.size(); at++) {
            if (isNamed(phrases.get(at)) && phrases.get(at - 1).senses().contains(EXCEPT)) {
                excepted.add(phrases.get(at));
            }
        }
        return excepted;
    }

    /** What single words of a phrase add to it: a hotel to who asks for an account, and selling to where it is best done. */
    private static List<Phrase> within(Phrase phrase, Lexicon lexicon) {
        var who = phrase.senses().stream()
                .anyMatch(
                        sense -> sense.kind().equals("account") || sense.kind().equals("objective"));
        if (phrase.words().size() == 1 || !who && !isOnlyCue(phrase)) {
            return List.of();
        }
        return phrase.words().stream()
                .filter(word -> !StopWords.has(word))
                .map(word -> new Phrase(
                        List.of(word),
                        lexicon.find(List.of(word)).stream()
                                .filter(sense -> sense.type() == Type.FACET)
                                .filter(sense -> sense.kind().equals(who ? "industry" : "objective")
                                        && !sense.value().equals(TO_COMPANIES))
                                .limit(1)
                                .toList()))
                .filter(part -> !part.senses().isEmpty())
                .toList();
    }

    /** One more wish of a brief that what is left of it tells of: clinics that want people to walk through the door. */
    private static Optional<Phrase> wished(List<Told<Sense>> told, List<Phrase> phrases, List<String> rest) {
        var known = phrases.stream().flatMap(Phrase::wishes).map(Sense::kind).toList();
        return told.stream()
                .limit(1)
                .filter(one -> !known.isEmpty()
                        && one.words() >= MORE
                        && one.share() >= FAIR
                        && !known.contains(one.thing().kind()))
                .map(one -> new Phrase(List.copyOf(rest), List.of(one.thing())))
                .filter(phrase -> phrase.wishes().findAny().isPresent())
                .findFirst();
    }

    /** Takes what all the words together are about, if they clearly say more of it than of what some of them stand for. */
    private static void takeTopics(
            List<Told<Sense>> topics, List<String> words, List<Phrase> phrases, List<String> rest) {
        var known = phrases.stream().filter(phrase -> !isOnlyCue(phrase)).toList();
        var said = known.stream()
                .mapToDouble(phrase -> topics.stream()
                        .filter(told -> phrase.senses().contains(told.thing()))
                        .mapToDouble(Told::score)
                        .max()
                        .orElse(0))
                .sum();
        var longest = known.stream()
                .mapToLong(phrase ->
                        Math.max(phrase.weight(), Math.min(MORE, phrase.words().size())))
                .max()
                .orElse(0);
        if (topics.isEmpty()
                || topics.get(0).share() < ENOUGH
                || topics.get(0).score() < CLEARER * said
                || topics.get(0).words() < longest + MORE) {
            return;
        }
        var alike = topics.stream()
                .filter(told -> told.score() >= ALIKE * topics.get(0).score())
                .map(Told::thing)
                .limit(MOST_ALIKE)
                .toList();
        phrases.removeAll(known);
        phrases.add(
                0,
                new Phrase(words.stream().filter(word -> !StopWords.has(word)).toList(), alike));
        rest.clear();
    }

    /** Whether it names what has a page of its own under this name, and is asked about as such. */
    private static boolean isNamed(Phrase phrase) {
        return phrase.senses().stream()
                .anyMatch(sense -> sense.type() == Type.ENTRY
                                && (sense.kind().equals(EntryKind.PLATFORM.code())
                                        || sense.kind().equals(EntryKind.CITY.code()))
                        || sense.type() == Type.FACET && sense.kind().equals("operator"));
    }

    private static boolean isOnlyCue(Phrase phrase) {
        return phrase.senses().stream().allMatch(sense -> sense.type() == Type.CUE);
    }

    /** A word as the lexicon spells it, if nothing contains it as it was typed. */
    private String spelt(String word, Lexicon lexicon) {
        return StopWords.has(word)
                ? word
                : lexicon.nearest(word).filter(near -> !search.knows(word)).orElse(word);
    }

    /** A phrase whose words stand apart takes the place of shorter ones; what is asked and about what remains. */
    private static void add(
            Phrase apart, List<String> words, List<Phrase> phrases, List<String> rest, Lexicon lexicon) {
        var whole = phrases.stream()
                .filter(known -> known.words().containsAll(apart.words()))
                .toList();
        if (!whole.isEmpty()) {
            if (isCounted(apart, phrases) && whole.stream().noneMatch(known -> known.has(Type.METRIC))
                    || isWished(apart, whole, phrases)) {
                phrases.add(apart);
            }
            return;
        }
        var together = Collections.indexOfSubList(telling(words), telling(apart.words())) >= 0;
        if (isMostlyPlatforms(apart, phrases)
                || isBorrowed(apart, phrases)
                || isPartOfName(apart, phrases)
                || isCompared(apart, words, phrases)) {
            return;
        }
        var within = phrases.stream()
                .filter(known -> apart.words().containsAll(together ? telling(known.words()) : known.words()))
                .filter(known -> apart.words().containsAll(known.words())
                        || known.weight() > 0
                                && known.words().size() <= apart.words().size()
                                && !isOnlyCue(known))
                .toList();
        if (within.stream().filter(Questions::isNamed).count() > 1) {
            if (apart.has(Type.METRIC) && apart.words().size() > SHORT_METRIC) {
                phrases.add(apart);
            }
            return;
        }
        if (!Question.isBrief(within) || together) {
            replace(within, apart, phrases);
            phrases.addAll(within(apart, lexicon));
            rest.removeAll(apart.words());
        }
    }

    /** Puts a phrase in the place of shorter ones. */
    private static void replace(List<Phrase> within, Phrase apart, List<Phrase> phrases) {
        var senses = new LinkedHashSet<>(apart.senses());
        var at = phrases.size();
        for (var shorter : within) {
            at = Math.min(at, phrases.indexOf(shorter));
            if (apart.words().containsAll(shorter.words())) {
                shorter.senses().stream().filter(Questions::remains).forEach(senses::add);
            }
            phrases.remove(shorter);
        }
        phrases.add(Math.min(at, phrases.size()), new Phrase(apart.words(), List.copyOf(senses)));
    }

    /** Whether its number is asked for: "blocked sites" are a term, but how many there are is a metric. */
    private static boolean isCounted(Phrase apart, List<Phrase> phrases) {
        return apart.has(Type.METRIC) && phrases.stream().anyMatch(Questions::counts);
    }

    /** Whether it adds an objective to a brief: customers who tell each other about a cream are a term, but also what is wished. */
    private static boolean isWished(Phrase apart, List<Phrase> whole, List<Phrase> phrases) {
        return apart.senses().stream().anyMatch(sense -> sense.kind().equals("objective"))
                && whole.stream().noneMatch(known -> known.has(Type.FACET))
                && phrases.stream().anyMatch(known -> known.wishes().findAny().isPresent());
    }

    /** Whether some of its words belong to a longer name: the sales of Taobao Live are not live sales. */
    private static boolean isPartOfName(Phrase apart, List<Phrase> phrases) {
        return phrases.stream()
                .filter(known ->
                        known.words().size() > 1 && isPlatform(known.senses().get(0)))
                .anyMatch(known -> !apart.words().containsAll(known.words())
                        && known.words().stream().anyMatch(apart.words()::contains)
                        && known.words().stream().noneMatch(word -> StopWords.has(word)));
    }

    /** Whether one of two words belongs to a longer phrase: a company "to sell" with is not one that "no company" tells of. */
    private static boolean isBorrowed(Phrase apart, List<Phrase> phrases) {
        return apart.weight() <= SHORT_METRIC
                && apart.wishes().count() == apart.senses().size()
                && phrases.stream()
                        .filter(known -> known.words().size() > 1 && !isOnlyCue(known))
                        .filter(known -> !apart.words().containsAll(known.words()))
                        .anyMatch(known -> !Collections.disjoint(known.words(), telling(apart.words())));
    }

    /** Whether some of its words are compared with the others: "KOC vs KOL" asks about each of the two. */
    private static boolean isCompared(Phrase apart, List<String> words, List<Phrase> phrases) {
        var said = telling(apart.words());
        return phrases.stream()
                .filter(known -> isOnlyCue(known) && known.senses().contains(COMPARES))
                .mapToInt(known -> Collections.indexOfSubList(words, known.words()))
                .anyMatch(at -> at > 0
                        && !Collections.disjoint(words.subList(0, at), said)
                        && !Collections.disjoint(words.subList(at + 1, words.size()), said));
    }

    /** Whether all but one of its words only ask for platforms: "choose" and "social media" say no more together. */
    private static boolean isMostlyPlatforms(Phrase apart, List<Phrase> phrases) {
        return phrases.stream()
                .filter(known -> known.words().size() > 1 && isOnlyCue(known))
                .filter(known -> known.senses().contains(ASKS_FOR_PLATFORMS))
                .anyMatch(known -> {
                    var others = new ArrayList<>(telling(apart.words()));
                    return others.removeAll(known.words()) && others.size() <= 1;
                });
    }

    private static List<String> telling(List<String> words) {
        return words.stream().filter(word -> !StopWords.has(word)).toList();
    }

    /** Whether a number is asked for. */
    private static boolean counts(Phrase phrase) {
        return phrase.senses().stream().anyMatch(COUNTING::contains);
    }

    private static boolean remains(Sense sense) {
        return sense.type() == Type.CUE || sense.type() == Type.ENTRY && !TOLD_ABOUT.contains(sense.kind());
    }

    /**
     * The phrases without those that only say which of several entries is meant: in "Taizhou in Jiangsu" the second names none of its
     * own, and neither does "Anhui" in "Maanshan, Anhui", although one city is told from others by it.
     */
    private static List<Phrase> narrowed(List<Phrase> phrases) {
        var narrowed = new ArrayList<>(phrases);
        for (var telling : phrases) {
            var addresses = telling.senses().stream()
                    .filter(sense -> sense.type() == Type.ENTRY && isToldBy(sense, telling.words()))
                    .toList();
            var province = telling.senses().stream()
                    .filter(sense -> sense.type() == Type.PROVINCE)
                    .toList();
            if (addresses.isEmpty() || narrowed.size() == 1 && province.isEmpty()) {
                continue;
            }
            if (province.isEmpty()) {
                narrowed.remove(telling);
            } else {
                narrowed.set(narrowed.indexOf(telling), new Phrase(telling.words(), province));
            }
            narrowed.replaceAll(other -> addresses.stream()
                    .filter(other.senses()::contains)
                    .findFirst()
                    .map(meant -> new Phrase(other.words(), List.of(meant)))
                    .orElse(other));
        }
        return List.copyOf(narrowed);
    }

    /** Whether these words are what the slug of an entry adds to its name: suzhou-anhui. */
    private static boolean isToldBy(Sense entry, List<String> words) {
        return entry.kind().equals(EntryKind.CITY.code()) && entry.slug().endsWith("-" + String.join("-", words));
    }

    /** After how many words a comma stands: no phrase goes on beyond it. */
    private static Set<Integer> ends(String text) {
        var ends = new HashSet<Integer>();
        var words = 0;
        for (var part : COMMA.split(text)) {
            words += Lexicon.words(part).size();
            ends.add(words);
        }
        return ends;
    }

    /** A Swedish compound is what its last part is: nätdejting is dating. It may begin with a name: weibokonto. */
    private @Nullable Phrase compound(String word, Lexicon lexicon) {
        if (lexicon.language() != Language.SV || word.length() < SHORTEST_COMPOUND || StopWords.has(word)) {
            return null;
        }
        var senses = new LinkedHashSet<Sense>();
        beginning(word).forEach(address -> senses.add(Sense.entry(address)));
        lexicon.partOf(word).stream()
                .filter(sense -> sense.type() != Type.CUE || !senses.isEmpty())
                .forEach(senses::add);
        return senses.isEmpty() ? null : new Phrase(List.of(word), List.copyOf(senses));
    }

    private @Nullable Phrase misspelt(String word) {
        return StopWords.has(word)
                ? null
                : search.misspelt(word)
                        .map(address -> new Phrase(List.of(word), List.of(Sense.entry(address))))
                        .orElse(null);
    }

    /** The addresses of the entries with whose name a compound begins, the longest one. */
    private Set<String> beginning(String word) {
        var beginnings = IntStream.rangeClosed(SHORTEST_NAME, word.length() - SHORTEST_NAME)
                .mapToObj(to -> word.substring(0, to))
                .toList();
        var named = search.named(SearchQuery.of(String.join(" ", beginnings)));
        return beginnings.stream()
                .filter(named::containsKey)
                .reduce((shorter, longer) -> longer)
                .map(named::get)
                .orElse(Set.of());
    }

    /**
     * What these words stand for; a single one that says nothing by itself can only be a cue, or what is written exactly so, unless
     * nothing else is asked.
     */
    private static List<Sense> found(List<String> words, boolean all, Lexicon lexicon) {
        var senses = lexicon.find(words);
        return all || words.size() > 1 || !StopWords.has(words.get(0)) || lexicon.isSpoken(words.get(0))
                ? senses
                : senses.stream().filter(sense -> sense.type() == Type.CUE).toList();
    }

    /** The addresses of the entries that these words name together, also in the genitive. */
    private static Set<String> entries(List<String> words, Map<String, Set<String>> named) {
        var name = String.join("", words);
        return named.getOrDefault(name, named.getOrDefault(SearchQuery.withoutGenitive(name), Set.of()));
    }

    /** Whether the last of these words says with the next who asks: in "account Chinese subsidiary" the subsidiary is Chinese. */
    private static boolean endsBeforeHolder(List<String> words, int to, Lexicon lexicon) {
        return to < words.size()
                && StopWords.withoutTheCountry(words.subList(to - 1, to)).isEmpty()
                && lexicon.find(words.subList(to - 1, to + 1)).stream()
                        .anyMatch(sense -> sense.kind().equals("account"));
    }

    /** Whether the last of these words begins the name of a platform that goes on: "company account on WeChat | Channels". */
    private static boolean isCutName(List<String> words, int from, int to, Map<String, Set<String>> named) {
        return to - from > 1
                && to < words.size()
                && isPlatform(words.get(to - 1), named)
                && named.getOrDefault(words.get(to - 1) + words.get(to), Set.of()).stream()
                        .anyMatch(address -> address.startsWith(EntryKind.PLATFORM.code() + "/"))
                && entries(words.subList(from, to), named).isEmpty();
    }

    private static @Nullable Phrase longest(
            List<String> words, int from, Set<Integer> ends, Lexicon lexicon, Map<String, Set<String>> named) {
        for (var to = Math.min(words.size(), from + LONGEST_PHRASE); to > from; to--) {
            if (IntStream.range(from + 1, to).anyMatch(ends::contains) || isCutName(words, from, to, named)) {
                continue;
            }
            var some = words.subList(from, to);
            var senses = new LinkedHashSet<Sense>();
            var entries = entries(some, named);
            entries.forEach(address -> senses.add(Sense.entry(address)));
            senses.addAll(found(some, words.size() == 1, lexicon));
            var withoutTheCountry = StopWords.withoutTheCountry(some);
            if (senses.isEmpty() && withoutTheCountry.size() < some.size() && !endsBeforeHolder(words, to, lexicon)) {
                // "Older Chinese consumers" are older consumers.
                senses.addAll(lexicon.find(withoutTheCountry));
            }
            if (!senses.isEmpty()) {
                if (some.size() == 1 || senses.stream().noneMatch(sense -> sense.type() == Type.METRIC)) {
                    // Who counts the users of AI apps does not ask for apps.
                    lexicon.find(some.subList(some.size() - 1, some.size())).stream()
                            .filter(ASKS_FOR_PLATFORMS::equals)
                            .forEach(senses::add);
                }
                lexicon.find(some.subList(0, 1)).stream().filter(WHY::equals).forEach(senses::add);
                if (entries.isEmpty()
                        && some.size() > 1
                        && senses.stream().noneMatch(Questions::isPlatform)
                        && !isCompanyByItself(some, words, senses, named)) {
                    // The moments of WeChat are asked about on WeChat.
                    some.forEach(word -> named.getOrDefault(word, Set.of()).stream()
                            .map(Sense::entry)
                            .filter(sense -> sense.kind().equals(EntryKind.PLATFORM.code()))
                            .forEach(senses::add));
                }
                return new Phrase(List.copyOf(some), List.copyOf(senses));
            }
        }
        return null;
    }
}
