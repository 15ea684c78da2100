package org.luopan.crawler;

import java.time.Instant;
import java.util.List;

/**
 * A feed of changes, newest first.
 *
 * @param key what identifies it for as long as its base exists, even if its address changes
 * @param page the address of the page that shows the same, without the language
 */
record ChangeFeed(String key, String title, String page, String author, Instant updated, List<Item> items) {

    /** One change: what was changed, why, and the address of the page that shows it. */
    record Item(String key, String title, String summary, String page, Instant when) {}
}
