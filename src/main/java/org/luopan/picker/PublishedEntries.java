package org.luopan.picker;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.luopan.entry.EntryKind;
import org.luopan.language.Language;
import org.luopan.picker.Named.One;
import org.springframework.stereotype.Component;

/** Lists published entries for the desk from what is in memory of them, because a database reads every name for a word or an order. */
@Component
public class PublishedEntries {

    private static final Comparator<One> BY_ORDER =
            Comparator.comparingInt(One::order).thenComparingLong(One::id);

    private final Pickables pickables;

    PublishedEntries(Pickables pickables) {
        this.pickables = pickables;
    }

    /** An entry in a list: its number, its place among others, and its name in a language. */
    public record Listed(long id, int order, String name) {}

    /** Which entries are listed. */
    public interface Wanted {

        /** Whether this one is; its words are those that editors know it by, in small letters and simplified characters. */
        boolean is(EntryKind kind, long id, String slug, String words);
    }

    /** Those that are listed, in order. */
    public static final class Found {

        private final List<List<One>> each;
        private final Comparator<One> order;
        private final Language language;

        private Found(List<List<One>> each, Comparator<One> order, Language language) {
            this.each = each;
            this.order = order;
            this.language = language;
        }

        public int total() {
            return each.stream().mapToInt(List::size).sum();
        }

        /** Some of them, without as many as come before. */
        public List<Listed> part(int from, int most) {
            return merged(from, most, each, order).stream()
                    .map(one -> new Listed(one.id(), one.order(), one.named().labelIn(language)))
                    .toList();
        }
    }

    /** The published entries of a kind, or of all kinds if it is null, by name or in the order of the kind. */
    public Found find(@Nullable EntryKind kind, Wanted wanted, boolean byName, Language language) {
        return new Found(
                Stream.of(EntryKind.values())
                        .filter(one -> kind == null || one == kind)
                        .map(one -> wanted(one, wanted, byName, language))
                        .toList(),
                byName ? Named.byName(language) : BY_ORDER,
                language);
    }

    private List<One> wanted(EntryKind kind, Wanted wanted, boolean byName, Language language) {
        var named = pickables.entries().get(kind.code());
        if (named == null) {
            return List.of();
        }
        var some = new ArrayList<One>();
        for (var one : byName ? named.inOrderOfNames(language) : named.ordered()) {
            if (wanted.is(kind, one.id(), one.named().code(), one.words())) {
                some.add(one);
            }
        }
        if (!byName) {
            // They are in order except for those with the same place.
            some.sort(BY_ORDER);
        }
        return some;
    }

    /** Some of several lists that are in order. */
    private static List<One> merged(int from, int most, List<List<One>> each, Comparator<One> order) {
        var heads = new PriorityQueue<Map.Entry<One, Iterator<One>>>(Map.Entry.comparingByKey(order));
        each.stream().map(List::iterator).forEach(rest -> next(heads, rest));
        var some = new ArrayList<One>();
        for (var at = 0; some.size() < most && !heads.isEmpty(); at++) {
            var head = heads.remove();
            if (at >= from) {
                some.add(head.getKey());
            }
            next(heads, head.getValue());
        }
        return some;
    }

    private static void next(PriorityQueue<Map.Entry<One, Iterator<One>>> heads, Iterator<One> rest) {
        if (rest.hasNext()) {
            heads.add(Map.entry(rest.next(), rest));
        }
    }
}
