package org.luopan.answer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.luopan.entry.EntryKind;
import org.luopan.search.Hit;
import org.springframework.stereotype.Component;

/** Answers questions: which kinds of answer a question asks for, and in which order they stand. */
@Component
class Answers {

    private static final int MOST = 3;

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
        var all = new ArrayList<Answer>();
        var ofPlatform = !question.named(EntryKind.PLATFORM.code()).isEmpty();
        var asksForPlatforms = question.has(Cue.PLATFORMS) || question.has(Cue.BEST);
        var term = isOfTier(question) ? Optional.<Answer>empty() : entries.term(question);
        var trend = entries.trend(question, hits);
        var route = routes.of(question, hits);
        var step = question.has(Cue.HOW) ? entries.guide(question, hits) : Optional.<Answer>empty();
        all.addAll(named(question, term, trend));
        var guide = entries.guide(question);
        if (asksForRules(question)) {
            guide.ifPresent(all::add);
        }
        figures.of(question).ifPresent(all::add);
        if (ofPlatform) {
            route.ifPresent(all::add);
        }
        var platformsFirst = asksForPlatforms && PlatformAnswers.hasWish(question);
        if (weight(question, EntryKind.GUIDE) > 0 && !(platformsFirst && !question.has(Cue.HOW))) {
            guide.ifPresent(all::add);
        }
        if (!question.has(Cue.BEST) && term.isEmpty() && !platformsFirst) {
            step.ifPresent(all::add);
        }
        route.ifPresent(all::add);
        if (!asksForPlatforms) {
            subjects(question, term, trend).forEach(all::add);
            entries.festival(question).ifPresent(all::add);
            if (isOfTier(question) || !question.means("term/tier")) {
                entries.tier(question).ifPresent(all::add);
            }
        } else if (isOnlyTrend(question)) {
            trend.ifPresent(all::add);
        }
        if (!ofPlatform || asksForPlatforms) {
            all.addAll(platforms.to(question));
        }
        Stream.of(guide, step, term).flatMap(Optional::stream).forEach(all::add);
        return firstOf(all);
    }

    /** What is asked for in so many words: a comparison, a trend, an owner, a definition. */
    private List<Answer> named(Question question, Optional<Answer> term, Optional<Answer> trend) {
        var all = new ArrayList<Answer>();
        if (!isHabit(question)) {
            entries.comparison(question).ifPresent(all::add);
        }
        if (question.has(Cue.TREND)) {
            trend.ifPresent(all::add);
        }
        if (question.has(Cue.OWNER) && !question.has(Cue.OPEN)) {
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

    /** The term and the trend, the one for which more words stand first; a city in a tier is asked for before the word tier. */
    private static List<Answer> subjects(Question question, Optional<Answer> term, Optional<Answer> trend) {
        var both = new ArrayList<Answer>();
        if (question.named(EntryKind.CITY.code()).isEmpty()) {
            term.ifPresent(both::add);
        }
        var trendFirst = weight(question, EntryKind.TREND) > weight(question, EntryKind.TERM);
        trend.ifPresent(answer -> both.add(trendFirst ? 0 : both.size(), answer));
        return both;
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
