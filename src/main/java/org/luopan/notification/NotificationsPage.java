package org.luopan.notification;

import java.util.List;
import org.luopan.web.Pagination;

/**
 * What concerns one editor, the latest first.
 *
 * @param due what they look after and is due
 */
record NotificationsPage(long unread, List<ListedNotification> rows, List<Due> due, Pagination pagination) {

    /** One thing that happened; {@code what} is the end of its message key. */
    record ListedNotification(
            long id, String what, String entry, String by, String words, String when, boolean unread) {}

    /** An entry whose day has come. */
    record Due(String entry, String form, String day) {}
}
