package org.luopan.listing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.luopan.entry.EntryKind;
import org.luopan.language.Localized;
import org.luopan.revision.DeskEntry;

/** Reads the entry of a row that was selected with the columns of its entry. */
public final class EntryRows {

    private EntryRows() {}

    public static DeskEntry subject(ResultSet row) throws SQLException {
        return new DeskEntry(
                row.getLong("id"),
                kind(row.getString("kind")),
                row.getString("slug"),
                new Localized(row.getString("name_en"), row.getString("name_sv")),
                row.getString("status"),
                row.getInt("version"));
    }

    public static EntryKind kind(@Nullable String code) {
        return Arrays.stream(EntryKind.values())
                .filter(kind -> kind.code().equals(Objects.requireNonNull(code)))
                .findFirst()
                .orElseThrow();
    }
}
