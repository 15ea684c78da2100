package org.luopan.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.luopan.figure.Confidence;
import org.luopan.language.AsOf;
import org.luopan.placement.LeadingPlacement.Reason;

class LeadingPlacementTests {

    @Test
    void hasNoneWhereNoListPlacesTheCity() {
        assertThat(LeadingPlacement.of(List.of())).isEmpty();
    }

    @Test
    void leadsWithTheOnlyOne() {
        var only = placement("2021", Confidence.ARTICLE, 1);
        assertLeads(only, Reason.ONLY, only);
    }

    @Test
    void leadsWithTheNewestOfTheBestFounded() {
        var older = placement("2024", Confidence.THIRD_PARTY_ESTIMATE, 1);
        var newer = placement("2025", Confidence.THIRD_PARTY_ESTIMATE, 2);
        var article = placement("2026", Confidence.ARTICLE, 3);
        assertLeads(newer, Reason.NEWEST, older, newer, article);
    }

    @Test
    void leadsWithTheBestFoundedThoughAnotherIsNewer() {
        var list = placement("2020", Confidence.THIRD_PARTY_ESTIMATE, 2);
        assertLeads(list, Reason.BEST, placement("2021", Confidence.ARTICLE, 1), list);
    }

    @Test
    void saysWhenTheBestFoundedIsTheNewestToo() {
        var list = placement("2025", Confidence.THIRD_PARTY_ESTIMATE, 1);
        assertLeads(list, Reason.BEST_AND_NEWEST, list, placement("2021", Confidence.ARTICLE, 2));
    }

    @Test
    void followsTheOrderOfTheListsWhereNothingElseDecides() {
        var first = placement("2025", Confidence.ARTICLE, 1);
        assertLeads(first, Reason.FIRST, placement("2025", Confidence.ARTICLE, 2), first);
    }

    private static void assertLeads(TierPlacement leading, Reason reason, TierPlacement... placements) {
        assertThat(LeadingPlacement.of(List.of(placements))).contains(new LeadingPlacement(leading, reason));
    }

    private static TierPlacement placement(String asOf, Confidence confidence, int order) {
        var list = mock(TierList.class);
        when(list.asOf()).thenReturn(AsOf.parse(asOf));
        when(list.confidence()).thenReturn(confidence);
        when(list.sortOrder()).thenReturn(order);
        var placement = mock(TierPlacement.class);
        when(placement.list()).thenReturn(list);
        return placement;
    }
}
