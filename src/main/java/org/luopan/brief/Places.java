package org.luopan.brief;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.luopan.brief.Candidate.Known;

/**
 * The positions of candidates in the order of {@link Ranking}, however many there are: only points are added up, without words or
 * reasons.
 */
public final class Places {

    private static final Candidate NOTHING = new Candidate("", 0, Map.of(), List.of());

    private final int[] points;
    private final int[] met;
    private final int[] unknown;
    private final boolean[] reaches;
    private final int[] unknownWhom;
    private final int[] metWell;
    private final int aboutWhom;
    private final boolean[] excluded;
    private final boolean[] known;
    private final int wishes;
    private final int fitting;
    private final Order inRank;
    private final Order leftOut;
    private final Order nothingKnown;

    private Places(List<Criterion> criteria, Candidates candidates) {
        var size = candidates.size();
        points = new int[size];
        met = new int[size];
        unknown = new int[size];
        reaches = new boolean[size];
        unknownWhom = new int[size];
        metWell = new int[size];
        aboutWhom = (int) criteria.stream().filter(Criterion::aboutWhom).count();
        excluded = new boolean[size];
        known = new boolean[size];
        wishes = (int)
                criteria.stream().filter(criterion -> criterion.weight() > 0).count();
        criteria.forEach(criterion -> judge(criterion, candidates));
        var ranked = sorted(IntStream.range(0, size).filter(position -> known[position] && !excluded[position]));
        var best = IntStream.of(ranked)
                .filter(this::meetsEnough)
                .map(position -> points[position])
                .max()
                .orElse(0);
        var fit = IntStream.of(ranked).filter(position -> fits(position, best)).toArray();
        fitting = fit.length;
        inRank = new Order(IntStream.concat(
                        IntStream.of(fit), IntStream.of(ranked).filter(position -> !fits(position, best)))
                .toArray());
        leftOut = new Order(sorted(IntStream.range(0, size).filter(position -> excluded[position])));
        nothingKnown =
                new Order(sorted(IntStream.range(0, size).filter(position -> !known[position] && !excluded[position])));
    }

    public static Places of(List<Criterion> criteria, Candidates candidates) {
        return new Places(criteria, candidates);
    }

    /** The positions of some candidates, best first. */
    public static final class Order {

        private final int[] positions;

        private Order(int[] positions) {
            this.positions = positions;
        }

        public int size() {
            return positions.length;
        }

        /** The positions from one place on, at most so many. */
        public List<Integer> from(int first, int most) {
            return Arrays.stream(positions).skip(first).limit(most).boxed().toList();
        }

        /** The place of a position, from 0; -1 if it is not among them. */
        public int placeOf(int position) {
            return IntStream.range(0, positions.length)
                    .filter(place -> positions[place] == position)
                    .findFirst()
                    .orElse(-1);
        }
    }

    /** Those that fit, and then those for which less speaks. */
    public Order ranked() {
        return inRank;
    }

    /** How many of the ranked fit. */
    public int fitting() {
        return fitting;
    }

    public Order excluded() {
        return leftOut;
    }

    public Order blank() {
        return nothingKnown;
    }

    private void judge(Criterion criterion, Candidates candidates) {
        var strengths = strengths(criterion, candidates);
        var counts = criterion.weight() > 0;
        for (var position = 0; position < points.length; position++) {
            var judgement = strengths.apply(position);
            var strength = judgement.strength();
            var open = judgement == Known.UNKNOWN;
            points[position] += Judgement.points(judgement) * criterion.weight();
            met[position] += counts && strength.matches() ? 1 : 0;
            reaches[position] |= criterion.aboutWhom() && strength.matches();
            unknownWhom[position] += criterion.aboutWhom() && open ? 1 : 0;
            metWell[position] += counts && !criterion.aboutWhom() && criterion.metWell(strength) ? 1 : 0;
            unknown[position] += counts && open ? 1 : 0;
            excluded[position] |= criterion.must() && !open && !strength.matches();
            known[position] |= !open;
        }
    }

    private static IntFunction<Known> strengths(Criterion criterion, Candidates candidates) {
        if (criterion instanceof Criterion.Quality quality) {
            var asked = candidates.known(quality.group(), quality.value());
            if (quality.opposite().isEmpty()) {
                return asked;
            }
            var opposite = candidates.known(quality.group(), quality.opposite());
            return position -> quality.opposed(asked.apply(position), opposite.apply(position));
        }
        var withoutOffers = known(criterion.judge(NOTHING));
        return position -> {
            var offers = candidates.offers(position);
            return offers.isEmpty()
                    ? withoutOffers
                    : known(criterion.judge(new Candidate("", position, Map.of(), offers)));
        };
    }

    private static Known known(Judgement judgement) {
        return Known.of(judgement.strength(), judgement.doubts());
    }

    private boolean meetsEnough(int position) {
        return 2 * met[position] >= wishes
                && (aboutWhom == 0
                        || reaches[position]
                        || unknownWhom[position] == aboutWhom && metWell[position] == wishes - aboutWhom);
    }

    private boolean fits(int position, int best) {
        return meetsEnough(position) && Ranking.enough(points[position], best);
    }

    /** Counts how many have the same points, so that each goes straight to its place; equals keep the editors' order. */
    private int[] sorted(IntStream some) {
        var positions = some.toArray();
        var best =
                IntStream.of(positions).map(position -> points[position]).max().orElse(0);
        var worst =
                IntStream.of(positions).map(position -> points[position]).min().orElse(0);
        var starts = new int[(best - worst + 1) * (wishes + 1) + 1];
        for (var position : positions) {
            starts[place(position, best) + 1]++;
        }
        for (var place = 1; place < starts.length; place++) {
            starts[place] += starts[place - 1];
        }
        var sorted = new int[positions.length];
        for (var position : positions) {
            sorted[starts[place(position, best)]++] = position;
        }
        return sorted;
    }

    private int place(int position, int best) {
        return (best - points[position]) * (wishes + 1) + unknown[position];
    }
}
