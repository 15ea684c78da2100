package org.luopan.revision;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luopan.entry.DeskEntry;
import org.luopan.entry.EntryKind;
import org.luopan.language.Language;
import org.luopan.language.Localized;

/**
 * The entries whose statements rest on an entry, so that it cannot be deleted, those that merely link to it, and the open revisions
 * that name it.
 */
public record References(List<Reference> resting, List<Reference> referring, List<Waiting> waiting) {

    /** An open revision of another entry that names this one. */
    public record Waiting(
            long revision,
            int number,
            String state,
            String authors,
            @Nullable OffsetDateTime publishAt,
            DeskEntry entry) {}

    /** An entry, and how many of its statements refer to this one. */
    public record Reference(String what, long entryId, EntryKind kind, String slug, Localized name, long count) {

        public String form() {
            return "/admin/entries/" + kind.folder() + "/" + entryId;
        }

        public String nameIn(Language language) {
            return name.required(language).words();
        }
    }
}
