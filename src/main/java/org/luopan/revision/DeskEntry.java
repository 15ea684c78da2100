package org.luopan.revision;

import org.luopan.entry.EntryKind;
import org.luopan.language.Language;
import org.luopan.language.Localized;

/** The entry that a revision is of, whether it is published, not yet, or in the bin. */
public record DeskEntry(long id, EntryKind kind, String slug, Localized name, String status, int version) {

    public boolean isPublished() {
        return status.equals("published");
    }

    public boolean binned() {
        return status.equals("deleted");
    }

    /** Its address in words that scripts rely on: {@code platform/wechat}. */
    public String address() {
        return kind.code() + "/" + slug;
    }

    public String nameIn(Language language) {
        return name.required(language).words();
    }

    /** Its form at the desk. */
    public String form() {
        return "/admin/entries/" + kind.folder() + "/" + id;
    }
}
