package org.luopan.brief;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.luopan.brief.Candidate.Offer;
import org.luopan.platformfacts.Purpose;

/** What a brief needs account routes for, by its purposes and industries: a route that has nothing to do with it does not count. */
record Use(Set<Purpose> purposes, Set<String> industries, boolean ofVenue) {

    /** What each objective needs; an account of the brand serves all. */
    private static final Map<String, Set<Purpose>> NEEDED = Map.of(
            "awareness", EnumSet.of(Purpose.ADVERTISING, Purpose.CREATOR),
            "seeding", EnumSet.of(Purpose.CREATOR),
            "search", EnumSet.of(Purpose.ADVERTISING, Purpose.CREATOR),
            "reputation", EnumSet.of(Purpose.CREATOR),
            "conversion", EnumSet.of(Purpose.SHOP),
            "local-footfall", EnumSet.of(Purpose.VENUE));

    private static final String TRAVEL = "travel";

    /** Industries whose customers come to a place: to those of travel also abroad. */
    private static final Set<String> AT_A_PLACE = Set.of("food-drink", "local-services", TRAVEL);

    /** Features that are those of a guide to places. */
    private static final Set<String> OF_PLACES = Set.of("booking", "group-buying", "reviews");

    private static final String VISITS = "local-footfall";

    enum Relevance {
        YES,
        NO,
        UNKNOWN
    }

    /** Whether it has a company in China decides whether it may have a place there. */
    static Use of(Set<String> objectives, Set<String> industries, Set<String> features, boolean abroad) {
        var ofVenue = objectives.contains(VISITS)
                || objectives.isEmpty()
                || industries.stream()
                        .anyMatch(industry -> abroad ? industry.equals(TRAVEL) : AT_A_PLACE.contains(industry))
                || features.stream().anyMatch(OF_PLACES::contains);
        var purposes = EnumSet.of(Purpose.ACCOUNT);
        objectives.forEach(objective -> purposes.addAll(NEEDED.getOrDefault(objective, Set.of())));
        if (objectives.isEmpty()) {
            purposes.addAll(EnumSet.of(Purpose.SHOP, Purpose.VENUE));
        }
        return new Use(Set.copyOf(purposes), industries, ofVenue);
    }

    /** Unknown if it is not recorded what the route is for, or if it is for some industries and the brief names none. */
    Relevance of(Offer offer) {
        if (offer.purpose() != null && !purposes.contains(offer.purpose())) {
            return Relevance.NO;
        }
        if (!offer.industries().isEmpty() && !industries.isEmpty()) {
            if (offer.industries().stream().noneMatch(industries::contains)) {
                return Relevance.NO;
            }
            return offer.purpose() == null ? Relevance.UNKNOWN : Relevance.YES;
        }
        return offer.purpose() == null || !offer.industries().isEmpty() ? Relevance.UNKNOWN : Relevance.YES;
    }

    List<Offer> relevant(List<Offer> offers) {
        return offers.stream().filter(offer -> of(offer) == Relevance.YES).toList();
    }

    /** Whether a platform has accounts for venues only, as far as is known. */
    static boolean takesOnlyVenues(List<Offer> offers) {
        return !offers.isEmpty() && offers.stream().allMatch(offer -> offer.purpose() == Purpose.VENUE);
    }
}
