package org.luopan.answer;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.luopan.answer.Sense.Type;
import org.luopan.city.Cities;
import org.luopan.content.ContentCache;
import org.luopan.content.Held;
import org.luopan.entry.Entries;
import org.luopan.entry.EntryKind;
import org.luopan.figure.Figures;
import org.luopan.figure.Metric;
import org.luopan.index.NameForms;
import org.luopan.language.Language;
import org.luopan.language.Localized;
import org.luopan.language.Messages;
import org.luopan.platform.Platforms;
import org.luopan.platformfacts.KnownPlatforms;
import org.luopan.synonym.Meanings;
import org.luopan.synonym.Synonyms;
import org.luopan.vocabulary.Strength;
import org.luopan.vocabulary.Vocabulary;
import org.luopan.vocabulary.WordList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The lexicon of each language, kept in memory: the vocabulary, the metrics, the companies, the synonyms and the cues. */
@Component
class Lexicons implements Meanings {

    private static final Logger LOG = LoggerFactory.getLogger(Lexicons.class);

    /** What follows the name of a company: Tencent Holdings is known as Tencent. */
    private static final Pattern FORM_OF_COMPANY =
            Pattern.compile("(?i)[ ,]+(" + String.join("|", WordList.lines("answer/companies.txt")) + ")\\b.*");

    /** The kinds of entries that are asked for in the words in which they are described. */
    private static final List<EntryKind> TOLD =
            List.of(EntryKind.TERM, EntryKind.TREND, EntryKind.GUIDE, EntryKind.TIER, EntryKind.FESTIVAL);

    /** MAU and DAU are asked for as such; longer slugs are words with other meanings. */
    private static final int LONGEST_ABBREVIATION = 4;

    /** How much a word counts beside one that readers say: of a name, and of a text. */
    private static final float OF_NAME = 1;

    private static final float OF_TEXT = 0.6f;

    /** How much what a platform is known for counts beside what is said of it alone. */
    private static final Map<Strength, Float> KNOWN_FOR = Map.of(Strength.CORE, 0.6f, Strength.STRONG, 0.3f);

    private static final int MOST_DESCRIBED = 500;

    /** A value that no word asks for: "unknown brands" are not about what nobody knows here. */
    private static final String UNKNOWN = "unknown";

    private final Entries entries;
    private final Vocabulary vocabulary;
    private final Figures figures;
    private final Platforms platforms;
    private final Cities cities;
    private final KnownPlatforms known;
    private final Synonyms synonyms;
    private final Messages words;
    private final Held<Held<Map<Language, Lexicon>>> lexicons;

    Lexicons(
            Entries entries,
            Vocabulary vocabulary,
            Figures figures,
            Platforms platforms,
            Cities cities,
            KnownPlatforms known,
            Synonyms synonyms,
            Messages words,
            ContentCache cache) {
        this.entries = entries;
        this.vocabulary = vocabulary;
        this.figures = figures;
        this.platforms = platforms;
        this.cities = cities;
        this.known = known;
        this.synonyms = synonyms;
        this.words = words;
        // A save does not wait for them, and few are followed by a search; the next search makes them.
        this.lexicons = cache.of(
                () -> Held.made(this::load),
                Stream.concat(
                                Stream.of(
                                        "word",
                                        "metric",
                                        Synonyms.RECORD,
                                        EntryKind.PLATFORM.code(),
                                        EntryKind.CITY.code()),
                                TOLD.stream().map(EntryKind::code))
                        .toArray(String[]::new));
    }

    /** Makes them once, shortly after the program has opened: soon enough for the first search, and not beside the first page. */
    @Scheduled(initialDelay = 10_000)
    void makeAhead() {
        try {
            lexicons.get().get();
        } catch (RuntimeException away) {
            LOG.debug("What words stand for is read when it is needed", away);
        }
    }

    /** Metrics, and the companies that run platforms. */
    @Override
    public boolean has(String address) {
        var sense = Sense.entry(address);
        return switch (sense.kind()) {
            case "metric" ->
                figures.metrics().stream().anyMatch(metric -> metric.slug().equals(sense.slug()));
            case "operator" -> platforms.operators().containsKey(sense.slug());
            default -> false;
        };
    }

    @Override
    public Map<String, String> companies() {
        return platforms.operators();
    }

    Lexicon of(Language language) {
        return Objects.requireNonNull(lexicons.get().get().get(language));
    }

    private Map<Language, Lexicon> load() {
        var all = new EnumMap<Language, Lexicon>(Language.class);
        var metrics = figures.metrics();
        for (var language : Language.values()) {
            var lexicon = new Lexicon(language);
            cues(lexicon, language);
            // Its own language comes first: where the other has the same word for something else, that is found too.
            for (var spoken : List.of(language, language.other())) {
                var into = spoken == language
                        ? (BiConsumer<String, Sense>) lexicon::addSpoken
                        : (BiConsumer<String, Sense>) lexicon::addForeign;
                words(into, spoken);
                metrics.forEach(metric -> metric(into, metric, spoken));
                synonyms.of(spoken)
                        .forEach(synonym -> synonym.said().forEach(said -> into.accept(said, sense(synonym.means()))));
            }
            together(lexicon, language);
            texts(lexicon, metrics, language);
            platforms(lexicon, language);
            cities.provinces()
                    .forEach((slug, name) -> Stream.of(Language.values())
                            .flatMap(spoken -> Stream.ofNullable(name.exactly(spoken)))
                            .forEach(said -> lexicon.add(said, new Sense(Type.PROVINCE, slug))));
            platforms.operators().forEach((slug, name) -> company(lexicon, language, slug, name));
            all.put(language, lexicon);
        }
        return all;
    }

