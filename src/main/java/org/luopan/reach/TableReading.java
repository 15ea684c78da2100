package org.luopan.reach;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.luopan.language.Coded;
import org.luopan.reach.PlatformTable.Columns;
import org.luopan.vocabulary.Strength;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads what is known about platforms, a row at a time, so that even many take no more memory than the result. */
@Component
class TableReading {

    private static final int ROWS_AT_ONCE = 2_000;

    private final NamedParameterJdbcTemplate jdbc;

    TableReading(DataSource database) {
        var rows = new JdbcTemplate(database);
        rows.setFetchSize(ROWS_AT_ONCE);
        this.jdbc = new NamedParameterJdbcTemplate(rows);
    }

    /** The columns by the present slugs; what had none yet gets the next. */
    Columns columns(Columns before) {
        var columns = before.continued();
        rows(
                "select id, facet, slug from facet_value order by id",
                row -> columns.value(row.getLong("id"), row.getString("facet"), row.getString("slug")));
        rows(
                "select id, slug from entry where kind = 'tier' order by id",
                row -> columns.tier(row.getLong("id"), row.getString("slug")));
        return columns;
    }

    List<KnownPlatform> all(Columns columns) {
        return new Reading(null, columns).platforms();
    }

    List<KnownPlatform> some(Collection<Long> ids, Columns columns) {
        return new Reading(ids, columns).platforms();
    }

    private void rows(String select, RowCallbackHandler reader) {
        jdbc.query(select, Map.of(), reader);
    }

    /** One reading, of all platforms or of some. */
    private final class Reading {

        private final @Nullable Collection<Long> ids;
        private final Columns columns;
        private final Map<Long, byte[]> strengths = new HashMap<>();

        Reading(@Nullable Collection<Long> ids, Columns columns) {
            this.ids = ids;
            this.columns = columns;
        }

        List<KnownPlatform> platforms() {
            var offers = offers();
            var platforms = new ArrayList<KnownPlatform>();
            each("select e.id, e.slug, e.sort_order from platform p join entry e on e.id = p.id", "p.id", row -> {
                var id = row.getLong("id");
                var known = new byte[columns.width()];
                Arrays.fill(known, (byte) Strength.UNKNOWN.ordinal());
                strengths.put(id, known);
                platforms.add(new KnownPlatform(
                        id,
                        row.getString("slug"),
                        row.getInt("sort_order"),
                        known,
                        List.copyOf(offers.getOrDefault(id, List.of()))));
            });
            each(
                    "select platform_id, facet_value_id as described_by, strength from trait",
                    "platform_id",
                    row -> note(row, columns.ofValue()));
            each(
                    "select platform_id, tier_id as described_by, strength from reach",
                    "platform_id",
                    row -> note(row, columns.ofTier()));
            return platforms;
        }

        private void note(ResultSet row, Map<Long, Integer> columnOf) throws SQLException {
            var known = strengths.get(row.getLong("platform_id"));
            var column = columnOf.get(row.getLong("described_by"));
            if (known != null && column != null) {
                known[column] = (byte) Coded.find(Strength.class, row.getString("strength"))
                        .orElse(Strength.UNKNOWN)
                        .ordinal();
            }
        }

        private Map<Long, List<KnownPlatform.Offer>> offers() {
            var who = new HashMap<Long, Set<String>>();
            each(
                    "select w.route_id, w.who from account_route_who w join account_route r on r.id = w.route_id",
                    "r.platform_id",
                    row -> who.computeIfAbsent(row.getLong("route_id"), id -> new LinkedHashSet<>())
                            .add(row.getString("who")));
            var offers = new HashMap<Long, List<KnownPlatform.Offer>>();
            each(
                    "select id, platform_id, slug, fee_amount, fee_currency, fee_period from account_route",
                    "platform_id",
                    row -> offers.computeIfAbsent(row.getLong("platform_id"), id -> new ArrayList<>())
                            .add(offer(row, Set.copyOf(who.getOrDefault(row.getLong("id"), Set.of())))),
                    " order by sort_order, id");
            return offers;
        }

        private KnownPlatform.Offer offer(ResultSet row, Set<String> who) throws SQLException {
            var currency = row.getString("fee_currency");
            return row.getString("fee_period").equals("none")
                    ? new KnownPlatform.Offer(row.getString("slug"), who, BigDecimal.ZERO, "")
                    : new KnownPlatform.Offer(
                            row.getString("slug"),
                            who,
                            currency == null ? null : row.getBigDecimal("fee_amount"),
                            currency == null ? "" : currency);
        }

        private void each(String select, String platform, RowCallbackHandler reader) {
            each(select, platform, reader, "");
        }

        private void each(String select, String platform, RowCallbackHandler reader, String order) {
            var these = ids == null ? select : select + " where " + platform + " in (:ids)";
            jdbc.query(these + order, ids == null ? Map.of() : Map.of("ids", ids), reader);
        }
    }
}
