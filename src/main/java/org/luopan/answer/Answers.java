package org.luopan.answer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.luopan.entry.EntryKind;
import org.luopan.search.Hit;
import org.luopan.topic.TopicIndex.Told;
import org.springframework.stereotype.Component;

/** Answers questions: which kinds of answer a question asks for, and in which order they stand. */
@Component
class Answers {

    private static final int MOST = 3;

    /** Questions that a brief does not ask. */
    private static final List<Cue> OTHERWISE =
            List.of(Cue.DEFINE, Cue.MANY, Cue.SHARE, Cue.COST, Cue.TREND, Cue.WHY, Cue.COMPARE, Cue.OWNER);

    private static final String FINDER = "finder?";

    /** How much of a question has to tell of something that none of its phrases stands for, and to stand before what one does. */
    private static final float FAIR = 0.4f;

    private static final float SURE = 0.5f;

    private static final float ALL = 0.75f;

    /** How much more has to be told of it. */
    private static final float CLEARER = 1.5f;

    private static final float MUCH_CLEARER = 2;

    private static final int MANY_WORDS = 3;

    /** One word that tells of something may do so by chance. */
    private static final int FEWEST_WORDS = 2;

    /** What is understood is trusted if it is more than so many times what is not. */
    private static final int MOST_UNDERSTOOD = 2;

    /** So many words name a trend even between the names of platforms. */
    private static final int HABIT = 2;

    private final EntryAnswers entries;
    private final FigureAnswers figures;
    private final RouteAnswers routes;
    private final PlatformAnswers platforms;

    Answers(EntryAnswers entries, FigureAnswers figures, RouteAnswers routes, PlatformAnswers platforms) {
        this.entries = entries;
        this.figures = figures;
        this.routes = routes;
        this.platforms = platforms;
    }

    /** The answers to a question, the one it most probably asks for first; none if it only names something. */
    List<Answer> to(Question question, List<Hit> hits) {
        var all = new ArrayList<>(platforms.calledApp(question).stream().toList());
        var term = isOfTier(question) ? Optional.<Answer>empty() : entries.term(question);
        var trend = entries.trend(question, hits);
        var guide = entries.guide(question);
        var step = question.has(Cue.HOW) ? entries.guide(question, hits) : Optional.<Answer>empty();
        if (EntryAnswers.isOfPlace(question) && !asksForPlatforms(question) && !question.isBrief()) {
            entries.cities(question).ifPresent(all::add);
        }
        platforms.forBudget(question).ifPresent(all::add);
        if (isBrief(question)) {
            platforms.forBrief(question).ifPresent(all::add);
        }
        if (OTHERWISE.stream().noneMatch(question::has)) {
            platforms.ofCompanyBy(question).ifPresent(all::add);
        }
        all.addAll(named(question, term, trend));
        if (asksForRules(question)) {
            all.addAll(rules(question, hits, guide));
        }
        var number = PlatformAnswers.budget(question).isEmpty() ? figures.of(question) : Optional.<Answer>empty();
        number.filter(figure -> !isOfHolder(question)).ifPresent(all::add);
        var stepFirst = term.isEmpty() && weight(question, EntryKind.TREND) < HABIT;
        all.addAll(ways(question, hits, guide, stepFirst ? step : Optional.empty()));
        number.ifPresent(all::add);
        if (!asksForPlatforms(question)) {
            subjects(question, term, trend).forEach(all::add);
            if (isOfTier(question) || !question.means("term/tier")) {
                entries.tier(question).ifPresent(all::add);
            }
        } else if (isOnlyTrend(question)) {
            trend.ifPresent(all::add);
        }
        if (!namesPlatform(question) || asksForPlatforms(question)) {
            all.addAll(platforms.to(question));
        }
        Stream.of(guide, step, term).flatMap(Optional::stream).forEach(all::add);
        platforms.ofCompany(question).ifPresent(all::add);
        return firstOf(withDescribed(withGist(all, question), question));
    }

    /** Whether somebody asks for an account that they may have, and not for a number: what selling on Taobao costs a Norwegian firm. */
    private static boolean isOfHolder(Question question) {
        return isForHoldersOnPlatform(question)
                && Stream.of(Cue.OPEN, Cue.COST, Cue.TIME, Cue.HOW).anyMatch(question::has)
                && Stream.of(Cue.MANY, Cue.SHARE).noneMatch(question::has);
    }

    /** Whether the parent company that is meant is that of whoever asks for an account. */
    private static boolean isOfOwnParent(Question question) {
        return question.is(Question.Manner.OWN) && isForHoldersOnPlatform(question);
    }

