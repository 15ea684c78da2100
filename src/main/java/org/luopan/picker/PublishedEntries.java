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

    /** The first so many, and how many there are. */
    public record Found(List<Listed> first, int total) {}

    /** The first published entries of a kind, or of all kinds if it is null, by name or in the order of the kind. */
    public Found first(int most, @Nullable EntryKind kind, Wanted wanted, boolean byName, Language language) {
        var each = Stream.of(EntryKind.values())
                .filter(one -> kind == null || one == kind)
                .map(one -> wanted(one, wanted, byName, language))
                .toList();
        return new Found(
                merged(most, each, byName ? Named.byName(language) : BY_ORDER).stream()
                        .map(one ->
                                new Listed(one.id(), one.order(), one.named().labelIn(language)))
                        .toList(),
                each.stream().mapToInt(List::size).sum());
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

    /** The first of several lists that are in order. */
    private static List<One> merged(int most, List<List<One>> each, Comparator<One> order) {
        var heads = new PriorityQueue<Map.Entry<One, Iterator<One>>>(Map.Entry.comparingByKey(order));
        each.stream().map(List::iterator).forEach(rest -> next(heads, rest));
        var first = new ArrayList<One>();
        while (first.size() < most && !heads.isEmpty()) {
            var head = heads.remove();
            first.add(head.getKey());
            next(heads, head.getValue());
        }
        return first;
    }

    private static void next(PriorityQueue<Map.Entry<One, Iterator<One>>> heads, Iterator<One> rest) {
        if (rest.hasNext()) {
            heads.add(Map.entry(rest.next(), rest));
        }
    }
}
