package org.luopan.record;

import java.text.Normalizer;
import java.util.Locale;

/** Proposes slugs from names. */
public final class Slugs {

    private static final int LONGEST = 60;

    private Slugs() {}

    /** Lower-case letters and digits with hyphens between: "Lǐ Nā's café" gives {@code li-nas-cafe}; empty if nothing is left. */
    public static String from(String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("['’]", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST).replaceAll("-[^-]*$", "");
    }

    /** The record, with a slug made from one of its fields if it has none. */
    public static RecordData complete(RecordData typed, String field) {
        return typed.orElse("slug", from(typed.get(field)));
    }
}
