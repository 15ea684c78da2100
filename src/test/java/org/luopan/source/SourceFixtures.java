package org.luopan.source;

import org.luopan.entry.Entry;
import org.springframework.test.util.ReflectionTestUtils;

/** Sources that are not in any database. */
public final class SourceFixtures {

    private SourceFixtures() {}

    public static Source source(String slug) {
        var source = new Source();
        ReflectionTestUtils.setField(source, Entry.class, "slug", slug, String.class);
        return source;
    }
}
