package org.luopan.language;

import java.text.Bidi;

/** Cleans text that people typed: removes invisible characters, so that a text of nothing else is empty. */
public final class Visible {

    private static final char ISOLATE = '\u2068';
    private static final char END_OF_ISOLATE = '\u2069';

    private Visible() {}

    /**
     * The text without direction marks, zero-width characters and controls other than tab and line feed, and without spaces of any
     * kind at its ends. Empty if nothing visible is left.
     */
    public static String of(String typed) {
        var kept = new StringBuilder(typed.length());
        typed.replace("\r\n", "\n").replace('\r', '\n').codePoints().forEach(character -> {
            if (!hidden(character)) {
                kept.appendCodePoint(character);
            }
        });
        var text = kept.toString();
        return shows(text) ? stripped(text) : "";
    }

    /** Whether a text has anything visible: a letter, a digit, a sign. */
    public static boolean shows(String text) {
        return text.codePoints().anyMatch(Visible::shows);
    }

    /** Whether a text has characters that {@link #of} removes. */
    public static boolean hides(String text) {
        return text.codePoints().anyMatch(Visible::hidden);
    }

    /** A text for use within a sentence of the other direction, isolated if it would reorder the words around it. */
    public static String apart(String text) {
        return Bidi.requiresBidi(text.toCharArray(), 0, text.length()) ? ISOLATE + text + END_OF_ISOLATE : text;
    }

    private static String stripped(String text) {
        var from = 0;
        var to = text.length();
        while (from < to && blank(text.codePointAt(from))) {
            from += Character.charCount(text.codePointAt(from));
        }
        while (to > from && blank(text.codePointBefore(to))) {
            to -= Character.charCount(text.codePointBefore(to));
        }
        return text.substring(from, to);
    }

    private static boolean shows(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK -> false;
            default -> !filler(character);
        };
    }

    /** A space of any width or another blank character; joiners matter only between letters. */
    private static boolean blank(int character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || filler(character)
                || character == 0x200C
                || character == 0x200D;
    }

    /** Letters and patterns that print nothing: Hangul fillers and the blank braille pattern. */
    private static boolean filler(int character) {
        return switch (character) {
            case 0x115F, 0x1160, 0x3164, 0xFFA0, 0x2800 -> true;
            default -> false;
        };
    }

    private static boolean hidden(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> character != '\n' && character != '\t';
            // Joiners shape Persian and Indian letters, and emoji.
            case Character.FORMAT -> character != 0x200C && character != 0x200D;
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE -> true;
            default ->
                (character & 0xFFFE) == 0xFFFE
                        || character == 0x034F
                        || character == 0x17B4
                        || character == 0x17B5
                        || character == 0x3164
                        || character == 0xFFA0
                        || character >= 0xFDD0 && character <= 0xFDEF;
        };
    }
}
