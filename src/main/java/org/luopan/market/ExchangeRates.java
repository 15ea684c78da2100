package org.luopan.market;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.luopan.content.ContentCache;
import org.luopan.content.Held;
import org.luopan.entry.EntryKind;
import org.luopan.language.AsOf;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What a euro buys of each currency: the newest figure of each metric such as {@code cny-per-euro}, in memory. */
@Service
public class ExchangeRates {

    private static final String RATES = """
            select m.slug as metric, f.amount, f.as_of from figure f join metric m on m.id = f.metric_id
                join market k on k.id = f.entry_id
            where m.slug like '%-per-euro' and f.amount > 0 and f.as_of is not null and f.rank <> 'deprecated'
            """;

    private static final String SUFFIX = "-per-euro";

    private final JdbcClient jdbc;
    private final Held<Map<String, Rate>> rates;

    ExchangeRates(JdbcClient jdbc, ContentCache cache) {
        this.jdbc = jdbc;
        this.rates = cache.of(this::load, EntryKind.MARKET.code(), "metric");
    }

    /** One rate: how much a euro buys, and when that was so. */
    public record Rate(BigDecimal perEuro, AsOf asOf) {}

    /** By the code of the currency. */
    public Map<String, Rate> perEuro() {
        return rates.get();
    }

    private Map<String, Rate> load() {
        var rates = new LinkedHashMap<String, Rate>();
        jdbc
                .sql(RATES)
                .query((row, number) -> Map.entry(
                        row.getString("metric"),
                        new Rate(row.getBigDecimal("amount"), AsOf.parse(row.getString("as_of")))))
                .stream()
                .sorted(Comparator.comparing(rate -> rate.getValue().asOf(), AsOf.BY_START))
                .forEach(rate -> rates.put(currency(rate.getKey()), rate.getValue()));
        return Map.copyOf(rates);
    }

    private static String currency(String metric) {
        return metric.substring(0, metric.length() - SUFFIX.length()).toUpperCase(Locale.ROOT);
    }
}