    /** Whether it says on which platform and for whom an account is asked for. */
    private static boolean isForHoldersOnPlatform(Question question) {
        return PlatformAnswers.isForHolders(question) && namesPlatform(question);
    }

    private static boolean namesPlatform(Question question) {
        return !question.named(EntryKind.PLATFORM.code()).isEmpty();
    }

    /** The platform that is described: before lists of platforms if the question is about one and not about the best, else behind them. */
    private List<Answer> withDescribed(List<Answer> all, Question question) {
        var lists = all.stream().takeWhile(PlatformAnswers::isList).count();
        var ofCompany = platforms.isOfCompany(question) && !question.isOfSeveral();
        var described = lists < Math.min(all.size(), 1) && !ofCompany && !PlatformAnswers.isDescribedByName(question)
                        || asksForNoPlatform(question)
                ? Optional.<Answer>empty()
                : platforms.described(question, all.isEmpty() && !question.isOfOne());
        var both = new ArrayList<>(all);
        var first = ofCompany
                || question.isOfOne()
                || PlatformAnswers.isWellDescribed(question)
                        && (all.isEmpty() || !isRouteOfNamed(all.get(0), question));
        described
                .filter(answer -> first || all.size() < MOST)
                .ifPresent(answer -> both.add(first ? 0 : Math.min(1, (int) lists), answer));
        return both;
    }

    private static boolean isRouteOfNamed(Answer answer, Question question) {
        return answer.key().startsWith("route/") && namesPlatform(question);
    }

    /** Whether it asks for something else than platforms; for the owner only if it names none. */
    private static boolean asksForNoPlatform(Question question) {
        return OTHERWISE.stream()
                .filter(question::has)
                .anyMatch(cue -> cue != Cue.OWNER && cue != Cue.SHARE && cue != Cue.COST
                        || !PlatformAnswers.isFullyDescribed(question) && !(cue == Cue.OWNER && question.isOfName()));
    }

    /** The step of the guide, after the account if it is said on which platform and for whom. */
    private List<Answer> rules(Question question, List<Hit> hits, Optional<Answer> guide) {
        return Stream.of(isForHoldersOnPlatform(question) ? routes.of(question, hits) : Optional.<Answer>empty(), guide)
                .flatMap(Optional::stream)
                .toList();
    }

    /** How something is done: the account that is asked for, and the step of the guide. */
    private List<Answer> ways(Question question, List<Hit> hits, Optional<Answer> guide, Optional<Answer> step) {
        var all = new ArrayList<Answer>();
        var route = routes.of(question, hits);
        if (isPriceOfStep(question)) {
            guide.ifPresent(all::add);
        }
        if (namesPlatform(question) || RouteAnswers.isOfProduct(question)) {
            route.ifPresent(all::add);
        }
        var platformsFirst = asksForPlatforms(question) && PlatformAnswers.hasWish(question)
                || question.has(Cue.PLATFORMS) && PlatformAnswers.isForHolders(question);
        if (weight(question, EntryKind.GUIDE) > 0 && !(platformsFirst && !question.has(Cue.HOW))) {
            guide.ifPresent(all::add);
        }
        if (!question.has(Cue.BEST) && !platformsFirst) {
            step.ifPresent(all::add);
        }
        route.ifPresent(all::add);
        return all;
    }

    /** Whether words for a step of the guide ask for a price themselves: what an influencer costs is not what an account does. */
    private static boolean isPriceOfStep(Question question) {
        var cost = new Sense(Sense.Type.CUE, Cue.COST.code());
        return question.mostlyFor(EntryKind.GUIDE.code())
                .filter(step -> step.weight() >= HABIT
                        && question.phrases().stream()
                                .filter(phrase -> phrase.senses().contains(cost))
                                .anyMatch(phrase -> !Collections.disjoint(phrase.words(), step.words())))
                .isPresent();
    }

    /** Whether it only says what is wished, and neither asks how something is done nor what it is. */
    private static boolean isBrief(Question question) {
        return (question.isBrief() && !question.isOfName() || PlatformAnswers.isWishOfSomebody(question))
                && question.named(EntryKind.FESTIVAL.code()).isEmpty()
                && (weight(question, EntryKind.GUIDE) < (question.has(Cue.HOW) ? 1 : HABIT)
                        || (question.isBrief() || !question.values().isEmpty()) && !question.has(Cue.HOW))
                && OTHERWISE.stream()
                        .filter(question::has)
                        .allMatch(cue -> cue == Cue.COMPARE && !comparesEntries(question));
    }

