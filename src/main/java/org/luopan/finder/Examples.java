package org.luopan.finder;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.luopan.brief.Brief;
import org.luopan.brief.BriefOptions;
import org.luopan.brief.Candidate;
import org.luopan.brief.Candidate.Known;
import org.luopan.brief.Candidate.Offer;
import org.luopan.brief.Candidates;
import org.luopan.brief.CriterionGroup;
import org.luopan.browse.BrowsePages.Option;
import org.luopan.entry.EntryKind;
import org.luopan.entry.EntryRef;
import org.luopan.finder.FinderPage.Example;
import org.luopan.language.Language;
import org.luopan.language.Messages;
import org.luopan.language.Text;
import org.luopan.platformfacts.PlatformFacts;
import org.luopan.platformfacts.PlatformFacts.Effort;
import org.luopan.platformfacts.PlatformFacts.Fact;
import org.luopan.platformfacts.PlatformFacts.Route;
import org.luopan.platformfacts.PlatformFacts.Standing;
import org.luopan.platformfacts.Purpose;
import org.luopan.platformfacts.SourceQuality;
import org.luopan.vocabulary.Strength;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/** Briefs to start with, and invented platforms that explain the score. */
@Component
class Examples {

    /** By the name in their messages; tiers are given by their position in the editors' order. */
    private static final Map<String, String> BRIEFS = examples();

    private static final String EXPLAINED = "audience=young-urban&tier=4&objective=conversion&entity=no"
            + "&must=objective/conversion&weight-audience=2";

    private static final SourceQuality CERTAIN = Standing.CERTAIN.evidence();

    private final Messages words;

    Examples(Messages words) {
        this.words = words;
    }

    /** A brief with invented platforms, so that the example says nothing about real ones. */
    Inquiry inventedInquiry(Inquiry real) {
        var brief = Brief.from(query(EXPLAINED, real.options()), real.options());
        return new Inquiry(
                brief,
                real.options(),
                new InventedPlatforms(invented(real), real.pool().year()),
                List.of(),
                real.rates(),
                real.language());
    }

    List<Example> briefs(Inquiry inquiry) {
        return BRIEFS.entrySet().stream()
                .map(example -> {
                    var brief = Brief.from(query(example.getValue(), inquiry.options()), inquiry.options());
                    var sentences = new Sentences(words, inquiry.language(), brief, inquiry.options(), List.of());
                    return new Example(
                            words.say(inquiry.language(), "finder.example." + example.getKey()),
                            sentences.heading(),
                            brief.toQuery());
                })
                .toList();
    }

    private static Map<String, String> examples() {
        var examples = new LinkedHashMap<String, String>();
        examples.put(
                "beauty",
                "audience=young-urban&audience=beauty-fashion&tier=1&tier=2&objective=seeding"
                        + "&industry=beauty&entity=no");
        examples.put("hotel", "audience=travellers&objective=local-footfall&industry=travel&feature=reviews&entity=no");
        examples.put(
                "food",
                "audience=lower-tier&tier=4&tier=5&objective=conversion&industry=food-drink"
                        + "&feature=live-commerce&must=feature/live-commerce");
        examples.put(
                "machines", "audience=business-users&objective=crm&industry=b2b&entity=no&budget=1000&currency=CNY");
        return examples;
    }

    private static LinkedMultiValueMap<String, String> query(String query, BriefOptions options) {
        var asked = new LinkedMultiValueMap<>(
                UriComponentsBuilder.newInstance().query(query).build().getQueryParams());
        asked.computeIfPresent(
                Brief.TIER,
                (key, places) -> places.stream()
                        .map(place -> tier(Integer.parseInt(place), options))
                        .flatMap(Optional::stream)
                        .toList());
        return asked;
    }

    private static Optional<String> tier(int place, BriefOptions options) {
        return options.of(Brief.TIER).stream()
                .skip(place - 1L)
                .map(Option::value)
                .findFirst();
    }

    private List<PlatformFacts> invented(Inquiry real) {
        var language = real.language();
        var tier = tier(4, real.options()).orElse("");
        return List.of(
                invented(
                        "A",
                        "甲",
                        "cinnabar",
                        language,
                        tier,
                        Strength.CORE,
                        Strength.UNKNOWN,
                        Strength.STRONG,
                        "overseas-company"),
                invented("B", "乙", "teal", language, tier, Strength.PRESENT, Strength.STRONG, Strength.CORE, ""),
                invented(
                        "C",
                        "丙",
                        "indigo",
                        language,
                        tier,
                        Strength.UNKNOWN,
                        Strength.CORE,
                        Strength.PRESENT,
                        "mainland-company"),
                invented(
                        "D",
                        "丁",
                        "olive",
                        language,
                        tier,
                        Strength.CORE,
                        Strength.CORE,
                        Strength.WEAK,
                        "overseas-company"));
    }

    private PlatformFacts invented(
            String letter,
            String seal,
            String hue,
            Language language,
            String tier,
            Strength audience,
            Strength reach,
            Strength objective,
            String who) {
        var name = new Text(words.say(language, "finder.score.platform", letter), language.code(), false);
        var account = new Text(words.say(language, "finder.score.route"), language.code(), false);
        var entry = new EntryRef(
                EntryKind.PLATFORM, letter.toLowerCase(Locale.ROOT), name, null, null, seal, hue, letter.charAt(0));
        return new PlatformFacts(
                entry,
                List.of(
                        new Fact("audience", "young-urban", audience, CERTAIN, List.of()),
                        new Fact(PlatformFacts.TIER, tier, reach, CERTAIN, List.of()),
                        new Fact("objective", "conversion", objective, CERTAIN, List.of())),
                List.of(new Route(
                        "account",
                        account,
                        Purpose.ACCOUNT,
                        Set.of(),
                        who.isEmpty() ? Set.of() : Set.of(who),
                        null,
                        "",
                        new Effort(null, null),
                        Standing.CERTAIN,
                        List.of())));
    }

    /** Invented platforms, which explain how the score is made. */
    private record InventedPlatforms(List<PlatformFacts> all, int year) implements Pool, Candidates {

        @Override
        public Candidates candidates() {
            return this;
        }

        @Override
        public int size() {
            return all.size();
        }

        @Override
        public IntFunction<Known> known(CriterionGroup group, String value) {
            return position -> candidate(position).known(group, value);
        }

        @Override
        public List<Offer> offers(int position) {
            return candidate(position).offers();
        }

        @Override
        public Map<Integer, PlatformFacts> facts(List<Integer> positions) {
            return positions.stream().collect(Collectors.toMap(position -> position, all::get));
        }

        @Override
        public List<Integer> positions(Set<String> slugs) {
            return IntStream.range(0, size())
                    .filter(position -> slugs.contains(all.get(position).entry().slug()))
                    .boxed()
                    .toList();
        }

        @Override
        public boolean invented() {
            return true;
        }

        private Candidate candidate(int position) {
            return Judged.candidate(all.get(position), position, year);
        }
    }
}
