package org.luopan.reach;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.luopan.vocabulary.Strength;

/** What is known about one platform, without words and sources: its strengths by column, and its account routes. */
public final class KnownPlatform {

    private static final Strength[] STRENGTHS = Strength.values();

    private final long id;
    private final String slug;
    private final int sortOrder;
    private final byte[] strengths;
    private final List<Offer> offers;

    KnownPlatform(long id, String slug, int sortOrder, byte[] strengths, List<Offer> offers) {
        this.id = id;
        this.slug = slug;
        this.sortOrder = sortOrder;
        this.strengths = strengths;
        this.offers = offers;
    }

    /** One account route: who may take it (nobody means unknown), and its fee (null means unknown; without a currency it is free). */
    public record Offer(
            String slug, Set<String> who, @Nullable BigDecimal fee, String currency) {

        boolean free() {
            return fee == null || fee.signum() == 0;
        }
    }

    public Long id() {
        return id;
    }

    public String slug() {
        return slug;
    }

    int sortOrder() {
        return sortOrder;
    }

    /** The strength in one column of {@link KnownPlatforms}. */
    public Strength strength(int column) {
        return column >= 0 && column < strengths.length ? STRENGTHS[strengths[column]] : Strength.UNKNOWN;
    }

    public List<Offer> offers() {
        return offers;
    }
}
