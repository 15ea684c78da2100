package org.luopan;

import java.util.Random;
import java.util.function.Consumer;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.sessions.JqwikSession;

/** Checks a property with random cases, always the same ones; a case that breaks it is reduced to the smallest possible one first. */
public final class RandomCases {

    private static final long SEED = Long.getLong("luopan.test.seed", 20_261_122L);
    private static final int MOST_SHRINKS = 400;

    private RandomCases() {}

    /** Tries this many cases; {@code -Dluopan.test.seed} sets another seed. */
    public static <T> void hold(Arbitrary<T> cases, int tries, Consumer<T> property) {
        JqwikSession.run(() -> {
            var generator = cases.generator(tries);
            var random = new Random(SEED);
            for (var number = 1; number <= tries; number++) {
                var one = generator.next(random);
                if (failure(one, property) != null) {
                    var least = shrunk(one, property);
                    throw new AssertionError(
                            "Case " + number + " of seed " + SEED + ", made as small as possible: " + least.value(),
                            failure(least, property));
                }
            }
        });
    }

    private static <T> Shrinkable<T> shrunk(Shrinkable<T> failing, Consumer<T> property) {
        var least = failing;
        var left = MOST_SHRINKS;
        var smaller = true;
        while (smaller) {
            smaller = false;
            for (var next : (Iterable<Shrinkable<T>>) least.shrink()::iterator) {
                if (left-- > 0 && failure(next, property) != null) {
                    least = next;
                    smaller = true;
                    break;
                }
            }
        }
        return least;
    }

    private static <T> AssertionError failure(Shrinkable<T> one, Consumer<T> property) {
        try {
            property.accept(one.value());
            return null;
        } catch (AssertionError failure) {
            return failure;
        }
    }
}
