package org.luopan.entry;

import org.jspecify.annotations.Nullable;
import org.luopan.language.Text;

/** A reference to an entry: what other pages need to name it and link to it. */
public record EntryRef(
        EntryKind kind,
        String slug,
        Text name,
        @Nullable String zh,
        @Nullable String pinyin,
        @Nullable String seal,
        @Nullable String hue,
        int sortOrder) {

    /** Its short identifier, which scripts rely on: {@code platform/wechat}. */
    public String address() {
        return kind.code() + "/" + slug;
    }

    /** The address of its page without the language. */
    public String path() {
        return kind.path(slug);
    }

    /** The address of its history without the language; the market has its history under its slug too, although it has one page only. */
    public String historyPath() {
        return "/" + kind.folder() + "/" + slug + "/history";
    }
}
