package org.luopan.finder;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.luopan.brief.Candidates;
import org.luopan.platformfacts.PlatformFacts;

/** The platforms that a brief chooses from, by their position in the editors' order; real or invented. */
interface Pool {

    /** What is known of all of them. */
    Candidates candidates();

    /** The facts about those at these positions; without what was deleted a moment ago. */
    Map<Integer, PlatformFacts> facts(List<Integer> positions);

    /** The positions of the platforms with these slugs, in the editors' order. */
    List<Integer> positions(Set<String> slugs);

    boolean invented();

    /** The year by which the age of evidence is judged. */
    int year();
}
