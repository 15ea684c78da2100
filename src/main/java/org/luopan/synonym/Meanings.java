package org.luopan.synonym;

import java.util.Map;

/** What a synonym may mean besides entries and facet values; whoever uses the synonyms says it. */
public interface Meanings {

    /** Whether there is such a thing: {@code metric/mau}, {@code operator/tencent}. */
    boolean has(String address);

    /** The names of the companies that run platforms, by their slugs. */
    Map<String, String> companies();
}
