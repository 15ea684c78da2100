package org.luopan.answer;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luopan.language.PagePath;
import org.luopan.language.Text;
import org.luopan.search.HitView;

/**
 * An answer to a question, above the results.
 *
 * @param key what it answers with: {@code figure/platform/wechat/mau}, {@code facet/audience/gen-z}, {@code finder?industry=b2b}
 * @param value the number, if the answer is one
 * @param path the address of the page that has it all, without the language
 * @param more what to call that page
 */
record Answer(
        String key,
        String title,
        @Nullable String value,
        @Nullable Text text,
        List<Line> lines,
        @JsonProperty("url") @PagePath String path,
        String more) {

    /** The address of the entry that it is; null if it answers with something else. */
    @JsonIgnore
    public @Nullable String told() {
        return path.endsWith(key.substring(key.indexOf('/') + 1)) && path.lastIndexOf('/') > 0 ? key : null;
    }

    /** Whether it is this entry, told in short with a link to its page. */
    boolean isEntry(HitView entry) {
        return key.equals(entry.address()) && path.equals(entry.path());
    }

    /** One line: an entry or a route, with what is said of it. */
    record Line(
            Text name,
            @JsonProperty("url") @PagePath @Nullable String path,
            @Nullable String value,
            @Nullable String detail) {}
}
