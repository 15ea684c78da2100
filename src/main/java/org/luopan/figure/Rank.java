package org.luopan.figure;

import jakarta.persistence.Converter;
import org.luopan.language.CodeConverter;
import org.luopan.language.Coded;

/** What editors decided about a figure: the page leads with a preferred one and strikes a deprecated one. */
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
