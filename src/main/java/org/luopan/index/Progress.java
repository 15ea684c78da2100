package org.luopan.index;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** How far a long piece of work has come, and how long the rest will take if it goes on like this. */
final class Progress {

    private static final long PAUSE = TimeUnit.SECONDS.toNanos(10);

    private final long all;
    private final LongSupplier nanoseconds;
    private final long start;
    private long said;
    private long done;

    Progress(long all, LongSupplier nanoseconds) {
        this.all = all;
        this.nanoseconds = nanoseconds;
        this.start = nanoseconds.getAsLong();
        this.said = start;
    }

    /** Counts some more as done; what there is to say about it, at most every ten seconds. */
    Optional<String> after(long more) {
        done += more;
        var now = nanoseconds.getAsLong();
        if (now - said < PAUSE || done == 0) {
            return Optional.empty();
        }
        said = now;
        var rest = TimeUnit.NANOSECONDS.toSeconds((long) ((double) (now - start) / done * (all - done)));
        return Optional.of(String.format(Locale.ROOT, "%,d of %,d, about %,d s to go", done, all, rest));
    }
}
