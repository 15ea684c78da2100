package org.luopan.finder;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.luopan.brief.Brief;
import org.luopan.brief.BriefOptions;
import org.luopan.brief.Criterion;
import org.luopan.brief.CriterionGroup;
import org.luopan.brief.Judgement;
import org.luopan.browse.Chip;
import org.luopan.language.Amounts;
import org.luopan.language.Coded;
import org.luopan.language.Language;
import org.luopan.language.Messages;
import org.luopan.placement.CityTier;
import org.luopan.platformfacts.PlatformFacts;
import org.luopan.platformfacts.PlatformFacts.Fee;
import org.luopan.platformfacts.PlatformFacts.Route;
import org.luopan.platformfacts.Purpose;
import org.luopan.vocabulary.Strength;

/** Puts one brief and its results into the words of one language. */
final class Sentences {

    /** The longest heading, in characters: three lines on a phone. A longer brief says its first wishes and counts the others. */
    private static final int LONGEST = 100;

    private static final int ROOM_FOR_THE_COUNT = 24;

    private final Messages words;
    private final Language language;
    private final Brief brief;
    private final BriefOptions options;
    private final Map<String, List<String>> citiesOfTier = new TreeMap<>();

    Sentences(Messages words, Language language, Brief brief, BriefOptions options, List<CityTier> cities) {
        this.words = words;
        this.language = language;
        this.brief = brief;
        this.options = options;
        brief.chosen(Brief.CITY).forEach(slug -> {
            var tier = cities.stream()
                    .filter(city -> city.city().slug().equals(slug))
                    .map(city -> city.tier().slug())
                    .findFirst()
                    .orElse("");
            citiesOfTier.computeIfAbsent(tier, key -> new ArrayList<>()).add(options.label(Brief.CITY, slug));
        });
    }

    /** "Platforms for generation Z and students, in Tier 3, without a Chinese company". */
    String heading() {
        return sentence(phrases(Integer.MAX_VALUE));
    }

    /** The same, and of a long brief: "Platforms for generation Z, in Tier 3, plus 6 more criteria". */
    String shortHeading() {
        var phrases = phrases(Integer.MAX_VALUE);
        if (sentence(phrases).length() <= LONGEST) {
            return sentence(phrases);
        }
        var said = phrases.size();
        while (said > 1 && sentence(phrases.subList(0, said)).length() > LONGEST - ROOM_FOR_THE_COUNT) {
            said--;
        }
        var first = phrases.subList(0, said);
        if (sentence(first).length() > LONGEST - ROOM_FOR_THE_COUNT) {
            first = phrases(1).subList(0, 1);
        }
        return words.say(language, "finder.words.more", sentence(first), wishes(phrases) - wishes(first));
    }

    private String sentence(List<Phrase> phrases) {
        return words.say(language, "filter.platform.all") + " "
                + String.join(", ", phrases.stream().map(Phrase::words).toList());
    }

    private static int wishes(List<Phrase> phrases) {
        return phrases.stream().mapToInt(Phrase::wishes).sum();
    }

    /** What the brief asks for, a phrase for each group with at most so many of its wishes. */
    private List<Phrase> phrases(int most) {
        var phrases = new ArrayList<Phrase>();
        for (var key : Brief.QUALITIES) {
            var values = brief.chosen(key).stream()
                    .limit(most)
                    .map(value -> options.inSentence(key, value))
                    .toList();
            if (!values.isEmpty()) {
                phrases.add(phrase(key, words.allOf(language, values), values.size()));
            }
        }
        var holders = brief.chosen(Brief.ACCOUNT);
        if (!holders.isEmpty()) {
            phrases.add(phrase(Brief.ACCOUNT, anyHolder(), holders.size()));
        } else {
            brief.chosen(Brief.ENTITY).forEach(value -> phrases.add(phrase("entity." + value, "", 1)));
        }
        if (brief.budget() != null) {
            phrases.add(phrase(Brief.BUDGET, budget(), 1));
        }
        return phrases;
    }

    private Phrase phrase(String key, String what, int wishes) {
        return new Phrase(words.say(language, "finder.words." + key, what), wishes);
    }

    /** The choices, each with the query without it. */
    List<Chip> chips() {
        var chips = new ArrayList<Chip>();
        brief.chosen().forEach((key, values) -> {
            if (!key.equals(Brief.ROUTE)) {
                values.forEach(value -> chips.add(
                        new Chip(chosen(key, value), brief.without(key, value).toQuery())));
            }
        });
        if (brief.budget() != null) {
            chips.add(new Chip(
                    labelled(Brief.BUDGET, budget(), brief.isMust(Brief.BUDGET)),
                    brief.without(Brief.BUDGET, "").toQuery()));
        }
        return chips;
    }

    /** "Audience ×2" for each group whose weight is not one. */
    List<String> weights() {
        return brief.weights().entrySet().stream()
                .map(weight -> words.say(
                        language, "finder.weighed", group(weight.getKey().code()), weight.getValue()))
                .toList();
    }

    /** A judgement in words: "core audience: young urban people". */
    String say(Judgement judgement, PlatformFacts platform) {
        var criterion = judgement.criterion();
        return switch (criterion.group()) {
            case ACCOUNT -> account(judgement, platform);
            case BUDGET -> fee(judgement, platform);
            default -> quality(judgement);
        };
    }

