package org.luopan.search;

import java.util.Collection;
import org.slf4j.Logger;

/** A search whose right result is known: where it stood, and how good many such searches are together. */
public interface Placed {

    /** The place of the right result, from 1; 0 if it was not found. */
    int rank();

    default boolean amongThree() {
        return rank() > 0 && rank() <= 3;
    }

    /** The mean reciprocal rank. */
    static double reciprocal(Collection<? extends Placed> all) {
        return all.stream()
                .mapToDouble(one -> one.rank() == 0 ? 0 : 1.0 / one.rank())
                .average()
                .orElse(0);
    }

    /** The share whose right result is among the first three. */
    static double amongThree(Collection<? extends Placed> all) {
        return all.stream().filter(Placed::amongThree).count() / (double) all.size();
    }

    static void report(Logger log, String name, Collection<? extends Placed> all) {
        log.info("{}: {} questions, MRR {}, success@3 {}", name, all.size(), reciprocal(all), amongThree(all));
    }
}
