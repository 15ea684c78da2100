package org.luopan.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** The festivals as calendar programs subscribe to them. */
record CalendarFeed(String name, String about, List<Event> events) {

    /**
     * One event that lasts whole days.
     *
     * @param key what stays the same as long as it is the same event
     * @param path the page about it, without the language
     * @param changed when what is said about it was changed last
     */
    record Event(
            String key,
            LocalDate first,
            LocalDate last,
            String title,
            String about,
            String category,
            String path,
            Instant changed) {}
}
