package org.luopan.brief;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.luopan.vocabulary.Strength;

/** What is known of one platform, by {@code group/value}; what is not in it is unknown. */
public record Candidate(String slug, int position, Map<String, Strength> known, List<Offer> offers) {

    Strength strength(Group group, String value) {
        return known.getOrDefault(group.code() + "/" + value, Strength.UNKNOWN);
    }

    /** One account route: who may take it, where nobody means unknown, and for what fee, where null means unknown. */
    public record Offer(
            String slug, Set<String> who, @Nullable Fee stated) {

        Optional<Fee> fee() {
            return Optional.ofNullable(stated);
        }

        boolean opensTo(Set<String> holders) {
            return who.stream().anyMatch(holders::contains);
        }

        boolean opensToWhomIsUnknown() {
            return who.isEmpty();
        }
    }

    /** What an account costs. */
    public record Fee(BigDecimal amount, String currency) {

        /** Whether it can be held against an amount in a currency: it is in the same one, or nothing at all. */
        boolean in(String other) {
            return amount.signum() == 0 || currency.equals(other);
        }
    }
}
