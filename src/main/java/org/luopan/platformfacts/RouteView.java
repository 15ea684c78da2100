package org.luopan.platformfacts;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luopan.entry.Support;
import org.luopan.language.Text;
import org.luopan.language.Time;
import org.luopan.language.Worded;
import org.luopan.source.Citation;
import org.luopan.vocabulary.Word;

/** One account route as shown. */
public record RouteView(
        String slug,
        Text name,
        Use use,
        List<Word> who,
        Fee fee,
        @Nullable Text leadTime,
        @Nullable Text limits,
        List<Text> documents,
        String visibleInMainland,
        Standing standing,
        @Nullable Text note,
        List<Citation> sources) {

    /** How it is supported; null without a source. */
    public @Nullable Support support() {
        return Citation.support(sources);
    }

    /**
     * What a route is for (null if unknown), and for which industries (all if there are none).
     *
     * @param holders those who may use it, in words; empty if nobody knows
     */
    public record Use(
            @Worded("route.purpose") @Nullable String purpose,
            List<Word> industries,
            @JsonIgnore String holders) {}

    /**
     * What an account costs: the amount is null if it is free or unknown, as the period says, and may be the least of a range.
     *
     * @param sum the amount alone in words; null if there is none
     */
    public record Fee(
            @Nullable BigDecimal amount,
            @Nullable String currency,
            boolean least,
            Word period,
            String words,
            @JsonIgnore @Nullable String sum) {

        /** Whether it is given back, so that it is no fee. */
        @JsonIgnore
        public boolean deposit() {
            return period.code().equals("deposit");
        }

        /** Whether nobody knows what it costs. */
        @JsonIgnore
        public boolean unknown() {
            return amount == null && period.code().equals("unknown");
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /** How reliable it is: since when it holds and when it was last checked, in words. */
    public record Standing(
            @Nullable Time asOf,
            @Worded("freshness") @Nullable String freshness,
            @Nullable Time confirmed,
            @Worded("certainty") String confidence) {}
}
