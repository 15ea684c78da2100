package org.luopan.entry;

import java.util.Collection;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.luopan.language.Coded;

/** How a statement or a source is supported, best first: only what was read in the original may be called verified. */
public enum Support implements Coded {
    /** Somebody has read it in the original. */
    READ,
    /** Somebody has read it in another publication that passes it on, and that one is named. */
    SECOND_HAND,
    /** Nobody has read it yet. */
    UNREAD;

    /** The weaker of the two: what is said of a statement cannot be better than what is said of its source. */
    public Support atMost(Support other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** The best of several sources for one statement; unread if there are none. */
    public static Support best(Collection<Support> sources) {
        return sources.stream().min(Comparator.naturalOrder()).orElse(UNREAD);
    }

    /** The worst of several sources, for a text of which each supports a part; unread if there are none. */
    public static Support worst(Collection<Support> sources) {
        return sources.stream().max(Comparator.naturalOrder()).orElse(UNREAD);
    }

    /** What of these was not read in the original, as charts say it of their hollow points: "both" if in both ways, null if none. */
    public static @Nullable String hollow(Stream<Support> all) {
        var hollow = all.filter(support -> support != READ).distinct().toList();
        if (hollow.isEmpty()) {
            return null;
        }
        return hollow.size() > 1 ? "both" : hollow.get(0).code();
    }

    /** How an editor left it: what was only taken over as its source states it was read there too. */
    public static Support of(Checking checking) {
        return checking == Checking.UNCHECKED ? UNREAD : READ;
    }
}
