package org.luopan.source;

import jakarta.persistence.Converter;
import org.luopan.language.CodeConverter;
import org.luopan.language.Coded;

/** Whether the address of a source answers. */
public enum LinkState implements Coded {
    /** Not checked yet, or the result was not recorded. */
    UNKNOWN,
    ANSWERS,
    DEAD;

    public static LinkState of(String code) {
        return Coded.find(LinkState.class, code).orElse(UNKNOWN);
    }

    @Converter(autoApply = true)
    static class CodeColumn extends CodeConverter<LinkState> {
        CodeColumn() {
            super(LinkState.class);
        }
    }
}
