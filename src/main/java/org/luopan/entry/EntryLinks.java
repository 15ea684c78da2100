package org.luopan.entry;

import java.util.List;

/** The entries linked with one entry, in both directions, without duplicates. */
public record EntryLinks(List<EntryRef> related, List<EntryRef> similar, List<EntryRef> seeAlso) {

    public List<EntryRef> related(EntryKind kind) {
        return related.stream().filter(ref -> ref.kind() == kind).toList();
    }
}
