package org.luopan.entry;

import jakarta.persistence.Converter;

/** Whether somebody has read the statement in its source. */
public enum Checking implements Coded {
    CHECKED,
    AS_STATED,
    UNCHECKED;

    @Converter(autoApply = true)
    static class CodeColumn extends CodeConverter<Checking> {
        CodeColumn() {
            super(Checking.class);
        }
    }
}
