package org.luopan.source;

import jakarta.persistence.Converter;
import org.luopan.language.CodeConverter;
import org.luopan.language.Coded;

/** What is known of the address of a source. */
public enum LinkState implements Coded {
    /** Nobody has looked, or nobody said what they found. */
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
