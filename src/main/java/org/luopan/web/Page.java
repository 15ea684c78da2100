package org.luopan.web;

import org.luopan.entry.Language;

/** The frame of the page being answered: its language, its address in both languages, and the public address of the site. */
public record Page(Language language, String path, String query, String site, String styleSheet) {

    /** The first folder below the language, by which the navigation marks where the reader is. */
    public String section() {
        var parts = path.split("/");
        return parts.length > 1 ? parts[1] : "";
    }

    /** This page's address without its query. */
    public String canonical() {
        return address(language);
    }

    /** This page in a language, without its query. */
    public String address(Language target) {
        return site + "/" + target.code() + path;
    }

    /** This page in the other language, with its query. */
    public String otherLanguage() {
        return "/" + language.other().code() + path + (query.isEmpty() ? "" : "?" + query);
    }

    /** An address of this site in the page's language. */
    public String to(String below) {
        return "/" + language.code() + below;
    }
}
