package org.luopan.content;

import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One content change and the thread that makes it: what it touched, and the values it loaded for itself. */
final class Work {

    private static final ThreadLocal<@Nullable Work> CURRENT = new ThreadLocal<>();

    private final boolean apart;
    private final Set<Touched> touched = new LinkedHashSet<>();
    private final Map<Held<?>, Object> own = new IdentityHashMap<>();

    private Work(boolean apart) {
        this.apart = apart;
    }

    /** The change that this thread is making; null if it makes none. */
    static @Nullable Work current() {
        return CURRENT.get();
    }

    /** Runs something as one change; {@code apart} if its transaction sees other data than the values kept in memory. */
    static <T> T during(boolean apart, Function<Work, T> doing) {
        var work = new Work(apart);
        CURRENT.set(work);
        try {
            return doing.apply(work);
        } finally {
            CURRENT.remove();
        }
    }

    Set<Touched> touched() {
        return touched;
    }

    /** Whether it may see data that nobody else sees. */
    boolean differs() {
        return apart || !touched.isEmpty();
    }

    /** The private value of this change, loaded once. */
    @SuppressWarnings("unchecked")
    <T> T own(Held<T> held, Supplier<T> load) {
        var mine = own.get(held);
        if (mine == null) {
            mine = load.get();
            own.put(held, mine);
        }
        return (T) mine;
    }
}
