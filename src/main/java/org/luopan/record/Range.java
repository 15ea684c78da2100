package org.luopan.record;

import java.math.BigDecimal;

/**
 * The numbers or years that a field takes.
 *
 * @param decimals how many digits may stand after the point
 */
public record Range(BigDecimal least, BigDecimal most, int decimals) {

    /** As many digits as the columns of amounts keep. */
    static final Range AMOUNT =
            new Range(new BigDecimal("-999999999999999999"), new BigDecimal("999999999999999999"), 4);

    /** The years in which anything can have held that is said here. */
    static final Range YEARS = of(1000, 2999);

    static Range of(long least, long most) {
        return new Range(BigDecimal.valueOf(least), BigDecimal.valueOf(most), 0);
    }

    public boolean holds(BigDecimal number) {
        return number.compareTo(least) >= 0 && number.compareTo(most) <= 0;
    }

    /** Whether the number has no more digits after the point than are kept. */
    public boolean keeps(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= decimals;
    }
}
