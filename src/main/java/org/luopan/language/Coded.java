package org.luopan.language;

import java.util.Locale;

/** An enum constant with the spelling it has in addresses, tables and markup: {@code AS_STATED} is {@code as-stated}. */
public interface Coded {

    String name();

    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
