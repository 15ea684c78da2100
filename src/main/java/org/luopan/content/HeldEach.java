package org.luopan.content;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Values that are each made from one entry, kept in memory until the entry changes. There are at most so many of them: the one that
 * was not used for the longest time makes room.
 */
public final class HeldEach<T> implements Follower {

    private final String kind;
    private final Set<String> others;
    private final Map<Long, T> values;
    private long changes;

    HeldEach(String kind, Set<String> others, int most) {
        this.kind = kind;
        this.others = others;
        this.values = new LinkedHashMap<>(16, 0.75f, true) {

            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Long, T> eldest) {
                return size() > most;
            }
        };
    }

    /**
     * The values of these entries, without those that have none.
     *
     * @param fit whether a value can still be used
     * @param load makes the missing values all at once; it reads the entries itself, so that it sees their present state
     */
    public Map<Long, T> of(Collection<Long> ids, Predicate<T> fit, Function<Collection<Long>, Map<Long, T>> load) {
        var work = Work.current();
        if (work != null && work.differs()) {
            return load.apply(ids);
        }
        var found = new LinkedHashMap<Long, T>();
        var missing = new LinkedHashSet<Long>();
        long before;
        synchronized (this) {
            before = changes;
            for (var id : ids) {
                var value = values.get(id);
                if (value != null && fit.test(value)) {
                    found.put(id, value);
                } else {
                    missing.add(id);
                }
            }
        }
        if (!missing.isEmpty()) {
            var loaded = load.apply(missing);
            found.putAll(loaded);
            keep(loaded, before);
        }
        return found;
    }

    /** What was read before a change may be out of date. */
    private synchronized void keep(Map<Long, T> loaded, long before) {
        if (changes == before) {
            values.putAll(loaded);
        }
    }

    @Override
    public synchronized void follow(ContentChanges what) {
        changes++;
        if (!what.complete() || others.stream().anyMatch(what::touch)) {
            values.clear();
        } else {
            what.touched().stream().filter(one -> one.kind().equals(kind)).forEach(one -> values.remove(one.id()));
        }
    }
}
