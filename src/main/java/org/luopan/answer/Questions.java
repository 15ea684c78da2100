package org.luopan.answer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.luopan.answer.Question.Phrase;
import org.luopan.answer.Sense.Type;
import org.luopan.language.Language;
import org.luopan.search.EntrySearch;
import org.luopan.search.SearchQuery;
import org.luopan.search.StopWords;
import org.springframework.stereotype.Component;

/** Understands questions: finds the entries, facet values, metrics and cues in their words, the longest phrases first. */
@Component
class Questions {

    private static final Pattern COMMA = Pattern.compile("[,;]\\s|[，；、]");

    /** "Closed platforms" are platforms too. */
    private static final Sense ASKS_FOR_PLATFORMS = new Sense(Type.CUE, Cue.PLATFORMS.code());

    private static final int LONGEST_PHRASE = 6;
    private static final int MOST_WORDS = 14;
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
        var words = all.subList(0, Math.min(MOST_WORDS, all.size()));
        var named = search.named(typed);
        var ends = ends(typed.text());
        var phrases = new ArrayList<Phrase>();
        var rest = new ArrayList<String>();
        for (var at = 0; at < words.size(); ) {
            var phrase = longest(words, at, ends, lexicon, named);
            if (phrase == null) {
                phrase = misspelt(words.get(at));
            }
            if (phrase == null) {
                phrase = compound(words.get(at), lexicon, language);
            }
            if (phrase == null) {
                if (!StopWords.has(words.get(at))) {
                    rest.add(words.get(at));
                }
                at++;
            } else {
                phrases.add(phrase);
                at += phrase.words().size();
            }
        }
        return new Question(typed.text(), language, List.copyOf(phrases), List.copyOf(rest));
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
    private @Nullable Phrase compound(String word, Lexicon lexicon, Language language) {
        if (language != Language.SV || word.length() < SHORTEST_COMPOUND || StopWords.has(word)) {
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

    private static @Nullable Phrase longest(
            List<String> words, int from, Set<Integer> ends, Lexicon lexicon, Map<String, Set<String>> named) {
        for (var to = Math.min(words.size(), from + LONGEST_PHRASE); to > from; to--) {
            if (IntStream.range(from + 1, to).anyMatch(ends::contains)) {
                continue;
            }
            var some = words.subList(from, to);
            var senses = new LinkedHashSet<Sense>();
            var name = String.join("", some);
            var entries = named.getOrDefault(name, named.getOrDefault(SearchQuery.withoutGenitive(name), Set.of()));
            entries.forEach(address -> senses.add(Sense.entry(address)));
            senses.addAll(lexicon.find(some));
            if (senses.isEmpty()) {
                // "Older Chinese consumers" are older consumers.
                senses.addAll(lexicon.find(StopWords.withoutTheCountry(some)));
            }
            if (!senses.isEmpty()) {
                lexicon.find(some.subList(some.size() - 1, some.size())).stream()
                        .filter(ASKS_FOR_PLATFORMS::equals)
                        .forEach(senses::add);
                return new Phrase(List.copyOf(some), List.copyOf(senses));
            }
        }
        return null;
    }
}
