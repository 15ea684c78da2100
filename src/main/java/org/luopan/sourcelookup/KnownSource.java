package org.luopan.sourcelookup;

import org.jspecify.annotations.Nullable;
import org.luopan.record.WebAddress;

/** A source of the base, with what helps to recognize it and to describe others of the same site. */
public record KnownSource(
        String slug,
        String title,
        String publisher,
        @Nullable String address,
        String kind,
        String language,
        @Nullable String published,
        boolean unread,
        boolean retracted) {

    public String key() {
        return address == null ? "" : WebAddress.sameness(address);
    }

    String host() {
        return key().replaceFirst("[/?:].*", "");
    }

    /** How it is named in a sentence: its title and its publisher. */
    public String inWords() {
        return title + " (" + publisher + ")";
    }
}
