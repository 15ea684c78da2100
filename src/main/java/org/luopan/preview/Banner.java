package org.luopan.preview;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luopan.language.Language;

/**
 * What stands above a previewed page, in the language of the desk.
 *
 * @param back the page of the revision; null if what is typed is shown
 * @param other the same preview in the other language; null if there is no link to it
 * @param wrong what keeps what is typed from being shown
 */
public record Banner(
        Language language,
        String says,
        @Nullable String back,
        @Nullable String other,
        List<Wrong> wrong) {

    /** A field and what is wrong with it. */
    public record Wrong(String field, String words) {}
}
