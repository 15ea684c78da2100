package org.luopan.finder;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.luopan.brief.Group;
import org.luopan.browse.Chip;
import org.luopan.browse.Filter.Ignored;
import org.luopan.data.Fact;
import org.luopan.data.Fact.Label;
import org.luopan.data.Tabular;
import org.luopan.entry.EntryRef;
import org.luopan.language.PagePath;
import org.luopan.source.Citation;
import org.luopan.web.Pagination;

/** Everything the finder shows: the brief in words, the form, and the platforms with what speaks for and against each. */
record FinderPage(
        String heading,
        boolean asked,
        Said said,
        @JsonIgnore Form form,
        Answer answer,
        @JsonIgnore List<Example> examples,
        @PagePath @Nullable String compare,
        @JsonIgnore String print,
        @JsonIgnore String query)
        implements Tabular {

    @Override
    public List<Fact> asTable() {
        return Stream.concat(answer.leading.stream(), answer.following.stream())
                .flatMap(Match::facts)
                .toList();
    }

    /** The brief in words, with the invalid parts that were ignored. */
    record Said(
            List<Chip> chips,
            List<CityNote> cities,
            List<Ignored> ignored,
            @Nullable String crowded) {}

    /** One page of the ranked platforms, and the first of those excluded by a must and of those about which nothing relevant is known. */
    record Answer(
            Totals totals,
            List<Match> leading,
            List<Match> following,
            Pagination pagination,
            List<Match> excluded,
            List<EntryRef> blank) {

        static final Answer NONE =
                new Answer(new Totals(0, 0, 0), List.of(), List.of(), new Pagination(1, 1, 0), List.of(), List.of());

        public int moreExcluded() {
            return totals.excluded - excluded.size();
        }

        public int moreBlank() {
            return totals.blank - blank.size();
        }

        /** The place of the first of {@link #following}. */
        public int followingFrom() {
            return (pagination.page() - 1) * pagination.size() + leading.size() + 1;
        }
    }

    /** How many platforms there are of each group. */
    record Totals(int ranked, int excluded, int blank) {}

    /** A city with the tier it counts as, and the list that says so. */
    record CityNote(EntryRef city, EntryRef tier, String list) {}

    /** A brief to start with. */
    record Example(String name, String words, String query) {}

    /** The form with the present choices. */
    record Form(
            List<Field> fields,
            List<Tick> citiesChosen,
            List<Tick> cities,
            List<Tick> entity,
            List<Tick> holders,
            @Nullable Tick accountMust,
            @Nullable String budget,
            List<Tick> currencies,
            @Nullable Tick budgetMust,
            List<Weight> weights) {

        /** Whether it does not matter if there is a company in mainland China. */
        public boolean entityOpen() {
            return entity.stream().noneMatch(Tick::chosen);
        }

        public boolean weighted() {
            return weights.stream().anyMatch(weight -> weight.value() != Group.NORMAL);
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

    /** The weight of a group. */
    record Weight(String key, String label, int value) {}

    /** One platform with its points, what speaks for it, what against, and what is unknown. */
    record Match(EntryRef entry, int place, int sure, int highest, int possible, List<Reason> reasons) {

        /** Its points, and each reason for them. */
        Stream<Fact> facts() {
            var points = Fact.of(entry, "points", Label.key("finder.table.points"), sure, "points");
            return Stream.concat(
                    Stream.of(points),
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
            return possible == 0 ? 0 : 100 * sure / possible;
        }

        /** The open part of the bar, in percent. */
        public int openPart() {
            return possible == 0 ? 0 : 100 * highest / possible - surePart();
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

    /** One argument in a sentence, with a link to its evidence and the range of its points. */
    record Reason(
            String sign,
            String words,
            @JsonProperty("url") @PagePath @Nullable String path,
            int low,
            int high,
            int possible,
            boolean must,
            List<Citation> sources) {

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
