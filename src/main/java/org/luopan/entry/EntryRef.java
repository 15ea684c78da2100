package org.luopan.entry;

import org.jspecify.annotations.Nullable;
import org.luopan.language.Text;

/** An entry as others name it. */
public record EntryRef(
        EntryKind kind,
        String slug,
        Text name,
        @Nullable String zh,
        @Nullable String pinyin,
        @Nullable String seal,
        @Nullable String hue,
        int sortOrder) {

    /** Its address in words that scripts rely on: {@code platform/wechat}. */
    public String address() {
        return kind.code() + "/" + slug;
    }

    /** Its page, below the language. */
    public String path() {
        return kind.path(slug);
    }

    /** Its history, below the language; the market has one page for itself, and its history stands under its slug all the same. */
    public String historyPath() {
        return "/" + kind.folder() + "/" + slug + "/history";
    }
}
