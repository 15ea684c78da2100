package org.luopan.platformfacts;

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
import java.util.Objects;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.luopan.entry.Checking;
import org.luopan.language.AsOf;
import org.luopan.language.Coded;
import org.luopan.platformfacts.PlatformTable.Columns;
import org.luopan.source.Source;
import org.luopan.vocabulary.Strength;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads what is known about platforms, a row at a time, so that even many take no more memory than the result. */
@Component
class TableReading {

    private static final int ROWS_AT_ONCE = 2_000;

    private static final String SOURCES = """
            select s.id, s.source_kind, s.published, e.checking from source s join entry e on e.id = s.id
            where s.retracted_on is null
            """;

    private static final String OFFERS = """
            select id, platform_id, slug, purpose, fee_amount, fee_currency, fee_period, source_id, as_of, confidence
            from account_route
            """;

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

    private Map<Long, SourceQuality> sources() {
        var sources = new HashMap<Long, SourceQuality>();
        rows(
                SOURCES,
                row -> sources.put(
                        row.getLong("id"),
                        SourceQuality.of(
                                !row.getString("checking").equals(Checking.UNCHECKED.code())
                                        && !Source.interested(row.getString("source_kind")),
                                Source.yearOf(row.getString("published")))));
        return sources;
    }

    private void rows(String select, RowCallbackHandler reader) {
        jdbc.query(select, Map.of(), reader);
    }

    /** One reading, of all platforms or of some. */
    private final class Reading {

        private final @Nullable Collection<Long> ids;
        private final Columns columns;
        private final Map<Long, SourceQuality> sources;
        private final Map<Long, short[]> cells = new HashMap<>();

        Reading(@Nullable Collection<Long> ids, Columns columns) {
            this.ids = ids;
            this.columns = columns;
            this.sources = sources();
        }

        List<KnownPlatform> platforms() {
            var offers = offers();
            var platforms = new ArrayList<KnownPlatform>();
            each("select e.id, e.slug, e.sort_order from platform p join entry e on e.id = p.id", "p.id", row -> {
                var id = row.getLong("id");
                var known = new short[columns.width()];
                Arrays.fill(known, KnownPlatform.cell(Strength.UNKNOWN, SourceQuality.NONE));
                cells.put(id, known);
                platforms.add(new KnownPlatform(
                        id,
                        row.getString("slug"),
                        row.getInt("sort_order"),
                        known,
                        List.copyOf(offers.getOrDefault(id, List.of()))));
            });
            var others = others("reach_source", "reach_id", "reach");
            each(
                    "select t.platform_id, t.facet_value_id as described_by, t.strength, t.source_id from trait t",
                    "t.platform_id",
                    row -> note(row, columns.ofValue(), SourceQuality.NONE));
            each(
                    "select r.id, r.platform_id, r.tier_id as described_by, r.strength, r.source_id from reach r",
                    "r.platform_id",
                    row -> note(row, columns.ofTier(), others.getOrDefault(row.getLong("id"), SourceQuality.NONE)));
            return platforms;
        }

        private void note(ResultSet row, Map<Long, Integer> columnOf, SourceQuality others) throws SQLException {
            var known = cells.get(row.getLong("platform_id"));
            var column = columnOf.get(row.getLong("described_by"));
            if (known != null && column != null) {
                var strength =
                        Coded.find(Strength.class, row.getString("strength")).orElse(Strength.UNKNOWN);
                known[column] = KnownPlatform.cell(strength, evidence(row).and(others));
            }
        }

        /** The evidence of the main source of a row. */
        private SourceQuality evidence(ResultSet row) throws SQLException {
            return sources.getOrDefault(row.getLong("source_id"), SourceQuality.NONE);
        }

        /** The evidence of the other sources of each row of a table. */
        private Map<Long, SourceQuality> others(String table, String key, String of) {
            var others = new HashMap<Long, SourceQuality>();
            each(
                    "select o." + key + " as row_id, o.source_id from " + table + " o join " + of + " r on r.id = o."
                            + key,
                    "r.platform_id",
                    row -> others.merge(row.getLong("row_id"), evidence(row), SourceQuality::and));
            return others;
        }

        private Map<Long, List<KnownPlatform.Offer>> offers() {
            var who = new HashMap<Long, Set<String>>();
            each(
                    "select w.route_id, w.who from account_route_who w join account_route r on r.id = w.route_id",
                    "r.platform_id",
                    row -> who.computeIfAbsent(row.getLong("route_id"), id -> new LinkedHashSet<>())
                            .add(row.getString("who")));
            var industries = new HashMap<Long, Set<String>>();
            each(
                    "select i.route_id, i.industry from account_route_industry i join account_route r on r.id = i.route_id",
                    "r.platform_id",
                    row -> industries
                            .computeIfAbsent(row.getLong("route_id"), id -> new LinkedHashSet<>())
                            .add(row.getString("industry")));
            var others = others("account_route_source", "route_id", "account_route");
            var offers = new HashMap<Long, List<KnownPlatform.Offer>>();
            each(
                    OFFERS,
                    "platform_id",
                    row -> {
                        var id = row.getLong("id");
                        offers.computeIfAbsent(row.getLong("platform_id"), key -> new ArrayList<>())
                                .add(offer(
                                        row,
                                        Set.copyOf(industries.getOrDefault(id, Set.of())),
                                        Set.copyOf(who.getOrDefault(id, Set.of())),
                                        evidence(row).and(others.getOrDefault(id, SourceQuality.NONE))));
                    },
                    " order by sort_order, id");
            return offers;
        }

        private static KnownPlatform.Offer offer(
                ResultSet row, Set<String> industries, Set<String> who, SourceQuality evidence) throws SQLException {
            var currency = row.getString("fee_currency");
            var free = row.getString("fee_period").equals("none");
            var asOf = row.getString("as_of");
            return new KnownPlatform.Offer(
                    row.getString("slug"),
                    Coded.find(Purpose.class, Objects.requireNonNullElse(row.getString("purpose"), ""))
                            .orElse(null),
                    industries,
                    who,
                    free ? BigDecimal.ZERO : currency == null ? null : row.getBigDecimal("fee_amount"),
                    free || currency == null ? "" : currency,
                    row.getString("confidence").equals("low"),
                    evidence.asOf(asOf == null ? null : AsOf.parse(asOf).to().getYear()));
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
