package org.luopan.entry;

import org.jspecify.annotations.Nullable;
import org.luopan.language.Language;
import org.luopan.language.Localized;

/** The columns that name an entry, and how it is linked to the requested one (empty if it is not). */
record EntryRow(
        String relation,
        EntryKind kind,
        String slug,
        Localized name,
        @Nullable String nameZh,
        @Nullable String pinyin,
        @Nullable String seal,
        @Nullable String hue,
        int sortOrder) {

    EntryRef in(Language language) {
        return new EntryRef(kind, slug, name.required(language), nameZh, pinyin, seal, hue, sortOrder);
    }
}
