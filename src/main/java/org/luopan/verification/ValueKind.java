package org.luopan.verification;

import java.util.Optional;
import org.luopan.entry.EntryKind;
import org.luopan.language.Coded;

/** The kinds of statement that rest on sources, each with the part of the form where it is edited. */
public enum ValueKind implements Coded {
    FIGURE("figure", "figures"),
    CLAIM("claim", "claims"),
    ROUTE("account_route", "routes"),
    TRAIT("", "traits"),
    REACH("", "reach"),
    PLACEMENT("", "placements"),
    COORDINATES("", "about"),
    LIST("", "about"),
    CORRECTION("", "about"),
    TEXT("", "links");

    private final String stamped;
    private final String part;

    ValueKind(String stamped, String part) {
        this.stamped = stamped;
        this.part = part;
    }

    public static Optional<ValueKind> of(String code) {
        return Coded.find(ValueKind.class, code);
    }

    /** The table that stores when its rows were last verified; empty if none does. */
    String stamped() {
        return stamped;
    }

    /** Whether its rows store when they were last verified. */
    public boolean hasStamp() {
        return !stamped.isEmpty();
    }

    /** The part of an entry's form where it is edited; empty if the form has none. */
    String part(EntryKind entry) {
        return this == LIST || this == CORRECTION || hasStamp() && entry == EntryKind.SOURCE ? "" : part;
    }
}
