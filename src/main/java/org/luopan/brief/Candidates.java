package org.luopan.brief;

import java.util.List;
import java.util.function.IntFunction;
import org.luopan.brief.Candidate.Known;
import org.luopan.brief.Candidate.Offer;

/** What is known of many platforms by their position in the editors' order: enough to judge them all. */
public interface Candidates {

    int size();

    /** How strong each is known to be in one facet value or tier. */
    IntFunction<Known> known(CriterionGroup group, String value);

    List<Offer> offers(int position);
}
