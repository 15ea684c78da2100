package org.luopan.platformfacts;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.luopan.vocabulary.Strength;

/** What is known about one platform, without words and sources: its strengths by column, and its account routes. */
public final class KnownPlatform {

    private static final Strength[] STRENGTHS = Strength.values();

    /** A cell holds a strength in three bits, and two years of evidence in six bits each, counted from here. */
    private static final int FIRST_YEAR = 1988;

    private static final int YEAR_BITS = 6;
    private static final int LAST = (1 << YEAR_BITS) - 1;

    private final long id;
    private final String slug;
    private final int sortOrder;
    private final short[] cells;
    private final List<Offer> offers;

    KnownPlatform(long id, String slug, int sortOrder, short[] cells, List<Offer> offers) {
        this.id = id;
        this.slug = slug;
        this.sortOrder = sortOrder;
        this.cells = cells;
        this.offers = offers;
    }

    /**
     * One account route: what it is for (null means unknown), who may take it (nobody means unknown), its fee (null means unknown;
     * without a currency it is free), and how well all this is known.
     */
    public record Offer(
            String slug,
            @Nullable Purpose purpose,
            Set<String> industries,
            Set<String> who,
            @Nullable BigDecimal fee,
            String currency,
            boolean uncertain,
            SourceQuality evidence) {

        /** The points that it loses in that year. */
        public int doubts(int year) {
            return uncertain ? Math.max(1, evidence.doubts(year)) : evidence.doubts(year);
        }

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
        return column >= 0 && column < cells.length ? STRENGTHS[cells[column] & 7] : Strength.UNKNOWN;
    }

    /** The points that the strength in a column loses in that year, because of its evidence. */
    public int doubts(int column, int year) {
        var cell = cells[column];
        return new SourceQuality(unpacked(cell >> 3), unpacked(cell >> (3 + YEAR_BITS))).doubts(year);
    }

    static short cell(Strength strength, SourceQuality evidence) {
        return (short)
                (strength.ordinal() | packed(evidence.sound()) << 3 | packed(evidence.other()) << (3 + YEAR_BITS));
    }

    private static int packed(int year) {
        return year <= SourceQuality.UNDATED
                ? year
                : Math.min(Math.max(year - FIRST_YEAR, SourceQuality.UNDATED + 1), LAST);
    }

    private static int unpacked(int bits) {
        var year = bits & LAST;
        return year <= SourceQuality.UNDATED ? year : year + FIRST_YEAR;
    }

    public List<Offer> offers() {
        return offers;
    }
}
