package org.luopan.address;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The forms in which a public page can be requested: HTML, or data under the same address with an ending. */
public enum Form {
    HTML(""),
    JSON(".json"),
    CSV(".csv");

    static final String ATTRIBUTE = Form.class.getName();

    /** The suggestions for browsers have a format of their own. */
    private static final Pattern DATA =
            Pattern.compile("(/(?:en|sv)(?:/.*[^/])?)(\\.json|\\.csv)(?<!/search/suggestions\\.json)");

    private final String ending;

    Form(String ending) {
        this.ending = ending;
    }

    /** What an address in this form ends with, before its query. */
    public String ending() {
        return ending;
    }

    /** The form in which a page is requested, also while an error page answers. */
    public static Form of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Form form ? form : of(SitePath.below(request));
    }

    private static Form of(String path) {
        return data(path)
                .map(found -> found.group(2).equals(JSON.ending) ? JSON : CSV)
                .orElse(HTML);
    }

    /** The address of the page without the ending; empty if the path does not ask for data. */
    static Optional<String> page(String path) {
        return data(path).map(found -> found.group(1));
    }

    private static Optional<MatchResult> data(String path) {
        var found = DATA.matcher(path);
        return found.matches() ? Optional.of(found.toMatchResult()) : Optional.empty();
    }
}
