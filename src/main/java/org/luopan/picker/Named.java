package org.luopan.picker;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Things of one facet or kind, in its order and by their codes. */
final class Named {

    private static final Comparator<One> ORDER =
            Comparator.comparingInt(One::order).thenComparing(one -> one.named.code());

    private final List<One> ordered;
    private final List<Pickable> all;
    private final Map<String, Pickable> byCode;

    private Named(List<One> ordered, List<Pickable> all) {
        this.ordered = ordered;
        this.all = all;
        this.byCode = new HashMap<>(all.size() * 4 / 3 + 1);
        all.forEach(one -> byCode.putIfAbsent(one.code(), one));
    }

    /** The row of a thing and its place in the order. */
    record One(long id, int order, Pickable named) {}

    /** Things that are in order already, and are never changed one by one. */
    static Named of(List<Pickable> all) {
        return new Named(List.of(), List.copyOf(all));
    }

    static Named ordered(Collection<One> ones) {
        var ordered = ones.stream().sorted(ORDER).toList();
        return new Named(ordered, ordered.stream().map(One::named).toList());
    }

    /** The same without these rows, and with what was read of them. */
    Named with(Set<Long> changed, Collection<One> read) {
        return ordered(Stream.concat(ordered.stream().filter(one -> !changed.contains(one.id)), read.stream())
                .toList());
    }

    List<Pickable> all() {
        return all;
    }

    @Nullable
    Pickable coded(String code) {
        return byCode.get(code);
    }
}
