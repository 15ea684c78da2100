package org.luopan.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.luopan.PageTest;
import org.luopan.RandomCases;
import org.luopan.RandomQueries;
import org.luopan.language.AsOf;
import org.luopan.language.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Compares what the index finds and counts with a check of every platform in the database, for random filters. */
@PageTest
class PlatformFilterPropertyTests {

    private static final int TRIES = 80;
    private static final Set<String> MATCHING = Set.of("core", "strong", "present");
    private static final List<String> CONFIDENCE =
            List.of("official-filing", "company-statement", "third-party-estimate", "article");
    private static final List<String> RANK = List.of("preferred", "normal", "deprecated");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Autowired
    Platforms platforms;

    @Autowired
    JdbcClient jdbc;

    /** What every platform can be found under, by facet; and its numbers. */
    private final Map<String, Map<String, Set<String>>> values = new TreeMap<>();

    private final Map<String, Long> users = new HashMap<>();
    private final Map<String, Long> launched = new HashMap<>();

    /** A number of monthly users as stored. */
    record Users(
            String scope, String product, BigDecimal amount, String rank, String confidence, boolean assumed, AsOf at) {

        /** Older than twice the half-life of a year on the day of the tests, or without a date of its own. */
        boolean outOfDate() {
            return assumed || Period.between(at.to(), TODAY).toTotalMonths() >= 24;
        }
    }

    @BeforeEach
    void read() {
        jdbc.sql("select e.slug, p.operator_slug, p.openness, p.launched from platform p join entry e on e.id = p.id"
                        + " where e.status = 'published'")
                .query(row -> {
                    var slug = row.getString(1);
                    values.put(slug, new HashMap<>());
                    of(slug, "operator").add(row.getString(2));
                    of(slug, "openness").add(row.getString(3));
                    if (row.getObject(4) != null) {
                        launched.put(slug, row.getLong(4));
                    }
                });
        var known = new HashSet<String>();
        for (var facet : List.of("audience", "feature", "category", "analogue", "objective", "industry")) {
            strengths(
                    "select e.slug, v.slug, t.strength from trait t join entry e on e.id = t.platform_id"
                            + " join facet_value v on v.id = t.facet_value_id where v.facet = '" + facet + "'",
                    facet,
                    known);
        }
        strengths(
                "select e.slug, t.slug, r.strength from reach r join entry e on e.id = r.platform_id"
                        + " join entry t on t.id = r.tier_id",
                "tier",
                known);
        // The main category of a platform, unless a trait gives it another strength.
        strengths(
                "select e.slug, p.category, 'core' from platform p join entry e on e.id = p.id where not exists"
                        + " (select 1 from trait t join facet_value v on v.id = t.facet_value_id"
                        + " where t.platform_id = p.id and v.facet = 'category' and v.slug = p.category)",
                "category",
                known);
        pairs(
                "select e.slug, w.who from account_route_who w join account_route r on r.id = w.route_id"
                        + " join entry e on e.id = r.platform_id",
                "account");
        pairs(
                "select p.slug, t.slug from entry_link l join entry p on p.id = l.from_id join entry t on t.id = l.to_id"
                        + " where l.relation = 'related' and p.kind = 'platform' and t.kind = 'trend'",
                "trend");
        pairs(
                "select p.slug, t.slug from entry_link l join entry p on p.id = l.to_id join entry t on t.id = l.from_id"
                        + " where l.relation = 'related' and p.kind = 'platform' and t.kind = 'trend'",
                "trend");
        for (var slug : values.keySet()) {
            for (var facet : PlatformOptions.FACETS) {
                if (of(slug, facet).isEmpty() && !known.contains(slug + " " + facet)) {
                    of(slug, facet).add("unknown");
                }
            }
            leading(slug);
        }
    }

    @Test
    void findsAndCountsAsALookAtEveryPlatformDoes() {
        RandomCases.hold(RandomQueries.of(facets(), single()), TRIES, parts -> {
            var query = RandomQueries.query(parts);
            var page = platforms.find(query, Language.EN);
            var found =
                    page.platforms().stream().map(card -> card.entry().slug()).toList();
            var expected = values.keySet().stream()
                    .filter(slug -> matches(slug, query))
                    .toList();
            assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
            assertThat(page.browse().total()).isEqualTo(expected.size());
            for (var facet : page.browse().facets()) {
                for (var value : facet.values()) {
                    var clicked = with(query, facet.key(), value.value());
                    assertThat(value.count())
                            .as("%s=%s", facet.key(), value.value())
                            .isEqualTo(values.keySet().stream()
                                    .filter(slug -> matches(slug, clicked))
                                    .count());
                }
            }
            inOrder(found, query.getFirst("sort"));
            assertThat(platforms.find(query, Language.EN).platforms().stream()
                            .map(card -> card.entry().slug()))
                    .as("the same question, the same order")
                    .containsExactlyElementsOf(found);
        });
    }

