package org.luopan.finder;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.luopan.brief.Brief.Parameter;
import org.luopan.browse.Chip;
import org.luopan.browse.Filter.Ignored;
import org.luopan.data.Fact;
import org.luopan.data.Fact.Label;
import org.luopan.data.Tabular;
import org.luopan.entry.EntryRef;
import org.luopan.language.PagePath;
import org.luopan.language.Worded;
import org.luopan.source.Citation;
import org.luopan.web.Pagination;

/** Everything the finder shows: the brief in words, the form, and the answer. */
record FinderPage(
        String heading,
        @JsonIgnore String shortHeading,
        boolean asked,
        Said said,
        @JsonIgnore Form form,
        Answer answer,
        @JsonIgnore List<Example> examples,
        @PagePath @Nullable String compare,
        @JsonIgnore String print,
        @JsonIgnore List<Parameter> kept,
        @JsonIgnore String query)
        implements Tabular {

    @Override
    public List<Fact> asTable() {
        return Stream.of(answer.cards.stream().map(Card::match), answer.fitting.stream(), answer.weaker.stream())
                .flatMap(matches -> matches)
                .flatMap(Match::facts)
                .toList();
    }

    /** The brief in words, with the invalid parts that were ignored. */
    record Said(
            List<Chip> chips,
            List<CityNote> cities,
            List<Ignored> ignored,
            @Nullable String crowded) {}

    /**
     * The answer: which to start with, the first as cards, and the others by what speaks for them; of those left out and those about
     * which nothing relevant is known, the first.
     */
    record Answer(
            Totals totals,
            String start,
            List<Card> cards,
            List<Match> fitting,
            List<Match> weaker,
            Pagination pagination,
            List<Match> excluded,
            List<EntryRef> blank,
            List<Beyond> beyond,
            List<String> money,
            @Nullable WhyNot why) {

        static final Answer NONE = new Answer(
                new Totals(0, 0, 0, 0),
                "",
                List.of(),
                List.of(),
                List.of(),
                new Pagination(1, 1, 0),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null);

        public int moreExcluded() {
            return totals.excluded - excluded.size();
        }

        public int moreBlank() {
            return totals.blank - blank.size();
        }
    }

    /** How many platforms there are of each group. */
    record Totals(int fitting, int weaker, int excluded, int blank) {}

    /**
     * What to decide about one platform: why, why not, what it costs and how long it takes, the first step, and what is not known (null
     * if everything is).
     */
    record Card(
            Match match,
            String why,
            String whyNot,
            String cost,
            String time,
            String firstStep,
            @Nullable String unknown) {}

    /** Services of a kind that Luopan does not describe, with the source that names them (null if that is not public). */
    record Beyond(String words, @PagePath @Nullable String path) {}

    /** The question why one platform is not first: all that it can be asked of, and the answer (null if it is not asked). */
    record WhyNot(
            @JsonIgnore List<OpeningQuestions.Choice> platforms,
            @Nullable Reply reply) {}

    /** Why one platform is where it is, and the wishes by which it loses. */
    record Reply(EntryRef entry, String words, List<Reason> loses) {}

    /** A city with the tier it counts as, and the list that says so. */
    record CityNote(EntryRef city, EntryRef tier, String list) {}

    /** A brief to start with. */
    record Example(String name, String words, String query) {}

    /** The form with the present choices. */
    record Form(OpeningQuestions questions, More more) {}

    /** The wishes besides the questions. */
    record More(
            List<Field> fields,
            List<Tick> citiesChosen,
            List<Tick> cities,
            List<Tick> holders,
            @Nullable String budget,
            List<Tick> currencies,
            @Nullable Tick budgetMust,
            List<Weight> weights) {

        public boolean weighted() {
            return weights.stream().anyMatch(weight -> weight.value() != weight.usual());
        }

        public boolean held() {
            return holders.stream().anyMatch(Tick::chosen);
        }

        /** Whether anything is wished for here. */
        public boolean open() {
            return weighted()
                    || held()
                    || budget != null
                    || !citiesChosen.isEmpty()
                    || fields.stream().anyMatch(Field::open);
        }
    }

    /** Values of one key, as tick boxes. */
    record Field(String id, String key, String label, boolean open, List<Tick> ticks) {

        public long chosen() {
            return ticks.stream().filter(Tick::chosen).count();
        }
    }

    /** One tick box; once ticked, the value can be made a must. */
    record Tick(String value, String label, @Nullable String definition, boolean chosen, String wish, boolean must) {}

    /** The weight of a group, and what it is unless somebody chooses. */
    record Weight(String key, String label, int value, int usual) {}

    /** One platform with its points, how many wishes it is known to meet, and what speaks for it, what against, and what is unknown. */
    record Match(
            EntryRef entry,
            int place,
            @JsonProperty("sure") int points,
            int highest,
            int possible,
            Met met,
            @JsonIgnore String total,
            List<Reason> reasons) {

        /** Its points, and each reason for them. */
        Stream<Fact> facts() {
            var fact = Fact.of(entry, "points", Label.key("finder.table.points"), points, "points");
            return Stream.concat(
                    Stream.of(fact),
                    reasons.stream()
                            .map(reason -> Fact.of(
                                            entry,
                                            "reason",
                                            Label.key("finder.table.reason"),
                                            reason.sign,
                                            reason.words)
                                    .by(reason.sources)));
        }

        /** The certain part of the bar, in percent. */
        public int surePart() {
            return possible == 0 ? 0 : 100 * Math.max(0, points) / possible;
        }

        /** The open part of the bar, in percent. */
        public int openPart() {
            return possible == 0 ? 0 : Math.max(0, 100 * highest / possible - surePart());
        }

        /** The reasons for leaving the platform out. */
        public List<Reason> excluding() {
            return reasons.stream()
                    .filter(reason -> reason.must() && reason.sign().equals("no"))
                    .toList();
        }

        public long count(String sign) {
            return reasons.stream().filter(reason -> reason.sign().equals(sign)).count();
        }
    }

    /** How many of the wishes a platform is known to meet. */
    record Met(int wishes, int of) {}

    /** One argument in a sentence, why it counts less (null if it does not), with a link to its evidence and its points. */
    record Reason(
            String sign,
            String words,
            @Worded("finder.doubt") @Nullable String doubt,
            @JsonProperty("url") @PagePath @Nullable String path,
            int low,
            int high,
            int possible,
            @JsonIgnore String points,
            boolean must,
            List<Citation> sources) {

        /** This reason with that of another platform beside it. */
        Reason beside(String other) {
            return new Reason(sign, words + " " + other, doubt, path, low, high, possible, points, must, sources);
        }

        /** The mark before the sentence. */
        public String mark() {
            return switch (sign) {
                case "yes" -> "+";
                case "no" -> "\u2212";
                default -> "?";
            };
        }
    }
}
