package org.luopan.answer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.luopan.entry.EntryKind;
import org.luopan.search.Hit;
import org.springframework.stereotype.Component;

/** Answers questions: which kinds of answer a question asks for, and in which order they stand. */
@Component
class Answers {

    private static final int MOST = 3;

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
        var term = entries.term(question);
        var route = routes.of(question, hits);
        var step = question.has(Cue.HOW) ? entries.guide(question, hits) : Optional.<Answer>empty();
        entries.comparison(question).ifPresent(all::add);
        if (question.has(Cue.OWNER)) {
            platforms.ofOwner(question).ifPresent(all::add);
        }
        if (question.has(Cue.DEFINE)) {
            term.ifPresent(all::add);
        }
        figures.of(question).ifPresent(all::add);
        if (ofPlatform) {
            route.ifPresent(all::add);
        }
        entries.guide(question).ifPresent(all::add);
        if (!question.has(Cue.BEST)) {
            step.ifPresent(all::add);
        }
        route.ifPresent(all::add);
        if (!question.has(Cue.PLATFORMS) && !question.has(Cue.BEST)) {
            term.ifPresent(all::add);
        }
        if (!ofPlatform || question.has(Cue.BEST) || question.has(Cue.PLATFORMS)) {
            all.addAll(platforms.to(question));
        }
        step.ifPresent(all::add);
        term.ifPresent(all::add);
        // What is said twice stands where it is said first.
        var byKey = new LinkedHashMap<String, Answer>();
        all.forEach(answer -> byKey.putIfAbsent(answer.key(), answer));
        return byKey.values().stream().limit(MOST).toList();
    }
}
