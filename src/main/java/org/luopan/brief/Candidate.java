package org.luopan.brief;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.luopan.platformfacts.Purpose;
import org.luopan.vocabulary.Strength;

/** What is known of one platform, by {@code group/value}; what is missing is unknown. */
public record Candidate(String slug, int position, Map<String, Known> known, List<Offer> offers) {

    public Known known(CriterionGroup group, String value) {
        return known.getOrDefault(group.code() + "/" + value, Known.UNKNOWN);
    }

    /** A strength, and the points that it loses because of its evidence. */
    public record Known(Strength strength, int doubts) {

        public static final Known UNKNOWN = new Known(Strength.UNKNOWN, 0);

        private static final int MOST_DOUBTS = 1;
        private static final Known[][] ALL = all();

        public static Known of(Strength strength, int doubts) {
            return ALL[strength.ordinal()][Math.min(doubts, MOST_DOUBTS)];
        }

        /** The one that is worth more. */
        public Known orBetter(Known other) {
            return Judgement.points(this) >= Judgement.points(other) ? this : other;
        }

        private static Known[][] all() {
            var all = new Known[Strength.values().length][MOST_DOUBTS + 1];
            for (var strength : Strength.values()) {
                for (var doubts = 0; doubts <= MOST_DOUBTS; doubts++) {
                    all[strength.ordinal()][doubts] =
                            strength == Strength.UNKNOWN ? UNKNOWN : new Known(strength, doubts);
                }
            }
            return all;
        }
    }

    /**
     * One account route: what it is for (null means unknown) and for which industries (none means all), who may take it (nobody means
     * unknown), its fee (null means unknown), and the points that it loses because of its evidence.
     */
    public record Offer(
            String slug,
            @Nullable Purpose purpose,
            Set<String> industries,
            Set<String> who,
            @Nullable Fee stated,
            int doubts) {

        Optional<Fee> fee() {
            return Optional.ofNullable(stated);
        }

        boolean opensTo(Set<String> holders) {
            return who.stream().anyMatch(holders::contains);
        }

        boolean opensToWhomIsUnknown() {
            return who.isEmpty();
        }

        boolean advertises() {
            return purpose == Purpose.ADVERTISING;
        }
    }

    /** What an account costs. */
    public record Fee(BigDecimal amount, String currency) {}
}
