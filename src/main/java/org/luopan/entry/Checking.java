package org.luopan.entry;

import jakarta.persistence.Converter;
import org.luopan.language.CodeConverter;
import org.luopan.language.Coded;

/** Whether an editor has read the statement in its source. */
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