    private void inOrder(List<String> found, String sort) {
        if ("mau".equals(sort)) {
            assertThat(found)
                    .isSortedAccordingTo(Comparator.comparing((String slug) -> users.getOrDefault(slug, -1L))
                            .reversed());
        }
        if ("launched".equals(sort)) {
            assertThat(found)
                    .isSortedAccordingTo(Comparator.comparing(slug -> launched.getOrDefault(slug, Long.MAX_VALUE)));
        }
    }

    private boolean matches(String slug, MultiValueMap<String, String> query) {
        return PlatformOptions.FACETS.stream().allMatch(facet -> matches(of(slug, facet), query.get(facet)))
                && least(users.get(slug), query.getFirst("mau-min"))
                && least(launched.get(slug), query.getFirst("launched-min"))
                && most(launched.get(slug), query.getFirst("launched-max"));
    }

    /** Has any of what is wanted, and none of what is excluded. */
    private static boolean matches(Set<String> has, List<String> asked) {
        var parts = asked == null ? List.<String>of() : asked;
        var wanted = parts.stream().filter(value -> !value.startsWith("!")).toList();
        return (wanted.isEmpty() || wanted.stream().anyMatch(has::contains))
                && parts.stream()
                        .filter(value -> value.startsWith("!"))
                        .noneMatch(value -> has.contains(value.substring(1)));
    }

    private static boolean least(Long number, String limit) {
        return limit == null || number != null && number >= Long.parseLong(limit);
    }

    private static boolean most(Long number, String limit) {
        return limit == null || number != null && number <= Long.parseLong(limit);
    }

    private Set<String> of(String slug, String facet) {
        return values.get(slug).computeIfAbsent(facet, key -> new HashSet<>());
    }

    private void strengths(String sql, String facet, Set<String> known) {
        jdbc.sql(sql).query(row -> {
            if (MATCHING.contains(row.getString(3))) {
                of(row.getString(1), facet).add(row.getString(2));
            }
            if (!row.getString(3).equals("unknown")) {
                known.add(row.getString(1) + " " + facet);
            }
        });
    }

    private void pairs(String sql, String facet) {
        jdbc.sql(sql).query(row -> {
            of(row.getString(1), facet).add(row.getString(2));
        });
    }

    /** Mainland before worldwide, the product first named, then rank, confidence, checking and date. */
    private void leading(String slug) {
        var all = jdbc.sql(
                        "select f.scope, f.product, f.amount, f.rank, f.confidence, f.as_of_assumed, f.as_of from figure f"
                                + " join metric m on m.id = f.metric_id join entry e on e.id = f.entry_id"
                                + " where m.slug = 'mau' and e.kind = 'platform' and e.slug = :slug order by f.sort_order, f.id")
                .param("slug", slug)
                .query((row, index) -> new Users(
                        row.getString(1),
                        row.getString(2),
                        row.getBigDecimal(3),
                        row.getString(4),
                        row.getString(5),
                        row.getBoolean(6),
                        AsOf.parse(row.getString(7))))
                .list();
        var mainland = all.stream().filter(one -> one.scope() == null).toList();
        var eligible = mainland.isEmpty() ? all : mainland;
        eligible.stream()
                .filter(one -> Objects.equals(one.product(), eligible.get(0).product()))
                .min(Comparator.comparing((Users one) -> RANK.indexOf(one.rank()))
                        .thenComparing(Users::assumed)
                        .thenComparing(Users::outOfDate)
                        .thenComparing(one -> CONFIDENCE.indexOf(one.confidence()))
                        .thenComparing(Users::at, AsOf.BY_START.reversed()))
                .filter(one -> !one.outOfDate())
                .ifPresent(one -> users.put(slug, one.amount().longValue()));
    }

    private Map<String, List<String>> facets() {
        var facets = new TreeMap<String, List<String>>();
        platforms
                .find(new LinkedMultiValueMap<>(), Language.EN)
                .browse()
                .facets()
                .forEach(facet -> facets.put(
                        facet.key(),
                        Stream.concat(facet.values().stream().map(value -> value.value()), Stream.of("unknown"))
                                .distinct()
                                .toList()));
        return facets;
    }

    private Map<String, List<String>> single() {
        var numbers = new ArrayList<String>(List.of("0", "99000000000"));
        users.values().stream().limit(6).forEach(number -> numbers.add(number.toString()));
        numbers.sort(Comparator.naturalOrder());
        var years = List.of("1999", "2009", "2011", "2013", "2016", "2030");
        return Map.of(
                "mau-min", numbers,
                "launched-min", years,
                "launched-max", years,
                "sort", List.of("strength", "name", "mau", "launched"));
    }

    private static MultiValueMap<String, String> with(MultiValueMap<String, String> query, String key, String value) {
        var changed = new LinkedMultiValueMap<>(query);
        changed.set(key, value);
        return changed;
    }
}
