package org.luopan.brief;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.luopan.language.AsOf;

/** How much of each currency a euro buys, by the code of the currency. */
public record Rates(Map<String, Rate> perEuro) {

    /** Without rates, only amounts of one currency can be compared. */
    public static final Rates NONE = new Rates(Map.of());

    private static final String EURO = "EUR";

    /** One rate: how much a euro buys, and when that was so. */
    public record Rate(BigDecimal perEuro, AsOf asOf) {}

    /** An amount in another currency; empty if a rate is missing. */
    public Optional<BigDecimal> convert(BigDecimal amount, String from, String to) {
        if (amount.signum() == 0 || from.equals(to)) {
            return Optional.of(amount);
        }
        return of(from).flatMap(
                        one -> of(to).map(other -> amount.multiply(other).divide(one, MathContext.DECIMAL64)));
    }

    /** The currencies whose rates are used to compare these two. */
    public Stream<String> used(String from, String to) {
        return from.isEmpty() || from.equals(to)
                ? Stream.empty()
                : Stream.of(from, to).filter(perEuro::containsKey);
    }

    private Optional<BigDecimal> of(String currency) {
        return currency.equals(EURO)
                ? Optional.of(BigDecimal.ONE)
                : Optional.ofNullable(perEuro.get(currency)).map(Rate::perEuro);
    }
}
