package org.luopan.revision;

import java.util.List;
import org.luopan.entry.EntryKind;
import org.luopan.entry.Language;
import org.luopan.entry.Localized;

/** The entries whose statements rest on an entry, so that it cannot be deleted, and those that merely link to it. */
public record References(List<Reference> resting, List<Reference> referring) {

    /** An entry with how many of its statements refer. */
    public record Reference(String what, long entryId, EntryKind kind, String slug, Localized name, long count) {

        public String form() {
            return "/admin/entries/" + kind.folder() + "/" + entryId;
        }

        public String nameIn(Language language) {
            return name.required(language).words();
        }
    }
}
