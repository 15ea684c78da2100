package org.luopan.revision;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the history shows of one published state, without its content.
 *
 * @param author everybody whose changes it contains
 * @param decidedBy who published it; null if that was the author
 */
public record PublishedState(
        long id,
        int number,
        OffsetDateTime when,
        String author,
        @Nullable String decidedBy,
        @Nullable String note,
        boolean minor) {

    /** Reads one row; contributors besides the author are in another table. */
    public PublishedState(
            long id,
            int number,
            OffsetDateTime when,
            String author,
            @Nullable Long authorId,
            @Nullable String decidedBy,
            @Nullable Long decidedById,
            @Nullable String note,
            boolean minor) {
        this(id, number, when, author, other(new Person(authorId, author), decidedBy, decidedById), note, minor);
    }

    private static @Nullable String other(Person author, @Nullable String decidedBy, @Nullable Long decidedById) {
        return decidedBy == null || author.same(new Person(decidedById, decidedBy)) ? null : decidedBy;
    }

    /** The same state with the names of the other contributors. */
    public PublishedState with(List<String> contributors) {
        var names = Stream.concat(Stream.of(author), contributors.stream())
                .distinct()
                .collect(Collectors.joining(", "));
        return new PublishedState(id, number, when, names, decidedBy, note, minor);
    }
}
