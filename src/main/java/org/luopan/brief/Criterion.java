package org.luopan.brief;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.luopan.brief.Candidate.Known;
import org.luopan.brief.Candidate.Offer;
import org.luopan.brief.Use.Relevance;
import org.luopan.vocabulary.Strength;

/** One wish of a brief; it judges a platform by what is known of it, and never treats unknown as no. */
public sealed interface Criterion {

    CriterionGroup group();

    /** The requested facet value or tier; empty if a brief has only one wish of this group. */
    default String value() {
        return "";
    }

    /** Whether a platform that is known not to meet it is left out. */
    boolean must();

    /** The factor by which its points count. */
    int weight();

    /** The points if it is fully met. */
    default int full() {
        return Judgement.FULL;
    }

    /** Whether it says who should see something, or what is sold. */
    default boolean aboutWhom() {
        return weight() > 0 && (group() == CriterionGroup.AUDIENCE || group() == CriterionGroup.INDUSTRY);
    }

    /** Whether this strength is enough where nothing is known about whom: that of an account or a fee only has to be met. */
    default boolean metWell(Strength strength) {
        return group() == CriterionGroup.ACCOUNT || group() == CriterionGroup.BUDGET
                ? strength.matches()
                : strength == Strength.CORE || strength == Strength.STRONG;
    }

    Judgement judge(Candidate candidate);

    /**
     * Judges how strongly a platform has a facet value or reaches a tier. Where this is not known, being known above all for its
     * opposite (empty if it has none) is a no.
     */
    record Quality(CriterionGroup group, String value, String opposite, boolean must, int weight) implements Criterion {

        Quality(CriterionGroup group, String value, boolean must, int weight) {
            this(group, value, "", must, weight);
        }

        @Override
        public Judgement judge(Candidate candidate) {
            var known = candidate.known(group, value);
            var turned = opposed(known, candidate.known(group, opposite));
            return new Judgement(this, turned.strength(), turned.doubts(), "", turned == known ? "" : opposite);
        }

        /** The same for what is known of both. */
        Known opposed(Known known, Known ofOpposite) {
            return known.strength() == Strength.UNKNOWN && !opposite.isEmpty() && ofOpposite.strength() == Strength.CORE
                    ? Known.of(Strength.WEAK, ofOpposite.doubts())
                    : known;
        }
    }

    /** Leaves out a platform that has accounts for venues only, if the brief is not about one. */
    record Venue() implements Criterion {

        @Override
        public CriterionGroup group() {
            return CriterionGroup.ACCOUNT;
        }

        @Override
        public boolean must() {
            return true;
        }

        @Override
        public int weight() {
            return 0;
        }

        @Override
        public Judgement judge(Candidate candidate) {
            return Judgement.of(
                    this, Use.takesOnlyVenues(candidate.offers()) ? Known.of(Strength.WEAK, 0) : Known.UNKNOWN);
        }
    }

    /**
     * Judges whether the company can open an account in its own name for what it needs it for. Advertising without an account, and an
     * account in the name of somebody else, are worth less. Of accounts that are worth the same, it takes the one whose fee is judged.
     */
    record Access(Holders holders, Use use, @Nullable Affordable fee, boolean must, int weight) implements Criterion {

        Access(Holders holders, Use use, boolean must, int weight) {
            this(holders, use, null, must, weight);
        }

        @Override
        public CriterionGroup group() {
            return CriterionGroup.ACCOUNT;
        }

        /** Less than for other wishes: an account is a condition, not a merit. */
        @Override
        public int full() {
            return Judgement.points(Strength.STRONG);
        }

        @Override
        public Judgement judge(Candidate candidate) {
            var paid = fee == null ? "" : fee.judge(candidate).route();
            return use.relevant(candidate.offers()).stream()
                    .flatMap(offer -> open(offer).stream())
                    .max(Comparator.comparingInt((Judgement judgement) ->
                                    Judgement.points(Known.of(judgement.strength(), judgement.doubts())))
                            .thenComparing(judgement -> judgement.route().equals(paid)))
                    .orElseGet(() -> Judgement.of(this, closed(candidate)));
        }

        private Optional<Judgement> open(Offer offer) {
            var own = offer.opensTo(holders.own());
            if (!own && !offer.opensTo(holders.others())) {
                return Optional.empty();
            }
            var strength = own && !offer.advertises() ? Strength.STRONG : Strength.PRESENT;
            return Optional.of(new Judgement(this, strength, offer.doubts(), offer.slug(), ""));
        }

