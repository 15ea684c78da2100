package org.luopan.web;

import org.luopan.language.Language;

/**
 * The frame of the page being answered: its language, its address below the language and as it was asked for, the public address
 * of the site, and the style sheets.
 */
public record Page(
        Language language, String path, String query, String site, String styleSheet, String asked, String deskSheet) {

    /** The first folder below the language, by which the navigation marks where the reader is. */
    public String section() {
        var parts = path.split("/");
        return parts.length > 1 ? parts[1] : "";
    }

    /** The first folder below {@code /admin}, empty at the door of the desk. */
    public String deskSection() {
        var parts = asked.split("/");
        return parts.length > 2 ? parts[2] : "";
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
