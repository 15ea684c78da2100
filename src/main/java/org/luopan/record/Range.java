package org.luopan.record;

import java.math.BigDecimal;

/**
 * The numbers or years that a field accepts.
 *
 * @param decimals the maximum number of digits after the point
 */
public record Range(BigDecimal least, BigDecimal most, int decimals) {

    /** As many digits as the columns of amounts store. */
    static final Range AMOUNT =
            new Range(new BigDecimal("-999999999999999999"), new BigDecimal("999999999999999999"), 4);

    /** The years in which any statement of the base can have held. */
    static final Range YEARS = of(1000, 2999);

    static Range of(long least, long most) {
        return new Range(BigDecimal.valueOf(least), BigDecimal.valueOf(most), 0);
    }

    public boolean contains(BigDecimal number) {
        return number.compareTo(least) >= 0 && number.compareTo(most) <= 0;
    }

    /** Whether the number has no more digits after the point than are stored. */
    public boolean fitsPrecision(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= decimals;
    }
}
