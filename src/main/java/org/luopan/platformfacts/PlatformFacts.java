package org.luopan.platformfacts;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.luopan.entry.EntryRef;
import org.luopan.language.Amounts;
import org.luopan.language.Language;
import org.luopan.language.Messages;
import org.luopan.language.Text;
import org.luopan.platformfacts.SourceQuality.Doubt;
import org.luopan.source.Source;
import org.luopan.vocabulary.Strength;

/** The facts by which the finder weighs a platform: its traits and reach, and its account routes. */
public record PlatformFacts(EntryRef entry, List<Fact> facts, List<Route> routes) {

    /** The facet name used for the reach in tiers. */
    public static final String TIER = "tier";

    /** How strong the platform is in one facet value or tier, with the sources. */
    public record Fact(String facet, String value, Strength strength, SourceQuality evidence, List<Source> sources) {

        /** Why it counts less in that year; empty if it does not. */
        public Optional<Doubt> doubt(int year) {
            return SourceQuality.doubt(sources, year);
        }
    }

    /**
     * One account route: what it is for (null if unknown) and for which industries, who may take it (empty if unknown), its fee (null
     * if unknown), also in words, and what it takes.
     */
    public record Route(
            String slug,
            Text name,
            @Nullable Purpose purpose,
            Set<String> industries,
            Set<String> who,
            @Nullable Fee fee,
            String feeInWords,
            Effort effort,
            Standing standing,
            List<Source> sources) {

        /** Why it counts less in that year: an editor doubts it, or its sources do not suffice. */
        public Doubt doubt(int year) {
            return standing.uncertain
                    ? Doubt.UNCERTAIN
                    : SourceQuality.doubt(sources, year).orElse(Doubt.OLD);
        }

        /** The points that it loses in that year. */
        public int doubts(int year) {
            return standing.uncertain ? Math.max(1, standing.evidence.doubts(year)) : standing.evidence.doubts(year);
        }
    }

    /** How long an account takes, and the first document that is needed. */
    public record Effort(@Nullable Text leadTime, @Nullable Text document) {}

    /** How well an account route is known. */
    public record Standing(boolean uncertain, SourceQuality evidence) {

        /** Known without a doubt, for what is invented. */
        public static final Standing CERTAIN = new Standing(false, new SourceQuality(9999, SourceQuality.NEVER));
    }

    /**
     * The cost of an account, its currency and period; the currency is empty if it is free.
     *
     * @param least whether it is the least of a range
     */
    public record Fee(BigDecimal amount, String currency, String period, boolean least) {

        public boolean free() {
            return amount.signum() == 0;
        }

        /** Whether it is given back. */
        public boolean deposit() {
            return period.equals("deposit");
        }

        /** The sum in words: 100,000 CNY, or "from 100,000 CNY" if it may be more. */
        public String sum(Messages words, Language language) {
            var money = Amounts.money(amount, currency, language);
            return least ? words.say(language, "route.fee.from", money) : money;
        }

        /** Both together, of one currency and period. */
        public Fee and(Fee other) {
            return new Fee(amount.add(other.amount), currency, period, least || other.least);
        }
    }

    /** What is recorded of a facet value or tier. */
    public Optional<Fact> fact(String facet, String value) {
        return facts.stream()
                .filter(fact -> fact.facet().equals(facet) && fact.value().equals(value))
                .findFirst();
    }

    public Optional<Route> route(String slug) {
        return routes.stream().filter(route -> route.slug().equals(slug)).findFirst();
    }

    /** The anchor of this trait or reach in the profile; if there is none, of the section for it, or of the whole. */
    public String anchor(String facet, String value) {
        var known = facts.stream()
                .anyMatch(fact -> fact.facet().equals(facet) && fact.value().equals(value));
        var any = facts.stream().anyMatch(fact -> fact.facet().equals(facet));
        return switch (facet) {
            case TIER -> known ? "reach-" + value : "reach";
            case "audience", "feature" -> known ? facet + "-" + value : any ? facet + "s" : "main";
            default -> known ? facet + "-" + value : "business";
        };
    }

    /** The anchor of an account route in the profile; of all routes if none is named. */
    public String routeAnchor(String route) {
        if (routes.isEmpty()) {
            return "business";
        }
        return route.isEmpty() ? "routes" : "route-" + route;
    }
}
