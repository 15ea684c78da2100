package org.luopan.revision;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a history tells of one published state, without what it holds.
 *
 * @param author everybody whose changes it holds
 * @param decidedBy who published it; null where that was the author
 */
public record PublishedState(
        long id,
        int number,
        OffsetDateTime when,
        String author,
        @Nullable String decidedBy,
        @Nullable String note,
        boolean minor) {

    /** A row of the table; whose changes it holds besides the author's is kept in another. */
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

    /** The same with the names of those whose changes it holds too. */
    public PublishedState with(List<String> contributors) {
        var names = Stream.concat(Stream.of(author), contributors.stream())
                .distinct()
                .collect(Collectors.joining(", "));
        return new PublishedState(id, number, when, names, decidedBy, note, minor);
    }
}
