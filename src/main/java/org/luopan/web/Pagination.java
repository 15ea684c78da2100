package org.luopan.web;

import java.util.List;
import java.util.stream.IntStream;

/** Which page of a long list is shown, and which others there are; pages count from 1. */
public record Pagination(int page, int size, long total) {

    /** The page that somebody typed a number of: the first where it is none, the last where there are not so many. */
    public static Pagination clamped(String typed, int size, long total) {
        var number = typed.matches("[1-9]\\d{0,6}") ? Integer.parseInt(typed) : 1;
        return new Pagination(Math.min(number, new Pagination(1, size, total).pages()), size, total);
    }

    public int pages() {
        return (int) Math.max(1, (total + size - 1) / size);
    }

    public boolean many() {
        return pages() > 1;
    }

    public boolean first() {
        return page <= 1;
    }

    public boolean last() {
        return page >= pages();
    }

    /** The pages to link to: the first, the last and those around this one. */
    public List<Integer> links() {
        return IntStream.rangeClosed(1, pages())
                .filter(number -> number == 1 || number == pages() || Math.abs(number - page) <= 2)
                .boxed()
                .toList();
    }
}
