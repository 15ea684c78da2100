package org.luopan.search;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import org.luopan.language.PagePath;
import org.luopan.language.Text;
import org.luopan.language.Worded;

/** One result as a page lists it: what it is, the other name it was found by, and a matching passage. */
public record HitView(
        @Worded("search.one") String kind,
        @JsonIgnore String address,
        @JsonProperty("url") @PagePath String path,
        Text name,
        @Nullable String zh,
        @JsonIgnore @Nullable String seal,
        @JsonIgnore @Nullable String hue,
        @Nullable String calledBy,
        @Nullable Passage passage) {

    /**
     * What many searches show of it alike: its mark, its name, where it leads, and the name by which it was found.
     *
     * @param kind null where it stands among others of its kind
     */
    public record Head(
            String path,
            Text name,
            @Nullable String zh,
            @Nullable String seal,
            @Nullable String hue,
            @Nullable String kind,
            @Nullable String calledBy) {}

    /** Its head, with its kind if it stands among others. */
    public Head head(boolean mixed) {
        return new Head(path, name, zh, seal, hue, mixed ? kind : null, calledBy);
    }
}
