package org.luopan.answer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
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
        entries.comparison(question).ifPresent(all::add);
        if (question.has(Cue.DEFINE)) {
            entries.term(question).ifPresent(all::add);
        }
        figures.of(question).ifPresent(all::add);
        if (ofPlatform) {
            routes.of(question, hits).ifPresent(all::add);
        }
        entries.guide(question).ifPresent(all::add);
        if (question.has(Cue.HOW) && !question.has(Cue.BEST)) {
            entries.guide(question, hits).ifPresent(all::add);
        }
        if (!ofPlatform) {
            routes.of(question, hits).ifPresent(all::add);
        }
        if (!question.has(Cue.PLATFORMS) && !question.has(Cue.BEST)) {
            entries.term(question).ifPresent(all::add);
        }
        if (!ofPlatform || question.has(Cue.BEST) || question.has(Cue.PLATFORMS)) {
            all.addAll(platforms.to(question));
        }
        if (question.has(Cue.HOW)) {
            entries.guide(question, hits).ifPresent(all::add);
        }
        entries.term(question).ifPresent(all::add);
        var byKey = new LinkedHashMap<String, Answer>();
        all.forEach(answer -> byKey.putIfAbsent(answer.key(), answer));
        return byKey.values().stream().limit(MOST).toList();
    }
}
