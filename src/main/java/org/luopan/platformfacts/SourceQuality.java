package org.luopan.platformfacts;

import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.luopan.entry.Support;
import org.luopan.language.Coded;
import org.luopan.source.Source;

/**
 * How good the sources of one statement are: the year of the newest that was read in the original and is independent, and of the newest
 * other; {@link #NEVER} if there is none, {@link #UNDATED} if none of them has a date.
 */
public record SourceQuality(int sound, int other) {

    static final int NEVER = 0;
    static final int UNDATED = 1;

    /** No source is named. */
    public static final SourceQuality NONE = new SourceQuality(NEVER, NEVER);

    /** Sources of this age in years count less. */
    public static final int OLD = 5;

    /** Why a statement counts less. */
    public enum Doubt implements Coded {
        UNSOURCED,
        UNCERTAIN,
        INTERESTED,
        SECOND_HAND,
        UNREAD,
        UNDATED,
        OLD
    }

    public static SourceQuality of(Collection<Source> sources) {
        return sources.stream()
                .filter(source -> !source.isRetracted())
                .map(source -> of(source.support() == Support.READ && !source.isInterested(), source.yearPublished()))
                .reduce(NONE, SourceQuality::and);
    }

    /** That of one source. */
    static SourceQuality of(boolean sound, @Nullable Integer year) {
        int known = year == null ? UNDATED : year;
        return sound ? new SourceQuality(known, NEVER) : new SourceQuality(NEVER, known);
    }

    SourceQuality and(SourceQuality more) {
        return new SourceQuality(Math.max(sound, more.sound), Math.max(other, more.other));
    }

    /** As of the year in which a statement is known to have held, whenever its sources were published. */
    SourceQuality asOf(@Nullable Integer year) {
        return year == null ? this : new SourceQuality(sound == NEVER ? NEVER : year, other == NEVER ? NEVER : year);
    }

    /** How many points a statement loses: one if it has no source, or every source is old, undated, unread or interested. */
    public int doubts(int year) {
        return sound == NEVER || isOld(sound, year) ? 1 : 0;
    }

    /** The main reason for its doubts in that year; empty if there is none. */
    public static Optional<Doubt> doubt(Collection<Source> sources, int year) {
        var evidence = of(sources);
        if (evidence.equals(NONE)) {
            return Optional.of(Doubt.UNSOURCED);
        }
        if (evidence.sound != NEVER) {
            return isOld(evidence.sound, year)
                    ? Optional.of(evidence.sound == UNDATED ? Doubt.UNDATED : Doubt.OLD)
                    : Optional.empty();
        }
        var others = sources.stream()
                .filter(source -> !source.isRetracted() && !source.isInterested())
                .map(Source::support)
                .toList();
        if (others.isEmpty()) {
            return Optional.of(Doubt.INTERESTED);
        }
        return Optional.of(Support.best(others) == Support.UNREAD ? Doubt.UNREAD : Doubt.SECOND_HAND);
    }

    private static boolean isOld(int published, int year) {
        return published == UNDATED || year - published >= OLD;
    }
}
