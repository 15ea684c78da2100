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

    /** What is the same of it whatever was asked: its mark and its name. */
    public record Known(
            Text name,
            @Nullable String zh,
            @Nullable String seal,
            @Nullable String hue) {}

    @JsonIgnore
    public Known known() {
        return new Known(name, zh, seal, hue);
    }
}
