package org.luopan.revision;

import java.sql.ResultSet;
import java.sql.SQLException;
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

    /** Reads one row of the table whose moment of publishing is there; contributors besides the author are in another table. */
    public static PublishedState of(ResultSet row) throws SQLException {
        return new PublishedState(
                row.getLong("id"),
                row.getInt("number"),
                row.getObject("published_at", OffsetDateTime.class),
                row.getString("author"),
                row.getObject("author_id", Long.class),
                row.getString("decided_by"),
                row.getObject("decided_by_id", Long.class),
                row.getString("note"),
                row.getBoolean("minor"));
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
