package org.luopan.brief;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.luopan.address.PageParameters;
import org.luopan.address.QueryString;
import org.luopan.brief.Criterion.Holders;
import org.luopan.browse.Filter.Ignored;
import org.luopan.entry.EntryKind;
import org.springframework.util.MultiValueMap;

/**
 * What a reader is looking for, as the finder's address says: the choices by key, the budget, the wishes that are musts, as {@code
 * audience/gen-z}, {@code account} or {@code budget}, and the weights of the groups. Immutable; can be turned back into a query.
 */
public record Brief(
        Map<String, Set<String>> chosen,
        @Nullable BigDecimal budget,
        String currency,
        Set<String> musts,
        Map<CriterionGroup, Integer> weights,
        List<Ignored> ignored,
        boolean crowded) {

    public static final String TIER = "tier";

    /** The keys whose values are entries. */
    public static final Map<String, EntryKind> ENTRIES = Map.of("tier", EntryKind.TIER, "city", EntryKind.CITY);

    public static final String CITY = "city";
    public static final String ACCOUNT = "account";
    public static final String ENTITY = "entity";
    public static final String BUDGET = "budget";
    public static final String ROUTE = "route";

    /** The facets by whose values platforms are judged, one value at a time. */
    public static final List<String> QUALITIES = List.of("audience", TIER, CITY, "objective", "industry", "feature");

    /** The maximum number of wishes, and of account routes, in a brief. */
    public static final int MOST = 24;

    private static final List<String> CHOICES =
            Stream.concat(QUALITIES.stream(), Stream.of(ACCOUNT, ENTITY, ROUTE)).toList();

    private static final String CURRENCY = "currency";
    private static final String MUST = "must";
    private static final String NO_COMPANY = "no";

    /** The feature that selling from abroad needs, besides what the brief asks for. */
    private static final String SHOP_FROM_ABROAD = "cross-border-shop";

    private static final String SALES = "conversion";

    /** Audiences that exclude each other where a platform is known above all for one. */
    private static final Map<String, String> OPPOSITES = Map.of(
            "female-skewed", "male-skewed",
            "male-skewed", "female-skewed",
            "high-income", "bargain-hunters",
            "bargain-hunters", "high-income",
            "young-urban", "lower-tier",
            "lower-tier", "young-urban");

    /** One parameter of the address. */
    public record Parameter(String key, String value) {}

    /** Parses an address; invalid parts are listed in {@link #ignored()} and otherwise have no effect. */
    public static Brief from(MultiValueMap<String, String> query, BriefOptions options) {
        return new Reading(query, options).brief();
    }

    /** The parameters of a page that reads a brief. Their order is that of the wishes in its sentences. */
    public static PageParameters parameters(String path) {
        var keys = new HashSet<>(CHOICES);
        keys.addAll(Set.of(BUDGET, CURRENCY, MUST, "page", "why"));
        Stream.of(CriterionGroup.values()).map(CriterionGroup::weightKey).forEach(keys::add);
        return new PageParameters(path, Set.of(), Set.of(), keys);
    }

    public Set<String> chosen(String key) {
        return chosen.getOrDefault(key, Set.of());
    }

    public boolean has(String key, String value) {
        return chosen(key).contains(value);
    }

    public boolean isMust(String wish) {
        return musts.contains(wish);
    }

    public int weight(CriterionGroup group) {
        return weights.getOrDefault(group, group.usual());
    }

    /** Whether nothing is asked for. */
    public boolean isEmpty() {
        return budget == null && chosen.keySet().stream().allMatch(ROUTE::equals);
    }

    /** Whether it says who would hold the account. */
    public boolean asksForAnAccount() {
        return !chosen(ENTITY).isEmpty() || !chosen(ACCOUNT).isEmpty();
    }

    public boolean hasNoChineseCompany() {
        return chosen(ACCOUNT).isEmpty() && has(ENTITY, NO_COMPANY);
    }

    /** Whether it is about selling without a company in mainland China, which takes a shop for sellers abroad. */
    public boolean sellsFromAbroad() {
        return has(ENTITY, NO_COMPANY) && has("objective", SALES);
    }

    /** Its wishes, in the order of the groups; a city counts as its tier, or as unknown if no list places it. */
    public List<Criterion> criteria(Map<String, String> tierOfCity, List<String> everybody, Rates rates) {
        var criteria = new ArrayList<Criterion>();
        var use = Use.of(chosen("objective"), chosen("industry"), chosen("feature"), has(ENTITY, NO_COMPANY));
        for (var group : CriterionGroup.values()) {
            switch (group) {
                case ACCOUNT -> {
                    if (asksForAnAccount()) {
                        criteria.add(new Criterion.Access(
                                holders(everybody), use, fee(everybody, use, rates), isMust(ACCOUNT), weight(group)));
                    }
                }
                case BUDGET -> {
                    var fee = fee(everybody, use, rates);
                    if (fee != null) {
                        criteria.add(fee);
                    }
                }
                case TIER ->
                    tiers(tierOfCity)
                            .forEach((tier, must) ->
                                    criteria.add(new Criterion.Quality(group, tier, must, weight(group))));
                case FEATURE -> features().forEach(value -> criteria.add(quality(group, value)));
                default -> chosen(group.code()).forEach(value -> criteria.add(quality(group, value)));
            }
        }
        if (!use.ofVenue()) {
            criteria.add(new Criterion.Venue());
        }
        return criteria;
    }

    private Criterion.@Nullable Affordable fee(List<String> everybody, Use use, Rates rates) {
        return budget == null
                ? null
                : new Criterion.Affordable(
                        budget,
                        currency,
                        rates,
                        holders(everybody),
                        use,
                        isMust(BUDGET),
                        weight(CriterionGroup.BUDGET));
    }

    private Criterion quality(CriterionGroup group, String value) {
        var opposite = group == CriterionGroup.AUDIENCE ? OPPOSITES.getOrDefault(value, "") : "";
        return new Criterion.Quality(
                group,
                value,
                has(group.code(), opposite) ? "" : opposite,
                isMust(group.code() + "/" + value),
                weight(group));
    }

    private Set<String> features() {
        var features = new LinkedHashSet<>(chosen("feature"));
        if (sellsFromAbroad()) {
            features.add(SHOP_FROM_ABROAD);
        }
        return features;
    }

    public Brief without(String key, String value) {
        var rest = new LinkedHashMap<String, Set<String>>();
        chosen.forEach((other, values) -> {
            var left = new LinkedHashSet<>(values);
            if (other.equals(key)) {
                left.remove(value);
            }
            if (!left.isEmpty()) {
                rest.put(other, left);
            }
        });
        var wish = QUALITIES.contains(key) ? key + "/" + value : key.equals(ENTITY) ? ACCOUNT : key;
        return new Brief(
                rest, key.equals(BUDGET) ? null : budget, currency, less(wish, rest), weights, List.of(), false);
    }

    /** This brief with exactly these account routes chosen. */
    public Brief withRoutes(List<String> routes) {
        var changed = new LinkedHashMap<>(chosen);
        changed.remove(ROUTE);
        if (!routes.isEmpty()) {
            changed.put(ROUTE, new LinkedHashSet<>(routes));
        }
        return new Brief(changed, budget, currency, musts, weights, List.of(), false);
    }

    /** The query string for this, encoded, with its question mark; empty if nothing is asked for. */
    public String toQuery() {
        var query = new QueryString();
        parameters().forEach(parameter -> query.with(parameter.key(), parameter.value()));
        return query.toString();
    }

    public List<Parameter> parameters() {
        var parameters = new ArrayList<Parameter>();
        chosen.forEach((key, values) -> values.forEach(value -> parameters.add(new Parameter(key, value))));
        if (budget != null) {
            parameters.add(new Parameter(BUDGET, budget.toPlainString()));
            parameters.add(new Parameter(CURRENCY, currency));
        }
        musts.forEach(must -> parameters.add(new Parameter(MUST, must)));
        weights.forEach((group, weight) -> parameters.add(new Parameter(group.weightKey(), weight.toString())));
        return parameters;
    }

    private Set<String> less(String wish, Map<String, Set<String>> rest) {
        var left = new LinkedHashSet<>(musts);
        if (!wish.equals(ACCOUNT) || !rest.containsKey(ACCOUNT) && !rest.containsKey(ENTITY)) {
            left.remove(wish);
        }
        return left;
    }

    /** The requested tiers, including those of the requested cities, and whether each is a must. */
    private Map<String, Boolean> tiers(Map<String, String> tierOfCity) {
        var tiers = new LinkedHashMap<String, Boolean>();
        chosen(TIER).forEach(tier -> tiers.put(tier, isMust(TIER + "/" + tier)));
        chosen(CITY)
                .forEach(city ->
                        tiers.merge(tierOfCity.getOrDefault(city, ""), isMust(CITY + "/" + city), Boolean::logicalOr));
        return tiers;
    }

    private Holders holders(List<String> everybody) {
        if (!chosen(ACCOUNT).isEmpty()) {
            return Holders.only(chosen(ACCOUNT));
        }
        if (chosen(ENTITY).isEmpty()) {
            return Holders.ANYBODY;
        }
        return hasNoChineseCompany() ? Holders.ofCompanyAbroad(everybody) : Holders.ofCompanyInChina();
    }

    /** One reading of an address. */
    private static final class Reading {

        private static final int MOST_NAMED = 10;
        private static final int LONGEST_NAMED = 60;

        private final MultiValueMap<String, String> query;
        private final BriefOptions options;
        private final Map<String, Set<String>> chosen = new LinkedHashMap<>();
        private final Set<Ignored> ignored = new LinkedHashSet<>();
        private boolean crowded;

        Reading(MultiValueMap<String, String> query, BriefOptions options) {
            this.query = query;
            this.options = options;
        }

        Brief brief() {
            CHOICES.forEach(key -> values(key).forEach(value -> choose(key, value)));
            var budget = budget();
            var currency = oneOf(CURRENCY, options.currencies());
            var musts = musts(budget != null);
            return new Brief(
                    ordered(),
                    budget,
                    currency,
                    musts,
                    weights(),
                    ignored.stream().limit(MOST_NAMED).toList(),
                    crowded);
        }

        private void choose(String key, String value) {
            if (!options.has(key, value)) {
                ignore(key, value);
            } else if (key.equals(ENTITY)) {
                chosen.putIfAbsent(key, Set.of(value));
            } else if (count(key) < MOST || chosen.getOrDefault(key, Set.of()).contains(value)) {
                chosen.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(value);
            } else {
                crowded = true;
            }
        }

        /** The number of wishes, or of routes if the key is that of routes. */
        private int count(String key) {
            return chosen.entrySet().stream()
                    .filter(choice -> choice.getKey().equals(ROUTE) == key.equals(ROUTE))
                    .mapToInt(choice -> choice.getValue().size())
                    .sum();
        }

        /** A must without its wish is dropped: the wish has just been unticked in the form. */
        private Set<String> musts(boolean hasBudget) {
            var musts = new LinkedHashSet<String>();
            values(MUST).forEach(must -> {
                var parts = must.split("/", 2);
                var known = parts.length == 2
                        ? QUALITIES.contains(parts[0]) && options.has(parts[0], parts[1])
                        : must.equals(ACCOUNT) || must.equals(BUDGET);
                if (!known) {
                    ignore(MUST, must);
                } else if (isWish(parts, hasBudget)) {
                    musts.add(must);
                }
            });
            return musts;
        }

        private boolean isWish(String[] must, boolean hasBudget) {
            if (must.length == 2) {
                return chosen.getOrDefault(must[0], Set.of()).contains(must[1]);
            }
            return must[0].equals(BUDGET) ? hasBudget : chosen.containsKey(ENTITY) || chosen.containsKey(ACCOUNT);
        }

        private Map<String, Set<String>> ordered() {
            var ordered = new LinkedHashMap<String, Set<String>>();
            CHOICES.stream().filter(chosen::containsKey).forEach(key -> ordered.put(key, chosen.get(key)));
            return ordered;
        }

        private @Nullable BigDecimal budget() {
            var value = values(BUDGET).findFirst().orElse("").strip();
            if (value.matches("\\d{1,9}")) {
                return new BigDecimal(value);
            }
            if (!value.isEmpty()) {
                ignore(BUDGET, value);
            }
            return null;
        }

        private Map<CriterionGroup, Integer> weights() {
            var weights = new EnumMap<CriterionGroup, Integer>(CriterionGroup.class);
            for (var group : CriterionGroup.values()) {
                values(group.weightKey()).findFirst().ifPresent(value -> {
                    if (!value.matches("[0-" + CriterionGroup.HEAVIEST + "]")) {
                        ignore(group.weightKey(), value);
                    } else if (Integer.parseInt(value) != group.usual()) {
                        weights.put(group, Integer.valueOf(value));
                    }
                });
            }
            return weights;
        }

        private String oneOf(String key, List<String> allowed) {
            var value = values(key).findFirst().orElse(allowed.get(0));
            if (allowed.contains(value)) {
                return value;
            }
            ignore(key, value);
            return allowed.get(0);
        }

        private void ignore(String key, String value) {
            ignored.add(
                    new Ignored(key, value.length() > LONGEST_NAMED ? value.substring(0, LONGEST_NAMED) + "…" : value));
        }

        private Stream<String> values(String key) {
            return query.getOrDefault(key, List.of()).stream().filter(value -> value != null && !value.isBlank());
        }
    }
}
