package org.luopan.entry;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.luopan.language.Language;
import org.luopan.language.Localized;

/** The entry that a revision belongs to: published, still a draft, or in the bin. */
public record DeskEntry(long id, EntryKind kind, String slug, Localized name, String status, int version) {

    /** Reads the entry from a row that has its columns under their own names. */
    public static DeskEntry of(ResultSet row) throws SQLException {
        return new DeskEntry(
                row.getLong("id"),
                EntryKind.of(row.getString("kind")),
                row.getString("slug"),
                new Localized(row.getString("name_en"), row.getString("name_sv")),
                row.getString("status"),
                row.getInt("version"));
    }

    public boolean isPublished() {
        return status.equals("published");
    }

    public boolean binned() {
        return status.equals("deleted");
    }

    /** Its short identifier, which scripts rely on: {@code platform/wechat}. */
    public String address() {
        return kind.code() + "/" + slug;
    }

    public String nameIn(Language language) {
        return name.required(language).words();
    }

    /** The address of its form at the desk. */
    public String form() {
        return "/admin/entries/" + kind.folder() + "/" + id;
    }
}
