package org.luopan.answer;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.luopan.answer.Sense.Type;
import org.luopan.entry.EntryKind;
import org.luopan.index.NameForms;
import org.luopan.language.Language;
import org.luopan.search.StopWords;
import org.luopan.topic.TopicIndex.Told;

/**
 * A question as it was understood.
 *
 * @param phrases what was recognised, in its order
 * @param rest the words that were not, and say something
 * @param topics what its words are most likely about, in whichever phrases and texts they stand; most likely first
 * @param described the platforms that its words describe, most likely first
 */
record Question(
        String text,
        Language language,
        List<Phrase> phrases,
        List<String> rest,
        List<Told<Sense>> topics,
        List<Told<Sense>> described) {

    /** Whom to reach, what for and in which trade: which platforms do that best is for the finder to say. */
    private static final List<String> WISHES = List.of("audience", "objective", "industry");

    /** How much of a question has to tell of something that it may be about. */
    private static final float FAIR = 0.4f;

    private static final int MOST_TOLD = 2;

    /** How it is asked, which words tell that no phrase has: {@code answer/manners.txt} lists them. */
    enum Manner {
        /** One platform is meant. */
        ONE,
        /** It is asked which one, or for several. */
        WHICH,
        /** Where people do something is one place; where something is best done is asked for itself. */
        PEOPLE,
        /** Somebody who says what they want asks for advice: a school that looks for students. */
        WANTS,
        /** Those who use a platform, in one word beside its name. */
        VISITORS,
        /** What somebody has. */
        OWN,
        /** Where that should be. */
        WHERE,
        DENYING,
        ARTICLE,
        /** Words that say little by themselves, and change what others say. */
        TURNING,
        /** A firm, at the end of a word that says what it trades in. */
        FIRM,
        /** Words that may stand between those of a phrase: "without a Chinese company". */
        BETWEEN,
        /** Before the company that something is from. */
        FROM;

        private final Map<Language, List<String>> said = Sense.rows("manners").stream()
                .filter(row -> row[1].equals(name().toLowerCase(Locale.ROOT)))
                .collect(Collectors.groupingBy(
                        row -> Language.valueOf(row[0].toUpperCase(Locale.ROOT)),
                        Collectors.flatMapping(row -> Stream.of(row[2].split(", ")), Collectors.toList())));

        private final Map<Language, Pattern> patterns = said.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        words -> Pattern.compile(
                                words.getValue().stream()
                                        .map(word -> word.startsWith("*")
                                                ? Pattern.quote(word.substring(1))
                                                : "(?<![\\p{L}\\d])" + Pattern.quote(word))
                                        .collect(Collectors.joining("|", "(?:", ")(?![\\p{L}\\d])")),
                                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)));

        private final Map<Language, Set<String>> words = said.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        words -> words.getValue().stream()
                                .map(NameForms::squeeze)
                                .collect(Collectors.toSet())));

        /** Where these words begin in a text: at the first of them, from this place on. */
        OptionalInt in(String text, int from, Language language) {
            var words = Objects.requireNonNull(patterns.get(language)).matcher(text);
            return words.find(from) ? OptionalInt.of(words.start()) : OptionalInt.empty();
        }

        /** Its words as those of a question are written, without accents. */
        boolean has(String word, Language language) {
            return Objects.requireNonNull(words.get(language)).contains(word);
        }
    }

    /** Whether words stand in it that tell that it is asked like this. */
    boolean is(Manner manner) {
        return manner.in(text, 0, language).isPresent();
    }

    /** Whether somebody wants what is theirs to be somewhere: "our hotel … on Meituan". */
    boolean isOfOwn() {
        var own = Manner.OWN.in(text, 0, language);
        return own.isPresent()
                && Manner.WHERE.in(text, own.getAsInt() + 1, language).isPresent();
    }

    /** Some words of it, and what they may stand for. */
    record Phrase(List<String> words, List<Sense> senses) {

        boolean has(Type type) {
            return senses.stream().anyMatch(sense -> sense.type() == type);
        }

        /** The place of the first entry of a kind among what it may stand for. */
        int at(String kind) {
            return senses.stream().map(Sense::kind).toList().indexOf(kind);
        }

        /** What it says about whom to reach, what for and in which trade. */
        Stream<Sense> wishes() {
            return senses.stream().filter(sense -> sense.type() == Type.FACET && WISHES.contains(sense.kind()));
        }

        /** Whether it says what platforms offer and nothing that is wished of them: live shopping. */
        boolean isOffer() {
            return senses.stream()
                            .anyMatch(sense ->
                                    sense.type() == Type.FACET && sense.kind().equals("feature"))
                    && wishes().findAny().isEmpty();
        }

        /** Whether it says whom to reach. */
        boolean isWhom() {
            return wishes().limit(1).anyMatch(sense -> sense.kind().equals("audience"));
        }

        boolean isTier() {
            return at(EntryKind.TIER.code()) >= 0;
        }

        /** How many of its words say something. */
        long weight() {
            return words.stream().filter(word -> !StopWords.has(word)).count();
        }
    }

    /** Whether it describes one platform: "the app where friends buy together", and not "which app is best". */
    boolean isOfOne() {
        return !has(Cue.BEST) && is(Manner.ONE) && !is(Manner.WHICH);
    }

    /** Whether it asks for several platforms, or which is best. */
    boolean isOfSeveral() {
        return has(Cue.BEST) && has(Cue.PLATFORMS) || is(Manner.WHICH);
    }

    /** Whether it wishes two different things of a platform, or what it should offer to somebody. */
    boolean isBrief() {
        return isBrief(phrases) || isOfferToSomebody();
    }

    /** Whether it says what platforms should offer, and to whom: live shopping for students; or in which tier, and nothing else. */
    boolean isOfferToSomebody() {
        return metrics().isEmpty()
                && phrases.stream().anyMatch(Phrase::isOffer)
                && (phrases.stream().anyMatch(phrase -> phrase.isWhom() && !phrase.isOffer()) || isOfferInTier());
    }

    private boolean isOfferInTier() {
        return rest.isEmpty()
                && !is(Manner.WHICH)
                && phrases.stream().anyMatch(Phrase::isTier)
                && phrases.stream()
                        .filter(phrase -> phrase.senses().stream().anyMatch(sense -> sense.type() != Type.CUE))
                        .allMatch(phrase -> phrase.isTier() != phrase.isOffer());
    }

    /** Whether each of two phrases says something else by itself: a university, and its students. */
    static boolean isBrief(List<Phrase> phrases) {
        return phrases.stream()
                        .flatMap(phrase -> phrase.wishes().limit(1))
                        .map(Sense::kind)
                        .distinct()
                        .count()
                > 1;
    }

    boolean has(Cue cue) {
        return of(Type.CUE).anyMatch(sense -> sense.value().equals(cue.code()));
    }

    /** The addresses of all entries that its words stand for. */
    Set<String> entries() {
        return of(Type.ENTRY).map(Sense::value).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The addresses of the entries to be found: a city that is named is meant, and not the tier that it may be in. */
    Set<String> meant() {
        var all = entries();
        if (!named(EntryKind.CITY.code()).isEmpty()) {
            all.removeIf(address -> address.startsWith(EntryKind.TIER.code() + "/") || address.endsWith("/tier"));
        }
        return all;
    }

    /** Whether it names a platform, a city or a company. */
    boolean isOfName() {
        return !named(EntryKind.PLATFORM.code()).isEmpty()
                || !named(EntryKind.CITY.code()).isEmpty()
                || values().stream().anyMatch(value -> value.kind().equals("operator"));
    }

    /** The slugs of the entries of one kind, in the order in which they are named. */
    List<String> named(String kind) {
        return of(Type.ENTRY)
                .filter(sense -> sense.kind().equals(kind))
                .map(Sense::slug)
                .distinct()
                .toList();
    }

    /** Whether its words stand for this entry or facet value. */
    boolean means(String address) {
        return Stream.of(Type.ENTRY, Type.FACET)
                .flatMap(this::of)
                .anyMatch(sense -> sense.value().equals(address));
    }

    /** The entry of one kind for which most of its words stand. */
    Optional<String> mostly(String kind) {
        return mostlyFor(kind)
                .flatMap(phrase -> phrase.senses().stream()
                        .filter(sense ->
                                sense.type() == Type.ENTRY && sense.kind().equals(kind))
                        .map(Sense::slug)
                        .findFirst());
    }

    /** The phrase with most words that stands for an entry of this kind. */
    Optional<Phrase> mostlyFor(String kind) {
        return phrases.stream()
                .filter(phrase -> phrase.senses().stream()
                        .anyMatch(sense ->
                                sense.type() == Type.ENTRY && sense.kind().equals(kind)))
                .max(Comparator.comparing(Phrase::weight).thenComparing(phrase -> -phrases.indexOf(phrase)));
    }

    /** The entries that all words together tell most of, although no phrase stands for them. */
    Set<String> told() {
        return topics.stream()
                .filter(told -> told.share() >= FAIR && told.thing().type() == Type.ENTRY)
                .limit(MOST_TOLD)
                .map(told -> told.thing().value())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** How many words that say something the longest phrase has that stands for this. */
    long weightOf(Sense sense) {
        return phrases.stream()
                .filter(phrase -> phrase.senses().contains(sense))
                .mapToLong(Phrase::weight)
                .max()
                .orElse(0);
    }

    /** The province whose name stands in it, unless a city is named. */
    Optional<String> province() {
        return named(EntryKind.CITY.code()).isEmpty()
                ? of(Type.PROVINCE).map(Sense::value).findFirst()
                : Optional.empty();
    }

    List<String> metrics() {
        return of(Type.METRIC).map(Sense::value).distinct().toList();
    }

    /** The facet values that its words stand for; of one phrase, the first of each facet. */
    List<Sense> values() {
        return of(Type.FACET).distinct().toList();
    }

    private Stream<Sense> of(Type type) {
        return phrases.stream().flatMap(phrase -> phrase.senses().stream()).filter(sense -> sense.type() == type);
    }
}