        /** A no if there are routes for what is needed, and each is known to be for others; otherwise unknown. */
        private Known closed(Candidate candidate) {
            var relevant = candidate.offers().stream()
                    .filter(offer -> use.of(offer) != Relevance.NO)
                    .toList();
            var sure = relevant.stream()
                    .allMatch(offer -> use.of(offer) == Relevance.YES && !offer.opensToWhomIsUnknown());
            return relevant.isEmpty() || !sure || holders.inChina()
                    ? Known.UNKNOWN
                    : Known.of(
                            Strength.WEAK,
                            relevant.stream().mapToInt(Offer::doubts).min().orElse(0));
        }
    }

    /** Judges whether a budget covers the fee of an account, at these rates. */
    record Affordable(
            BigDecimal budget, String currency, Rates rates, Holders holders, Use use, boolean must, int weight)
            implements Criterion {

        private static final Comparator<Offer> BY_DOUBTS = Comparator.comparingInt(Offer::doubts);

        @Override
        public CriterionGroup group() {
            return CriterionGroup.BUDGET;
        }

        @Override
        public int full() {
            return Judgement.points(Strength.PRESENT);
        }

        @Override
        public Judgement judge(Candidate candidate) {
            var open = holders.routes(use.relevant(candidate.offers()));
            var covered =
                    open.stream().filter(offer -> inBudget(offer).orElse(false)).min(BY_DOUBTS);
            if (covered.isPresent()) {
                return judgement(Strength.PRESENT, covered.get());
            }
            var sure = !open.isEmpty()
                    && open.stream().allMatch(offer -> inBudget(offer).isPresent())
                    && !unsure(candidate);
            return sure
                    ? judgement(Strength.WEAK, cheapest(open))
                    : new Judgement(this, Strength.UNKNOWN, 0, undecided(open), "");
        }

        private Judgement judgement(Strength strength, Offer offer) {
            return new Judgement(this, strength, offer.doubts(), offer.slug(), "");
        }

        /** Whether there may be a route besides the known ones. */
        private boolean unsure(Candidate candidate) {
            return !holders.equals(Holders.ANYBODY)
                    && candidate.offers().stream()
                            .anyMatch(offer -> use.of(offer) == Relevance.UNKNOWN
                                    || use.of(offer) == Relevance.YES && offer.opensToWhomIsUnknown());
        }

        /** Empty if the fee is unknown, or in a currency without a rate. */
        private Optional<Boolean> inBudget(Offer offer) {
            return converted(offer).map(fee -> fee.compareTo(budget) <= 0);
        }

        private Optional<BigDecimal> converted(Offer offer) {
            return offer.fee().flatMap(fee -> rates.convert(fee.amount(), fee.currency(), currency));
        }

        private Offer cheapest(List<Offer> offers) {
            return offers.stream()
                    .min(Comparator.comparing(offer -> converted(offer).orElseThrow()))
                    .orElseThrow();
        }

        /** The route whose fee may be in the budget: known in a currency without a rate, or not known; empty if there is none. */
        private String undecided(List<Offer> offers) {
            return offers.stream()
                    .filter(offer -> inBudget(offer).isEmpty())
                    .min(Comparator.comparing((Offer offer) -> offer.fee().isEmpty())
                            .thenComparing(BY_DOUBTS))
                    .map(Offer::slug)
                    .orElse("");
        }
    }

    /** Who may hold the account: the company itself, or others in its place; and whether the company is one in mainland China. */
    record Holders(Set<String> own, Set<String> others, boolean inChina) {

        /** Anyone may hold the account. */
        static final Holders ANYBODY = new Holders(Set.of(), Set.of(), false);

        private static final String MAINLAND_COMPANY = "mainland-company";

        /** Those who hold an account on behalf of the company. */
        private static final Set<String> OTHERS = Set.of("agency", "individual");

        static Holders only(Set<String> chosen) {
            return new Holders(chosen, Set.of(), false);
        }

        static Holders ofCompanyInChina() {
            return new Holders(Set.of(MAINLAND_COMPANY), OTHERS, true);
        }

        static Holders ofCompanyAbroad(List<String> everybody) {
            var own = new LinkedHashSet<>(everybody);
            own.removeAll(OTHERS);
            own.remove(MAINLAND_COMPANY);
            return new Holders(own, OTHERS, false);
        }

        /** The routes for the company itself; if there are none, those for others on its behalf. */
        List<Offer> routes(List<Offer> offers) {
            if (equals(ANYBODY)) {
                return offers;
            }
            var routes = open(offers, own);
            return routes.isEmpty() ? open(offers, others) : routes;
        }

        private static List<Offer> open(List<Offer> offers, Set<String> who) {
            return offers.stream().filter(offer -> offer.opensTo(who)).toList();
        }
    }
}
