package org.luopan.brief;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.luopan.vocabulary.Strength;

/**
 * The positions of candidates in the order of {@link Ranking}, however many there are: only points are added up, without words or
 * reasons.
 */
public final class Places {

    private static final Candidate NOTHING = new Candidate("", 0, Map.of(), List.of());

    private final int[] sure;
    private final int[] assumed;
    private final boolean[] excluded;
    private final boolean[] known;
    private final Order inRank;
    private final Order leftOut;
    private final Order unknown;

    private Places(List<Criterion> criteria, Candidates candidates) {
        var size = candidates.size();
        sure = new int[size];
        assumed = new int[size];
        excluded = new boolean[size];
        known = new boolean[size];
        criteria.forEach(criterion -> judge(criterion, candidates));
        inRank = order(IntStream.range(0, size).filter(position -> known[position] && !excluded[position]));
        leftOut = order(IntStream.range(0, size).filter(position -> excluded[position]));
        unknown = order(IntStream.range(0, size).filter(position -> !known[position]));
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

    public Order ranked() {
        return inRank;
    }

    public Order excluded() {
        return leftOut;
    }

    public Order blank() {
        return unknown;
    }

    private void judge(Criterion criterion, Candidates candidates) {
        var strengths = strengths(criterion, candidates);
        for (var position = 0; position < sure.length; position++) {
            var judgement = strengths.apply(position);
            var open = judgement == Strength.UNKNOWN;
            sure[position] += Judgement.points(judgement) * criterion.weight();
            assumed[position] += (open ? Judgement.ASSUMED : Judgement.points(judgement)) * criterion.weight();
            excluded[position] |= criterion.must() && !open && !judgement.matches();
            known[position] |= !open;
        }
    }

    private static IntFunction<Strength> strengths(Criterion criterion, Candidates candidates) {
        if (criterion instanceof Criterion.Quality quality) {
            return candidates.strengths(quality.group(), quality.value());
        }
        var withoutOffers = criterion.judge(NOTHING).strength();
        return position -> {
            var offers = candidates.offers(position);
            return offers.isEmpty()
                    ? withoutOffers
                    : criterion
                            .judge(new Candidate("", position, Map.of(), offers))
                            .strength();
        };
    }

    /** Counts how many have the same points, so that each goes straight to its place; equals keep the editors' order. */
    private Order order(IntStream some) {
        var positions = some.toArray();
        var best =
                IntStream.of(positions).map(position -> assumed[position]).max().orElse(0);
        var surest =
                IntStream.of(positions).map(position -> sure[position]).max().orElse(0);
        var starts = new int[(best + 1) * (surest + 1) + 1];
        for (var position : positions) {
            starts[points(position, best, surest) + 1]++;
        }
        for (var points = 1; points < starts.length; points++) {
            starts[points] += starts[points - 1];
        }
        var sorted = new int[positions.length];
        for (var position : positions) {
            sorted[starts[points(position, best, surest)]++] = position;
        }
        return new Order(sorted);
    }

    private int points(int position, int best, int surest) {
        return (best - assumed[position]) * (surest + 1) + surest - sure[position];
    }
}
