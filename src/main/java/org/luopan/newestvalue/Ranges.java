package org.luopan.newestvalue;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Numbers of rows as people write them: 1–3, 7, 9–12. */
final class Ranges {

    private Ranges() {}

    static String of(List<Integer> numbers) {
        var ranges = new ArrayList<int[]>();
        for (var number : new TreeSet<>(numbers)) {
            var last = ranges.isEmpty() ? null : ranges.get(ranges.size() - 1);
            if (last != null && last[1] + 1 == number) {
                last[1] = number;
            } else {
                ranges.add(new int[] {number, number});
            }
        }
        return String.join(", ", ranges.stream().map(Ranges::inWords).toList());
    }

    private static String inWords(int[] range) {
        if (range[0] == range[1]) {
            return Integer.toString(range[0]);
        }
        return range[0] + (range[0] + 1 == range[1] ? ", " : "\u2013") + range[1];
    }
}
