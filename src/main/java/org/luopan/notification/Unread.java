package org.luopan.notification;

import java.util.List;

/**
 * What an editor has not read yet, in words, outside the pages of the desk.
 *
 * @param last the id of the latest notification in it; 0 if there is none
 * @param lines what happened, the latest first
 * @param more how many notifications there are beyond these lines
 * @param due what they look after, and is due since the day that was asked for
 */
public record Unread(long last, List<Line> lines, long more, List<Due> due) {

    /** One notification: what happened, in whose words, when, and the page that it is about. */
    public record Line(String what, String words, String when, String page) {}

    /** An entry whose day has come, and the page for checking it. */
    public record Due(String entry, String page, String day) {}

    public boolean isEmpty() {
        return lines.isEmpty() && due.isEmpty();
    }

    public long count() {
        return lines.size() + more + due.size();
    }
}
