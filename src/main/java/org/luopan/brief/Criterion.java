package org.luopan.brief;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.luopan.brief.Candidate.Fee;
import org.luopan.brief.Candidate.Offer;
import org.luopan.vocabulary.Strength;

/** One wish of a brief; it judges a platform by what is known of it, and never treats unknown as no. */
public sealed interface Criterion {

    Group group();

    /** The requested facet value or tier; empty if a brief has only one wish of this group. */
    String value();

    /** Whether a platform that is known not to meet it is left out. */
    boolean must();

    /** The factor by which its points count. */
    int weight();

    Judgement judge(Candidate candidate);

    /** Judges how strongly a platform has a facet value or reaches a tier. */
    record Quality(Group group, String value, boolean must, int weight) implements Criterion {

        @Override
        public Judgement judge(Candidate candidate) {
            return new Judgement(this, candidate.strength(group, value), "");
        }
    }

    /** Judges whether the company can open an account in its own name, or otherwise another party for it. */
    record Access(Holders holders, boolean must, int weight) implements Criterion {

        @Override
        public Group group() {
            return Group.ACCOUNT;
        }

        @Override
        public String value() {
            return "";
        }

        @Override
        public Judgement judge(Candidate candidate) {
            return open(candidate, holders.own(), Strength.CORE)
                    .or(() -> open(candidate, holders.others(), Strength.PRESENT))
                    .orElseGet(() -> new Judgement(this, closed(candidate) ? Strength.WEAK : Strength.UNKNOWN, ""));
        }

        private Optional<Judgement> open(Candidate candidate, Set<String> who, Strength strength) {
            return candidate.offers().stream()
                    .filter(offer -> offer.opensTo(who))
                    .findFirst()
                    .map(offer -> new Judgement(this, strength, offer.slug()));
        }

        /** Whether there are routes, and each is known to be for others. */
        private static boolean closed(Candidate candidate) {
            return !candidate.offers().isEmpty() && candidate.offers().stream().noneMatch(Offer::opensToWhomIsUnknown);
        }
    }

    /** Judges whether a budget covers the fee of an account; a fee in another currency is not compared. */
    record Affordable(BigDecimal budget, String currency, Holders holders, boolean must, int weight)
            implements Criterion {

        @Override
        public Group group() {
            return Group.BUDGET;
        }

        @Override
        public String value() {
            return "";
        }

        @Override
        public Judgement judge(Candidate candidate) {
            var open = holders.routes(candidate);
            var priced = open.stream().filter(this::comparable).toList();
            var covered = priced.stream()
                    .filter(offer -> amount(offer).compareTo(budget) <= 0)
                    .findFirst();
            if (covered.isPresent()) {
                return new Judgement(this, Strength.CORE, covered.get().slug());
            }
            var certain = !open.isEmpty() && priced.size() == open.size() && !holders.unsure(candidate);
            return certain
                    ? new Judgement(this, Strength.WEAK, cheapest(priced))
                    : new Judgement(this, Strength.UNKNOWN, elsewhere(open));
        }

        private boolean comparable(Offer offer) {
            return offer.fee().filter(fee -> fee.in(currency)).isPresent();
        }

        private static String cheapest(List<Offer> offers) {
            return offers.stream()
                    .min(Comparator.comparing(Affordable::amount))
                    .map(Offer::slug)
                    .orElseThrow();
        }

        /** The first route whose fee is known in another currency; empty if there is none. */
        private String elsewhere(List<Offer> offers) {
            return offers.stream()
                    .filter(offer -> offer.fee().isPresent() && !comparable(offer))
                    .findFirst()
                    .map(Offer::slug)
                    .orElse("");
        }

        private static BigDecimal amount(Offer offer) {
            return offer.fee().map(Fee::amount).orElseThrow();
        }
    }

    /** Who may hold the account: the company itself, or others in its place. */
    record Holders(Set<String> own, Set<String> others) {

        /** Anyone may hold the account. */
        static final Holders ANYBODY = new Holders(Set.of(), Set.of());

        /** The routes for the company itself; if there are none, those for others on its behalf. */
        List<Offer> routes(Candidate candidate) {
            if (equals(ANYBODY)) {
                return candidate.offers();
            }
            var routes = open(candidate, own);
            return routes.isEmpty() ? open(candidate, others) : routes;
        }

        /** Whether there may be a route besides the known ones. */
        boolean unsure(Candidate candidate) {
            return !equals(ANYBODY) && candidate.offers().stream().anyMatch(Offer::opensToWhomIsUnknown);
        }

        private static List<Offer> open(Candidate candidate, Set<String> who) {
            return candidate.offers().stream()
                    .filter(offer -> offer.opensTo(who))
                    .toList();
        }
    }
}
