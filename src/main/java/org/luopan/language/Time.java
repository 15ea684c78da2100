package org.luopan.language;

/**
 * A time as shown: its code, the last day it covers, and in words. A code is spelt as in {@link AsOf}; a span of years as {@code
 * 2013-2025}, a moment as {@code 2026-11-22T14:05:00Z}.
 */
public record Time(String code, String end, String words) {

    @Override
    public String toString() {
        return words;
    }
}
