package org.luopan.agenda;

import java.util.List;

/**
 * A week or a month of the desk.
 *
 * @param title the span in words
 * @param other the same days in the other view
 * @param now the span that holds today
 * @param overdue how many checks should have been made before today
 * @param empty whether nothing is scheduled or due in the span
 */
record AgendaPage(
        boolean month,
        String title,
        String previous,
        String next,
        String other,
        String now,
        long overdue,
        boolean empty,
        List<Day> days) {

    /**
     * One day.
     *
     * @param within whether it belongs to the span, or only fills its first or last week
     * @param more how many checks are due besides those that are named
     */
    record Day(String code, String words, boolean today, boolean within, List<Item> items, long more) {}

    /** Something scheduled at a time, or a check that is due; with the person who wrote it, or who is to check it. */
    record Item(String what, String time, String name, String href, String who) {}
}