    /** Whether it names something that could be compared: "against" is also "for" in Swedish. */
    private static boolean comparesEntries(Question question) {
        return !question.entries().isEmpty() && !question.isOfferToSomebody();
    }

    private static boolean asksForPlatforms(Question question) {
        return question.has(Cue.PLATFORMS) || question.has(Cue.BEST);
    }

    /** The answers with those that all words of the question together tell of: first if they tell much less of the first answer. */
    private List<Answer> withGist(List<Answer> all, Question question) {
        var counts = Stream.of(Cue.MANY, Cue.SHARE, Cue.COST).anyMatch(question::has);
        var told = question.isOfName()
                ? toldOfName(all, question)
                : question.topics().stream()
                        .filter(one -> one.share() >= FAIR && one.words() >= FEWEST_WORDS)
                        .filter(one -> counts || one.thing().type() != Sense.Type.METRIC)
                        .filter(one -> !all.isEmpty() || one.thing().type() != Sense.Type.FACET || one.share() >= SURE)
                        .limit(MOST)
                        .toList();
        var both = new ArrayList<Answer>();
        if (!all.isEmpty() && !told.isEmpty() && isClearer(told.get(0), all.get(0), question)) {
            about(told.get(0).thing(), question).ifPresent(both::add);
        }
        both.addAll(all);
        for (var one : told) {
            if (firstOf(both).size() < MOST) {
                about(one.thing(), question).ifPresent(both::add);
            }
        }
        return both;
    }

    /** What is told of something on a platform if it is asked why that is so, and nothing else answers it. */
    private static List<Told<Sense>> toldOfName(List<Answer> all, Question question) {
        return all.isEmpty() && (question.has(Cue.WHY) || question.has(Cue.HOW))
                ? question.topics().stream()
                        .filter(one -> one.thing().type() == Sense.Type.ENTRY && one.share() >= ALL)
                        .limit(MOST)
                        .toList()
                : List.of();
    }

    /** Whether most of a question was not understood, and all of it tells much more of something else than of the first answer. */
    private static boolean isClearer(Told<Sense> told, Answer first, Question question) {
        var understood = question.phrases().stream()
                .filter(phrase -> !phrase.has(Sense.Type.CUE))
                .mapToLong(Question.Phrase::weight)
                .sum();
        var ofPlatforms = asksForPlatforms(question) && PlatformAnswers.hasWish(question);
        var said = told(first, question);
        if (!first.key().contains("&")
                && told.words() >= MANY_WORDS
                && told.share() >= ALL
                && told.score() > MUCH_CLEARER * said) {
            return true;
        }
        return (isNamed(told.thing(), question) && !(told.thing().type() == Sense.Type.FACET && isFinder(first))
                        || MOST_UNDERSTOOD * question.rest().size() >= understood)
                && (!ofPlatforms || told.thing().type() == Sense.Type.FACET)
                && told.share() >= SURE
                && told.score() > CLEARER * said;
    }

    private static boolean isFinder(Answer answer) {
        return answer.key().startsWith(FINDER);
    }

    /** Whether a phrase stands for it too. */
    private static boolean isNamed(Sense thing, Question question) {
        return (thing.type() == Sense.Type.ENTRY || thing.type() == Sense.Type.FACET)
                && !question.has(Cue.HOW)
                && question.means(thing.value());
    }

    /** How much all words tell of an answer: all they can of what the question names or asks for in so many words. */
    private static double told(Answer answer, Question question) {
        var key = answer.key();
        if (key.startsWith("comparison/")
                || key.startsWith("route/")
                || key.startsWith("facet/operator/") && question.has(Cue.OWNER)
                || key.startsWith("city/")
                || key.startsWith("term/") && question.has(Cue.DEFINE)
                || key.startsWith(FINDER)
                        && (question.has(Cue.BEST)
                                || PlatformAnswers.budget(question).isPresent())) {
            return Double.MAX_VALUE;
        }
        var about = key.startsWith(FINDER)
                ? List.of(key.substring(FINDER.length()).replace('=', '/').split("&"))
                : List.of(
                        key.startsWith("figure/")
                                ? key.substring(key.lastIndexOf('/') + 1)
                                : key.replaceFirst("^facet/", ""));
        return question.topics().stream()
                .filter(told -> about.contains(told.thing().value()))
                .mapToDouble(Told::score)
                .sum();
    }

    private Optional<Answer> about(Sense sense, Question question) {
        return switch (sense.type()) {
            case ENTRY -> entries.of(sense, question);
            case FACET -> platforms.with(sense, question.language());
            case METRIC -> figures.ofChina(sense.value(), question.language());
            case PROVINCE, CUE -> Optional.empty();
        };
    }

