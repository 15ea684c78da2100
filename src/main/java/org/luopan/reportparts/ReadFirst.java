package org.luopan.reportparts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;

/** Puts what was read before what was not. Of very many things few were read lately, so only these are sorted. */
final class ReadFirst {

    private ReadFirst() {}

    /** Those read most first; otherwise in the order they had. */
    static <T> List<T> sorted(List<T> things, ToLongFunction<T> reads) {
        var read = new ArrayList<T>();
        var unread = new ArrayList<T>(things.size());
        for (var thing : things) {
            (reads.applyAsLong(thing) > 0 ? read : unread).add(thing);
        }
        read.sort(Comparator.comparingLong(reads).reversed());
        read.addAll(unread);
        return read;
    }
}
