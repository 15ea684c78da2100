package org.luopan.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.luopan.language.Amounts;
import org.luopan.language.Language;

/**
 * The scale of amounts: its ticks at round numbers, from the lowest to the highest. A linear one has zero in it.
 *
 * @param zeros how many zeros the numbers beside the drawing leave out
 */
record ValueAxis(List<BigDecimal> ticks, boolean log, int zeros) {

    private static final int INTERVALS = 4;
    private static final List<BigDecimal> ROUND = List.of(
            BigDecimal.ONE, BigDecimal.valueOf(2), new BigDecimal("2.5"), BigDecimal.valueOf(5), BigDecimal.TEN);

    private static final List<BigDecimal> OF_A_DECADE =
            List.of(BigDecimal.ONE, BigDecimal.valueOf(2), BigDecimal.valueOf(5));

    /** The fewest decades of which only powers of ten are named. */
    private static final int MANY_DECADES = 2;

    static ValueAxis of(Collection<BigDecimal> amounts, boolean log) {
        var least = amounts.stream().min(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
        var most = amounts.stream().max(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
        if (log && least.signum() > 0) {
            return new ValueAxis(decades(least, most), true, 0);
        }
        var ticks = linear(least.min(BigDecimal.ZERO), most.max(BigDecimal.ZERO));
        var largest = ticks.get(0).abs().max(ticks.get(ticks.size() - 1).abs());
        return new ValueAxis(ticks, false, Amounts.zeros(largest));
    }

    /** From zero to the largest amount, without round numbers between. */
    static ValueAxis within(Collection<BigDecimal> amounts) {
        var least = amounts.stream()
                .min(BigDecimal::compareTo)
                .orElse(BigDecimal.ZERO)
                .min(BigDecimal.ZERO);
        var most = amounts.stream()
                .max(BigDecimal::compareTo)
                .orElse(BigDecimal.ZERO)
                .max(BigDecimal.ZERO);
        return new ValueAxis(List.of(least, least.compareTo(most) < 0 ? most : BigDecimal.ONE), false, 0);
    }

    /** The place of an amount: 0 at the bottom, 1 at the top. */
    double share(BigDecimal amount) {
        var from = position(ticks.get(0));
        return (position(amount) - from) / (position(ticks.get(ticks.size() - 1)) - from);
    }

    /** Zero, or the lowest amount of a scale without it. */
    BigDecimal base() {
        return ticks.stream().filter(tick -> tick.signum() == 0).findFirst().orElse(ticks.get(0));
    }

    private double position(BigDecimal amount) {
        return log ? Math.log10(amount.doubleValue()) : amount.doubleValue();
    }

    /** What a tick is called: without its unit, except for percent. */
    String label(BigDecimal tick, String unit, Language language) {
        return log ? Amounts.write(tick, unit, language) : Amounts.scaled(tick, zeros, unit, language);
    }

    private static List<BigDecimal> linear(BigDecimal least, BigDecimal most) {
        var range = most.subtract(least);
        var step = range.signum() == 0 ? BigDecimal.ONE : step(range);
        var ticks = new ArrayList<BigDecimal>();
        var first = least.divide(step, 0, RoundingMode.FLOOR).intValue();
        var last =
                Math.max(first + 1, most.divide(step, 0, RoundingMode.CEILING).intValue());
        for (var i = first; i <= last; i++) {
            ticks.add(step.multiply(BigDecimal.valueOf(i)));
        }
        return ticks;
    }

    /** The least round number with which few steps cover the range. */
    private static BigDecimal step(BigDecimal range) {
        var rough = range.divide(BigDecimal.valueOf(INTERVALS), MathContext.DECIMAL64);
        var power = power(rough);
        return ROUND.stream()
                .map(power::multiply)
                .filter(step -> step.compareTo(rough) >= 0)
                .findFirst()
                .orElseThrow();
    }

    /** The greatest power of ten that is not greater. */
    private static BigDecimal power(BigDecimal amount) {
        return BigDecimal.ONE.scaleByPowerOfTen(amount.precision() - amount.scale() - 1);
    }

    private static List<BigDecimal> decades(BigDecimal least, BigDecimal most) {
        var first = power(least);
        var all = new ArrayList<BigDecimal>();
        for (var power = first; power.compareTo(most) <= 0; power = power.scaleByPowerOfTen(1)) {
            OF_A_DECADE.stream().map(power::multiply).forEach(all::add);
        }
        all.add(all.get(all.size() - OF_A_DECADE.size()).scaleByPowerOfTen(1));
        var many = Math.log10(most.doubleValue() / least.doubleValue()) >= MANY_DECADES;
        var offered = many
                ? all.stream().filter(tick -> tick.compareTo(power(tick)) == 0).toList()
                : all;
        var from = offered.stream()
                .filter(tick -> tick.compareTo(least) <= 0)
                .reduce((a, b) -> b)
                .orElseThrow();
        var to = offered.stream()
                .filter(tick -> tick.compareTo(most) >= 0 && tick.compareTo(from) > 0)
                .findFirst()
                .orElseThrow();
        return offered.stream()
                .filter(tick -> tick.compareTo(from) >= 0 && tick.compareTo(to) <= 0)
                .toList();
    }
}
