package org.luopan.finder;

import java.util.List;
import org.luopan.finder.FinderPage.Match;
import org.luopan.language.Worded;

/** How the score is calculated: the points for each strength, and an invented example that the program calculates itself. */
record ScorePage(
        List<Worth> worths,
        int full,
        int own,
        int half,
        int old,
        String brief,
        List<Match> matches,
        List<Match> excluded) {

    /** The points of one strength. */
    record Worth(@Worded("strength") String strength, int points) {

        /** With the sign that numbers have in print. */
        public String written() {
            return points < 0 ? "\u2212" + -points : Integer.toString(points);
        }
    }
}
