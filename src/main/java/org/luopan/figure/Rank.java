package org.luopan.figure;

import jakarta.persistence.Converter;
import org.luopan.language.CodeConverter;
import org.luopan.language.Coded;

/** An editor's decision about a figure: a preferred one leads the card, a deprecated one is struck through. */
public enum Rank implements Coded {
    PREFERRED,
    NORMAL,
    DEPRECATED;

    @Converter(autoApply = true)
    static class CodeColumn extends CodeConverter<Rank> {
        CodeColumn() {
            super(Rank.class);
        }
    }
}
