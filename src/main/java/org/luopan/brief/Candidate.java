package org.luopan.brief;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.luopan.vocabulary.Strength;

/** What is known of one platform, by {@code group/value}; what is missing is unknown. */
public record Candidate(String slug, int position, Map<String, Strength> known, List<Offer> offers) {

    public Strength strength(Group group, String value) {
        return known.getOrDefault(group.code() + "/" + value, Strength.UNKNOWN);
    }

    /** One account route: who may take it (nobody means unknown), and its fee (null means unknown). */
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

        /** Whether it can be compared with an amount in a currency: it has the same currency, or is free. */
        boolean in(String other) {
            return amount.signum() == 0 || currency.equals(other);
        }
    }
}
