package org.luopan.platform;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.luopan.entry.EntryRef;
import org.luopan.language.Text;
import org.luopan.source.Source;
import org.luopan.vocabulary.Strength;

/** What is known of one platform, for those who weigh platforms: its traits and reach, and its account routes. */
public record PlatformFacts(EntryRef entry, List<Fact> facts, List<Route> routes) {

    /** The facet under which the reach in tiers stands. */
    public static final String TIER = "tier";

    /** How strong the platform is in one facet value or tier, and who says so. */
    public record Fact(String facet, String value, Strength strength, List<Source> sources) {}

    /** One account route: who may take it, empty where unknown, and its fee, null where unknown, also in words. */
    public record Route(
            String slug,
            Text name,
            Set<String> who,
            @Nullable Fee fee,
            String feeInWords,
            List<Source> sources) {}

    /** What an account costs, in which currency and for which period; the currency is empty where it costs nothing. */
    public record Fee(BigDecimal amount, String currency, String period) {

        public boolean free() {
            return amount.signum() == 0;
        }
    }

    /** Where the profile shows this trait or reach; where there is none, the section in which it would stand. */
    public String anchor(String facet, String value) {
        var known = facts.stream()
                .anyMatch(fact -> fact.facet().equals(facet) && fact.value().equals(value));
        return switch (facet) {
            case TIER -> known ? "reach-" + value : "reach";
            case "audience", "feature" -> known ? facet + "-" + value : facet + "s";
            default -> known ? facet + "-" + value : "business";
        };
    }

    /** Where the profile shows an account route; all routes where none is named. */
    public String routeAnchor(String route) {
        if (routes.isEmpty()) {
            return "business";
        }
        return route.isEmpty() ? "routes" : "route-" + route;
    }
}
