package org.luopan.picker;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.luopan.language.Language;

/** Things of one facet or kind, in its order and by their codes. */
final class Named {

    private static final Comparator<One> ORDER =
            Comparator.comparingInt(One::order).thenComparing(one -> one.named.code());

    /** So many are put into their places one by one; more of them are sorted with the others. */
    private static final int FEW = 200;

    private final List<One> ordered;
    private final List<Pickable> all;
    private final Map<String, Pickable> byCode;
    private final Map<Language, List<One>> byName = Collections.synchronizedMap(new EnumMap<>(Language.class));

    private Named(List<One> ordered, List<Pickable> all) {
        this.ordered = ordered;
        this.all = all;
        this.byCode = new HashMap<>(all.size() * 4 / 3 + 1);
        all.forEach(one -> byCode.putIfAbsent(one.code(), one));
    }

    /**
     * The row of a thing and its place in the order.
     *
     * @param words all by which editors know it, as lists of the desk search in it
     */
    record One(long id, int order, String words, Pickable named) {}

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
        var after = ordered(
                Stream.concat(without(ordered, changed).stream(), read.stream()).toList());
        if (read.size() <= FEW) {
            Map.copyOf(byName)
                    .forEach((language, before) -> after.byName.put(language, placed(before, changed, read, language)));
        }
        return after;
    }

    private static List<One> placed(List<One> before, Set<Long> changed, Collection<One> read, Language language) {
        var after = without(before, changed);
        var order = byName(language);
        read.forEach(one -> after.add(-1 - Collections.binarySearch(after, one, order), one));
        return after;
    }

    private static List<One> without(List<One> ones, Set<Long> changed) {
        var others = new ArrayList<One>(ones.size());
        ones.stream().filter(one -> !changed.contains(one.id)).forEach(others::add);
        return others;
    }

    /** The order that readers of a language expect of names; no two rows have the same place. */
    static Comparator<One> byName(Language language) {
        return Comparator.comparing((One one) -> one.named.labelIn(language), language.collator())
                .thenComparing(One::id);
    }

    /** The rows by the names of their things; sorted when somebody first asks, because of many that takes a while. */
    List<One> inOrderOfNames(Language language) {
        return byName.computeIfAbsent(
                language, asked -> ordered.stream().sorted(byName(asked)).toList());
    }

    List<One> ordered() {
        return ordered;
    }

    List<Pickable> all() {
        return all;
    }

    @Nullable
    Pickable coded(String code) {
        return byCode.get(code);
    }
}