    /** A company by its name, with and without its legal form, and by its products. */
    private void company(Lexicon lexicon, Language language, String slug, String name) {
        var sense = new Sense(Type.FACET, "operator/" + slug);
        var known = FORM_OF_COMPANY.matcher(name).replaceFirst("");
        lexicon.add(name, sense);
        lexicon.add(known, sense);
        Stream.of(words.say(language, "answer.company", known).split(",")).forEach(said -> {
            lexicon.add(said, sense);
            lexicon.add(said, new Sense(Type.CUE, Cue.OWNER.code()));
        });
    }

    private void texts(Lexicon lexicon, List<Metric> metrics, Language language) {
        TOLD.forEach(kind -> entries.ofKind(kind, language).forEach(ref -> {
            var sense = Sense.entry(ref.address());
            lexicon.addText(ref.name().words(), sense, OF_NAME);
            entries.summary(kind, ref.slug(), language)
                    .filter(summary -> !summary.fallback())
                    .ifPresent(summary -> lexicon.addText(summary.words(), sense, OF_TEXT));
        }));
        Sense.FACETS.forEach(facet -> vocabulary.of(facet).forEach(value -> {
            var definition = value.definition().exactly(language);
            if (definition != null && !value.slug().equals(UNKNOWN)) {
                lexicon.addText(definition, new Sense(Type.FACET, facet + "/" + value.slug()), OF_TEXT);
            }
        }));
        for (var metric : metrics) {
            var definition = metric.definition().exactly(language);
            if (definition != null) {
                lexicon.addText(definition, new Sense(Type.METRIC, metric.slug()), OF_TEXT);
            }
        }
    }

    /** What platforms are called and say of themselves, and what readers call that for which they are known. */
    private void platforms(Lexicon lexicon, Language language) {
        var table = known.table();
        var companies = platforms.operators();
        var said = new HashMap<String, List<String>>();
        synonyms.of(language).forEach(synonym -> said.put(synonym.means(), new ArrayList<>(synonym.said())));
        Sense.FACETS.forEach(facet -> vocabulary
                .of(facet)
                .forEach(value -> Stream.of(value.label(), value.definition())
                        .flatMap(text -> Stream.ofNullable(text.exactly(language)))
                        .forEach(text -> said.computeIfAbsent(facet + "/" + value.slug(), none -> new ArrayList<>())
                                .add(text))));
        for (var at = 0; at < Math.min(table.size(), MOST_DESCRIBED); at++) {
            var platform = table.at(at);
            var address = EntryKind.PLATFORM.code() + "/" + platform.slug();
            var sense = Sense.entry(address);
            var own = new ArrayList<>(said.getOrDefault(address, List.of()));
            entries.summary(EntryKind.PLATFORM, platform.slug(), language)
                    .filter(summary -> !summary.fallback())
                    .ifPresent(summary -> own.add(summary.words()));
            platforms.operatorOf(platform.slug()).ifPresent(operator -> {
                own.add(companies.getOrDefault(operator, ""));
                own.addAll(said.getOrDefault("operator/" + operator, List.of()));
            });
            lexicon.describe(own, sense, OF_NAME);
            said.forEach((value, texts) -> {
                var facet = value.substring(0, value.indexOf('/'));
                var column = table.column(facet, value.substring(value.indexOf('/') + 1));
                if (column >= 0 && Sense.FACETS.contains(facet)) {
                    var weight = KNOWN_FOR.getOrDefault(platform.strength(column), 0f);
                    if (weight > 0) {
                        lexicon.describe(texts, sense, weight);
                    }
                }
            });
        }
    }

    private void cues(Lexicon lexicon, Language language) {
        for (var cue : Cue.values()) {
            Stream.of(words.say(language, "cue", cue).split(","))
                    .forEach(said -> lexicon.addSpoken(said, new Sense(Type.CUE, cue.code())));
        }
    }

    /** What words of several lists mean together, in the order of its lines: who wants an account, and what is sold how. */
    private void together(Lexicon lexicon, Language language) {
        Sense.rows("together").stream()
                .filter(row -> row[0].equals(language.code()))
                .forEach(row -> lexicon.addTogether(
                        Stream.of(row).skip(2).map(Lexicon::words).toList(), sense(row[1])));
    }

    private void words(BiConsumer<String, Sense> lexicon, Language spoken) {
        Sense.FACETS.forEach(facet -> vocabulary.of(facet).stream()
                .filter(value -> !value.slug().equals(UNKNOWN))
                .forEach(value ->
                        named(lexicon, value.label(), spoken, new Sense(Type.FACET, facet + "/" + value.slug()))));
    }

    private static void metric(BiConsumer<String, Sense> lexicon, Metric metric, Language spoken) {
        var sense = new Sense(Type.METRIC, metric.slug());
        var label = metric.label().exactly(spoken);
        if (label != null) {
            lexicon.accept(label, sense);
        }
        if (metric.slug().length() <= LONGEST_ABBREVIATION) {
            lexicon.accept(metric.slug(), sense);
        }
        metric.foundBy().forEach(alias -> lexicon.accept(alias, sense));
    }

    private static void named(BiConsumer<String, Sense> lexicon, Localized label, Language spoken, Sense sense) {
        var name = label.exactly(spoken);
        if (name != null) {
            NameForms.variants(name).forEach(variant -> lexicon.accept(variant, sense));
        }
    }

    private Sense sense(String means) {
        if (means.startsWith("metric/")) {
            return new Sense(Type.METRIC, means.substring("metric/".length()));
        }
        var sense = new Sense(Type.FACET, means);
        return Sense.FACETS.contains(sense.kind()) ? sense : Sense.entry(means);
    }
}