    private String quality(Judgement judgement) {
        var criterion = judgement.criterion();
        var subject = subject(criterion.group().code(), criterion.value());
        return judgement.opposite().isEmpty()
                ? say(criterion.group(), judgement.strength(), subject)
                : words.say(
                        language,
                        "finder.say.opposite",
                        subject,
                        options.inSentence(criterion.group().code(), judgement.opposite()));
    }

    /** "3 of 4", or "0–4 of 4" while it is unknown. */
    String points(int low, int high, int possible) {
        return low == high
                ? words.say(language, "finder.points", signed(low), possible)
                : words.say(language, "finder.points.range", signed(low), signed(high), possible);
    }

    /** "15–19 of 20 points". */
    String total(int low, int high, int possible) {
        return low == high
                ? words.say(language, "finder.total", signed(low), possible)
                : words.say(language, "finder.total.range", signed(low), signed(high), possible);
    }

    /** With the sign that numbers have in print. */
    private static String signed(int points) {
        return points < 0 ? "\u2212" + -points : Integer.toString(points);
    }

    String group(String key) {
        return words.say(language, "finder.group." + key);
    }

    private String account(Judgement judgement, PlatformFacts platform) {
        if (judgement.criterion() instanceof Criterion.Venue) {
            return words.say(language, "finder.say.venue");
        }
        if (judgement.route().isEmpty()) {
            return judgement.unknown()
                    ? say(CriterionGroup.ACCOUNT, Strength.UNKNOWN)
                    : brief.hasNoChineseCompany()
                            ? say(CriterionGroup.ACCOUNT, Strength.WEAK)
                            : words.say(language, "finder.say.account.closed", anyHolder());
        }
        var route = route(judgement, platform);
        var advertises = route.purpose() == Purpose.ADVERTISING;
        return advertises
                ? words.say(
                        language, "finder.say.account.advertising", route.name().words())
                : say(CriterionGroup.ACCOUNT, judgement.strength(), route.name().words(), holders(route.who()));
    }

    private String fee(Judgement judgement, PlatformFacts platform) {
        if (judgement.route().isEmpty()) {
            return say(CriterionGroup.BUDGET, Strength.UNKNOWN);
        }
        var route = route(judgement, platform);
        if (route.fee() == null) {
            return words.say(language, "finder.say.budget.open", route.name().words());
        }
        var key = (route.fee().deposit() ? "finder.say.deposit." : "finder.say.budget.")
                + (judgement.unknown() ? "elsewhere" : judgement.strength().code());
        return words.say(language, key, cost(route, route.fee()), route.name().words());
    }

    /** The fee in words; of a deposit the sum, since the message says what it is. */
    private String cost(Route route, Fee fee) {
        return fee.deposit() ? fee.sum(words, language) : route.feeInWords();
    }

    private String say(Coded group, Coded strength, Object... arguments) {
        return words.say(language, "finder.say." + group.code() + "." + strength.code(), arguments);
    }

    private static Route route(Judgement judgement, PlatformFacts platform) {
        return platform.route(judgement.route()).orElseThrow();
    }

    /** The value as used in a sentence; a tier with the cities it was derived from. */
    private String subject(String key, String value) {
        var cities = key.equals(Brief.TIER) ? citiesOfTier.getOrDefault(value, List.of()) : List.<String>of();
        if (value.isEmpty()) {
            return words.allOf(language, cities);
        }
        var name = options.inSentence(key, value);
        return cities.isEmpty() ? name : name + " (" + String.join(", ", cities) + ")";
    }

    private String chosen(String key, String value) {
        var label =
                key.equals(Brief.ENTITY) ? words.say(language, "finder.entity." + value) : options.label(key, value);
        var must = key.equals(Brief.ENTITY) || key.equals(Brief.ACCOUNT)
                ? brief.isMust(Brief.ACCOUNT)
                : brief.isMust(key + "/" + value);
        return labelled(key, label, must);
    }

    private String labelled(String key, String label, boolean must) {
        return words.say(language, must ? "finder.chip.must" : "filter.chip", group(key), label);
    }

    private String budget() {
        return brief.budget() == null
                ? ""
                : Amounts.exact(brief.budget(), language) + "\u00a0"
                        + brief.currency().toUpperCase(Locale.ROOT);
    }

    private String anyHolder() {
        return holders(brief.chosen(Brief.ACCOUNT));
    }

    /** What an account costs and who may have it, which is said also where nobody knows. */
    String terms(Route route) {
        var fee = route.fee() == null ? words.say(language, "access.fee.unknown") : route.feeInWords();
        var who = route.who().isEmpty()
                ? words.say(language, "route.opening.unknown")
                : words.say(language, "finder.brief.holders", holders(route.who()));
        return fee + "; " + Messages.inSentence(who);
    }

    /** Those who may hold an account, in the order of the vocabulary; empty if the set is. */
    String holders(Set<String> who) {
        return words.anyOf(
                language,
                options.holders().stream()
                        .filter(who::contains)
                        .map(holder -> options.inSentence(Brief.ACCOUNT, holder))
                        .toList());
    }

    /** Some wishes of one group in words. */
    private record Phrase(String words, int wishes) {}
}
