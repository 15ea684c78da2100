package org.luopan.finder;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luopan.brief.Brief;

/**
 * What the finder asks first, in words that a newcomer understands: what is sold, what for, who should see it, and whether there is a
 * company in mainland China. The front page asks it too.
 */
public record OpeningQuestions(Question sell, Question goal, Question see, Company company) {

    /** One question with its answers; once it is answered, whether the answer is a must. */
    public record Question(
            String key, List<Choice> choices, @Nullable Wish wish) {

        /** Whether nothing is chosen: not sure. */
        public boolean open() {
            return choices.stream().noneMatch(Choice::chosen);
        }

        /** The choices that have an explanation. */
        public List<Choice> explained() {
            return choices.stream()
                    .filter(choice -> choice.definition() != null)
                    .toList();
        }

        boolean answeredBy(String value) {
            return choices.stream()
                    .anyMatch(choice -> choice.chosen() && choice.value().equals(value));
        }
    }

    /** One answer. */
    public record Choice(
            String value, String label, @Nullable String definition, boolean chosen) {}

    /** A wish that may be a must: {@code audience/gen-z}. */
    public record Wish(String code, String label, boolean must) {

        /** The id of its tick box. */
        public String id() {
            return "m-" + code.replace('/', '-');
        }
    }

    /** Whether there is a company in mainland China. */
    public record Company(List<Choice> answers, @Nullable Wish wish) {

        public boolean open() {
            return answers.stream().noneMatch(Choice::chosen);
        }
    }

    /** Whether a value of a key is the answer to one of the questions. */
    boolean answer(String key, String value) {
        return switch (key) {
            case "industry" -> sell.answeredBy(value);
            case "objective" -> goal.answeredBy(value);
            case "audience" -> see.answeredBy(value);
            default -> key.equals(Brief.ENTITY);
        };
    }
}
