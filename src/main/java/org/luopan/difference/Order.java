package org.luopan.difference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Which of several rows changed their place: all but the longest run that kept its order. */
final class Order {

    /** The former place of a row that is new. */
    static final int NEW = -1;

    private Order() {}

    /** For each row whether it moved, by the places that the rows had before. */
    static List<Boolean> moved(List<Integer> places) {
        var count = places.size();
        var longest = new int[count];
        var previous = new int[count];
        Arrays.fill(previous, NEW);
        var last = NEW;
        for (var i = 0; i < count; i++) {
            if (places.get(i) == NEW) {
                continue;
            }
            longest[i] = 1;
            for (var j = 0; j < i; j++) {
                if (places.get(j) != NEW && places.get(j) < places.get(i) && longest[j] + 1 > longest[i]) {
                    longest[i] = longest[j] + 1;
                    previous[i] = j;
                }
            }
            last = last == NEW || longest[i] > longest[last] ? i : last;
        }
        var moved = new ArrayList<Boolean>();
        places.forEach(place -> moved.add(place != NEW));
        for (var at = last; at != NEW; at = previous[at]) {
            moved.set(at, false);
        }
        return moved;
    }
}
