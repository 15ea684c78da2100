package org.luopan.finder;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.luopan.brief.Brief;
import org.luopan.brief.BriefOptions;
import org.luopan.brief.CriterionGroup;
import org.luopan.browse.BrowsePages.Option;
import org.luopan.finder.FinderPage.Field;
import org.luopan.finder.FinderPage.Form;
import org.luopan.finder.FinderPage.More;
import org.luopan.finder.FinderPage.Tick;
import org.luopan.finder.FinderPage.Weight;
import org.luopan.finder.OpeningQuestions.Choice;
import org.luopan.finder.OpeningQuestions.Company;
import org.luopan.finder.OpeningQuestions.Question;
import org.luopan.finder.OpeningQuestions.Wish;
import org.luopan.language.Language;
import org.luopan.language.Messages;
import org.springframework.stereotype.Component;

/** Builds the form of the finder: the questions, and everything else behind more wishes. */
@Component
class QuestionPresenter {

    private final Messages words;

    QuestionPresenter(Messages words) {
        this.words = words;
    }

    /** The questions, with the present answers; what else was chosen of the same stands among the other wishes. */
    OpeningQuestions questions(Brief brief, BriefOptions options, Language language) {
        return new OpeningQuestions(
                question(brief, options, "industry"),
                question(brief, options, "objective"),
                question(brief, options, "audience"),
                new Company(
                        Stream.of("no", "yes")
                                .map(value -> new Choice(
                                        value,
                                        words.say(language, "finder.entity." + value),
                                        null,
                                        brief.has(Brief.ENTITY, value)))
                                .toList(),
                        brief.asksForAnAccount()
                                ? wish(brief, Brief.ACCOUNT, words.say(language, "finder.group.account"))
                                : null));
    }

    Form form(Inquiry inquiry, Sentences sentences) {
        var questions = questions(inquiry.brief(), inquiry.options(), inquiry.language());
        return new Form(questions, more(inquiry, questions, sentences));
    }

    private static Question question(Brief brief, BriefOptions options, String key) {
        var answer = brief.chosen(key).stream().findFirst().orElse("");
        return new Question(
                key,
                options.of(key).stream()
                        .map(option -> new Choice(
                                option.value(),
                                option.label(),
                                option.definition(),
                                option.value().equals(answer)))
                        .toList(),
                answer.isEmpty() ? null : wish(brief, key + "/" + answer, options.label(key, answer)));
    }

    private More more(Inquiry inquiry, OpeningQuestions questions, Sentences sentences) {
        var brief = inquiry.brief();
        var options = inquiry.options();
        var fields = Stream.of(
                        field(brief, sentences, "audience", "audience", options.of("audience"), questions),
                        field(brief, sentences, Brief.TIER, Brief.TIER, options.of(Brief.TIER), questions),
                        field(brief, sentences, "objective", "objective", options.of("objective"), questions),
                        field(brief, sentences, "industry", "industry", options.of("industry"), questions),
                        field(brief, sentences, "format", "feature", options.formats(), questions),
                        field(brief, sentences, "tool", "feature", options.tools(), questions))
                .toList();
        var cities = ticks(brief, Brief.CITY, options.of(Brief.CITY));
        var budget = brief.budget();
        return new More(
                fields,
                cities.stream().filter(Tick::chosen).toList(),
                cities.stream().filter(tick -> !tick.chosen()).toList(),
                ticks(brief, Brief.ACCOUNT, options.of(Brief.ACCOUNT)),
                budget == null ? null : budget.toPlainString(),
                options.currencies().stream()
                        .map(currency ->
                                new Tick(currency, currency, null, currency.equals(brief.currency()), "", false))
                        .toList(),
                budget == null ? null : new Tick("", "", null, true, Brief.BUDGET, brief.isMust(Brief.BUDGET)),
                Stream.of(CriterionGroup.values())
                        .map(group -> new Weight(
                                group.weightKey(), sentences.group(group.code()), brief.weight(group), group.usual()))
                        .toList());
    }

    private static Field field(
            Brief brief, Sentences sentences, String id, String key, List<Option> options, OpeningQuestions questions) {
        var ticks = ticks(
                brief,
                key,
                options.stream()
                        .filter(option -> !questions.answer(key, option.value()))
                        .toList());
        return new Field(id, key, sentences.group(id), ticks.stream().anyMatch(Tick::chosen), ticks);
    }

    private static List<Tick> ticks(Brief brief, String key, List<Option> options) {
        return options.stream()
                .map(option -> tick(brief, key, option.value(), option.label(), option.definition()))
                .toList();
    }

    private static Tick tick(Brief brief, String key, String value, String label, @Nullable String definition) {
        var wish = key + "/" + value;
        return new Tick(value, label, definition, brief.has(key, value), wish, brief.isMust(wish));
    }

    private static Wish wish(Brief brief, String code, String label) {
        return new Wish(code, label, brief.isMust(code));
    }
}
