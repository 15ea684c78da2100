package org.luopan.finder;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luopan.brief.Group;
import org.luopan.browse.Chip;
import org.luopan.browse.Filter.Ignored;
import org.luopan.entry.EntryRef;
import org.luopan.source.Citation;

/** Everything the finder shows: the brief in words, the form, and the platforms with what speaks for and against each. */
record FinderPage(
        String heading,
        boolean asked,
        Said said,
        Form form,
        Answer answer,
        List<Example> examples,
        @Nullable String compare,
        String print) {

    /** The brief in words, with what of it was passed over. */
    record Said(
            List<Chip> chips,
            List<CityNote> cities,
            List<Ignored> ignored,
            @Nullable String crowded) {}

    /** The platforms that are ranked, those that a must keeps out, and those of which nothing is known that was asked for. */
    record Answer(List<Match> leading, List<Match> following, List<Match> excluded, List<EntryRef> blank) {

        static final Answer NONE = new Answer(List.of(), List.of(), List.of(), List.of());

        /** How many are ranked. */
        public int total() {
            return leading.size() + following.size();
        }
    }

    /** A city with the tier it counts as, by whose list. */
    record CityNote(EntryRef city, EntryRef tier, String list) {}

    /** A brief to begin with. */
    record Example(String name, String words, String query) {}

    /** The form with what is chosen in it. */
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

    /** Values of one key to tick. */
    record Field(String id, String key, String label, boolean open, List<Tick> ticks) {

        public long chosen() {
            return ticks.stream().filter(Tick::chosen).count();
        }
    }

    /** One value to tick; once it is chosen it can be made a must. */
    record Tick(String value, String label, @Nullable String definition, boolean chosen, String wish, boolean must) {}

    /** How much a group counts. */
    record Weight(String key, String label, int value) {}

    /** One platform with its points, what speaks for it, what against, and what nobody knows. */
    record Match(EntryRef entry, int place, int sure, int highest, int possible, List<Reason> reasons) {

        /** How much of the bar is certain, in percent. */
        public int surePart() {
            return possible == 0 ? 0 : 100 * sure / possible;
        }

        /** How much of the bar is open, in percent. */
        public int openPart() {
            return possible == 0 ? 0 : 100 * highest / possible - surePart();
        }

        /** What keeps the platform out. */
        public List<Reason> excluding() {
            return reasons.stream()
                    .filter(reason -> reason.must() && reason.sign().equals("no"))
                    .toList();
        }

        public long count(String sign) {
            return reasons.stream().filter(reason -> reason.sign().equals(sign)).count();
        }
    }

    /** One point in a sentence, with the place that bears it out and the range of its points. */
    record Reason(
            String sign,
            String words,
            @Nullable String path,
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
