package org.luopan.chart;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The colours of drawings in files, as in {@code tokens.css}, each with the one that takes its place where a reader prefers the dark. */
public enum Colour {
    GROUND("#fff", "#1c1b18"),
    INK("#1d1b17", "#ece7dc"),
    SOFT("#5f594e", "#aba394"),
    LINE("#e3ddd0", "#35322b"),
    EDGE("#8b8375", "#857d6f"),
    BAND("#ebe5d8", "#2b2823"),
    RUST("#b02617", "#ff9a84"),
    JADE("#1b6548", "#74c7a0"),
    AMBER("#7f5200", "#e0b15a"),
    CORE("#4a443a", "#d9d2c3"),
    STRONG("#b9b09d", "#6a6254"),
    PRESENT("#ddd6c8", "#48423a"),
    WEAK("#f0eadf", "#2b2824"),
    FIRST("#bd3931", "#f66e60"),
    SECOND("#a45900", "#d98941"),
    THIRD("#2d8152", "#61b380"),
    FOURTH("#2d76a3", "#60a7d6"),
    FIFTH("#8656a6", "#b786db"),
    SIXTH("#7b6c54", "#ac9c83");

    /** The style sheet of a file: its attributes say how it looks in the light, this how in the dark. A security policy names its digest. */
    static final String SHEET = "@media (prefers-color-scheme:dark){"
            + Arrays.stream(values()).map(Colour::instead).collect(Collectors.joining()) + "}";

    private final String light;
    private final String dark;

    Colour(String light, String dark) {
        this.light = light;
        this.dark = dark;
    }

    private String instead() {
        return "[fill=\"" + light + "\"]{fill:" + dark + "}[stroke=\"" + light + "\"]{stroke:" + dark + "}";
    }

    /** The colour as an attribute of a file. */
    @Override
    public String toString() {
        return light;
    }
}
