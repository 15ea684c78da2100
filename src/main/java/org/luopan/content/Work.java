package org.luopan.content;

import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One piece of writing at the gate, in the thread that does it: what it touched, and what it loaded for itself. */
final class Work {

    private static final ThreadLocal<@Nullable Work> CURRENT = new ThreadLocal<>();

    private final boolean apart;
    private final Set<Touched> touched = new LinkedHashSet<>();
    private final Map<Held<?>, Object> own = new IdentityHashMap<>();

    private Work(boolean apart) {
        this.apart = apart;
    }

    /** What this thread is at; null where it writes nothing. */
    static @Nullable Work current() {
        return CURRENT.get();
    }

    /** Does something as one piece of writing; {@code apart} where what is held in memory is not what its transaction sees. */
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

    /** Whether it may see what nobody else does. */
    boolean differs() {
        return apart || !touched.isEmpty();
    }

    /** What this piece of writing holds for itself, loaded once. */
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
