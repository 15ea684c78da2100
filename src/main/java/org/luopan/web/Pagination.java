package org.luopan.web;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Which page of a long list is shown, and which others there are; pages count from 1.
 *
 * @param ignored the requested number if there is no such page: the first is shown instead
 */
public record Pagination(int page, int size, long total, String ignored) {

    private static final int MOST_DIGITS = 9;
    private static final int MOST_SHOWN = 40;

    public Pagination(int page, int size, long total) {
        this(page, size, total, "");
    }

    /** The page of that number, otherwise the first, with the number that was ignored. */
    public static Pagination asked(String number, int size, long total) {
        var first = new Pagination(1, size, total);
        var page = number.matches("[1-9]\\d{0," + (MOST_DIGITS - 1) + "}") ? Integer.parseInt(number) : 0;
        if (number.isBlank()) {
            return first;
        }
        return page >= 1 && page <= first.pages()
                ? new Pagination(page, size, total)
                : new Pagination(1, size, total, number.substring(0, Math.min(MOST_SHOWN, number.length())));
    }

    public int pages() {
        return (int) Math.max(1, (total + size - 1) / size);
    }

    public boolean many() {
        return pages() > 1;
    }

    /** The place in the whole list of the first thing on this page. */
    public long from() {
        return (page - 1L) * size + 1;
    }

    /** The place in the whole list of the last thing on this page. */
    public long to() {
        return Math.min((long) page * size, total);
    }

    public boolean first() {
        return page <= 1;
    }

    public boolean last() {
        return page >= pages();
    }

    /** What leads to a page, behind an address that may have a query already; nothing for the first. */
    public String query(int number, String address) {
        return number == 1 ? "" : (address.contains("?") ? "&" : "?") + "page=" + number;
    }

    /** The pages to link to: the first, the last and those around this one. */
    public List<Integer> links() {
        return IntStream.rangeClosed(1, pages())
                .filter(number -> number == 1 || number == pages() || Math.abs(number - page) <= 2)
                .boxed()
                .toList();
    }
}
