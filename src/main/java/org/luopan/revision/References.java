package org.luopan.revision;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luopan.entry.DeskEntry;
import org.luopan.entry.EntryKind;
import org.luopan.language.Language;
import org.luopan.language.Localized;

/** What rests on an entry, so that it cannot be deleted, what merely links to it, and the open revisions that name it. */
public record References(Some resting, Some referring, List<Waiting> waiting) {

    /** Of what refers to an entry, what the first entries have, and how much there is in all. */
    public record Some(List<Reference> first, List<Count> counts) {

        public boolean isEmpty() {
            return first.isEmpty();
        }

        /** How many statements there are besides those shown. */
        public long more() {
            return counts.stream().mapToLong(Count::times).sum()
                    - first.stream().mapToLong(Reference::count).sum();
        }
    }

    /** How many statements of one sort refer to an entry. */
    public record Count(String what, long times) {}

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
