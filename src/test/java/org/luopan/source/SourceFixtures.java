package org.luopan.source;

import org.luopan.entry.Checking;
import org.luopan.entry.Entry;
import org.luopan.language.Localized;
import org.springframework.test.util.ReflectionTestUtils;

/** Sources that are not in any database. */
public final class SourceFixtures {

    private SourceFixtures() {}

    public static Source source(String slug) {
        var source = new Source();
        ReflectionTestUtils.setField(source, Entry.class, "slug", slug, String.class);
        return source;
    }

    /** A source that somebody has read. */
    public static Source read(String slug) {
        return named(slug, Checking.CHECKED, null);
    }

    /** A source that nobody has opened. */
    public static Source unread(String slug) {
        return named(slug, Checking.UNCHECKED, null);
    }

    /** A source that was read in another publication. */
    public static Source readIn(String slug, String place) {
        return named(slug, Checking.UNCHECKED, place);
    }

    private static Source named(String slug, Checking checking, String place) {
        var source = source(slug);
        ReflectionTestUtils.setField(source, Entry.class, "name", new Localized(slug, null), Localized.class);
        ReflectionTestUtils.setField(source, Entry.class, "checking", checking, Checking.class);
        ReflectionTestUtils.setField(source, "seenVia", place);
        ReflectionTestUtils.setField(source, "linkState", LinkState.UNKNOWN);
        ReflectionTestUtils.setField(source, "language", "en");
        return source;
    }
}