    /** What is asked for in so many words: a comparison, a trend, an owner, a definition. */
    private List<Answer> named(Question question, Optional<Answer> term, Optional<Answer> trend) {
        var all = new ArrayList<Answer>();
        if (!isHabit(question)) {
            entries.comparison(question).ifPresent(all::add);
        }
        if (question.has(Cue.COMPARE)) {
            all.addAll(entries.terms(question));
        }
        if (question.has(Cue.TREND)) {
            trend.ifPresent(all::add);
        }
        if (question.has(Cue.OWNER) && !question.has(Cue.OPEN) && !isOfOwnParent(question)) {
            platforms.ofOwner(question).ifPresent(all::add);
        }
        if (question.has(Cue.DEFINE) && !question.has(Cue.COST)) {
            term.ifPresent(all::add);
        }
        return all;
    }

    /** What is said twice stands where it is said first. */
    private static List<Answer> firstOf(List<Answer> all) {
        var byKey = new LinkedHashMap<String, Answer>();
        all.forEach(answer -> byKey.putIfAbsent(answer.key(), answer));
        return byKey.values().stream().limit(MOST).toList();
    }

    /** Whether it asks how something is done, and not for a number. */
    private static boolean asksForRules(Question question) {
        return question.has(Cue.HOW)
                && Stream.of(Cue.MANY, Cue.SHARE, Cue.COST, Cue.OPEN).noneMatch(question::has);
    }

    /**
     * The term, the trend, the festival and the tier, the one for which more words stand first; a city in a tier is asked for before the word tier.
     */
    private List<Answer> subjects(Question question, Optional<Answer> term, Optional<Answer> trend) {
        var all = new ArrayList<Answer>();
        if (question.named(EntryKind.CITY.code()).isEmpty()) {
            term.ifPresent(all::add);
        }
        var trendFirst = weight(question, EntryKind.TREND) > weight(question, EntryKind.TERM);
        trend.ifPresent(answer -> all.add(trendFirst ? 0 : all.size(), answer));
        var festivalFirst = comesBefore(question, EntryKind.FESTIVAL, EntryKind.TERM);
        entries.festival(question).ifPresent(answer -> all.add(festivalFirst ? 0 : all.size(), answer));
        if (isRatherTier(question)) {
            entries.tier(question).ifPresent(answer -> all.add(0, answer));
        }
        return all;
    }

    /** Whether as many words stand for an entry of one kind as for one of another, or the same words rather for it. */
    private static boolean comesBefore(Question question, EntryKind one, EntryKind other) {
        var first = question.mostlyFor(one.code());
        var second = question.mostlyFor(other.code());
        if (first.isEmpty() || second.isEmpty()) {
            return false;
        }
        return first.equals(second)
                ? first.get().at(one.code()) < first.get().at(other.code())
                : first.get().weight() >= second.get().weight();
    }

    /** Whether the same words stand for a tier before they stand for a term. */
    private static boolean isRatherTier(Question question) {
        return question.mostlyFor(EntryKind.TIER.code()).equals(question.mostlyFor(EntryKind.TERM.code()))
                && comesBefore(question, EntryKind.TIER, EntryKind.TERM);
    }

    /** Whether the word tier only says what kind of thing is named: it is not what is asked for. */
    private static boolean isOfTier(Question question) {
        return question.mostly(EntryKind.TERM.code()).filter("tier"::equals).isPresent()
                && question.phrases().stream()
                        .filter(phrase -> !phrase.senses().contains(Sense.entry("term/tier")))
                        .flatMap(phrase -> phrase.senses().stream())
                        .anyMatch(sense -> sense.type() == Sense.Type.ENTRY
                                && (sense.kind().equals(EntryKind.TIER.code())
                                        || sense.kind().equals(EntryKind.CITY.code())));
    }

    /** Whether it tells of a habit that has changed: looking things up in one app rather than in another. */
    private static boolean isHabit(Question question) {
        return weight(question, EntryKind.TREND) >= HABIT;
    }

    private static long weight(Question question, EntryKind kind) {
        return question.mostlyFor(kind.code()).map(Question.Phrase::weight).orElse(0L);
    }

    /** Whether a trend is named in words that mean nothing platforms have. */
    private static boolean isOnlyTrend(Question question) {
        return question.mostlyFor(EntryKind.TREND.code())
                .filter(phrase -> !phrase.has(Sense.Type.FACET))
                .isPresent();
    }
}
